/** Where a text names a person, and what it says around the name. */
import type { NameSpan } from './names.ts'
import type { Span } from './sentences.ts'

/** A person's name with the titles around it. `start`/`end` take in form of address and titles. */
export type Mention = NameSpan & {
  outer: Span
  titles: string[]
  groupTitles: string[]
  /** The titles are those of a list, given before its first name. */
  isShared?: boolean
  /** Put into the last of the titles by what the text tells. */
  isAppointed?: boolean
  /** The office the text relieves them of; theirs where it names no other. */
  relieved?: string
  /** Named in a table of those who came. */
  isAttending?: boolean
}

/** Somebody once, with the titles the text gives and every place where they stand. */
export type Person = {
  name: string
  titles: string[]
  groupTitles: string[]
  mentions: Mention[]
}

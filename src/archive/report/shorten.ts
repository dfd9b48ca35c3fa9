/** The list of evidence need not say a long sentence again that the sheet already prints word for word. */
import type { Section } from '../../shared/model/printable/tom-tat.ts'
import { bare } from './wording.ts'

/** A passage up to this length is always quoted whole. */
const WHOLE = 130
/** So much of a repeated passage is quoted, to be found by. */
const OPENING = 70

/** A passage that ends in what is printed is quoted from its beginning, at most to here. */
const LEAD = 120

/** Compares what is said, whatever its first letter and closing stop. */
const plainWords = (text: string): string => bare(text).toLowerCase()

/** The sentences that report, statements and tasks print. */
export function tellings(sections: readonly Section[]): string[] {
  return sections
    .flatMap((section) => {
      if (section.kind === 'report') return section.points.flat()
      if (section.kind === 'statements') return section.speakers.flat()
      if (section.kind !== 'tasks') return []
      return section.groups.flatMap(({ items }) => items.flatMap(({ line }) => line))
    })
    .map((run) => plainWords(run.text.replace(/ \([^()]*\)\.$/u, '')))
    .filter((words) => words.length > WHOLE / 2)
}

/** The quote, or its beginning and " …" where the sheet prints the rest (or all) of it. */
export function shorten(quote: string, told: readonly string[]): string {
  if (quote.length <= WHOLE) return quote
  const words = plainWords(quote)
  let keep = quote.length
  for (const telling of told) {
    if (telling.includes(words)) keep = Math.min(keep, OPENING)
    // The telling is the end of the passage: what comes before it is quoted, and enough to join the two.
    else if (words.endsWith(telling))
      keep = Math.min(keep, LEAD, Math.max(OPENING, words.length - telling.length + 30))
  }
  if (keep > quote.length - 30) return quote
  return `${quote.slice(0, keep).replace(/[\s,;:]+\S*$/u, '')} …`
}

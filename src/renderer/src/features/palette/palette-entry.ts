/**
 * The palette: every command, tag and item by a few letters of its name. It knows names and how to choose; what a
 * command does comes in with it.
 */
import type { ReactElement } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { findableText, findInText } from '../../../../shared/vietnamese/find-in-text.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'

export type PaletteEntry = {
  id: string
  words: string
  /** Said quietly after the words: a count, an accession number. */
  note?: string
  /** The chord that does the same. */
  keys?: string
  icon: ReactElement
  run: () => void
}

export type PaletteGroup = { title: string; entries: readonly PaletteEntry[] }

/** An entry that fits what was typed, with the places of it in the words. */
export type FoundEntry = PaletteEntry & { marks: readonly Range[] }
export type FoundGroup = { title: string; entries: readonly FoundEntry[] }

/** Where the typed words stand in a name, accents aside, in any order; null when one of them is missing. */
export function marksOf(words: string, typed: string): Range[] | null {
  const text = findableText(words)
  const whole = findInText(text, typed)
  if (whole.length > 0) return whole.slice(0, 1)
  const marks: Range[] = []
  for (const word of typed.split(/\s+/)) {
    if (word === '') continue
    const [first] = findInText(text, word)
    if (first === undefined) return null
    marks.push(first)
  }
  return marks.sort((a, b) => a[0] - b[0])
}

/** 0: the name starts with what was typed, 1: one of its words does, 2: it stands inside. */
function rankOf({ words, marks }: FoundEntry): number {
  const [first] = marks
  if (first === undefined || first[0] === 0) return 0
  return /[\s("“/:]/.test(words.charAt(first[0] - 1)) ? 1 : 2
}

/** The entries of each group that fit, the nearest first; all of them in their order when nothing was typed. */
export function fitting(groups: readonly PaletteGroup[], typed: string): FoundGroup[] {
  const isAsked = fold(typed.normalize('NFC')).trim() !== ''
  return groups
    .map(({ title, entries }) => {
      const found = entries.flatMap((each): FoundEntry[] => {
        const marks = isAsked ? marksOf(each.words, typed) : []
        return marks === null ? [] : [{ ...each, marks }]
      })
      return { title, entries: isAsked ? found.toSorted((a, b) => rankOf(a) - rankOf(b)) : found }
    })
    .filter(({ entries }) => entries.length > 0)
}

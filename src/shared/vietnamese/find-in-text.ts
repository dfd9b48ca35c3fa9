/** Finds what a person typed inside one text, letter by letter: the way of a find bar, not of the search index. */
import { fold, normaliseText, toneStyle } from './fold.ts'

/** A text made ready to be looked into: its letters folded and exact, and where each stands in the original. */
export type FindableText = {
  folded: string
  exact: string
  /** Offset in the original of each unit of the forms above, and of their end; null where they are the same. */
  offsets: Uint32Array | null
}

/** Lower case in the old placement of tones; one unit for each of `nfc`. */
const exactForm = (nfc: string): string => toneStyle(nfc.toLowerCase()).replace(/\s/g, ' ')
const foldedForm = (nfc: string): string => fold(nfc).replace(/\s/g, ' ')

/** Makes a text ready; do it once for a text that is looked into several times. */
export function findableText(text: string): FindableText {
  const folded = foldedForm(text)
  const exact = exactForm(text)
  const isEven = folded.length === text.length && exact.length === text.length
  if (isEven && !/\p{M}/u.test(text)) return { folded, exact, offsets: null }
  return letterByLetter(text)
}

/** The same for texts with marks apart from their letters: a letter with its marks is one unit. */
function letterByLetter(text: string): FindableText {
  const foldedParts: string[] = []
  const exactParts: string[] = []
  const offsets: number[] = []
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const nfc = letter.normalize('NFC')
    foldedParts.push([...foldedForm(nfc)][0] ?? ' ')
    exactParts.push([...nfc.toLowerCase().replace(/\s/g, ' ')][0] ?? ' ')
    offsets.push(index)
    // a sign outside of the basic plane has two units in both forms
    if ((foldedParts.at(-1)?.length ?? 1) > 1) offsets.push(index)
  }
  offsets.push(text.length)
  const folded = foldedParts.join('')
  const exact = toneStyle(exactParts.join(''))
  return {
    folded,
    exact: exact.length === folded.length ? exact : folded,
    offsets: Uint32Array.from(offsets)
  }
}

/**
 * Where the typed words stand, from left to right, none over another. Without accents they stand for every spelling;
 * with accents for their own, and for every spelling when theirs is nowhere.
 * @returns half-open ranges of UTF-16 units in the original text
 */
export function findInText(text: FindableText, typed: string): [start: number, end: number][] {
  const nfc = normaliseText(typed).replace(/\s+/g, ' ').trim()
  const { folded: needle, exact } = findableText(nfc)
  if (needle === '') return []
  const strict = exact === needle ? [] : placesOf(text.exact, exact)
  const places = strict.length > 0 ? strict : placesOf(text.folded, needle)
  const length = strict.length > 0 ? exact.length : needle.length
  const at = (place: number): number => text.offsets?.[place] ?? place
  return places.map((place) => [at(place), at(place + length)])
}

function placesOf(text: string, needle: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) places.push(at)
  return places
}

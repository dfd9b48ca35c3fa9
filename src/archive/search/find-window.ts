/**
 * The stretch of a text worth showing: found by looking for letters in the folded text, so that only a few hundred words
 * around are cut into tokens. A page of hits is read in milliseconds, however long the texts.
 */
import { fold } from '../../shared/vietnamese/fold.ts'
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import { readingsFound, standInARow, type Needle } from './occurrences.ts'

export type TextWindow = {
  text: string
  tokens: readonly Token[]
  /** Whether it begins and ends with the whole text. */
  isHead: boolean
  isTail: boolean
}

/** UTF-16 units: what is looked at first, and before and after a place found. */
const LEAD = 1200
const BEFORE = 200
const AFTER = 700
/** Places of the rarest word that are looked at. */
const MOST_PLACES = 16
/** Texts up to this are cut into tokens whole when no word is found by its letters (soft hyphens, combining marks). */
const SHORT = 24_000

/** The window with most of the needle's words, as typed and side by side where they stand so; the beginning if none do. */
export function findWindow(text: string, needle: Needle): TextWindow {
  const lead = windowOf(text, 0, LEAD)
  if (lead.isTail || standInARow(lead.tokens, needle)) return lead
  let best = lead
  let bestWorth = worthOf(lead, needle)
  for (const place of placesIn(text, needle)) {
    const window = windowOf(text, place - BEFORE, place + AFTER)
    if (standInARow(window.tokens, needle)) return window
    const worth = worthOf(window, needle)
    if (worth <= bestWorth) continue
    best = window
    bestWorth = worth
  }
  return bestWorth === 0 && text.length <= SHORT ? windowOf(text, 0, text.length) : best
}

/** Words found count first, then how strictly they are as typed. */
function worthOf({ tokens }: TextWindow, needle: Needle): number {
  return readingsFound(tokens, needle).reduce<number>(
    (worth, reading) => worth + (reading === null ? 0 : 100 - reading),
    0
  )
}

/** The text between two places, moved out to the next spaces. */
function windowOf(text: string, from: number, to: number): TextWindow {
  const start = from <= 0 ? 0 : text.lastIndexOf(' ', from) + 1
  const space = to >= text.length ? -1 : text.indexOf(' ', to)
  const end = space < 0 ? text.length : space
  const cut = text.slice(start, end)
  return { text: cut, tokens: tokenise(cut), isHead: start === 0, isTail: end === text.length }
}

/** Where the longest of the words stands, then the next longest if it stands nowhere. */
function placesIn(text: string, { patterns }: Needle): number[] {
  const folded = fold(text)
  const words = patterns
    .map(({ keys }) => keys.reduce((a, b) => (b.length > a.length ? b : a), ''))
    .filter((key) => key !== '')
    .sort((a, b) => b.length - a.length)
  for (const word of new Set(words)) {
    const places: number[] = []
    for (const { index } of folded.matchAll(lettersOf(word))) {
      if (index - (places.at(-1) ?? -Infinity) < AFTER - BEFORE) continue
      places.push(index)
      if (places.length === MOST_PLACES) break
    }
    if (places.length > 0) return places
  }
  return []
}

/** A key as it may stand in folded text: 8597 also as 8.597, `ki` also as `ky`. */
function lettersOf(key: string): RegExp {
  const letters = /^\d{4,}$/.test(key)
    ? [...key].join('[.,]?')
    : key.replace(/[^\p{L}\p{N}]/gu, '\\$&').replace(/^(h|k|l|m|s|t|v|qu)i$/, '$1[iy]')
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}`, 'gu')
}

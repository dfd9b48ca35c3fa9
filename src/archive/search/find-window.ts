/**
 * The stretch of a text worth showing: found by looking for letters in the folded text, so that only some fifty words are
 * cut into tokens. A page of hits is read in milliseconds, however long the texts.
 */
import { classOf, LETTER, MARK, NUMBER } from '../../shared/vietnamese/char-class.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import type { Needle } from './occurrences.ts'
import { lettersOf } from './phrase-in-text.ts'

/** A text with its folded form, unit by unit. */
export type FoldedText = { text: string; folded(): string }

export type TextWindow = {
  text: string
  tokens: readonly Token[]
  /** Whether it begins and ends with the whole text. */
  isHead: boolean
  isTail: boolean
}

/** UTF-16 units before the first word shown, and from it on. */
const BEFORE = 60
const AFTER = 270
/** Places of one word that are weighed. */
const MOST_PLACES = 80
/** Texts up to this are cut into tokens whole when no word is found by its letters (soft hyphens, combining marks). */
const SHORT = 24_000
/** Between two words side by side there is a space, or a sign and a space. */
const MOST_BETWEEN = 3

/** Of a text longer than this the beginning is looked through first: to fold a whole law takes milliseconds. */
const BEGINNING = 48_000

type Word = { key: string; exact: string; isOpen: boolean }
type Place = { word: number; start: number; end: number; isExact: boolean }

/**
 * The window with most of the needle's words, side by side and as typed where they stand so; the beginning if none do. Of
 * a long text the first with all of them.
 */
export function findWindow({ text, folded }: FoldedText, needle: Needle): TextWindow {
  const words = wordsOf(needle)
  // cut where a word ends
  const begun = text.length > BEGINNING ? text.lastIndexOf(' ', BEGINNING) : -1
  const best =
    (begun > 0 ? wholeOnly(bestPlace(text, fold(text.slice(0, begun)), words)) : null) ??
    bestPlace(text, folded(), words)
  if (best === null) return windowOf(text, 0, text.length <= SHORT ? text.length : AFTER)
  return windowOf(text, best.start - BEFORE, best.start + AFTER)
}

type Best = { start: number; isWhole: boolean }

const wholeOnly = (best: Best | null): Best | null => (best?.isWhole === true ? best : null)

function bestPlace(text: string, folded: string, words: readonly Word[]): Best | null {
  const places = words
    .flatMap((word, at) => placesOf(folded, text, word, at))
    .sort((a, b) => a.start - b.start || a.word - b.word)
  if (places.length === 0) return null
  const isSpelt = words.some(({ key, exact }) => key !== exact)
  return bestStart(places, words.length, isSpelt)
}

function wordsOf({ patterns }: Needle): Word[] {
  return patterns.flatMap(({ keys, exactKeys, isOpen }) =>
    keys.map((key, at) => ({ key, exact: exactKeys[at] ?? key, isOpen: isOpen && at === keys.length - 1 }))
  )
}

/**
 * The place from which a window holds most different words, neighbours in the query beside each other; it is whole where
 * none is missing or apart.
 * @param isSpelt accents were typed
 */
function bestStart(places: readonly Place[], words: number, isSpelt: boolean): Best {
  const times = new Int32Array(words)
  let best: Best = { start: places[0]!.start, isWhole: false }
  let bestWorth = -1
  let different = 0
  let together = 0
  let exact = 0
  let end = 0
  const isBeside = (at: number) => {
    const [before, now] = [places[at - 1], places[at]!]
    return before !== undefined && now.word === before.word + 1 && now.start - before.end <= MOST_BETWEEN
  }
  for (let first = 0; first < places.length; first++) {
    for (; end < places.length && places[end]!.start < places[first]!.start + AFTER - BEFORE; end++) {
      if (times[places[end]!.word]!++ === 0) different++
      if (places[end]!.isExact) exact++
      if (end > first && isBeside(end)) together++
    }
    const worth = different * 100 + together * 40 + exact * 10 + Math.min(9, end - first)
    if (worth > bestWorth) {
      bestWorth = worth
      const isWhole = different === words && together >= words - 1 && (!isSpelt || exact >= words)
      best = { start: places[first]!.start, isWhole }
    }
    if (--times[places[first]!.word]! === 0) different--
    if (places[first]!.isExact) exact--
    if (first + 1 < end && isBeside(first + 1)) together--
  }
  return best
}

/** The text between two places, moved out to the next spaces. */
function windowOf(text: string, from: number, to: number): TextWindow {
  const start = from <= 0 ? 0 : text.lastIndexOf(' ', from) + 1
  const space = to >= text.length ? -1 : text.indexOf(' ', to)
  const end = space < 0 ? text.length : space
  const cut = text.slice(start, end)
  return { text: cut, tokens: tokenise(cut), isHead: start === 0, isTail: end === text.length }
}

const isWordPart = (code: number) => {
  const kind = classOf(code)
  return kind === LETTER || kind === NUMBER || kind === MARK
}

/** Where a word stands, as a whole or as a beginning. */
function placesOf(folded: string, text: string, { key, exact, isOpen }: Word, word: number): Place[] {
  const places: Place[] = []
  const take = (start: number, end: number): void => {
    if (start > 0 && isWordPart(folded.charCodeAt(start - 1))) return
    if (!isOpen && end < folded.length && isWordPart(folded.charCodeAt(end))) return
    places.push({ word, start, end, isExact: text.slice(start, end).toLowerCase() === exact })
  }
  const letters = lettersOf(key)
  if (letters === key) {
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
      take(at, at + key.length)
      if (places.length === MOST_PLACES) break
    }
    return places
  }
  for (const match of folded.matchAll(new RegExp(letters, 'g'))) {
    take(match.index, match.index + match[0].length)
    if (places.length === MOST_PLACES) break
  }
  return places
}

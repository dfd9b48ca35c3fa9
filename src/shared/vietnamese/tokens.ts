/**
 * Tokens: what search indexes and asks for. A token is a run of letters and digits with their marks; its
 * offsets are UTF-16 over the text as given, in whatever normal form that is.
 *
 * - `8.597`, `1.234.567` and `1,234,567` are one token each, keyed by their digits (`8597`).
 * - Decimals are two neighbouring tokens (`43,3` → 43, 3; `1.234,5` → 1234, 5): a key then holds letters and
 *   digits only, `43,3` is asked for as the phrase 43 3, and `43.3` finds it too.
 * - `2200-QĐ/TU` → 2200, QĐ, TU; `27/12/2019` → 27, 12, 2019; `K’Ré` → K, Ré.
 */
import { exactKey, fold, INVISIBLE, normaliseText } from './fold.ts'

export type Token = {
  /** The token as it stands in the text. */
  text: string
  /** UTF-16 offsets in the text given, end exclusive. */
  start: number
  end: number
  /** Key without accents, tone or case, with i and y alike where only spelling habit parts them. */
  folded: string
  /** Key with accents: lower case, NFC, uniform tone placement, numbers without their points. */
  exact: string
}

/** Thousands first (never inside a longer number such as a version), then any run of letters and digits. */
const TOKEN =
  /(?<![\p{L}\p{N}]|\p{N}[.,])[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3}){2,})(?!\p{N}|[.,]\d{3}(?!\d)|\.\d)|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u00AD\u200C\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}\p{M}]))*/gu

const MARKS = /\p{M}+/gu
const LOOSE_Y = /^(h|k|l|m|s|t|v|qu)y$/

/** kỹ/kĩ, lý/lí, quý/quí: y and i are one after h k l m s t v qu at the end of a syllable. */
function looseI(folded: string): string {
  return folded.replace(LOOSE_Y, '$1i')
}

/** Folded key of one word without the i/y rule: what a prefix must be compared with. */
export function foldWord(word: string): string {
  return fold(normaliseText(word.replace(INVISIBLE, ''))).replace(MARKS, '')
}

/**
 * Keys for a prefix search of one token: every token whose `folded` starts with `prefix`, or equals
 * `whole` (which differs from `prefix` only for the i/y rule: `ky` must find `kỹ`, keyed `ki`, yet not `kim`).
 */
export function prefixKeys(word: string): { prefix: string; whole: string } {
  const prefix = tokenise(word).length === 1 ? foldWord(word).replace(/[.,]/g, '') : foldWord(word)
  return { prefix, whole: looseI(prefix) }
}

function keysOf(text: string): { folded: string; exact: string } {
  if (/^\d/.test(text) && /[.,]/.test(text)) {
    const digits = text.replace(/[.,]/g, '')
    return { folded: digits, exact: digits }
  }
  const plain = normaliseText(text.replace(INVISIBLE, ''))
  return { folded: looseI(fold(plain).replace(MARKS, '')), exact: exactKey(plain) }
}

/** Keys of words seen lately: Vietnamese is written with some 7,000 syllables, and they come again and again. */
const known = new Map<string, { folded: string; exact: string }>()
const MOST_KNOWN = 30_000
/** Longer words are rare, and V8 would keep the whole text alive that one was cut from. */
const LONGEST_KNOWN = 12

function keysKnownOf(word: string): { folded: string; exact: string } {
  const seen = known.get(word)
  if (seen !== undefined) return seen
  const keys = keysOf(word)
  if (word.length > LONGEST_KNOWN) return keys
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, keys)
  return keys
}

/** The tokens of `text` in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    const { folded, exact } = keysKnownOf(word)
    tokens.push({ text: word, start: match.index, end: match.index + word.length, folded, exact })
  }
  return tokens
}

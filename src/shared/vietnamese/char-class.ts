/**
 * What a UTF-16 unit is, from a table filled as units are met: asked for every character of every text, where a pattern
 * with `\p{…}` costs ten times as much. Knows the Basic Multilingual Plane; a half of a surrogate pair is `OTHER`, so
 * whoever may meet one asks `hasSurrogates` first and takes the slow way.
 */
export const OTHER = 1
export const LETTER = 2
export const NUMBER = 3
/** Marks count as parts of words, as all from `LETTER` on do. */
export const MARK = 4

const CLASSES = new Uint8Array(0x10000)

/** Letters to Unicode, apostrophes to everybody who writes `Kʼ Ré` with them. */
export const LETTER_APOSTROPHES = '\u02B9\u02BC\u0374'

function classify(code: number): number {
  const unit = String.fromCharCode(code)
  if (LETTER_APOSTROPHES.includes(unit)) return OTHER
  if (/\p{L}/u.test(unit)) return LETTER
  if (/\p{N}/u.test(unit)) return NUMBER
  return /\p{M}/u.test(unit) ? MARK : OTHER
}

/** `LETTER`, `NUMBER` or `MARK` (Unicode general categories L, N, M); anything else and apostrophes `OTHER`. */
export function classOf(code: number): number {
  const known = CLASSES[code]!
  return known === 0 ? (CLASSES[code] = classify(code)) : known
}

const UPPER = new Uint8Array(0x10000)

/** Whether a UTF-16 unit is a capital (Unicode general category Lu). */
export function isUpper(code: number): boolean {
  const known = UPPER[code]!
  if (known !== 0) return known === 2
  const is = /\p{Lu}/u.test(String.fromCharCode(code))
  UPPER[code] = is ? 2 : 1
  return is
}

const SURROGATE = /[\ud800-\udfff]/

/** Whether a text holds characters beyond the Basic Multilingual Plane. */
export const hasSurrogates = (text: string): boolean => SURROGATE.test(text)

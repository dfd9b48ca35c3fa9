/**
 * Folding: one form of a text for finding it without accents and one for finding it exactly.
 * `fold` keeps length (one UTF-16 unit in, one out), so an offset in the folded text is the same place in
 * the original as long as the original is NFC; `normaliseText` makes it so.
 */
import { isSyllable } from './syllables.ts'

/** Letters that look like đ and stand for it in old or scanned text: ð Ð (Icelandic), ɖ Ɖ (African). */
const LOOKALIKE_D = /[\u00D0\u00F0\u0189\u0256]/
const LOOKALIKE_D_ALL = /[\u00D0\u00F0\u0189\u0256]/g
const WORD_WITH_LOOKALIKE = /[\p{L}\p{M}]*[\u00D0\u00F0\u0189\u0256][\p{L}\p{M}]*/gu

/** Characters that are drawn as nothing; they stay in the original and count for nothing in a key. */
export const INVISIBLE = /[\u00AD\u200C\u200D\u2060\uFEFF]/g

/**
 * NFC, with look-alikes of đ made đ where the word reads as Vietnamese (`Ðảng`, `ðã`) or is an abbreviation
 * in capitals (`QÐ`); `það` and other words of their own languages stay. Idempotent.
 */
export function normaliseText(text: string): string {
  const composed = text.normalize('NFC')
  if (!LOOKALIKE_D.test(composed)) return composed
  return composed.replace(WORD_WITH_LOOKALIKE, (word) => {
    const repaired = word.replace(LOOKALIKE_D_ALL, (d) => (d === '\u00F0' || d === '\u0256' ? 'đ' : 'Đ'))
    const isAbbreviation = repaired.length <= 8 && repaired === repaired.toUpperCase()
    return isAbbreviation || isSyllable(repaired) ? repaired : word
  })
}

const APOSTROPHES = new Set("'‘’‛`´ʼʹ′＇")
const FOLDED = new Uint16Array(0x10000)

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code)
  if (APOSTROPHES.has(unit)) return 0x27
  if (/[đĐ\u00D0\u00F0\u0189\u0256]/.test(unit)) return 0x64
  if (!/[\p{L}\p{N}\s]/u.test(unit)) return code
  const bare = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // some letters of other scripts are a space and a mark to NFKD: they stay letters
  if (bare === ' ' && !/\s/.test(unit)) return code
  return bare.length === 1 ? bare.charCodeAt(0) : code
}

/** Node and browsers have it alike (https://encoding.spec.whatwg.org/#interface-textdecoder). */
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean }
) => { decode(units: Uint16Array): string }

/** Up to so many units the letters are put together one by one: to begin decoding takes longer than they do. */
const SHORT = 64
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * Lower case, marks dropped, đ→d, curly apostrophes → `'`, special spaces → space, ² → 2. Each UTF-16 unit
 * gives exactly one unit; half a surrogate pair may give U+FFFD. Give it NFC; a combining mark
 * without a composed letter stays where it is.
 */
export function fold(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < units.length; at++) {
    const code = text.charCodeAt(at)
    units[at] = FOLDED[code] || (FOLDED[code] = foldUnit(code))
  }
  return units.length > SHORT
    ? decoder.decode(units)
    : String.fromCharCode.apply(null, units as unknown as number[])
}

/** oà→òa, oè→òe, uỳ→ùy and their other tones: new placement → old. */
const NEW_STYLE = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ')
const OLD_STYLE = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ')
const TO_OLD = new Map(NEW_STYLE.map((from, i) => [from, OLD_STYLE[i] ?? from]))
const MOVABLE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu

/**
 * Puts the tone of final oa, oe, uy where the old style has it (hoà → hòa), only when the syllable ends
 * there (hoàn, thuyền stay) and not after q (quý stays). Takes lower-case NFC.
 */
export function toneStyle(lowerNfc: string): string {
  return lowerNfc.replace(MOVABLE, (pair) => TO_OLD.get(pair) ?? pair)
}

/** The exact key of a token: lower case, NFC, uniform tone placement, and nothing else. */
export function exactKey(token: string): string {
  return toneStyle(token.toLowerCase().normalize('NFC'))
}

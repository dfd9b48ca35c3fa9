import { Buffer } from 'node:buffer'
import { byteOf } from './byte-text.ts'

/** Characters that stand for the bytes 0x80-0xBF, of which UTF-8 makes all but the first of a letter. */
const TAIL =
  '\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d' +
  '\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178'
/** Characters by the bytes of UTF-8: one that opens, and the one to three that follow (RFC 3629). */
const WHOLE = new RegExp(
  `[\\u00c2-\\u00df][${TAIL}]|[\\u00e0-\\u00ef][${TAIL}]{2}|[\\u00f0-\\u00f4][${TAIL}]{3}`,
  'g'
)

/**
 * Letters only Vietnamese has, as they look then: `áº`, `á»`, `Ä‘`, `Ä\u0090`, `Äƒ`, `Ä‚`, `Æ°`, `Æ¯`, `Æ¡`. None of
 * these pairs stands before another such character in any honest text.
 */
const VIETNAMESE = new RegExp(
  `\\u00e1[\\u00ba\\u00bb][${TAIL}]|\\u00c4[\\u2018\\u0090\\u0192\\u201a]|\\u00c6[\\u00b0\\u00af\\u00a1]`
)

/**
 * What is left of letters whose last byte is a no-break space or a soft hyphen, where a program took it for white space:
 * `lÃ m`, `vÃ` at the end of a line, `chÃnh`.
 */
const LEFT: readonly (readonly [RegExp, string])[] = [
  [/\u00c3 (?=(?:ng|nh|[iyoumn])(?!\p{L}))/gu, 'à'],
  [/\u00c3(?= |$)/gm, 'à'],
  [/\u00c3(?=[a-z\u00c3])/g, 'í'],
  [/\u00e1\u00ba(?= |$)/gm, 'Ạ'],
  [/\u00c2(?= |$)/gm, ' ']
]

/** True for a text with letters of Vietnamese whose UTF-8 was taken for Windows-1252. */
export const looksTwice = (text: string): boolean => VIETNAMESE.test(text)

/** True for a text that holds letters, whichever, in this form. */
export const hasTwice = (text: string): boolean => text.search(WHOLE) >= 0

/** Text whose UTF-8 was taken for Windows-1252 and written as UTF-8 again (`Há»™i nghá»‹`), as it was before. */
export function decodeTwice(text: string): string {
  return LEFT.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), text)
    .replace(WHOLE, (letters) => {
      const decoded = Buffer.from([...letters].map(byteOf)).toString('utf8')
      return decoded.includes('\ufffd') ? letters : decoded
    })
    .replaceAll('\u00a0', ' ')
    .normalize('NFC')
}

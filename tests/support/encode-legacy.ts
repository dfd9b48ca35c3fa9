import type { LegacyEncoding } from '../../src/shared/model/encoding.ts'
import { byteText } from '../../src/archive/cleaning/encodings/byte-text.ts'
import { LETTERS } from '../../src/archive/cleaning/encodings/tables/letters.ts'

const SHAPES = new Map([
  ['\u0302', '^'],
  ['\u0306', '('],
  ['\u031b', '+']
])
const TONES = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0309', '?'],
  ['\u0303', '~'],
  ['\u0323', '.']
])

/** One letter by the rules of RFC 1456: base, shape, tone. */
function viqr(letter: string): string {
  if (letter === 'đ') return 'dd'
  if (letter === 'Đ') return 'DD'
  const marks = [...letter.normalize('NFD')]
  const shape = marks.map((mark) => SHAPES.get(mark) ?? '').join('')
  const tone = marks.map((mark) => TONES.get(mark) ?? '').join('')
  return (marks[0] ?? '') + shape + tone
}

/** Text in an old encoding, one character a byte (VIQR in ASCII, punctuation after a vowel escaped). */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'viqr') {
    return text
      .normalize('NFC')
      .replace(/(?<=[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])[.?'`~]/g, '\\$&')
      .replace(/[\u00c0-\u1ef9]/g, viqr)
  }
  // text of one character a byte: written as UTF-8 once more it lies in files as programs leave it
  if (encoding === 'utf8-twice') return byteText(Buffer.from(text.normalize('NFC'), 'utf8'))
  const codes = new Map(LETTERS[encoding])
  return [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('')
}

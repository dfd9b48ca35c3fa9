/** A key whose plain byte order is Vietnamese alphabetical order, for a database that knows no collation of ours. */

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** Combining marks of the tones in dictionary order; no mark (ngang) comes first. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const FIRST_LETTER = 0x41
/** Runs of digits compare as numbers up to this many digits. */
const NUMBER_WIDTH = 9

/**
 * Letters decide first (a ă â b …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng); letter case and punctuation do not
 * count; `Quý 2` comes before `Quý 10`. The same order as `compareVietnamese` gives for office titles.
 */
export function sortKey(text: string): string {
  let letters = ''
  let tones = ''
  for (const part of text
    .normalize('NFC')
    .toLowerCase()
    .match(/\d+|\p{L}\p{M}*|\s+/gu) ?? []) {
    if (/^\d/.test(part)) {
      letters += part.replace(/^0+(?=\d)/, '').padStart(NUMBER_WIDTH, '0')
    } else if (/^\s/.test(part)) {
      letters += ' '
    } else {
      const { letter, tone } = keyOf(part)
      letters += letter
      tones += tone
    }
  }
  return `${letters.trim()}\u0001${tones}`
}

type LetterKey = { letter: string; tone: number }
/** Of letters met before: Vietnamese has some 90. */
const keys = new Map<string, LetterKey>()
const MOST_KEYS = 1000

function keyOf(letterWithMarks: string): LetterKey {
  const known = keys.get(letterWithMarks)
  if (known) return known
  const marks = letterWithMarks.normalize('NFD')
  const tone = TONES.findIndex((mark) => marks.includes(mark)) + 1
  const bare = [...marks]
    .filter((mark) => !TONES.includes(mark))
    .join('')
    .normalize('NFC')
  const place = ALPHABET.indexOf(bare)
  const key = { letter: place < 0 ? bare : String.fromCharCode(FIRST_LETTER + place), tone }
  if (keys.size < MOST_KEYS) keys.set(letterWithMarks, key)
  return key
}

import { isSyllable } from '../../../shared/vietnamese/syllables.ts'

/** Combining marks VIQR writes in ASCII (RFC 1456, §2): shapes after the vowel, then at most one tone. */
const SHAPES: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' }
const TONES: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323'
}

const LETTER = "(?:[aA][\\^(]|[eE]\\^|[oO][\\^+]|[uU]\\+|[aeiouyAEIOUY])[`'?~.]?|[A-Za-z]"

/** A run of letters with their marks: as much as one syllable, or a foreign word. */
export const VIQR_UNIT = new RegExp(`(?:${LETTER})+`, 'g')

/** Marks that no other writing puts after a vowel inside a word; stops and question marks alone prove nothing. */
export const VIQR_STRONG =
  /[aAeEoO]\^|[aA]\(|[oOuU]\+|[aeiouyAEIOUY][`~]|[aeiouyAEIOUY]['?.][A-Za-z]|^[dD][dD]|^[A-Z]*DD[A-Z]*$/

function convert(unit: string): string {
  // Abbreviations hold Đ inside (`QDD`, `HDDND`); in words it opens a syllable.
  const raised = /^[A-Z]+$/.test(unit) ? unit.replaceAll('DD', 'Đ') : unit
  return raised
    .replace(/^d[dD]/, 'đ')
    .replace(/^D[dD]/, 'Đ')
    .replace(
      /([aeiouyAEIOUY])([\^(+]?)([`'?~.]?)/g,
      (_, vowel: string, shape: string, tone: string) => vowel + (SHAPES[shape] ?? '') + (TONES[tone] ?? '')
    )
    .normalize('NFC')
}

/**
 * One VIQR unit in Unicode. A stop, question mark or apostrophe at its end is a tone where that makes a syllable
 * and else stays what it is (`sao?`); a foreign word with nothing but such marks is left alone.
 */
export function viqrUnit(unit: string): string {
  const whole = convert(unit)
  if (whole === unit || isSyllable(whole)) return whole
  const body = unit.slice(0, -1)
  if (/[.?']$/.test(unit) && isSyllable(convert(body))) return convert(body) + unit.slice(-1)
  return VIQR_STRONG.test(unit) ? whole : unit
}

/** VIQR text in Unicode NFC. A backslash before a mark keeps the mark (RFC 1456, §2.3). */
export function decodeViqr(text: string): string {
  return text
    .split(/(\\[`'?~.^(+dD\\])/)
    .map((part) =>
      /^\\[`'?~.^(+dD\\]$/.test(part) ? part.slice(1) : part.replace(VIQR_UNIT, (unit) => viqrUnit(unit))
    )
    .join('')
}

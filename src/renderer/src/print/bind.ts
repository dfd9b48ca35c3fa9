/**
 * Line breaking of printed Vietnamese: which spaces must not end a line and which words must not break.
 * Only what is drawn is changed; the stored text keeps its own spaces, because evidence counts in them.
 */

/** A stretch of text; `whole` ones are set with `white-space: nowrap`. */
export type Segment = { text: string; whole: boolean }

const NBSP = '\u00a0'

/** Above this length a four-syllable name may break in its middle; justified lines would gape otherwise. */
const LONG_PARAGRAPH = 300

/**
 * Words kept whole by nowrap, because a no-break space after "-" does not hold in Chromium: document
 * numbers and accession numbers (142/KH-UBND, 2026-000417), dates, ranges (2016 - 2020), quý I/2020.
 */
const WHOLE =
  /(?<![\p{L}\d])(?:\d+(?:[.,]\d+)*%?\s[-–]\s\d+(?:[.,]\d+)*%?|quý\s[IVX]+(?:\/\d{4})?|\d+(?:[/-][\p{L}\d]+)+)(?![\p{L}\d])/giu

/** What is longer than this may break: in a table it would push the columns beyond the page. */
const LONGEST_WHOLE = 30

/** ngày 12, tháng 9, năm 2019, số 142, khóa XI, lần thứ XII */
const NUMBERED = /(?<!\p{L})(ngày|tháng|năm|số|khóa|khoá|thứ)\s(?=\d|[IVXL]+(?!\p{L}))/giu

/** 1.136 mô hình, 30 ngày; a year after "năm" is no quantity. */
const QUANTITY =
  /(?<![\p{L}\d/.,-])(?<!(?<!\p{L})(?:ngày|tháng|năm|số|khóa|khoá|thứ|quý)\s)(\d+(?:\.\d{3})*(?:,\d+)?)\s(?=\p{Ll})/giu

export type BindOptions = {
  /** Names of people whose syllables stay together. */
  names: readonly string[]
  /** Length of the whole paragraph the text belongs to. */
  paragraphLength: number
  /** True when the text ends its paragraph: the last word is not left alone on a line. */
  last: boolean
}

/**
 * The text cut into segments, with no-break spaces inside names, numbers with their unit or noun, and before
 * the paragraph's last word. Put together the segments are the text, but for the kind of its spaces.
 */
export function bind(text: string, { names, paragraphLength, last }: BindOptions): Segment[] {
  let bound = text
  for (const name of [...names].sort((a, b) => b.length - a.length))
    if (name.includes(' ')) bound = bound.replaceAll(name, bindName(name, paragraphLength > LONG_PARAGRAPH))
  bound = bound.replace(NUMBERED, `$1${NBSP}`).replace(QUANTITY, `$1${NBSP}`)
  if (last) bound = bound.replace(/ (\S+)$/u, `${NBSP}$1`)
  return cut(bound)
}

/** Up to four syllables hold together; longer names break after the second, the fourth and so on only. */
export function bindName(name: string, longParagraph: boolean): string {
  const syllables = name.split(' ')
  const whole = syllables.length < 4 || (syllables.length === 4 && !longParagraph)
  return syllables
    .map((syllable, at) => {
      if (at === 0) return syllable
      const mayBreak = !whole && at % 2 === 0
      return (mayBreak ? ' ' : NBSP) + syllable
    })
    .join('')
}

function cut(text: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const match of text.matchAll(WHOLE)) {
    if (match[0].length > LONGEST_WHOLE) continue
    if (match.index > at) segments.push({ text: text.slice(at, match.index), whole: false })
    segments.push({ text: match[0], whole: true })
    at = match.index + match[0].length
  }
  if (at < text.length) segments.push({ text: text.slice(at), whole: false })
  return segments
}

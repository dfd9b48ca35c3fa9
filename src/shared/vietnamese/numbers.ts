/**
 * Numbers as Vietnamese office prose writes them: point for thousands, comma for decimals, with the English
 * habits that also occur. Pure reading: whether a number is a figure, a year or part of a date is for the
 * caller to say (see `findDates`).
 */

export type NumberMention = {
  /** UTF-16 offsets of the numeral with its scale word (`43,75 tỷ`), end exclusive. */
  start: number
  end: number
  raw: string
  /** Scale words multiplied out: `188.017 tỷ` is 188017000000000. */
  value: number
  /** The other end of a range written with a dash (`95 - 98`), in the same scale; else null. */
  upTo: number | null
  /** `30/30`, `584/584`: the number after the stroke; else null. */
  denominator: number | null
  /** hơn, gần, trên, khoảng … as written before it, and where that starts; else null. */
  approx: { text: string; start: number } | null
  isPercent: boolean
  /** `1,234`: thousands in the English style or a decimal; read as thousands unless a scale or % follows. */
  isAmbiguous: boolean
}

const THOUSANDS_POINT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const THOUSANDS_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
const PLAIN = /^\d+(?:[.,]\d+)?$/

/** Decimal digits with a point, as `Number` reads them; null when `raw` is no numeral. */
function canonical(raw: string, commaIsDecimal: boolean): string | null {
  if (THOUSANDS_POINT.test(raw) && !raw.startsWith('0')) return raw.replaceAll('.', '').replace(',', '.')
  const isOneComma = /^\d+,\d+$/.test(raw)
  if (THOUSANDS_COMMA.test(raw) && !(isOneComma && commaIsDecimal)) return raw.replaceAll(',', '')
  return PLAIN.test(raw) ? raw.replace(',', '.') : null
}

/**
 * The value of one numeral: `8.597` 8597, `43,3` and `43.3` 43.3, `1.234,5` 1234.5, `07` 7, `1,234` 1234,
 * `0,125` 0.125. Null for anything else (no sign, no scale word, no spaces inside).
 */
export function parseNumber(raw: string): number | null {
  const digits = canonical(raw.trim(), false)
  return digits === null ? null : Number(digits)
}

const SCALES: Record<string, number> = { chục: 1, trăm: 2, nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 }

const NUMERAL = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?`
/** Lower case only (Triệu Sơn, Vạn Phúc are places), and not the first syllable of another word. */
const SCALE = String.raw`(?:chục|trăm|ngh[ìi]n|ngàn|vạn|triệu|t[ỷỉ])(?![\p{L}\p{M}])(?!\s+(?:lệ|trọng|suất|giá|số|tập|hồi|phú))`
const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\p{N}[.,:/\-–]|\p{L}[-–/])(?<first>${NUMERAL})` +
    String.raw`(?:\s?[-–]\s?(?<second>${NUMERAL})(?![/\-–:]?\d)|/(?<denominator>${NUMERAL})(?![/\-–]))?` +
    String.raw`(?!\d|[.,:/]\d|[\-–/]\p{L}|\p{Lu}|[hg](?:\d|[^\p{L}]|$))` +
    String.raw`(?<scales>(?:\s+${SCALE})+)?(?<percent>\s?%)?`,
  'gu'
)
const NEXT_PART = new RegExp(String.raw`^\s+(?<numeral>${NUMERAL})(?<scales>(?:\s+${SCALE})+)`, 'u')
const APPROX =
  /(?<![\p{L}\p{M}])(hơn|gần|trên|dưới|khoảng|chừng|tầm|ước|xấp xỉ|ngót|ít nhất|tối thiểu|tối đa|không quá|trên dưới)\s+$/iu

/** Power of ten of a run of scale words: `nghìn tỷ` is 12. */
function exponentOf(scales: string | undefined): number {
  let exponent = 0
  for (const word of (scales ?? '').trim().split(/\s+/))
    exponent += SCALES[word.replace('nghin', 'nghìn')] ?? 0
  return exponent
}

/** Exact decimal shift: 43,75 tỷ is 43750000000, not a rounding neighbour. */
function scaled(digits: string, exponent: number): number {
  return Number(`${digits}e${exponent}`)
}

/**
 * Every numeral of `text` (NFC) in order, with its scale, range, denominator, percent sign and word of
 * approximation. Left out: numbers inside document codes (`2200-QĐ/TU`), words (`K12`), clock times
 * (`13:44`, `10h30`) and dates of three parts; `27/12` comes as 27 with denominator 12.
 */
export function findNumbers(text: string): NumberMention[] {
  const mentions: NumberMention[] = []
  let past = 0
  for (const match of text.matchAll(MENTION)) {
    const { first = '', second, denominator, scales, percent } = match.groups ?? {}
    const start = match.index
    if (start < past) continue
    const exponent = exponentOf(scales)
    const commaIsDecimal = exponent > 0 || percent !== undefined
    const digits = canonical(first, commaIsDecimal)
    if (digits === null) continue
    let value = scaled(digits, exponent)
    let end = start + match[0].length
    let smallest = exponent
    for (let part = nextPart(text, end, smallest); part !== null; part = nextPart(text, end, smallest)) {
      value += part.value
      end = part.end
      smallest = part.exponent
    }
    const upTo = second === undefined ? null : canonical(second, commaIsDecimal)
    const below = denominator === undefined ? null : canonical(denominator, commaIsDecimal)
    const approx = APPROX.exec(text.slice(Math.max(0, start - 24), start))
    mentions.push({
      start,
      end,
      raw: text.slice(start, end),
      value,
      upTo: upTo === null ? null : scaled(upTo, exponent),
      denominator: below === null ? null : Number(below),
      approx: approx === null ? null : { text: approx[1] ?? '', start: start - approx[0].length },
      isPercent: percent !== undefined,
      isAmbiguous: /^[1-9]\d{0,2},\d{3}$/.test(first)
    })
    past = end
  }
  return mentions
}

/** `1 tỷ 200 triệu`: a further part counts only under a smaller scale. */
function nextPart(text: string, at: number, exponent: number) {
  if (exponent < 3) return null
  const match = NEXT_PART.exec(text.slice(at, at + 40))
  const partExponent = exponentOf(match?.groups?.['scales'])
  const digits = canonical(match?.groups?.['numeral'] ?? '', true)
  if (match === null || digits === null || partExponent >= exponent) return null
  return { value: scaled(digits, partExponent), end: at + match[0].length, exponent: partExponent }
}

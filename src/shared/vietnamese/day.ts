/** From the parts of a written date to an ISO date: what exists, and which year it is in. */

export type DateOptions = {
  /** ISO date the text was published; gives day/month dates their year. */
  publishedAt?: string | null
}

/** A day/month further ahead of publication than this belongs to the year before. */
const AHEAD_DAYS = 120
const DAY_MS = 86_400_000

const pad = (n: number): string => String(n).padStart(2, '0')

/** True for a day that exists; without a year 29 February does. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/** The year of a day/month without one: that of publication, or the one before when it would lie months ahead. */
function inferYear(month: number, day: number, publishedAt: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '')
  if (match === null) return null
  const year = Number(match[1])
  const published = Date.UTC(year, Number(match[2]) - 1, Number(match[3]))
  const isAhead = Date.UTC(year, month - 1, day) - published > AHEAD_DAYS * DAY_MS
  return isAhead ? year - 1 : year
}

/** The numbers of a date as written; `lastDay` where days are a range. */
type Parts = { day: number | null; lastDay: number | null; month: number | null; year: number | null }

function isoOf(year: number | null, month: number, day: number): string {
  return year === null ? `--${pad(month)}-${pad(day)}` : `${year}-${pad(month)}-${pad(day)}`
}

/** `28 và 3/11` begins in the month before. */
function firstOfRange(year: number | null, month: number, day: number, lastDay: number): string | null {
  if (day < lastDay) return isDay(year, month, day) ? isoOf(year, month, day) : null
  const [before, itsYear] = month === 1 ? [12, year === null ? null : year - 1] : [month - 1, year]
  return day > lastDay && isDay(itsYear, before, day) ? isoOf(itsYear, before, day) : null
}

/** What a date says. */
export type Reading = {
  /**
   * `2019-12-27`; with a time `2019-12-27T13:44:00+07:00`; `--12-27` when no year can be known;
   * `2019-12` and `2019` for months and years.
   */
  iso: string
  /** Last day (or month) of a range or list written as one (`28 và 29/10`, `quý II/2019`); else null. */
  until: string | null
  precision: 'minute' | 'day' | 'month' | 'year'
  /** True when the text does not state the year. */
  isYearInferred: boolean
}

/** The meaning of the parts of a date; null when there is no such day. */
export function readParts(parts: Parts, quarter: number | null, options: DateOptions): Reading | null {
  const { day, lastDay, month } = parts
  if (quarter !== null && parts.year !== null) {
    const iso = `${parts.year}-${pad(quarter * 3 - 2)}`
    return { iso, until: `${parts.year}-${pad(quarter * 3)}`, precision: 'month', isYearInferred: false }
  }
  if (month === null) {
    if (parts.year === null) return null
    return { iso: String(parts.year), until: null, precision: 'year', isYearInferred: false }
  }
  if (day === null) {
    if (parts.year === null || month < 1 || month > 12) return null
    return { iso: `${parts.year}-${pad(month)}`, until: null, precision: 'month', isYearInferred: false }
  }
  const year = parts.year ?? inferYear(month, lastDay ?? day, options.publishedAt)
  const isYearInferred = parts.year === null
  if (!isDay(year, month, lastDay ?? day)) return null
  if (lastDay === null) return { iso: isoOf(year, month, day), until: null, precision: 'day', isYearInferred }
  const first = firstOfRange(year, month, day, lastDay)
  if (first === null) return null
  return { iso: first, until: isoOf(year, month, lastDay), precision: 'day', isYearInferred }
}

const MONTH_WORDS =
  'giêng hai ba tư năm sáu bảy tám chín mười,mười một,mười hai|một hai ba bốn năm sáu bảy tám chín mười'

const MONTH_BY_WORD = new Map<string, number>()
for (const line of MONTH_WORDS.split('|')) {
  const [units = '', ...teens] = line.split(',')
  units.split(' ').forEach((word, i) => MONTH_BY_WORD.set(word, i + 1))
  teens.forEach((word, i) => MONTH_BY_WORD.set(word, 11 + i))
}
MONTH_BY_WORD.set('chạp', 12)
'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .forEach((word, i) => MONTH_BY_WORD.set(word, i + 1))

/** 1…12 (not checked) from digits or a month's name. */
export function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d/.test(text)) return Number(text)
  return MONTH_BY_WORD.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

/** A year of four digits, or of two (1970…2069). */
export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/**
 * Dates as Vietnamese papers write them, always day before month. Reading only what is written: a missing
 * year is taken from the publication date and said to be inferred, an impossible date is no date.
 * Texts are expected in NFC; times are UTC+7 (no summer time in Việt Nam).
 */
import { CHAINED, CHAIN_JOIN, PATTERNS, type DatePattern } from './date-patterns.ts'
import { clockAfter, clockBefore, toOffset7, type Clock } from './clock.ts'

export type PartOfDay = 'sáng' | 'trưa' | 'chiều' | 'tối'

export type DateMention = {
  /** UTF-16 offsets of the date with its time, without the words that lead to it; end exclusive. */
  start: number
  end: number
  raw: string
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
  partOfDay: PartOfDay | null
  /** Where the leading words start (`Sáng ngày 27/12` → at Sáng); equals `start` without any. */
  leadStart: number
}

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
export function inferYear(month: number, day: number, publishedAt: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '')
  if (match === null) return null
  const year = Number(match[1])
  const published = Date.UTC(year, Number(match[2]) - 1, Number(match[3]))
  const isAhead = Date.UTC(year, month - 1, day) - published > AHEAD_DAYS * DAY_MS
  return isAhead ? year - 1 : year
}

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

type Reading = Pick<DateMention, 'iso' | 'until' | 'precision' | 'isYearInferred'>

function read(parts: Parts, quarter: number | null, options: DateOptions): Reading | null {
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

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 }
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

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d/.test(text)) return Number(text)
  return MONTH_BY_WORD.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

const PARTS: Record<string, PartOfDay> = {
  'rạng sáng': 'sáng',
  sáng: 'sáng',
  trưa: 'trưa',
  chiều: 'chiều',
  tối: 'tối',
  đêm: 'tối',
  khuya: 'tối'
}

function mentionOf(text: string, match: RegExpExecArray, kind: DatePattern['kind'], options: DateOptions) {
  const groups = match.groups ?? {}
  const number = (name: string): number | null => (groups[name] === undefined ? null : Number(groups[name]))
  const quarter =
    groups['quarter'] === undefined ? null : (ROMAN[groups['quarter']] ?? Number(groups['quarter']))
  const parts = {
    day: number('day'),
    lastDay: number('last'),
    month: monthOf(groups['month']),
    year: yearOf(groups['year'])
  }
  const reading = read(parts, quarter, options)
  if (reading === null) return null
  const leadStart = match.index
  const start = leadStart + (groups['lead'] ?? '').length
  const end = leadStart + match[0].length
  const partWord = /(rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)/iu.exec(groups['lead'] ?? '')?.[1]
  const partOfDay = PARTS[partWord?.toLowerCase() ?? ''] ?? null
  const mention: DateMention = { start, end, raw: text.slice(start, end), ...reading, partOfDay, leadStart }
  return kind === 'day' && reading.until === null ? withClock(text, mention) : mention
}

/** Adds the time of day standing right after or right before the date. */
function withClock(text: string, mention: DateMention): DateMention {
  const after = clockAfter(text, mention.end, mention.partOfDay)
  const clock: Clock | null = after ?? clockBefore(text, mention.leadStart, mention.partOfDay)
  if (clock === null) return mention
  const start = Math.min(mention.start, clock.start)
  const end = Math.max(mention.end, clock.end)
  const leadStart = Math.min(mention.leadStart, start)
  const partOfDay = mention.partOfDay ?? clock.partOfDay
  const placed = { ...mention, start, end, leadStart, partOfDay, raw: text.slice(start, end) }
  if (mention.iso.startsWith('--')) return placed
  return { ...placed, iso: toOffset7(mention.iso, clock), precision: 'minute' }
}

/**
 * Every date of `text` in order, without overlaps. Ratios and counts that look like dates (`30/30 quận`,
 * `24/7`, `9/10 chỉ tiêu`) are not: a day/month without a year needs a word that leads to it, or brackets.
 */
export function findDates(text: string, options: DateOptions = {}): DateMention[] {
  const found: DateMention[] = []
  const taken = new Uint8Array(text.length)
  const add = (mention: DateMention | null): void => {
    if (mention === null || taken[mention.start] === 1 || taken[mention.end - 1] === 1) return
    taken.fill(1, mention.start, mention.end)
    found.push(mention)
  }
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) add(mentionOf(text, match, kind, options))
  }
  // The list grows while it is walked: a date found by its neighbour may have a neighbour itself.
  for (const mention of found) {
    if (mention.precision === 'day') add(chained(text, mention.end, options))
  }
  found.sort((a, b) => a.start - b.start)
  return found.map((mention, i) => shareYear(text, mention, found[i + 1]))
}

/** `từ ngày 28/10 đến ngày 02/11/2019`: the year written once counts for both. */
function shareYear(text: string, mention: DateMention, next: DateMention | undefined): DateMention {
  if (next === undefined || !mention.isYearInferred || next.isYearInferred) return mention
  if (mention.precision !== 'day' || next.iso.length < 10) return mention
  const between = text.slice(mention.end, next.start)
  if (CHAIN_JOIN.exec(between)?.[0] !== between) return mention
  const monthDay = mention.iso.slice(-5)
  const year = Number(next.iso.slice(0, 4)) - (monthDay > next.iso.slice(5, 10) ? 1 : 0)
  if (!isDay(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))) return mention
  return { ...mention, iso: `${year}-${monthDay}`, isYearInferred: false }
}

/** `ngày 28/10 và 29/10`: a bare day/month right after a date is one too. */
function chained(text: string, at: number, options: DateOptions): DateMention | null {
  const join = CHAIN_JOIN.exec(text.slice(at, at + 24))
  if (join === null) return null
  CHAINED.lastIndex = at + join[0].length
  const match = CHAINED.exec(text)
  return match === null ? null : mentionOf(text, match, 'day', options)
}

/** The first full date (day or finer, year known) of `text`: for date lines, metadata and single values. */
export function parseDate(text: string, options: DateOptions = {}): DateMention | null {
  const isFull = (m: DateMention) =>
    (m.precision === 'day' || m.precision === 'minute') && !m.iso.startsWith('--')
  return findDates(text, options).find(isFull) ?? null
}

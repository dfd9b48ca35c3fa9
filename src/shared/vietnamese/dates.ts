/**
 * Dates as Vietnamese papers write them, always day before month. Reading only what is written: a missing
 * year is taken from the publication date and said to be inferred, an impossible date is no date.
 * Texts are expected in NFC; times are UTC+7 (no summer time in Việt Nam).
 */
import { CHAINED, CHAIN_JOIN, PATTERNS, type DatePattern } from './date-patterns.ts'
import { clockAfter, clockBefore, toOffset7, type Clock, type PartOfDay } from './clock.ts'
import { isDay, monthOf, readParts, yearOf, type DateOptions, type Reading } from './day.ts'

export type { PartOfDay } from './clock.ts'
export type { DateOptions } from './day.ts'

export type DateMention = Reading & {
  /** UTF-16 offsets of the date with its time, without the words that lead to it; end exclusive. */
  start: number
  end: number
  raw: string
  partOfDay: PartOfDay | null
  /** Where the leading words start (`Sáng ngày 27/12` → at Sáng); equals `start` without any. */
  leadStart: number
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

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 }

/** A day of every year, or of a year told by other words, has no year to infer. */
const EVERY_YEAR =
  /^\s+(?:(?:hằng|hàng|mỗi|của)\s+năm|năm\s+(?:sau|trước|kế|liền|đó|thực hiện|báo cáo|tài chính))(?!\p{L})/iu

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
  const isRecurring = EVERY_YEAR.test(
    text.slice(match.index + match[0].length, match.index + match[0].length + 24)
  )
  const reading = readParts(parts, quarter, isRecurring ? {} : options)
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
  // every shape of a date has a digit
  if (!/\d/.test(text)) return found
  const taken = new Uint8Array(text.length)
  const add = (mention: DateMention | null): void => {
    if (mention === null || taken[mention.start] === 1 || taken[mention.end - 1] === 1) return
    taken.fill(1, mention.start, mention.end)
    found.push(mention)
  }
  for (const { kind, pattern } of PATTERNS) {
    // not matchAll: that makes the pattern anew for each text
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      add(mentionOf(text, match, kind, options))
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

/** A year of four digits, or a date in figures with one of two: what a full date has that stands by itself. */
const WITH_YEAR = /\d{4}|\d[/.\-–]\d{1,2}[/.\-–]\d{2}/

/** The first full date (day or finer, year known) of `text`: for date lines, metadata and single values. */
export function parseDate(text: string, options: DateOptions = {}): DateMention | null {
  if (!options.publishedAt && !WITH_YEAR.test(text)) return null
  const isFull = (m: DateMention) =>
    (m.precision === 'day' || m.precision === 'minute') && !m.iso.startsWith('--')
  return findDates(text, options).find(isFull) ?? null
}

/** The year of a date written without one, from what the text says about its time. */
import type { Reading, Sentence } from './reading.ts'
import type { Span } from './sentences.ts'

type DayMonth = { day: number; month: number }

type Inferred = { year: number; confidence: number; span: Span }

/**
 * Where no publication date is known: from the year the meeting looks back on, or from "đến hết tháng 7-2019"
 * shortly before. Null otherwise.
 */
export function inferYear(reading: Reading, body: readonly Sentence[], date: DayMonth): Inferred | null {
  for (const sentence of body.slice(0, 3)) {
    const text = reading.text.slice(sentence.start, sentence.end)
    const half = /\d{1,2} tháng (?:đầu|cuối) năm (\d{4})/u.exec(text)
    if (half) return at(sentence, half, Number(half[1]))
    const review = /(?:tổng kết|sơ kết)[^.;]*?năm (\d{4})(?!\s?[-–])/u.exec(text)
    if (review && !/(?:giai đoạn|nhiệm kỳ)/u.test(review[0])) {
      // A year is summed up late in it or early in the next.
      return at(sentence, review, date.month <= 4 ? Number(review[1]) + 1 : Number(review[1]))
    }
  }
  for (const sentence of body) {
    const text = reading.text.slice(sentence.start, sentence.end)
    const until = /(?:đến hết|hết|tính đến) tháng (\d{1,2})\s?[-/]\s?(\d{4})/u.exec(text)
    if (until && Number(until[1]) <= date.month && date.month - Number(until[1]) <= 2)
      return at(sentence, until, Number(until[2]))
  }
  return nearYear(reading, date)
}

const closest = 31
const oldest = 2000

/** The year of full dates of the text, where the last of them before the day lies within a month of it. */
function nearYear(reading: Reading, { day, month }: DayMonth): Inferred | null {
  const days = reading.dates.filter(
    ({ iso, precision, isYearInferred }) => precision === 'day' && !isYearInferred && /^\d{4}-/.test(iso)
  )
  const near = days.flatMap((other) => {
    const year = Number(other.iso.slice(0, 4))
    // Older full dates here are anniversaries.
    if (year < oldest) return []
    const apart = (Date.UTC(year, month - 1, day) - Date.parse(other.iso.slice(0, 10))) / 864e5
    return apart >= 0 && apart <= closest
      ? [{ year, span: { start: other.start, end: other.end }, apart }]
      : []
  })
  const [first] = near.sort((a, b) => a.apart - b.apart)
  if (!first || near.some(({ year }) => year !== first.year)) return null
  return { year: first.year, confidence: 0.7, span: first.span }
}

const at = (
  sentence: Sentence,
  match: RegExpExecArray,
  year: number
): { year: number; confidence: number; span: Span } => ({
  year,
  confidence: 0.7,
  span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
})

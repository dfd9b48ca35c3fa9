/** The year of a date written without one, from what the text says about its time. */
import type { Reading, Sentence } from './reading.ts'
import { ofWords } from './year-words.ts'
import {
  ofAnniversary,
  ofCongress,
  ofMonths,
  isTopped,
  ofName,
  ofPlan,
  ofSitting,
  type DayMonth,
  type Inferred
} from './year-marks.ts'

/**
 * Where no publication date is known: from the year the meeting looks back on, or from "đến hết tháng 7-2019"
 * shortly before. Null otherwise.
 */
export function inferYear(reading: Reading, body: readonly Sentence[], date: DayMonth): Inferred | null {
  for (const sentence of body.slice(0, 3)) {
    const text = reading.text.slice(sentence.start, sentence.end)
    const half = /\d{1,2} tháng (?:đầu|cuối) năm (\d{4})/u.exec(text)
    if (half) return at(sentence, half, Number(half[1]))
    const review =
      /(?:tổng kết|sơ kết)(?! \d+ năm)[^.;]*?(?<!(?:đến|tới|từ|trước) )năm (\d{4})(?!\s?[-–])/u.exec(text)
    if (
      review &&
      !/(?:giai đoạn|nhiệm kỳ|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quy chế|quy chế)/u.test(review[0])
    ) {
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
  const told = toldOf(reading, body, date)
  if (told) return told
  const summed = date.month <= 3 ? summedUp(reading, body) : null
  return (
    sameDay(reading, date) ??
    summed ??
    named(reading, ofAnniversary(reading, date)) ??
    named(reading, ofSitting(reading, date)) ??
    ofWork(reading, body, date) ??
    ofName(reading, body.slice(0, 3)) ??
    nearYear(reading, date) ??
    ofPlan(reading, date) ??
    ofMonths(reading, date) ??
    ofCongress(reading, body.slice(0, 3)) ??
    ofWords(reading, date)
  )
}

/**
 * What is counted or was done up to a month or day with its year, not long before: "tính đến hết tháng 10/2018" in
 * a meeting of 2/1, "Trước đó, từ tháng 3/2017" in one of 5/7; and the month a regular meeting is held for
 * (tried on 274 articles of a known year: spoken in 7, right in all).
 */
const untilThen =
  /(?:[Tt]ính đến|[Đđ]ến hết|[Tt]ổng hợp (?:\p{L}+ ){0,2}đến|(?:[Tt]rước đó|[Mm]ới đây|[Vv]ừa qua|[Gg]ần đây),?(?: \p{L}+){0,2})\s(?:ngày\s|hết\s|cuối\s|từ\s|vào\s|thời điểm\s)*(?:(\d{1,2})\s?[-/.]\s?|tháng\s)(\d{1,2})\s?(?:[-/.]|năm)\s?(20\d\d)(?!\d)/gu
const regular = /(?:thường kỳ|giao ban|định kỳ)\s()tháng (\d{1,2})\s?(?:[-/.]|năm)\s?(20\d\d)(?!\d)/gu
const longestBack = 125

function toldOf(reading: Reading, body: readonly Sentence[], { day, month }: DayMonth): Inferred | null {
  const found: { inferred: Inferred; apart: number }[] = []
  for (const sentence of body) {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (!/20\d\d/u.test(text)) continue
    for (const match of [...text.matchAll(untilThen), ...text.matchAll(regular)]) {
      const told = Date.UTC(Number(match[3]), Number(match[2]) - 1, Number(match[1] || 15))
      for (const year of [Number(match[3]), Number(match[3]) + 1]) {
        const apart = (Date.UTC(year, month - 1, day) - told) / 864e5
        // The month of a meeting may not be over.
        if (apart >= -15 && apart <= longestBack) found.push({ inferred: at(sentence, match, year), apart })
      }
    }
  }
  const [first] = found.sort((a, b) => a.apart - b.apart)
  return first && found.every(({ inferred }) => inferred.year === first.inferred.year) ? first.inferred : null
}

/** "tổng kết công tác và triển khai nhiệm vụ năm nay" early in a year, "Tổng kết công tác … năm 2017" further down. */
function summedUp(reading: Reading, body: readonly Sentence[]): Inferred | null {
  const isNow = body
    .slice(0, 3)
    .some((sentence) => /tổng kết[^.;]*năm nay/u.test(reading.text.slice(sentence.start, sentence.end)))
  if (!isNow) return null
  for (const sentence of body) {
    const text = reading.text.slice(sentence.start, sentence.end)
    const review = /[Tt]ổng kết[^.;]{0,60}? năm (20\d\d)(?!\d|\s?[-–])/u.exec(text)
    if (review && !/(?:giai đoạn|nhiệm kỳ)/u.test(review[0]))
      return at(sentence, review, Number(review[1]) + 1)
  }
  return null
}

/**
 * Work of a year is spoken of in it: "chủ đề năm 2017", "6 tháng đầu năm 2017", "nhiệm vụ năm 2017" in its first half
 * (tried on 240 articles of known years: right in 47 of 48). What was done of a plan ("tình hình thực hiện nhiệm vụ
 * năm 2016") is told after it.
 */
const works: readonly { said: RegExp; until: number; from: number }[] = [
  { said: /(?:[\d]{1,2}|sáu|chín) tháng (?:đầu |cuối )?năm (20\d\d)(?!\d)/gu, from: 4, until: 12 },
  {
    said: /(?:tháng đầu|những tháng)(?: \p{L}+){0,2} năm (20\d\d)(?![\d]|\s?[-–])/gu,
    from: 1,
    until: 12
  },
  // Late in a year the next one's motto is chosen, and fees rise from its beginning.
  { said: /chủ đề(?: \p{L}+){0,2} năm (20\d\d)(?![\d]|\s?[-–])/gu, from: 1, until: 9 },
  { said: /(?<!\p{L})Tết(?: \p{L}+){0,4} (20\d\d)(?!\d)/gu, from: 1, until: 3 },
  { said: /(?<!vào )[Qq]uý (?:I{1,3}|IV|[1-4])(?:\s?\/\s?| năm )(20\d\d)(?!\d)/gu, from: 1, until: 12 },
  { said: /trọng tâm (?:của )?(?:năm )?(20\d\d)(?!\d|\s?[-–])/gu, from: 1, until: 6 },
  { said: /(?:[Tt]ừ|[Nn]gay) đầu năm (20\d\d)(?!\d)/gu, from: 1, until: 9 },
  {
    said: /(?<!thực hiện (?:\p{L}+ ){0,3})(?:nhiệm vụ|kế hoạch|mục tiêu|chương trình công tác|phương hướng|[Mm]ục tiêu)(?: (?!đến |tới |vào |cuối |hoàn thành |trước )\p{L}+){0,6}? năm (20\d\d)(?!\d|\s?[-–])/gu,
    from: 1,
    until: 6
  },
  {
    said: /[Tt]riển khai (?:nhiệm vụ|công tác)(?: (?!đến |tới |thực hiện )\p{L}+){0,6}? năm (20\d\d)(?!\d|\s?[-–])/gu,
    from: 1,
    until: 6
  }
]

function ofWork(reading: Reading, body: readonly Sentence[], { month }: DayMonth): Inferred | null {
  const found: Inferred[] = []
  for (const sentence of body) {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (!/năm 20|uý|Tết/u.test(text)) continue
    for (const { said, from, until } of works)
      if (month >= from && month <= until)
        for (const match of text.matchAll(said)) {
          const start = sentence.start + match.index
          found.push({
            year: Number(match[1]),
            confidence: 0.75,
            span: { start, end: start + match[0].length }
          })
        }
  }
  const latest = Math.max(...found.map(({ year }) => year))
  return found.find(({ year }) => year === latest) ?? null
}

/** What the reader knows (a sitting by its number, the 92 years of a day) is told only where the text names the year too. */
const named = ({ text }: Reading, found: Inferred | null): Inferred | null =>
  found && text.includes(String(found.year)) ? found : null

/** The day of a paper: "Quy định số 101-QĐ/TW ngày 7/6/2012". */
const ofDocument = /(?:số\s\S+,?|QĐ\S*|NQ\S*|T[WƯU]|CP)\s*$/u

/** "Sáng 8/11, …" and "Sáng 8/11/2018" under the picture: the same day, written out. */
function sameDay(reading: Reading, { day, month }: DayMonth): Inferred | null {
  const wanted = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const found = reading.dates.find(
    ({ iso, isYearInferred, leadStart }) =>
      !isYearInferred &&
      /^20\d\d-/u.test(iso) &&
      iso.slice(4, 10) === wanted &&
      !ofDocument.test(reading.text.slice(Math.max(0, leadStart - 24), leadStart))
  )
  return found
    ? { year: Number(found.iso.slice(0, 4)), confidence: 0.8, span: { start: found.start, end: found.end } }
    : null
}

const closest = 100
/** A full day that is due: "tiếp tục hỗ trợ đến hết 31/12/2017". */
const ahead = -190
const toCome =
  /(?<!\p{L})(?:sẽ|từ|đến|trước|chậm nhất|muộn nhất|hạn|hiệu lực|áp dụng|dự kiến|diễn ra|hoàn thành|tới|tổ chức)(?!\p{L})[^.;]*$/iu
/** Farther ahead only what is due for sure. */
const due =
  /(?<!(?:tính|kể)\s)(?<!\p{L})(?:sẽ|trước|chậm nhất|muộn nhất|hạn|hiệu lực|áp dụng|dự kiến|hết)(?!\p{L})[^.;]*$/iu
const shortlyAhead = -35
const oldest = 2000

/** The year of full dates of the text, where those not long before the day and shortly ahead of it agree. */
function nearYear(reading: Reading, { day, month }: DayMonth): Inferred | null {
  const near = reading.dates.flatMap(({ iso, precision, isYearInferred, leadStart, start, end }) => {
    const year = Number(iso.slice(0, 4))
    // Older full dates here are anniversaries.
    if (precision !== 'day' || isYearInferred || !/^\d{4}-/.test(iso) || year < oldest) return []
    if (ofDocument.test(reading.text.slice(Math.max(0, leadStart - 24), leadStart))) return []
    const apart = (Date.UTC(year, month - 1, day) - Date.parse(iso.slice(0, 10))) / 864e5
    const before = reading.text.slice(Math.max(0, leadStart - 60), start)
    if (apart < 0 && !(apart < shortlyAhead ? due : toCome).test(before)) return []
    return apart >= ahead && apart <= closest
      ? [{ year, span: { start, end }, apart: Math.abs(apart), isDue: apart < 0 }]
      : []
  })
  const [first] = near.sort((a, b) => a.apart - b.apart)
  if (!first || near.some(({ year }) => year !== first.year)) return null
  // What is due at the end of a year goes with plans for the next.
  if (isTopped(reading, first.isDue ? first.year + 1 : first.year)) return null
  return { year: first.year, confidence: 0.7, span: first.span }
}

const at = (sentence: Sentence, match: RegExpExecArray | RegExpMatchArray, year: number): Inferred => ({
  year,
  confidence: 0.7,
  span: {
    start: sentence.start + (match.index ?? 0),
    end: sentence.start + (match.index ?? 0) + match[0].length
  }
})

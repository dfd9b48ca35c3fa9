/** Marks of the year that need some knowledge: anniversaries, sittings by their number, the weekday, months named near. */
import { EVENT_KINDS } from './lexicon/events.ts'
import { ANNIVERSARIES, ASSEMBLY_SESSIONS, PLENUMS } from './lexicon/calendar.ts'
import { anyOf, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

export type DayMonth = { day: number; month: number }
export type Inferred = { year: number; confidence: number; span: Span }

const dayLength = 864e5
const daysBetween = (year: number, { day, month }: DayMonth, other: number): number =>
  (Date.UTC(year, month - 1, day) - other) / dayLength
const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
/** The one year all agree on. */
const agreed = (found: readonly Inferred[]): Inferred | null =>
  found.length > 0 && found.every(({ year }) => year === found[0]?.year) ? (found[0] ?? null) : null

/** "(21/6/1925 - 21/6/2017)": such a day is prepared for weeks and looked back on for days. */
const jubilee =
  /\(\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(?:1[89]|20)\d\d\s?[-–]\s?\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(20\d\d)\s?\)/gu
const counted = new RegExp(
  `(?<!\\d)(\\d{1,3}) năm,? (?:[Nn]gày |[Ll]ễ )?(?:${ANNIVERSARIES.map(({ name }) => `(${name})`).join('|')})`,
  'gu'
)
const longestBefore = 75
const longestAfter = 20

/** The year of an anniversary held near the day: told by its years, or counted ("92 năm Ngày Báo chí cách mạng"). */
export function ofAnniversary({ text }: Reading, date: DayMonth): Inferred | null {
  const found: Inferred[] = []
  const add = (match: RegExpExecArray, year: number, day: number, month: number): void => {
    const apart = daysBetween(year, date, Date.UTC(year, month - 1, day))
    if (apart >= -longestBefore && apart <= longestAfter)
      found.push({ year, confidence: 0.8, span: spanOf(match) })
  }
  for (const match of text.matchAll(jubilee)) add(match, Number(match[3]), Number(match[1]), Number(match[2]))
  for (const match of text.matchAll(counted)) {
    const which = match.slice(2).findIndex((name) => name !== undefined)
    const [day, month, year] = ANNIVERSARIES[which]?.since ?? [0, 0, 0]
    if (day > 0) add(match, year + Number(match[1]), day, month)
  }
  return agreed(found)
}

const termOf = (term: string): string => (/^\d+$/u.test(term) ? (romans[Number(term)] ?? term) : term)
const romans: Readonly<Record<number, string>> = {
  10: 'X',
  11: 'XI',
  12: 'XII',
  13: 'XIII',
  14: 'XIV',
  15: 'XV'
}
const small = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const numberOf = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : small.indexOf(word) + 1)
const numeral = `(\\d{1,2}|${small.join('|')})`
const term = String.raw`[Kk]h(?:óa|oá) (\d{1,2}|X[IV]*)(?![\p{L}\d])`
const session = new RegExp(`[Kk]ỳ họp thứ ${numeral},? (?:của )?(?:Quốc hội|QH) ${term}`, 'gu')
const plenum = new RegExp(
  `(?<!(?:[Nn]ghị quyết|[Kk]ết luận|NQ)\\s(?:của\\s)?(?:[Hh]ội nghị\\s)?)(?:[Hh]ội nghị (?:lần thứ |TƯ |T\\.Ư |Trung ương )(?:lần thứ )?)${numeral}(?:,? (?:của )?(?:Ban [Cc]hấp hành|BCH) (?:Trung ương|TƯ|T\\.Ư)(?: Đảng)?(?: Cộng sản Việt Nam)?)?(?:,? \\(?${term})?(?!\\d)`,
  'gu'
)
const longestFromSitting = 50
/** "Hội nghị Trung ương 9": of whichever term. */
const longestUnnamed = 25
/** Further down sittings are told of the past. */
const farthestIn = 1500

/** The year of a numbered session of the National Assembly or plenum of the Central Committee held near the day. */
export function ofSitting({ text }: Reading, date: DayMonth): Inferred | null {
  const found: Inferred[] = []
  for (const [pattern, sittings] of [
    [session, ASSEMBLY_SESSIONS],
    [plenum, PLENUMS]
  ] as const)
    for (const match of text.slice(0, farthestIn).matchAll(pattern)) {
      const isNamed = match[2] !== undefined
      for (const sitting of sittings.filter(
        (one) => one.number === numberOf(match[1] ?? '') && (!isNamed || one.term === termOf(match[2] ?? ''))
      ))
        for (const year of [sitting.year - 1, sitting.year, sitting.year + 1])
          if (
            Math.abs(daysBetween(year, date, Date.UTC(sitting.year, sitting.month - 1, 20))) <=
              (isNamed ? longestFromSitting : longestUnnamed) &&
            (isNamed || text.includes(String(year)))
          )
            found.push({ year, confidence: 0.8, span: spanOf(match) })
    }
  return agreed(found)
}

/** "Đại hội … nhiệm kỳ 2019-2024": a congress opens its term. */
const congress = /[Đđ]ại hội(?! đồng)[^.;()]{0,140}?nhiệm kỳ (20\d\d)\s?[-–]\s?(20\d\d)(?!\d)/u

export function ofCongress({ masked }: Reading, opening: readonly Span[]): Inferred | null {
  for (const lead of opening) {
    const said = masked.slice(lead.start, lead.end)
    const match = congress.exec(said)
    const isOther = /(?:tiến tới|chuẩn bị|hướng tới|chào mừng|nghị quyết)[^.;]{0,40}$/iu
    if (!match || isOther.test(said.slice(0, match.index))) continue
    const start = lead.start + match.index
    return { year: Number(match[1]), confidence: 0.75, span: { start, end: start + match[0].length } }
  }
  return null
}

const anyYear = /(?<![\d/.–-]|[-–]\s)(20[0-2]\d)(?![\d/]|\s?[-–])/gu
const goal =
  /(?<!\p{L})(?:đến|tới|trước|chậm nhất|hết|kể từ|nhiệm kỳ|giai đoạn|sau|hướng)(?:\s\p{L}+){0,2}\s$/iu

/** Whether a later year than `year` is told of, other than as a goal. */
export const isTopped = ({ text }: Reading, year: number): boolean =>
  [...text.matchAll(anyYear)].some(
    (match) => Number(match[1]) > year && !goal.test(text.slice(Math.max(0, match.index - 20), match.index))
  )

/** "Hội nghị Thủ tướng với doanh nghiệp năm 2017", "APEC 2017": a gathering is named with its year. */
const named = new RegExp(
  `(?:${anyOf(EVENT_KINDS)}(?: [\\p{L}-]+){1,12}|APEC|ASEAN|Festival)(?: lần thứ [\\p{L}\\d]+)?,? (?:(?:-|–) )?(?:năm )?(20\\d\\d)(?!\\d|\\s?[-–/]\\s?\\d)`,
  'giu'
)
const notOfIt =
  /(?<!\p{L})(?:Luật|Nghị quyết|Nghị định|Pháp lệnh|Hiến pháp|đến|tới|trước|sau|giai đoạn|nhiệm kỳ|tổng kết|sơ kết|kết quả|báo cáo|kế hoạch|mục tiêu|tầm nhìn|chiến lược|giải|cổ đông|dự toán|quyết toán|ngân sách|khen thưởng|kiểm điểm|cuối|tháng|từ)(?!\p{L})/iu

export function ofName({ text }: Reading, opening: readonly Span[]): Inferred | null {
  const found: Inferred[] = []
  for (const { start, end } of opening)
    for (const match of text.slice(start, end).matchAll(named))
      if (!notOfIt.test(match[0]))
        found.push({
          year: Number(match[1]),
          confidence: 0.75,
          span: { start: start + match.index, end: start + match.index + match[0].length }
        })
  return agreed(found)
}

/** "Hội nghị sẽ được tổ chức vào trung tuần tháng 10/2019": what is planned lies ahead of the day, and not far. */
const planned =
  /(?<!\p{L})((?:vào|trong|trung tuần|thượng tuần|hạ tuần|đầu|giữa|cuối|trước)\s)?[Tt]háng (\d{1,2})\s?[-/.]\s?(20\d\d)(?!\d)/gu
const will =
  /(?<!\p{L})(?:sẽ|dự kiến|chuẩn bị|phải|sắp|tới đây|sớm|báo cáo|hoàn thành|đề nghị)(?!\p{L})[^.;]*$/iu
const farthestPlan = 215
/** "Tháng 6-2018 phải trình": what is asked for may stand behind. */
const asked = /^[^.;]{0,40}?(?<!\p{L})(?:sẽ|phải)(?!\p{L})/u
const done = /(?<!\p{L})(?:đã|từng|bị)(?!\p{L})[^.;]*$/u

export function ofPlan({ text }: Reading, date: DayMonth): Inferred | null {
  const found: Inferred[] = []
  for (const match of text.matchAll(planned)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60)
    const isPlan =
      asked.test(after) ||
      (match[1] !== undefined && (will.test(before) || (match[1].startsWith('trong ') && !done.test(before))))
    if (!isPlan) continue
    const due = Date.UTC(Number(match[3]), Number(match[2]), 0)
    for (const year of [Number(match[3]) - 1, Number(match[3])]) {
      const apart = daysBetween(year, date, due)
      if (apart <= 0 && apart >= -farthestPlan) found.push({ year, confidence: 0.7, span: spanOf(match) })
    }
  }
  return agreed(found)
}

/**
 * "cuối tháng 12/2016" in February, "đo tháng 6/2016" in August: a day lies not long after the last month
 * told; where only months ahead are told ("trước tháng 6-2018 phải …"), before the first of them.
 */
const monthOfYear =
  /(?<![\d/.-]|[-–(]\s?|(?:từ|Từ|đến|Đến|sinh|ngày)\s)(?:(?:ngày )?(\d{1,2})\s?[-/.]\s?)?(?:tháng )?(\d{1,2})\s?(?:[-/.]|năm)\s?(20\d\d)(?!\d|\s?[-–/]\s?\d|\s?[-–:])/gu
const due =
  /(?<!\p{L})(?:sẽ|trước|chậm nhất|muộn nhất|hiệu lực|áp dụng|dự kiến|hoàn thành|phải)(?!\p{L})[^.;]{0,60}$/iu
const [longestSince, longestUntil] = [80, 120]
/** A month told in it may not be over. */
const underWay = 15
const ofPaper = /(?:số\s\S+,?|QĐ\S*|NQ\S*|T[WƯU]|CP)\s*$/u
const laterMonth = /(?<!\d)\d{1,2}\s?[-/.]\s?(20[0-2]\d)(?!\d)/gu
const isGoal =
  /(?<!\p{L})(?:sẽ|trước|chậm nhất|muộn nhất|hiệu lực|áp dụng|dự kiến|hoàn thành|phải|hết)(?!\p{L})[^.;]*$/iu
/** All assemblies were elected that day. */
const electionDay = /^22\D+5\D+(?:2016|2011)$/u

export function ofMonths(reading: Reading, date: DayMonth): Inferred | null {
  const { text } = reading
  const told = [...text.matchAll(monthOfYear)].flatMap((match) => {
    const [day, month, year] = [Number(match[1] ?? 15), Number(match[2]), Number(match[3])]
    const before = text.slice(Math.max(0, match.index - 70), match.index)
    if (month < 1 || month > 12 || electionDay.test(match[0].replace(/^ngày /u, ''))) return []
    if (ofPaper.test(before)) return []
    const isDue = due.test(before)
    return [{ match, year, isDue, isMonth: match[1] === undefined, at: Date.UTC(year, month - 1, day) }]
  })
  const past = told.filter(({ isDue }) => !isDue)
  const next = told.toSorted((a, b) => a.at - b.at)[0]
  const found =
    past.length > 0
      ? agreed(past.flatMap(({ match, year, isMonth, at }) => near(match, [year, year + 1], at, isMonth)))
      : next
        ? (near(next.match, [next.year, next.year - 1], next.at)[0] ?? null)
        : null
  if (!found || isTopped(reading, Math.max(found.year, ...past.map(({ year }) => year)))) return null
  // "Từ tháng 3.2013 đến tháng 2.2016": what goes on to a later year was not told in the first.
  if (past.length > 0 && [...text.matchAll(laterMonth)].some((match) => isLater(match, found.year)))
    return null
  // A term that had begun tells that much.
  return [...text.matchAll(/nhiệm kỳ (20\d\d)/gu)].some((match) => Number(match[1]) > found.year)
    ? null
    : found

  function isLater(match: RegExpExecArray, year: number): boolean {
    const end = match.index + match[0].length
    return (
      Number(match[1]) > year &&
      !isGoal.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
      !asked.test(text.slice(end, end + 60))
    )
  }

  function near(match: RegExpExecArray, years: readonly number[], at: number, isMonth?: boolean): Inferred[] {
    const isSince = isMonth !== undefined
    const year = years.find((one) => {
      const apart = daysBetween(one, date, at)
      return isSince ? apart >= (isMonth ? -underWay : 0) : apart <= 0
    })
    if (year === undefined) return []
    const apart = daysBetween(year, date, at)
    return apart <= longestSince && apart >= -longestUntil
      ? [{ year, confidence: 0.7, span: spanOf(match) }]
      : []
  }
}

/** The year of a day from years that stand alone: what is compared, awarded, planned or bears its year in its name. */
import type { Reading } from './reading.ts'
import { isTopped, type DayMonth, type Inferred } from './year-marks.ts'

/**
 * `shift` is added to the year told; a sign counts between the months `from` and `until`, and only where no later
 * year is told other than as a goal (fitted on 805 articles of known years: spoken in 22, right in 21).
 */
type Sign = { said: RegExp; shift: number; from: number; until: number; isName?: true }

const yearEnd = String.raw`(20\d\d)(?!\d|\s?[-–/]\s?\d|\s?[-–:]\s)`
const will =
  '(?<!thực hiện )(?:sẽ|nhiệm vụ|mục tiêu|kế hoạch|phương hướng|chỉ tiêu|phấn đấu|đề nghị|yêu cầu|[Bb]ước sang)'
const signs: readonly Sign[] = [
  // "tăng 26 vụ so với cùng kỳ 2015" is said in 2016.
  { said: new RegExp(`cùng (?:kỳ|kì)(?: của)?(?: năm)? ${yearEnd}`, 'gu'), shift: 1, from: 4, until: 12 },
  // Banners of a year are handed over in the next.
  {
    said: new RegExp(
      `(?:trao|tặng|đón nhận|giành)[^.;]{0,80}(?:[Cc]ờ|[Bb]ằng khen|[Gg]iải|danh hiệu)[^.;]{0,70} năm ${yearEnd}`,
      'gu'
    ),
    shift: 1,
    from: 1,
    until: 8
  },
  // Late in a year the next one's fees, motto and work are spoken of.
  {
    said: new RegExp(
      `(?:từ (?:ngày )?0?1\\s?[-/.]\\s?0?1\\s?[-/.]\\s?|từ đầu năm |chủ đề năm |(?:sẽ|đề nghị|nhiệm vụ|kế hoạch|phương hướng|giải pháp|chỉ tiêu)[^.;]{0,60} năm )${yearEnd}|[Tt]rong năm (20\\d\\d),?[^.;\\d]{0,60}?\\s(?:nhiệm vụ|sẽ|phải)(?!\\p{L})`,
      'gu'
    ),
    shift: -1,
    from: 11,
    until: 12
  },
  // Early in a year, its own: "phấn đấu kim ngạch năm 2017 tăng 10%", "năm 2018 là bản lề".
  {
    said: new RegExp(
      `${will}[^.;]{0,80}(?<!đến |tới |vào |từ |cuối |hết |trước |đầu |hành )(?:trong )?năm ${yearEnd}`,
      'gu'
    ),
    shift: 0,
    from: 1,
    until: 5
  },
  {
    said: new RegExp(
      `(?<!hành )[Tt]rong năm ${yearEnd},?[^.;\\d]{0,60}?\\s(?:sẽ|phải|tiếp tục)(?!\\p{L})`,
      'gu'
    ),
    shift: 0,
    from: 1,
    until: 5
  },
  // What a year brought is told early in the next.
  {
    said: new RegExp(`[Kk]ết quả(?: (?!thực )\\p{L}+){0,6} năm ${yearEnd}`, 'gu'),
    shift: 1,
    from: 1,
    until: 2
  },
  { said: new RegExp(`[Nn]ăm ${yearEnd} (?:là|có ý nghĩa)(?!\\p{L})`, 'gu'), shift: 0, from: 1, until: 3 },
  { said: new RegExp(`lần thứ [\\p{L}\\d]+ trong năm ${yearEnd}`, 'gu'), shift: 0, from: 1, until: 12 },
  // A school year is summed up in the summer it ends, and prepared for in the one it begins.
  { said: /tổng kết năm học 20\d\d\s?[-–]\s?(20\d\d)(?!\d)/gu, shift: 0, from: 6, until: 9 },
  {
    said: /(?:[Tt]riển khai nhiệm vụ|[Cc]huẩn bị(?: \p{L}+){0,4}) năm học(?: mới)? (20\d\d)\s?[-–]\s?20\d\d(?!\d)/gu,
    shift: 0,
    from: 7,
    until: 10
  },
  { said: /năm học (20\d\d)\s?[-–]\s?20\d\d,? dự kiến/gu, shift: 0, from: 6, until: 9 },
  // "năm văn minh đô thị 2017 đã đạt …": late in it, or early in the next.
  { said: new RegExp(`[Nn]ăm (?:\\p{L}+ ){0,4}${yearEnd} đã`, 'gu'), shift: 0, from: 11, until: 12 },
  { said: new RegExp(`[Nn]ăm (?:\\p{L}+ ){0,4}${yearEnd} đã`, 'gu'), shift: 1, from: 1, until: 2 },
  {
    said: new RegExp(
      `(?:APEC|THPT [Qq]uốc gia|Năm (?:[Hh]ữu nghị|[Đđ]oàn kết)[^.;]{0,40})(?: năm)? ${yearEnd}`,
      'gu'
    ),
    shift: 0,
    from: 5,
    until: 12,
    isName: true
  }
]
/** Laws bear the year they were made. */
const ofLaw = /(?:Luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Chỉ thị|Quyết định|sinh)[^,.;]{0,40}$/u
const yearOf = (match: RegExpExecArray): number => Number(match[1] ?? match[2])
/** What is done late in a year is no plan. */
const isDone = (text: string, year: number): boolean =>
  new RegExp(
    `(?:tổng kết|kết quả|so với|trong năm|đạt)[^.;]{0,40} năm ${year}(?!\\d)|năm ${year} (?:đã|đạt)`,
    'u'
  ).test(text)

/** The year the text speaks of as the present one; null where it names none such. */
export function ofWords(reading: Reading, { month }: DayMonth): Inferred | null {
  const { text } = reading
  for (const { said, shift, from, until, isName } of signs) {
    if (month < from || month > until) continue
    const found = [...text.matchAll(said)].filter(
      (match) => !ofLaw.test(text.slice(Math.max(0, match.index - 30), match.index + match[0].length - 9))
    )
    const told = found.map(yearOf)
    // What is named again and again is the one held; the next host is named once.
    const isHeld = isName && told.filter((year) => year === told[0]).length > 1
    const latest = isHeld ? (told[0] ?? 0) : Math.max(...told)
    const match = found.find((one) => yearOf(one) === latest)
    if (!match || (!isHeld && isTopped(reading, shift > 0 ? latest + shift : latest))) continue
    if (shift < 0 && isDone(text, latest)) continue
    return {
      year: latest + shift,
      confidence: 0.65,
      span: { start: match.index, end: match.index + match[0].length }
    }
  }
  return null
}

/**
 * Report: turns what the engine knows about a meeting into the plain objects that templates draw. Pure:
 * no file, no database, no clock. This file holds the spelling of dates, numbers and sentences on paper.
 */
import type { Figure } from '../../shared/model/meeting.ts'
import type { Line, Run } from '../../shared/model/printable/line.ts'
import { ABSENT } from '../../shared/model/printable/fixed-words.ts'

/**
 * Letters of points: the run of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6 đ) "thứ tự bảng chữ
 * cái tiếng Việt", as the decree's own text counts: a b c d đ e g h i k …
 */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

export function plain(text: string, marks: readonly number[] = []): Run {
  return { text, tone: 'plain', marks: [...marks] }
}
export function toned(tone: Run['tone'], text: string, marks: readonly number[] = []): Run {
  return { text, tone, marks: [...marks] }
}
/** The line without its evidence: what is bound or issued has no list to lead to. */
export function withoutMarks(line: Line): Line {
  return line.map((run) => ({ ...run, marks: [] }))
}
export function absentLine(): Line {
  return [toned('absent', ABSENT)]
}

/** White space of any kind becomes one space; the text is NFC and trimmed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** First letter capital; quotes before it are passed over. */
export function capital(text: string): string {
  return text.replace(
    /^([“"‘'(]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase()
  )
}

/** Without list dash at the start and without closing punctuation ("./." ends documents); "…", "?", "!" stay. */
export function bare(text: string): string {
  return tidy(text)
    .replace(/^[-–—•+*]\s+/u, '')
    .replace(/\s*\.?\/\.$/u, '')
    .replace(/\.{3,}$/u, '…')
    .replace(/[\s.,;:]+$/u, '')
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’']
]

/** Without a quotation mark at either end whose partner is in another sentence. */
function withoutLoneQuotes(text: string): string {
  for (const [opening, closing] of QUOTES) {
    const inner = text.slice(1)
    if (text.startsWith(opening) && !inner.includes(closing)) return inner
    if (text.endsWith(closing) && !text.slice(0, -1).includes(opening)) return text.slice(0, -1)
  }
  return text
}

/** "(ảnh: Hạnh Nguyên)", "(xem ảnh)": who took a picture is no content. */
const CREDIT =
  /\s*\((?:ảnh|xem ảnh|trong ảnh|nguồn ảnh|hình|xem hình|clip|xem clip|video)(?!\p{L})[^()]{0,60}\)/giu

/** Sentences that say what they say only together with the one before. */
const LEANING =
  /^(?:nhất là|trong đó|điều (?:này|đó)|việc (?:này|đó)|đây|đó|qua đó|từ đó|do đó|do vậy|vì vậy|vì thế|chính vì (?:thế|vậy)|bởi vậy|tuy nhiên|tuy vậy|tuy thế|song|nhưng|theo đó|những (?:kết quả|việc|nội dung|vấn đề) (?:này|đó)|mặc dù vậy|ngược lại|hai là|ba là|thứ hai|thứ ba|sau đó|còn lại|số còn lại)(?!\p{L})/iu
export const leans = (text: string): boolean => LEANING.test(tidy(text).replace(/^[“"]/u, ''))

/** Words that only join a sentence to the one before; the sentence stands without them. */
const JOINT =
  /^(?:cụ thể|đồng thời|cùng với đó|bên cạnh đó|bên cạnh đó còn|ngoài ra|đặc biệt|đáng chú ý|trước hết|cũng tại hội nghị|cũng theo báo cáo|về phía mình|thêm vào đó|mặt khác)\s?,\s+/iu
export const withoutJoint = (text: string): string => tidy(text).replace(JOINT, '')

/** "cần tiếp tục đổi mới" → "tiếp tục đổi mới" where a duty stands under the name of who carries it out. */
export const withoutNeed = (text: string): string =>
  tidy(text).replace(/^(?:cũng\s)?(?:cần phải|cần|phải)\s(?!có\s|là\s|được\s|thấy\s|bị\s|kể\s|nói\s)/iu, '')

/** "Còn 12 văn bản khác trong báo cáo cuộc họp của tài liệu.": what a paper has no room for; null when nothing is left. */
export const leftInReport = (left: number, what: string): string | null =>
  left <= 0 ? null : `Còn ${left} ${what} khác trong báo cáo cuộc họp của tài liệu.`

/** A sentence ready for paper: first letter capital, one final stop, nothing reworded. */
export function sentence(text: string): string {
  const words = bare(withoutLoneQuotes(bare(text.replace(CREDIT, ''))))
  if (words === '') return ''
  return capital(words) + (/[.!?…][”"’)]?$/u.test(words) ? '' : '.')
}

export function letterLabel(index: number): string {
  return `${LETTERS[index] ?? String(index + 1)})`
}

/** "Năm 2019" → "năm 2019": a period is no sentence, whatever word it stood at. Names keep their capital. */
export function periodWords(text: string): string {
  return tidy(text).replace(
    /^(?:Năm|Tháng|Quý|Cuối|Đầu|Giai đoạn|Nhiệm kỳ|Trong|Đến|Từ|Tính|Khóa)(?!\p{L})/u,
    (word) => word.toLowerCase()
  )
}

/** ISO date to 18/12/2019, 08/02/2019, 3/9/2018 → "03/9/2018": 0 before days < 10 and months 1 and 2 only. */
export function paperDate(iso: string): string | null {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})/.exec(iso)
  if (match === null) return null
  const month = Number(match[2])
  const day = String(match[3])
  const head = `${day}/${month < 3 ? String(match[2]) : String(month)}`
  return match[1] === undefined ? head : `${head}/${match[1]}`
}

/** "16:05" of an ISO time as it was written, in the place's own time; null when there is only a date. */
export function paperTime(iso: string): string | null {
  const match = /T(\d{2}):(\d{2})/.exec(iso)
  return match === null ? null : `${match[1]}:${match[2]}`
}

/** "08:00" → "8 giờ", "08:30" → "8 giờ 30"; anything else as it stands. */
export function paperHour(value: string): string {
  const match = /^(\d{1,2})[:h](\d{2})?$/.exec(value.trim())
  if (match === null) return tidy(value)
  const minutes = match[2] ?? '00'
  return `${Number(match[1])} giờ${minutes === '00' ? '' : ` ${minutes}`}`
}

/** 1268 → "1.268", 43.75 → "43,75"; at least `decimals` digits after the comma. */
export function paperNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: Math.min(decimals, 10),
    maximumFractionDigits: 10
  }).format(value)
}

const SCALES: readonly (readonly [RegExp, number, string])[] = [
  [/nghìn\s+t[ỷỉ](?!\p{L})/iu, 1e12, 'nghìn tỷ'],
  [/t[ỷỉ](?!\p{L})/iu, 1e9, 'tỷ'],
  [/triệu(?!\p{L})/iu, 1e6, 'triệu'],
  [/(?:nghìn|ngàn)(?!\p{L})/iu, 1e3, 'nghìn']
]

/**
 * Value and unit as two columns. The scale word that stands in `raw` (tỷ, triệu, nghìn) goes back into
 * the unit, so that 43750000000 đồng written "hơn 43,75 tỷ đồng" prints "hơn 43,75" and "tỷ đồng".
 */
export function paperFigure(figure: Figure): { value: string; unit: string } {
  const scale = SCALES.find(([word]) => word.test(figure.raw))
  const [factor, word] =
    scale === undefined || figure.unit.includes(scale[2]) ? [1, ''] : [scale[1], scale[2]]
  const decimals = /\d,(\d+)/.exec(figure.raw)?.[1]?.length ?? 0
  const one = (value: number): string => paperNumber(Number((value / factor).toPrecision(15)), decimals)
  const { value } = figure
  const number = Array.isArray(value) ? `${one(value[0])} - ${one(value[1])}` : one(value)
  const ratio = figure.denominator === undefined ? number : `${number}/${one(figure.denominator)}`
  const approx = figure.approx === undefined ? '' : `${tidy(figure.approx)} `
  return { value: approx + ratio, unit: `${word} ${tidy(figure.unit)}`.trim() }
}

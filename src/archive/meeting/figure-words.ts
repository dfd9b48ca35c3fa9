/** Where the name of a figure begins and ends: words and marks, and how a piece of text is cut by them. */
import type { Figure } from '../../shared/model/meeting.ts'
import { periodWords, withoutScope } from './figure-context.ts'
import { ACTS, EMPTY_ACTS, LIST_NOUNS, MEASURED_HEADS } from './lexicon/naming.ts'
import { anyOf } from './reading.ts'

export const MOST_WORDS = 16
/** Longer endings give up what hangs on a preposition. */
export const LONG_TAIL = 11

export const count = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length)
export const whole = (words: string): string => `(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}\\d])`
/** Words whose second syllable looks like a preposition: "mặt bằng", "nhà ở", "trở lên", "thông qua". */
const compound =
  '(?<!nhà |nơi |chỗ |đất |mặt |công |cân |thăng |học |giấy |vùng |bên |tự |thông |vượt |trải |trực |phía |trở |làm |sự |vụ |một |dân )'

const approximate = new RegExp(
  `\\s*${whole(
    'là|hơn|gần|trên|khoảng|tới|lên tới|lên đến|lên|ước|ước tính|thêm|được|chỉ|(?<!xây |làm |đăng ký )mới|những|có|gồm|còn|chừng|cùng|từ|đến|tổng cộng|tổng số|với|ít nhất|tối thiểu|tối đa|nhất|trị giá'
  )}\\s*$`,
  'iu'
)
const openers = new RegExp(
  `^[\\s,“"”]*(?:${whole(
    'trong đó|với|và|đồng thời|đến nay|tính đến nay|cùng với đó|bên cạnh đó|đặc biệt|nhất là|ngoài ra|qua đó|theo đó|hiện nay|hiện|cũng|cụ thể|riêng|tổng cộng|kết quả|có|gồm|bao gồm|tính đến|dịp này|tại hội nghị|trong năm|trong tháng|trong kỳ|trong quý|thêm|như|đó|hay|hoặc|nhưng|mà|của|còn'
  )}[\\s,:]*)+`,
  'iu'
)
const auxiliaries = whole('cũng đã|đã|đang|sẽ|vừa|từng|cũng|tiếp tục|đều|phải|cần')
const auxiliary = new RegExp(auxiliaries, 'iu')
/** One-syllable verbs are also parts of other words, so they count only where they open. */
const acts = `(?:${anyOf(ACTS.filter((word) => word.includes(' ')))}|(?:^|(?<=^(?:Nhân dân|nhân dân|người dân)\\s))${anyOf(ACTS.filter((word) => !word.includes(' ')))})`
const act = new RegExp(acts, 'iu')
const longAct = new RegExp(anyOf(ACTS.filter((word) => word.includes(' '))), 'iu')
const endsInAct = new RegExp(`(?:\\s*,|\\svà)\\s${anyOf(ACTS)}\\s*$`, 'iu')
const emptyAct = new RegExp(`^(?:${anyOf(EMPTY_ACTS)}[\\s,]*)+`, 'iu')
const soft = new RegExp(
  compound +
    whole('giữa|với|về|của|cho|tại|ở|trong|trên|theo|từ|do|vào|sau|trước|qua|bằng|khi|đối với|tới|thuộc'),
  'giu'
)
/** What comes after these is another thought. */
export const hard = new RegExp(
  `[;:()!?…]|\\.(?=\\s|$)|\\./|\\s[-–]\\s|${whole(
    'trong đó|đồng thời|bao gồm|gồm|góp phần|qua đó|nhằm|để|nhưng|mà|thì|là|tăng(?! trưởng| cường)|giảm(?! nghèo| phát| tải)|chiếm|so với|trong khi|đưa|nâng|vượt|cao hơn|thấp hơn|nên|như'
  )}`,
  'iu'
)
const dangling = new RegExp(
  `[\\s,–-]*${compound}${whole(
    'và|của|cho|là|đạt|với|được|đã|trong|tại|ở|từ|đến|tới|theo|về|do|vào|sau|trước|qua|bằng|khi|có|gồm|các|những|hơn|gần|trên|khoảng|để|nhằm|hoặc|cũng|đang|sẽ|giữa|thuộc|còn|ước|tổng số|số|trị giá|với tổng|cùng|đó|này|trong đó|hiện|như|nên|mà|chỉ|không|tổng|lên|việc|mỗi|toàn|cả|thêm|ra|nhất là|hay|riêng|đều|quá'
  )}\\s*$`,
  'iu'
)
const listNoun = new RegExp(`^${anyOf(LIST_NOUNS)}`, 'iu')
const measuredHead = new RegExp(`^[\\s“"]*${anyOf(MEASURED_HEADS)}`, 'iu')
const predicate = new RegExp(
  `^(?:${auxiliaries}|${acts}|${whole('được|có|tham dự|tham gia|đạt|chưa|không|bị|ban hành|đồng ý|ra đời|tổ chức')})`,
  'iu'
)
const speech = new RegExp(`^.*${whole('yêu cầu|đề nghị|cho biết|khẳng định|nhấn mạnh|chỉ đạo')}\\s`, 'iu')

export const isMeasuredHead = (text: string): boolean => measuredHead.test(text)
export const opensList = (text: string): boolean => listNoun.test(text)
export const startsPredicate = (text: string): boolean => predicate.test(text)
export const hasAuxiliary = (text: string): boolean => auxiliary.test(text)
export const isAct = (text: string): boolean => act.test(text)
export const isLongAct = (text: string): boolean => longAct.test(text)
export const isEmptyAct = (text: string): boolean => emptyAct.test(text)
export const withoutOpeners = (text: string): string => text.replace(openers, '')
export const withoutEmptyAct = (text: string): string => text.replace(emptyAct, '').trim()
export const withoutSpeech = (text: string): string => text.replace(speech, '').trim()
export const withoutLastAct = (text: string): string => text.replace(endsInAct, '')
/** Where the first preposition stands; -1 without any. */
export const firstSoft = (text: string): number => text.search(new RegExp(soft.source, 'iu'))

/** Two pieces of a name; a list that goes on after a comma keeps it. */
export const join = (a: string, b: string): string =>
  (a === '' ? b.replace(/^,\s*/u, '') : `${a}${b.startsWith(',') ? '' : ' '}${b}`).trim()

/** What leads to a number, without periods, scopes, connectives and the word right before the number. */
export function trimLead(lead: string, approx: string | undefined): string {
  let text = withoutScope(lead.replace(periodWords, ' ')).replace(/\s+/gu, ' ')
  text = text.replace(openers, '')
  if (approx) text = text.replace(new RegExp(`${approx}\\s*$`, 'iu'), '')
  for (let was = ''; was !== text;) {
    was = text
    text = text.replace(approximate, '')
  }
  return text.replace(/^[\s,“”"']+|[\s,]+$/gu, '')
}

/** Without what may not end a phrase; a leading comma stays (see `join`). */
export function strip(text: string): string {
  let words = text
  for (let was = ''; was !== words;) {
    was = words
    words = words.replace(dangling, '').replace(/^\s+|[\s,.]+$/gu, '')
  }
  return words
}

/** Without a quotation that opens and does not close. */
export function balanced(text: string): string {
  const open = text.lastIndexOf('“')
  return open >= 0 && !text.slice(open).includes('”') ? text.slice(0, open).trim() : text
}

/** Short enough for a name: cut before a preposition, empty where no cut helps. */
export function shortened(text: string): string {
  if (count(text) <= LONG_TAIL) return strip(text)
  const cuts = [...text.matchAll(soft)].map((match) => match.index).filter((at) => at > 0)
  const length = (at: number): number => count(text.slice(0, at).trim())
  const best =
    cuts.filter((at) => length(at) <= LONG_TAIL).at(-1) ?? cuts.find((at) => length(at) <= MOST_WORDS)
  if (best !== undefined) return strip(text.slice(0, best))
  return count(text) <= MOST_WORDS ? strip(text) : ''
}

/** "huyện đã kết nạp" → "kết nạp"; nothing where no act is told or it says nothing. */
export function actIn(lead: string): string {
  const last = [...lead.matchAll(new RegExp(auxiliaries, 'giu'))].at(-1)
  let words = last ? lead.slice(last.index + last[0].length).trim() : lead
  words = words.replace(emptyAct, '').trim()
  if (words === '' || (last && count(words) <= 5 && act.test(words))) return words
  const found = longAct.exec(words) ?? act.exec(words)
  if (!found) return ''
  const rest = words.slice(found.index)
  return count(rest) <= 6 ? rest : ''
}

/** The name ready for use: the unit where nothing good is left. */
export function tidyName(name: string, { unit }: Figure): string {
  const words = balanced(name.replace(/\s+/gu, ' ').trim()).replace(/^,\s*/u, '')
  const isGood =
    words !== '' && count(words) <= MOST_WORDS && !/[;:]|\d[\d.,]*\s?(?:%|tỷ|triệu|nghìn)/u.test(words)
  return isGood ? words : unit.startsWith('%') ? '' : unit
}

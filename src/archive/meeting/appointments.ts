/** Offices somebody is put into: "bầu ông A giữ chức Phó Chủ tịch UBND tỉnh", "ông B được phân công làm Bí thư Quận ủy". */
import { TITLE_HEADS } from './lexicon/titles.ts'
import type { Mention } from './mention.ts'
import { anyOf, sentenceAt, type Reading } from './reading.ts'

/** Those who leave an office, have held it once or sit in somebody's place. */
const notNow =
  '(?:thôi|từng|khi|không|nguyên|miễn|bãi|cách|năm|lần|thay|để|con|vợ|chồng|người|trước|sau|ai|việc|xin|nếu|như|vì|mà|đơn|rút)'
const between = `(?:(?!${notNow}\\s)\\p{L}+\\s){0,11}?`
const put =
  '(?:bầu|bổ nhiệm|phân công|điều động|luân chuyển|chỉ định|giới thiệu|trúng cử|đắc cử|phê chuẩn|chuẩn y|cử)'
const office = new RegExp(
  `^\\s*(?:\\([^()]{3,120}\\)\\s)?(?:[,–-]\\s)?(${between}|tham gia [^.;:“”"]{3,90}?,\\s(?:và\\s)?)(giữ chức(?:\\s(?:vụ|danh))?|đảm nhiệm chức(?:\\s(?:vụ|danh))?|(?<=phân công )nhiệm vụ|nhận nhiệm vụ|làm|(?<=được bầu )là|(?:tái )?(?:trúng|đắc) cử(?:\\s(?:chức(?:\\s(?:vụ|danh))?|vị trí))?(?!\\s(?:đại biểu|ĐB))|(?:hiện|đang)(?: nay)?(?: đang)?(?=\\slà\\s)|(?:với|trên) (?:cương vị|tư cách))\\s(?:là\\s)?(?=(?:tân\\s|quyền\\s)?${anyOf(TITLE_HEADS)})(?!trưởng đoàn (?!đại biểu)|đại diện|cán bộ|cử tri|thành viên|chuyên gia)`,
  'iu'
)
const isPut = new RegExp(`(?<!\\p{L})${put}(?!\\p{L})`, 'iu')
/** "được Chủ tịch B bổ nhiệm giữ chức …": B is who appoints. */
const appoints =
  /^(?:đã\s|vừa\s)*(?:bầu|bổ nhiệm|phân công|điều động|luân chuyển|chỉ định|giới thiệu|phê chuẩn|cử)\s/iu
/** "giới thiệu ông A làm Chủ tịch nước", "bà B được giới thiệu giữ chức …": proposed, and not yet chosen. */
const proposes = /(?<!\p{L})(?:giới thiệu|đề cử|tiến cử)(?!\p{L})/iu
const proposesNext = /(?<!\p{L})(?:giới thiệu|đề cử|tiến cử)\s*(?:(?:đồng chí|ông|bà)\s*)?$/iu
const chosen =
  /(?<!\p{L})(?:bầu|bổ nhiệm|phân công|điều động|chỉ định|trúng cử|đắc cử|phê chuẩn|chuẩn y)(?!\p{L})/iu
/** A life told: "Từ tháng 3/2001 đến tháng 7/2004, bà A giữ chức …". */
const onceUpon = /(?<!\p{L})(?:từ|năm|tháng|ngày)\s[^,.;]{0,14}\d{4}/iu
const fewestWords = 3
const officeEnds =
  /[,;:.()“”"!?\n]|\s[-–]\s|\s(?:nhiệm kỳ|khóa|khoá|thay|từ|với|sau|trong|vào|theo|tại|và|cho|đối với|để|đang|sáng|chiều|hôm|ngày|giai đoạn|của đồng chí|kể|thời|thì|đã|là|khi|mới|này|do|có|cùng|bằng|đạt|được|vì|tới|đến|hay|Ông|Bà)(?!\p{L})/u
const nearBefore = 44

/** "miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh nhiệm kỳ 2016-2021 đối với ông A": what somebody leaves they have held. */
const removed = new RegExp(
  `(?:miễn nhiệm|bãi nhiệm)\\s(?:các\\s)?chức(?:\\s(?:vụ|danh))?\\s(${anyOf(TITLE_HEADS)}(?:(?!\\s(?:ông|bà|với)\\s)[^;:.()“”]){0,100}?)(?:,?\\s(?:khóa|khoá|nhiệm kỳ)\\s[^;:.()“”]{1,40})?\\s(?:đối với|với)\\s(?:đồng chí|ông|bà)\\s$`,
  'iu'
)
const ofCommittee = /^(?:ủy|uỷ) viên UBND/iu

/** Offices that several hold side by side. */
const heldByMany =
  /^(?:phó|(?:ủy|uỷ) viên|thành viên|đại biểu|thẩm phán|(?:\p{L}+\s)?(?:ủy|uỷ) viên)(?!\p{L})/iu
const inRow =
  /^\s*(?:\([^()]{3,120}\)\s*)?(?:[,;]|,?\s?và|cùng)\s(?:với\s)?(?:các\s)?(?:(?:đồng chí|ông|bà)\s)?$/iu
const opensRow = new RegExp(
  `(?<!\\p{L})${put}(?:\\s(?:bổ sung|thêm|lại|ra|(?:\\p{L}+\\s)?\\d{1,2}|\\p{L}+ người|các))*\\s?:?\\s(?:gồm\\s)?(?:(?:các|[2-9]|hai|ba|bốn)\\s)?(?:(?:đồng chí|ông|bà)\\s?:?\\s?)?$`,
  'iu'
)

/** "bầu các ông A, B và C làm ủy viên …": what the last of a row is put into, all are; not where one only can hold it. */
export function shareAppointment(reading: Reading, mentions: readonly Mention[]): void {
  mentions.forEach((last, i) => {
    const title = last.titles.at(-1)
    if (last.isAppointed !== true || title === undefined || !heldByMany.test(title)) return
    let from = i
    for (; from > 0; from--) {
      const [one, next] = [mentions[from - 1], mentions[from]]
      if (!one || !next || one.passage.index !== last.passage.index || one.isAppointed === true) break
      if (!inRow.test(reading.masked.slice(one.outer.end, next.outer.start))) break
    }
    const first = mentions[from]
    if (!first || from === i) return
    if (!opensRow.test(reading.masked.slice(Math.max(0, first.outer.start - nearBefore), first.outer.start)))
      return
    for (const one of mentions.slice(from, i)) {
      one.titles.push(title)
      one.isAppointed = true
    }
  })
}

/** The office that somebody named at `at` is relieved of, where the words before the name tell it. */
export function removedFrom(reading: Reading, at: number): string | null {
  const before = reading.masked.slice(Math.max(0, at - 200), at)
  const [whole = '', office] = removed.exec(before) ?? []
  if (office === undefined || ofCommittee.test(office)) return null
  const start = at - whole.length + whole.indexOf(office)
  return reading.text.slice(start, start + office.length)
}

/**
 * The office somebody whose name (with the titles behind it) ends at `from` is put into, as far as `right`.
 * `before` is where the name, with what belongs to it in front, begins.
 */
export function appointedTo(
  reading: Reading,
  before: number,
  from: number,
  right: number
): { start: number; end: number } | null {
  const rest = reading.masked.slice(from, Math.min(right, from + 220))
  const match = office.exec(rest)
  const sentence = match ? sentenceAt(reading, before) : null
  if (!match || !sentence || onceUpon.test(reading.text.slice(sentence.start, before))) return null
  const [whole, words = '', verb = ''] = match
  if (appoints.test(words)) return null
  const isProposed =
    proposes.test(words) || proposesNext.test(reading.masked.slice(Math.max(0, before - nearBefore), before))
  if (isProposed && !chosen.test(words)) return null
  // "làm" alone may be any work; somebody must have been chosen for it.
  if (
    /^làm$/iu.test(verb) &&
    !isPut.test(words) &&
    !isPut.test(reading.masked.slice(Math.max(0, before - nearBefore), before)) &&
    !/(?<!\p{L})do\s$/u.test(reading.masked.slice(Math.max(0, before - 4), before))
  )
    return null
  const body = rest.slice(whole.length)
  const stop = officeEnds.exec(body)
  const held = (stop ? body.slice(0, stop.index) : body).trimEnd()
  // "Chủ tịch tổ chức này" names no body; "có trúng cử Chủ tịch hay không" is asked.
  if (/^\s(?:này|hay)(?!\p{L})/u.test(stop?.[0] ?? '')) return null
  if (/^[Tt]rưởng [Bb]an [Cc]hỉ đạo$/u.test(held.trim())) return null
  return held.split(/\s+/u).length >= fewestWords
    ? { start: from + whole.length, end: from + whole.length + held.length }
    : null
}

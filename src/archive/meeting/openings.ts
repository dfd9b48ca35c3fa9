/** Sentences that open what a piece tells beside its meeting: another meeting, or what was said on another day. */
import { EVENT_KINDS } from './lexicon/events.ts'
import { HOME_PRESS } from './lexicon/news.ts'
import { anyOf, literal, type Reading, type Sentence } from './reading.ts'
import type { Span } from './sentences.ts'

/** Whom one talks to outside of a meeting. */
const paper = HOME_PRESS.map(literal).join('|')
const press = `(?:báo|PV|phóng viên|báo chí|${paper})`
const opens = new RegExp(
  `^(?:Cùng ngày|(?:Sáng|Trưa|Chiều|Tối) cùng ngày|Cũng (?:trong )?(?:ngày|sáng|trưa|chiều|tối)|` +
    `Trước đó,? (?:vào |trong )?(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|hồi|tháng|cuối|đầu)|` +
    `(?:Trước đó|Tuy nhiên),? (?:trong|tại) (?:phiên|buổi|cuộc|hội nghị|kỳ họp|hội thảo)|Trước đó,? (?:khi )?trao đổi với|` +
    `Trả lời (?:trên )?(?:báo chí|phỏng vấn)(?: mới đây)?|(?:Trao đổi|Chia sẻ|Nói) (?:thêm )?với ${press}|Như [^,.;]{2,40} (?:đưa tin|thông tin|phản ánh))(?!\\p{L})`,
  'u'
)
const held = new RegExp(
  `(?:tổ chức|khai mạc|họp|chủ trì|tại|trong|có|dự)\\s(?:[^,.;]{0,40}?\\s)?${anyOf(EVENT_KINDS)}|làm việc với|tiếp xúc (?:với )?cử tri|đến thăm|giao ban|(?:trao đổi|chia sẻ) với|xác nhận|trả lời (?:trên |một số cơ quan )?(?:báo chí|phỏng vấn)`,
  'iu'
)
const toPaper = new RegExp(`^(?:Trao đổi|Chia sẻ|Nói) (?:thêm )?với (?:${paper})`, 'u')
/** At a press conference papers are talked to. */
const pressMeets = /(?<!\p{L})(?:họp báo|giao ban báo chí|gặp (?:mặt|gỡ)[^.;]{0,30} báo chí)(?!\p{L})/iu
/** The same meeting, later in the day. */
const same =
  /(?<!\p{L})(?:tiếp tục|bế mạc|kết luận|cũng tại|các đại biểu|Hội nghị đã|Đại hội đã|phiên khai mạc|xác nhận|(?:của|tại) (?:Hội nghị|Đại hội|kỳ họp|Kỳ họp)(?!\s\p{Lu}))(?!\p{L})/u

/** "Tại cuộc họp … ngày 18/12/2018, Tổng Bí thư …" in the news of 2/1: some other day's meeting. */
const ofDay =
  /^(?:Cũng |Trước đó,? |Tuy nhiên,? )?(?:[Tt]ại|trong|Trong) (?:cuộc|buổi|phiên|kỳ|hội nghị|hội thảo|tọa đàm|toạ đàm|đại hội)[^.;:“”"]{0,90}?\s(?:ngày|sáng|trưa|chiều|tối)\s(?:ngày\s)?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d|\s?[-–])/u
/** "* Ngày 7/6, Hội Nông dân huyện tổ chức hội nghị …" in the news of 5/6. */
const heldOn = new RegExp(
  `^(?:[*•+–-]\\s*)?(?:Sáng|Trưa|Chiều|Tối|Ngày)\\s(?:ngày\\s)?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?:\\s?[-/.]\\s?\\d{4})?,[^.;:“”"]{3,120}?\\s(?:tổ chức|khai mạc|họp)\\s(?:[^,.;]{0,40}?\\s)?${anyOf(EVENT_KINDS)}`,
  'u'
)
const dayIn =
  /(?:ngày|sáng|trưa|chiều|tối|nay)[\s,(]+(?:ngày\s)?\(?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d|\s?[-–])/iu

/** "Tại buổi tiếp xúc cử tri mới đây ở quận …". */
const lately = new RegExp(
  `^(?:Cũng )?[Tt]ại (?:\\p{L}+ )?${anyOf(EVENT_KINDS)}[^.;:,“”"]{0,60}?\\s(?:mới đây|gần đây|trước đó|hôm qua|tuần trước|tháng trước|năm ngoái|năm trước|cách đây)(?!\\p{L})`,
  'u'
)

/** So far into a sentence stands what it opens. */
export const OPENING = 160
const occasion = (verbs: string): string =>
  `(?:tổ chức|khai mạc|diễn ra|${verbs})\\s(?:[^,.;]{0,40}?\\s)?${anyOf(EVENT_KINDS)}|chủ trì họp|họp (?:với|bàn)|làm việc với|tiếp xúc (?:với )?cử tri`
const arranged = new RegExp(occasion('tiến hành|họp|chủ trì|có'), 'iu')
const arrangedFirst = new RegExp(
  `${occasion('tiến hành|(?<!cuộc )họp')}|(?:trao|công bố) (?:các )?quyết định`,
  'iu'
)

/** "tổ chức hội nghị": told as something that took place, not only that somebody was there. */
export const isArranged = (text: string): boolean => arranged.test(text.slice(0, OPENING))
/** Told of for itself, not as what somebody left while another held it; people meet too where a decision is handed over. */
export const isArrangedFirst = (text: string): boolean => arrangedFirst.test(text.slice(0, 2 * OPENING))

/** What a sentence opens: a meeting told of from there on, a talk held elsewhere, or what took place on another day. */
export type Opens = 'meeting' | 'talk' | 'other-day'

/** Tells of the i-th sentence of the body what it opens, null for nothing. */
export function openingsOf(reading: Reading, body: readonly Sentence[]): (i: number) => Opens | null {
  const text = (i: number): string => reading.text.slice(body[i]!.start, body[i]!.end)
  const today = dayOfNews(reading, body)
  const isPressed = body.slice(0, 3).some((_, i) => pressMeets.test(text(i)))
  const isOfOtherDay = (one: string): boolean => {
    if (lately.test(one)) return true
    const day = ofDay.exec(one) ?? heldOn.exec(one)
    return day !== null && today !== null && `${Number(day[1])}/${Number(day[2])}` !== today
  }
  const openedBy = (i: number): Opens | null => {
    const one = text(i)
    if (isHeldAnew(reading, body, i)) return 'meeting'
    if (i < 2) return null
    if (isOfOtherDay(one)) return 'other-day'
    if (!opens.test(one) || !held.test(one.slice(0, OPENING)) || (isPressed && toPaper.test(one))) return null
    return /^(?:Trước đó|Tr[aả]|Như)/u.test(one) ? 'talk' : 'meeting'
  }
  return (i) => {
    const opened = openedBy(i)
    return opened !== null && same.test(text(i)) ? null : opened
  }
}

/** Whether what a sentence opens is background of its news, not a word in between. */
export const isBackground = (text: string): boolean => text.startsWith('Trước đó') || heldOn.test(text)

/** "Chiều 12/3, Huyện ủy …", "Trước đó, sáng 11/3, …", "* Ngày 13/3, …". */
const dated =
  /^(?:[*•+–-]\s*)?(?:(?:Trước|Sau) đó,?\s)?(?:[Vv]ào\s)?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm)\s(?:ngày\s)?(?:nay|qua|\(?\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?\)?)(?:\s?,\s*|\s(?=tại\s|\p{Lu}))(?![Hh]ội nghị|[Đđ]ại hội|[Kk]ỳ họp|[Pp]hiên|[Cc]ác đại biểu)/u
const heldAnew = new RegExp(occasion('họp|chủ trì'), 'iu')
const opensMeeting = (text: string): boolean => dated.test(text) && heldAnew.test(text.slice(0, OPENING))
/** Who led it or came: it is told for itself, and not only mentioned. */
const told =
  /(?<!\p{L})(?:chủ trì|điều hành|(?:tham |đến |Đến |Tham )?[dD]ự(?! án| thảo| kiến| toán| báo| phòng))(?!\p{L})/u

/**
 * A paragraph that begins with a day of its own and with another meeting than those told before it, by its words; whoever
 * led it or came to it is told there too.
 */
function isHeldAnew(reading: Reading, body: readonly Sentence[], i: number): boolean {
  const text = (k: number): string => (body[k] ? reading.text.slice(body[k].start, body[k].end) : '')
  if (i < 1 || body[i]!.passage === body[i - 1]!.passage || !opensMeeting(text(i))) return false
  const before = body.slice(0, i).map((_, k) => text(k))
  const earlier = before.filter((one) => isArranged(one) || opensMeeting(one))
  // a head that tells of no day of its own is of the meeting this sentence opens
  const isFirst = !earlier.some((one) => opensMeeting(one) || dayIn.test(one))
  const isOther = earlier.every((one) => !isSameMeeting(one, text(i)))
  return !isFirst && isOther && (told.test(text(i)) || told.test(text(i + 1)))
}

/** Words that any meeting is told with. */
const ANY_MEETING = new Set(
  `${EVENT_KINDS.join(' ')} tổ chức khai mạc diễn ra chủ trì sáng trưa chiều tối ngày nay qua trước đó sau tại trong về cho của và với các
   huyện tỉnh xã thành phố phường thị trấn quận ủy ban nhân dân đồng chí ông bà đại biểu tham dự`.split(/\s+/)
)
const ownWords = (text: string): Set<string> => {
  const words =
    text
      .slice(0, OPENING)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  return new Set(words.filter((word) => !ANY_MEETING.has(word)))
}

/** Whether two sentences tell of one meeting: most words of the shorter one, but for what all meetings are told with. */
function isSameMeeting(one: string, other: string): boolean {
  const [words, others] = [ownWords(one), ownWords(other)]
  const fewest = Math.min(words.size, others.size)
  return fewest === 0 || [...words].filter((word) => others.has(word)).length * 2 > fewest
}

/** The day of the news: the first its opening tells. */
function dayOfNews(reading: Reading, body: readonly Span[]): string | null {
  for (const { start, end } of body.slice(0, 3)) {
    const day = dayIn.exec(reading.text.slice(start, end))
    if (day) return `${Number(day[1])}/${Number(day[2])}`
  }
  return null
}

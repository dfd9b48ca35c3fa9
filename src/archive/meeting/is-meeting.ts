/** Whether a text tells of a meeting that took place; news that only names one is none. */
import { EVENT_KINDS } from './lexicon/events.ts'
import { anyOf, type Reading, type Sentence } from './reading.ts'

const event = anyOf(EVENT_KINDS)
const has = (pattern: string, flags = 'iu'): RegExp => new RegExp(pattern, flags)
const held = has(
  `(?:tổ chức|khai mạc|tiến hành|triệu tập|diễn ra|chủ trì|bế mạc)[^.;]{0,60}${event}|${event}[^.;]{0,160}(?:được tổ chức|diễn ra|tổ chức|khai mạc|đã thông qua|bế mạc|kết thúc)(?!\\p{L})|(?:có|đã có)\\s${event}|chủ trì ${event}|(?:đã |Quốc hội |HĐND[^.;]{0,40})họp phiên`
)
// the lookahead spares the look at what stands before, dear to V8, at every letter
const visit = /(?=[ltk])(?<!\p{L})(?:làm việc (?:với|tại)|tiếp xúc cử tri|kiểm tra,? giám sát)(?!\p{L})/iu
const workingSession = /(?=[lt])(?<!\p{L})(?:làm việc với|tiếp xúc cử tri)(?!\p{L})/iu
const inside = has(
  `^\\s*dự họp|chủ trì (?:cuộc )?họp|(?:bế mạc|khai mạc) hội nghị trung ương|^\\s*(?:Cũng )?(?:tại|trong|kết thúc|bế mạc|khai mạc) (?:các )?${event}(?!\\slần thứ|\\s(?:Đảng|đại biểu toàn quốc|toàn quốc))|^\\s*(?:tham|cùng|đến|tới|về)? ?dự ${event}|(?:^|\\s)(?:cùng|tham|đến|tới) dự(?:\\s|$)|dự có|có sự tham dự`
)
const speaks = has(
  `^\\s*(?:phát biểu|kết luận|báo cáo|trình bày|chỉ đạo|tiếp thu|tham luận)(?:\\s[^,]{0,60})?\\s(?:tại|với|khai mạc|chỉ đạo|kết luận|bế mạc|đoàn)?\\s?(?:${event}|đoàn)|(?:dự|chỉ đạo|kết luận|chủ trì|khai mạc|phát biểu tại) ${event}`
)
const dated = /(?=[stcnhvm])(?<!\p{L})(?:sáng|trưa|chiều|tối|ngày|hôm nay|vừa qua|mới đây)(?!\p{L})/iu
const future = /(?=[sd])(?<!\p{L})(?:sẽ|sắp|dự kiến)(?!\p{L})/iu

/** What every match of the two above has in it, found without trying fifty kinds of meetings at each letter. */
const mayBeInside = has('^\\s*(?:cũng )?(?:tại|trong|kết thúc) |dự|chủ trì|mạc')
const maySpeak = has(
  '^\\s*(?:phát biểu|báo cáo|trình bày|tiếp thu|tham luận)|dự|chỉ đạo|kết luận|chủ trì|khai mạc|phát biểu tại'
)

/** Adds up what speaks for a report of a meeting; from 4 on it is one. `confidence` is 0…1. */
export function judgeMeeting(reading: Reading): { isMeeting: boolean; confidence: number } {
  const body = reading.sentences.filter(
    ({ passage }) => passage.kind === 'paragraph' || passage.kind === 'list'
  )
  const text = (sentence: Sentence): string => reading.text.slice(sentence.start, sentence.end)
  const lead = body.slice(0, 4).map(text)
  let points = 0
  const tellsOfOne = lead.filter((one) => held.test(one))
  const isHeld = tellsOfOne.some((one) => !future.test(one))
  const isVisit = lead.some((one) => visit.test(one) && dated.test(one) && !future.test(one))
  if (isHeld) points += 2
  if (isHeld && tellsOfOne.some((one) => dated.test(one) && !future.test(one))) points += 1
  if (isVisit) points += lead.some((one) => workingSession.test(one)) ? 3.5 : 3
  // What will be done is no sign only where the sentence opens with it; a speaker may well speak of the future.
  const told = (one: string) => !future.test(one.slice(0, 60))
  let insides = 0
  let speeches = 0
  for (const sentence of body) {
    if (insides >= 2 && speeches >= 2) break
    const one = text(sentence)
    if (insides < 2 && mayBeInside.test(one) && inside.test(one) && told(one)) insides++
    if (speeches < 2 && maySpeak.test(one) && speaks.test(one) && told(one)) speeches++
  }
  points += insides * 1.5 + speeches * 1.5
  if (tellsOfOne.some((one) => future.test(one)) && !isVisit) points -= 3
  // Articles of law name meetings all the time and tell of none.
  if (
    reading.passages.filter(({ start }) => /^Điều \d/u.test(reading.text.slice(start, start + 8))).length > 2
  )
    points = 0
  const confidence = Math.max(0, Math.min(1, points / 8))
  return {
    isMeeting: points >= 3.5,
    confidence: points >= 3.5 ? Math.max(0.5, confidence) : Math.max(0.5, 1 - confidence)
  }
}

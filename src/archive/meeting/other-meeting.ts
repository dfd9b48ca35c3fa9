/** Another meeting told at the end of a piece: "Cùng ngày, UBND huyện tổ chức hội nghị …". */
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
const backAgain =
  /^(?:Tại|Kết luận|Phát biểu (?:kết luận )?tại|Kết thúc) (?:hội nghị|Hội nghị|buổi làm việc|cuộc họp) (?:sáng|chiều|hôm) nay/u

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

/** The day of the news: the first its opening tells. */
function dayOfNews(reading: Reading, body: readonly Span[]): string | null {
  for (const { start, end } of body.slice(0, 3)) {
    const day = dayIn.exec(reading.text.slice(start, end))
    if (day) return `${Number(day[1])}/${Number(day[2])}`
  }
  return null
}

/** “Cứ nói thẳng …”, Thủ tướng yêu cầu: words in quotes right behind were said there too. */
function quotedUntil(reading: Reading, body: readonly Span[], i: number): number {
  let last = i
  while (
    /^[“"]/u.test(reading.text.slice(body[last + 1]?.start ?? 0, (body[last + 1]?.start ?? 0) + 1)) &&
    body[last + 1]
  )
    last++
  return body[last]?.end ?? 0
}

const who =
  /(?:ông|bà|Ông|Bà|đồng chí|[Đđ]ại biểu|ĐB|[Bb]ộ trưởng|[Tt]hứ trưởng|T[Ss]\.|PGS\.?\s?TS\.) (?:\p{Lu}\p{L}*(?:\s|(?=[,.;:”"])|$))+/gu
const givenName = (text: string): string | undefined =>
  [...text.matchAll(who)][0]?.[0].trim().split(' ').at(-1)

/** The last sentence of an interview that begins in the i-th: as far as the same person goes on to be quoted. */
function interviewedUntil(reading: Reading, body: readonly Span[], i: number): number {
  const text = (k: number): string => reading.text.slice(body[k]?.start ?? 0, body[k]?.end ?? 0)
  if (!/^Tr[aả]|trao đổi với/u.test(text(i))) return i
  const name = givenName(text(i))
  let last = i
  for (let k = i + 1; k < body.length && k <= i + longestInterview; k++) {
    const other = givenName(text(k))
    if (/^(?:Tại|Theo|Cũng|Kết thúc|Trước)(?!\p{L})/u.test(text(k)) && other !== name) break
    if (other !== undefined && other !== name) break
    if (other === name) last = k
  }
  return last
}
const longestInterview = 8

/** "…, Tổng bí thư A cho rằng …": as far as the sentences go on with the office or the address of who spoke there. */
function spokenUntil(reading: Reading, body: readonly Span[], i: number): number {
  const text = (k: number): string => reading.text.slice(body[k]?.start ?? 0, body[k]?.end ?? 0)
  const subject = /,\s(\p{L}+ \p{L}+)/u.exec(text(i))?.[1]?.toLowerCase() ?? ''
  let last = i
  for (let k = i + 1; k < body.length && k <= i + longestSpeech; k++) {
    if (
      /^(?:Tại|Theo|Cũng|Kết thúc|Trước|Phát biểu)(?!\p{L})/u.test(text(k)) ||
      givenName(text(k).slice(0, 60))
    )
      break
    if (subject !== '' && text(k).toLowerCase().startsWith(subject)) last = k
  }
  return last
}
const longestSpeech = 5

const fullName = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,3}(?!\p{L})/gu

/** "Trước đó ngày 20/10, tại buổi làm việc …": as far as nobody known from before is named and nothing new opens. */
function backgroundUntil(reading: Reading, body: readonly Sentence[], i: number): number {
  const text = (k: number): string => reading.text.slice(body[k]?.start ?? 0, body[k]?.end ?? 0)
  const before = reading.text.slice(0, body[i]?.start ?? 0)
  const isKnown = (one: string): boolean => {
    const given = givenName(one)
    return (
      [...one.matchAll(fullName)].some(([name]) => before.includes(name)) ||
      (given !== undefined && new RegExp(`\\p{Lu}\\p{Ll}+ ${literal(given)}(?!\\p{L})`, 'u').test(before))
    )
  }
  if (isKnown(text(i))) return i
  let last = i
  for (let k = i + 1; k < body.length && k <= i + longestSpeech; k++) {
    const between = reading.passages.slice((body[k - 1]?.passage.index ?? 0) + 1, body[k]?.passage.index)
    if (between.some(({ kind }) => kind === 'heading')) break
    if (newTurn.test(text(k)) || isKnown(text(k))) break
    last = k
  }
  return last
}
const newTurn =
  /^(?:Tại|Theo|Cũng|Kết thúc|Phát biểu|Kết luận|Hôm nay|Sáng|Chiều|Tối|Ngày|Trả lời|Trao đổi|Sau (?:khi|đó)|Đến|Hiện|Liên quan|Về|Trong (?:khi|phiên|cuộc|buổi)|Hội nghị|Kỳ họp)(?!\p{L})/u

/** Where other meetings than the first are told, in text order: whoever is there attended those. */
export function otherMeetings(reading: Reading): Span[] {
  const spans: Span[] = []
  const body = reading.sentences.filter(
    ({ passage }) => passage.kind === 'paragraph' || passage.kind === 'list'
  )
  const today = dayOfNews(reading, body)
  const isPressed = body.slice(0, 3).some(({ start, end }) => pressMeets.test(reading.text.slice(start, end)))
  const isOfOtherDay = (text: string): boolean => {
    if (lately.test(text)) return true
    const day = ofDay.exec(text) ?? heldOn.exec(text)
    return day !== null && today !== null && `${Number(day[1])}/${Number(day[2])}` !== today
  }
  let from: number | null = null
  body.forEach((sentence, i) => {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (from !== null && backAgain.test(text)) {
      spans.push({ start: from, end: sentence.start })
      from = null
    } else if (
      from === null &&
      i >= 2 &&
      (isOfOtherDay(text) ||
        (opens.test(text) && held.test(text.slice(0, 160)) && !(isPressed && toPaper.test(text)))) &&
      !same.test(text)
    ) {
      if (!/^(?:Trước đó|Tr[aả]|Như)/u.test(text) && !isOfOtherDay(text)) from = sentence.start
      else
        spans.push({
          start: sentence.start,
          end: quotedUntil(
            reading,
            body,
            Math.max(
              isOfOtherDay(text) ? spokenUntil(reading, body, i) : interviewedUntil(reading, body, i),
              text.startsWith('Trước đó') || heldOn.test(text) ? backgroundUntil(reading, body, i) : i
            )
          )
        })
    }
  })
  if (from !== null) spans.push({ start: from, end: reading.text.length })
  // Nobody can tell which of two is the main one where the second takes more than the first.
  return spans.filter(({ start, end }) => end - start <= reading.text.length / 2)
}

/** Another meeting told at the end of a piece: "Cùng ngày, UBND huyện tổ chức hội nghị …". */
import { EVENT_KINDS } from './lexicon/events.ts'
import { anyOf, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

const opens =
  /^(?:Cùng ngày|(?:Sáng|Trưa|Chiều|Tối) cùng ngày|Cũng (?:trong )?(?:ngày|sáng|trưa|chiều|tối)|Trước đó,? (?:vào )?(?:ngày|sáng|trưa|chiều|tối)|Trước đó,? (?:khi )?trao đổi với|Trả lời (?:báo chí|phỏng vấn)(?: mới đây)?|Trao đổi với (?:báo|PV|phóng viên|báo chí))(?!\p{L})/u
const held = new RegExp(
  `(?:tổ chức|khai mạc|họp|chủ trì|tại|có|dự)\\s(?:[^,.;]{0,40}?\\s)?${anyOf(EVENT_KINDS)}|làm việc với|tiếp xúc cử tri|đến thăm|giao ban|trao đổi với|trả lời (?:báo chí|phỏng vấn)`,
  'iu'
)
/** The same meeting, later in the day. */
const same =
  /(?<!\p{L})(?:tiếp tục|bế mạc|kết luận|cũng tại|các đại biểu|Hội nghị đã|Đại hội đã|phiên khai mạc|xác nhận|(?:của|tại) (?:Hội nghị|Đại hội|kỳ họp|Kỳ họp)(?!\s\p{Lu}))(?!\p{L})/u
const backAgain =
  /^(?:Tại|Kết luận|Phát biểu (?:kết luận )?tại|Kết thúc) (?:hội nghị|Hội nghị|buổi làm việc|cuộc họp) (?:sáng|chiều|hôm) nay/u

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

/** Where other meetings than the first are told, in text order: whoever is there attended those. */
export function otherMeetings(reading: Reading): Span[] {
  const spans: Span[] = []
  const body = reading.sentences.filter(
    ({ passage }) => passage.kind === 'paragraph' || passage.kind === 'list'
  )
  let from: number | null = null
  body.forEach((sentence, i) => {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (from !== null && backAgain.test(text)) {
      spans.push({ start: from, end: sentence.start })
      from = null
    } else if (
      from === null &&
      i >= 2 &&
      opens.test(text) &&
      held.test(text.slice(0, 160)) &&
      !same.test(text)
    ) {
      if (!/^(?:Trước đó|Tr[aả])/u.test(text)) from = sentence.start
      else spans.push({ start: sentence.start, end: quotedUntil(reading, body, i) })
    }
  })
  if (from !== null) spans.push({ start: from, end: reading.text.length })
  // Nobody can tell which of two is the main one where the second takes more than the first.
  return spans.filter(({ start, end }) => end - start <= reading.text.length / 2)
}

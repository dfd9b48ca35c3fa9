/** What a piece tells beside its meeting: "Cùng ngày, UBND huyện tổ chức hội nghị …", and what was said on other days. */
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

/** What a piece tells beside the meeting it is about. */
export type Beside = {
  /** Where other meetings are told, in text order: whoever is there attended those. */
  spans: Span[]
  /** Those among them that are told for themselves, each with the sentence that opens it. */
  meetings: (Span & { opening: Sentence })[]
}

/**
 * Finds what is told beside the meeting a piece is about: that is the one its title names, the first where the title
 * names none of them or all.
 * @param isTold whether a sentence opens the meeting that a person chose instead
 */
export function toldBeside(reading: Reading, isTold: (opening: Span) => boolean): Beside {
  const spans: Span[] = []
  const meetings: Beside['meetings'] = []
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
  let opening: Sentence | null = null
  const close = (end: number): void => {
    if (opening === null) return
    const span = { start: opening.start, end }
    spans.push(span)
    if (arranged.test(reading.text.slice(opening.start, opening.start + OPENING)))
      meetings.push({ ...span, opening })
    opening = null
  }
  body.forEach((sentence, i) => {
    const text = reading.text.slice(sentence.start, sentence.end)
    if (opening !== null && backAgain.test(text)) return close(sentence.start)
    const isOpened =
      isOfOtherDay(text) ||
      (opens.test(text) && held.test(text.slice(0, OPENING)) && !(isPressed && toPaper.test(text)))
    if (i < 2 || !isOpened || same.test(text)) return
    const goesOn = !/^(?:Trước đó|Tr[aả]|Như)/u.test(text) && !isOfOtherDay(text)
    if (opening !== null) {
      if (goesOn && arranged.test(text.slice(0, OPENING))) {
        close(sentence.start)
        opening = sentence
      }
    } else if (goesOn) opening = sentence
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
  })
  close(reading.text.length)
  const isLong = ({ start, end }: Span): boolean => end - start > reading.text.length / 2
  const isHeldFirst = body
    .slice(0, 4)
    .some(
      ({ start, end }) =>
        end <= (meetings[0]?.start ?? 0) &&
        heldFirst.test(reading.text.slice(start, Math.min(end, start + 2 * OPENING)))
    )
  const main = chosen(reading, body, meetings, isTold)
  const [first] = body
  if (first && main) {
    const beginning = { start: first.start, end: meetings[0]!.start, opening: first }
    const rest = meetings.filter((one) => one !== main)
    return {
      spans: [beginning, ...spans.filter(({ start }) => start !== main.start)],
      meetings: isHeldFirst ? [beginning, ...rest] : rest
    }
  }
  // nobody can tell which is the main one where the second takes more than what went before and that was no meeting
  const others = isHeldFirst ? meetings : meetings.filter((one) => !isLong(one))
  return {
    spans: spans.filter((span) => !isLong(span) || others.some(({ start }) => start === span.start)),
    meetings: others
  }
}

/** So far into a sentence stands what it opens. */
const OPENING = 160
const arranging = (verbs: string): RegExp =>
  new RegExp(
    `(?:tổ chức|khai mạc|diễn ra|tiến hành|${verbs})\\s(?:[^,.;]{0,40}?\\s)?${anyOf(EVENT_KINDS)}|làm việc với|tiếp xúc (?:với )?cử tri`,
    'iu'
  )
/** "tổ chức hội nghị": told as something that took place, not only that somebody was there. */
const arranged = arranging('họp|chủ trì|có')
/** Told of for itself, not as what somebody left while another held it; people meet too where a decision is handed over. */
const heldFirst = new RegExp(
  `${arranging('(?<!cuộc )họp').source}|(?:trao|công bố) (?:các )?quyết định`,
  'iu'
)

/** The meeting after the first that the report is of: the one a person chose, or the only one the title names. */
function chosen(
  reading: Reading,
  body: readonly Sentence[],
  meetings: Beside['meetings'],
  isTold: (opening: Span) => boolean
): Beside['meetings'][number] | undefined {
  const told = meetings.find(({ opening }) => isTold(opening))
  if (told || body.slice(0, 1).some(isTold)) return told
  const named = meetings.filter(({ opening }) => isNamed(reading, opening, body.slice(0, 2)))
  return named.length === 1 ? named[0] : undefined
}

/** Words of the title that stand in the sentence that opens another meeting, and not where the piece begins. */
function isNamed(reading: Reading, opening: Sentence, beginning: readonly Sentence[]): boolean {
  const title = reading.passages.find(({ kind }) => kind === 'title')
  if (title === undefined) return false
  const text = ({ start, end }: Span): string => reading.text.slice(start, end).toLowerCase()
  const wordsOf = (words: string): string[] => words.match(/\p{L}{2,}/gu) ?? []
  const first = new Set(beginning.flatMap((one) => wordsOf(text(one))))
  const other = new Set(wordsOf(text(opening)))
  const words = [...new Set(wordsOf(text(title)))]
  const onlyOther = words.filter((word) => other.has(word) && !first.has(word)).length
  const onlyFirst = words.filter((word) => first.has(word) && !other.has(word)).length
  return onlyOther >= NAMED_BY && onlyFirst <= 1
}
const NAMED_BY = 3

/** The meeting itself: its name, kind, date, part of day, times, place and organiser, from the opening sentences. */
import type { Field } from '../../shared/model/meeting.ts'
import type { DateMention, PartOfDay } from '../../shared/vietnamese/dates.ts'
import { EVENT_KINDS } from './lexicon/events.ts'
import { TITLE_HEADS } from './lexicon/titles.ts'
import { datesIn, gathering, isToCome, pictureOf, textOf, todayIn } from './event-days.ts'
import { inferYear } from './event-year.ts'
import { findOrganiser, organises } from './organiser.ts'
import { anyOf, evidenceAt, sentenceAt, withCapital, type Reading, type Sentence } from './reading.ts'
import { isWithin, type Span } from './sentences.ts'

export type EventFields = {
  name: Field<string> | null
  kind: Field<string> | null
  date: Field<string> | null
  partOfDay: Field<PartOfDay> | null
  startTime: Field<string> | null
  endTime: Field<string> | null
  place: Field<string> | null
  organiser: Field<string> | null
}

const event = anyOf(EVENT_KINDS)
const eventAt = new RegExp(event, 'giu')
const part = String.raw`(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)`
const placeAt =
  /(?:^|[\s,(])[Tt]ại\s(?!đây|đó)((?:\p{Lu}|hội trường|trụ sở|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thủ đô|khách sạn|nhà văn hóa|trung tâm|trường|khu|thôn|ấp|tổ)[^,.;()“”]*(?:\([^)]{3,40}\))?(?:,\s(?:thôn|ấp|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|TP\.?|tỉnh)\s[^,.;()]*)*)/gu
const placeEnd =
  /\s(?:đã|do|với|nhằm|để|dưới|trong|sẽ|vừa|diễn ra|và (?:sự|có)|về|cho|phát biểu|có|của đồng chí)(?!\p{L})/u
const office = anyOf(
  withCapital([
    'ông',
    'bà',
    ...TITLE_HEADS.filter(
      (head) => !/^(?:cán bộ|cử tri|đại biểu|chuyên|kỹ sư|nhà|bác|luật|doanh|cựu)/u.test(head)
    )
  ])
)
const nameEnd = new RegExp(
  String.raw`(?<!\d)[.;](?!\d)|\s(?:tại|do|diễn ra|nhằm|với sự|dưới sự|được tổ chức|có sự|vào (?:ngày|sáng|chiều))(?!\p{L})|,\s(?:sáng|chiều|tối|ngày|do|với|dưới sự|nhằm|diễn ra|có|đồng chí|tại|dự)(?!\p{L})|\.$|\s(?:đã|vừa|chính thức)\s(?:\p{Ll}+\s){0,2}?(?:bầu|thông qua|khai mạc|bế mạc|công bố|thảo luận|xem xét|quyết định|diễn ra|kết thúc|thống nhất|cho ý kiến|ra mắt|biểu quyết|được)(?!\p{L})|\s(?:(?:(?:đã\s)?(?:tổ chức|khai mạc)|từ|vào)\s)?(?:(?:sáng|trưa|chiều|tối)\s(?:ngày\s)?|ngày\s)(?:nay|hôm nay|\d)|,\s` +
    office,
  'u'
)

/** "Cùng ngày", "Cũng trong buổi sáng": the day that was told before. */
const sameDay =
  /^(?:\p{L}+ )?[Cc]ùng ngày(?!\p{L})|^Cũng (?:trong )?(?:ngày|buổi|sáng|trưa|chiều|tối)(?!\p{L})/u

/** "Chiều 19-5, Đoàn kiểm tra … triển khai quyết định": the news of that day, whatever it calls the meeting. */
const opensWithDay =
  /^(?:Vào )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|Ngày|ngày)\s(?:nay,?\s|ngày\s|qua,?\s)?\(?\d{1,2}\s?[-/.]/u

/**
 * Reads the event from the first sentences that name it. Everything is null where they are silent.
 * @param others where other meetings are told
 */
export function findEvent(reading: Reading, others: readonly Span[]): EventFields {
  const told = reading.sentences.filter(
    ({ passage }) => passage.kind === 'paragraph' || passage.kind === 'list'
  )
  const body = told.filter((sentence) => !isWithin(others, sentence))
  const opening = body.slice(0, 8)
  const dated = opening.filter((sentence) => datesIn(reading, sentence).length > 0)
  const withEvent = opening.filter((sentence) => gathering.test(textOf(reading, sentence)))
  const lead =
    dated.find(
      (sentence) =>
        (withEvent.includes(sentence) ||
          (opening.indexOf(sentence) < 3 && opensWithDay.test(textOf(reading, sentence)))) &&
        !isToCome(reading, sentence)
    ) ??
    dated.find((sentence) => withEvent.includes(sentence)) ??
    withEvent[0] ??
    dated[0] ??
    opening[0]
  if (!lead)
    return {
      name: null,
      kind: null,
      date: null,
      partOfDay: null,
      startTime: null,
      endTime: null,
      place: null,
      organiser: null
    }
  const before = told.slice(0, told.indexOf(lead)).find((sentence) => datesIn(reading, sentence).length > 0)
  const named = findName(reading, withEvent.includes(lead) ? lead : withEvent[0])
  const today = opening.find((sentence) => new RegExp(`^${part}\\snay`, 'u').test(textOf(reading, sentence)))
  // "sáng nay (13/5)" anywhere is the day of the news, before a day told in a sentence that names no meeting.
  const ofNews = dated.includes(lead) && withEvent.includes(lead) ? undefined : todayIn(reading)
  const date = ofNews
    ? findDate(reading, sentenceAt(reading, ofNews.start), body, ofNews)
    : findDate(
        reading,
        dated.includes(lead)
          ? lead
          : ((sameDay.test(textOf(reading, lead)) ? before : dated[0]) ?? pictureOf(reading)),
        body
      )
  return {
    ...named,
    date: date.date,
    partOfDay: date.partOfDay ?? (today ? partOf(reading, today) : null),
    startTime: findTime(
      reading,
      /(?:khai mạc|bắt đầu|diễn ra|[Ll]úc|[Vv]ào lúc|[Hh]ồi)\s(?:lúc\s|vào\s|từ\s)*(\d{1,2})\s?(?:h|giờ|g|:)\s?(\d{2})?(?:\s?phút)?/u,
      opening
    ),
    endTime: findTime(
      reading,
      /kết thúc (?:vào\s|lúc\s|hồi\s)*(\d{1,2})\s?(?:h|giờ|g|:)\s?(\d{2})?(?:\s?phút)?/u,
      body
    ),
    place: findPlace(reading, [lead, ...withEvent.filter((one) => one !== lead)]),
    organiser: findOrganiser(reading, [lead, ...opening.filter((one) => one !== lead)])
  }
}

const field = <T>(
  reading: Reading,
  value: T,
  start: number,
  end: number,
  confidence: number,
  origin: 'extracted' | 'inferred' = 'extracted'
): Field<T> => ({
  value,
  evidence: [evidenceAt(reading, start, end)],
  confidence,
  origin
})

const ofDocument =
  /(?:số\s\S+,?|(?:QĐ|NĐ|NQ|CT|KL|TB)\s?[-–/]\s?\p{Lu}\S*|QĐ\S*|ban hành|hết)\s*(?:ngày\s)?$/u
const deadline =
  /(?<!\p{L})(?:trước|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|hạn|đến|kỷ niệm|sinh)\s*$/iu

const firstOf = /(?:ngày|từ)\s(?:ngày\s)?\(?(\d{1,2})\s(?:và|đến)\s(?:ngày\s)?$/iu

function findDate(
  reading: Reading,
  sentence: Sentence | undefined,
  body: readonly Sentence[],
  today?: DateMention
): { date: Field<string> | null; partOfDay: Field<PartOfDay> | null } {
  if (!sentence) return { date: null, partOfDay: null }
  const dates = datesIn(reading, sentence)
  // In the opening sentence the meeting's own date comes first, unless it is the date of a document or a deadline.
  const before = (date: DateMention): string => reading.text.slice(sentence.start, date.leadStart)
  const possible = dates.filter((date) => !deadline.test(before(date)))
  const found = today ?? possible.find((date) => !ofDocument.test(before(date)))
  if (!found) return { date: null, partOfDay: null }
  // "trong hai ngày 9 và 10-2", "từ ngày 8 đến 13/12": the first of them.
  const several = firstOf.exec(reading.text.slice(Math.max(0, found.start - 24), found.start))
  const opens = several !== null && Number(several[1]) < Number(found.iso.replace(/T.*$/u, '').slice(-2))
  const iso = opens ? found.iso.replace(/\d{2}(?=T|$)/u, (several[1] ?? '').padStart(2, '0')) : found.iso
  const monthDay = /(\d{2})-(\d{2})(?:T|$)/.exec(iso)
  const isOpen = iso.startsWith('--')
  const year =
    isOpen && monthDay
      ? inferYear(reading, body, { month: Number(monthDay[1]), day: Number(monthDay[2]) })
      : null
  const value =
    year && monthDay ? `${year.year}-${monthDay[1]}-${monthDay[2]}` : iso.slice(0, isOpen ? 7 : 10)
  const isInferred = year !== null || (found.isYearInferred && !isOpen)
  const date = field(
    reading,
    value,
    opens ? found.start - several[0].length : found.leadStart,
    found.end,
    // A day without its year is told, but not all of it: of 79 in articles nobody had read a reader knew the year of 29.
    year ? year.confidence : isOpen ? 0.7 : 0.9,
    isInferred ? 'inferred' : 'extracted'
  )
  if (year) date.evidence.push(evidenceAt(reading, year.span.start, year.span.end))
  const partOfDay =
    found.partOfDay && found.leadStart < found.start
      ? field(reading, found.partOfDay, found.leadStart, found.start, 0.95)
      : partOf(reading, sentence)
  return { date, partOfDay }
}

function partOf(reading: Reading, sentence: Sentence): Field<PartOfDay> | null {
  const match = new RegExp(`(?<!\\p{L})(${part})\\s(?:nay|qua|ngày|\\d)`, 'u').exec(textOf(reading, sentence))
  const word = match?.[1]
  if (!match || !word) return null
  const start = sentence.start + match.index
  return field(reading, word.toLowerCase() as PartOfDay, start, start + word.length, 0.9)
}

function findTime(reading: Reading, pattern: RegExp, sentences: readonly Sentence[]): Field<string> | null {
  for (const sentence of sentences) {
    const match = pattern.exec(textOf(reading, sentence))
    if (!match || Number(match[1]) > 23) continue
    const start = sentence.start + match.index
    return field(
      reading,
      `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`,
      start,
      start + match[0].length,
      0.8
    )
  }
  return null
}

function findName(
  reading: Reading,
  sentence: Sentence | undefined
): { name: Field<string> | null; kind: Field<string> | null } {
  if (!sentence) return { name: null, kind: null }
  const content = textOf(reading, sentence)
  const organised = organises.exec(content)
  const from = organised ? organised.index + organised[0].length : 0
  const events = [...content.matchAll(eventAt)]
  const named = events.find((one) => one.index >= from) ?? events[0]
  // "làm việc với …" before any word for a gathering is the gathering itself.
  const session = organised ? null : /(?:làm việc với|tiếp xúc (?:với )?cử tri)(?=\s)/u.exec(content)
  const match = session && session.index < (named?.index ?? Infinity) ? session : named
  if (!match) return { name: null, kind: null }
  const start = sentence.start + match.index
  const rest = reading.masked.slice(start + match[0].length, sentence.end)
  const stop = nameEnd.exec(rest)
  const end = start + match[0].length + (stop ? stop.index : rest.length)
  return {
    name: field(reading, evidenceAt(reading, start, end).quote.replace(/[.,\s]+$/u, ''), start, end, 0.8),
    kind: field(reading, match[0].toLowerCase(), start, start + match[0].length, 0.9)
  }
}

function findPlace(reading: Reading, sentences: readonly Sentence[]): Field<string> | null {
  for (const sentence of sentences.slice(0, 3)) {
    const content = textOf(reading, sentence)
    for (const match of content.matchAll(placeAt)) {
      const raw = match[1] ?? ''
      if (new RegExp(`^(?:${event}|buổi|cuộc|kỳ|phiên|lễ)`, 'iu').test(raw)) continue
      const cut = placeEnd.exec(raw)
      const value = (cut ? raw.slice(0, cut.index) : raw).trim()
      const start = sentence.start + match.index + match[0].indexOf(raw)
      return field(reading, value, start, start + value.length, 0.75)
    }
  }
  return null
}

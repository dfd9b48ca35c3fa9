/** Which sentences name a gathering, and the days they tell. */
import type { DateMention } from '../../shared/vietnamese/dates.ts'
import { EVENT_KINDS } from './lexicon/events.ts'
import { anyOf, type Reading, type Sentence } from './reading.ts'
import { isCaptionText } from './sentences.ts'

export const gathering = new RegExp(`${anyOf(EVENT_KINDS)}|làm việc với(?=\\s)|họp (?:kỳ|phiên)(?=\\s)`, 'iu')

export const textOf = (reading: Reading, sentence: Sentence): string =>
  reading.text.slice(sentence.start, sentence.end)

/** "Hội nghị sẽ diễn ra vào ngày 17/5": the day of one that is announced. */
export const isToCome = (reading: Reading, sentence: Sentence): boolean => {
  const first = datesIn(reading, sentence)[0]
  return (
    first !== undefined &&
    (/(?<!\p{L})(?:sẽ|dự kiến|sắp)(?!\p{L})/u.test(reading.text.slice(sentence.start, first.leadStart)) ||
      /^\s(?:sắp |sắp tới|tới)(?!\p{L})/u.test(reading.text.slice(first.end, first.end + 10)))
  )
}

/** "(4/4/1955 – 4/4/2019)": the years from a founding to its anniversary, no day of a meeting. */
const isOfJubilee = ({ text }: Reading, { iso, leadStart, end }: DateMention): boolean => {
  const other =
    /\(\s?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s?[-–]\s?$/u.exec(
      text.slice(Math.max(0, leadStart - 16), leadStart)
    ) ??
    (text[leadStart - 1] === '('
      ? /^\s?[-–]\s?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s?\)/u.exec(text.slice(end, end + 18))
      : null)
  return other !== null && other[1] !== iso.slice(0, 4)
}

/** Days named in a sentence; months and years alone are periods. */
export const datesIn = (reading: Reading, sentence: Sentence): DateMention[] =>
  reading.dates.filter(
    (date) =>
      date.start >= sentence.start &&
      date.end <= sentence.end &&
      (date.precision === 'day' || date.precision === 'minute') &&
      !isOfJubilee(reading, date)
  )

const todayLead = /(?<!\p{L})(?:hôm|sáng|trưa|chiều|tối) (?:hôm )?nay,?\s\(?(?:tức )?(?:ngày )?\(?\d/iu

/** "sáng nay (13/5)", with or without the hour, wherever the text first says it. */
export const todayIn = (reading: Reading): DateMention | undefined =>
  reading.dates.find(
    (date) =>
      date.precision === 'day' &&
      todayLead.test(reading.text.slice(Math.max(0, date.leadStart - 16), date.end))
  )

/** "Bí thư A phát biểu tại kỳ họp sáng 4-12": where no sentence tells the day, what stands under a picture does. */
export const pictureOf = (reading: Reading): Sentence | undefined =>
  reading.sentences.find(
    (sentence) =>
      (sentence.passage.kind === 'caption' || isCaptionText(textOf(reading, sentence))) &&
      gathering.test(textOf(reading, sentence)) &&
      datesIn(reading, sentence).length > 0 &&
      !isToCome(reading, sentence)
  )

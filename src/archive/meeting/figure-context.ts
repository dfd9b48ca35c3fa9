/** What a figure is about, whose it is and for which time, from the clause and sentence around it. */
import type { Reading, Sentence } from './reading.ts'

const clauseMark = /,(?!\d)|[;:()]|\.\/|\s[-–]\s|[.!?](?=\s|$)/u
const wantedWords = 14

const clauseStart = (reading: Reading, sentence: Sentence, at: number): number => {
  const before = reading.masked.slice(sentence.start, at)
  const marks = [...before.matchAll(new RegExp(clauseMark, 'gu'))]
  const last = marks.at(-1)
  return last ? sentence.start + last.index + last[0].length : sentence.start
}

const clauseEnd = (reading: Reading, sentence: Sentence, at: number): number => {
  const after = reading.masked.slice(at, sentence.end)
  const mark = clauseMark.exec(after)
  return mark ? at + mark.index : sentence.end
}

const tidy = (text: string): string => {
  const words = text.replace(/^[\s“”"'.,]+|[\s“”"'.,]+$/gu, '').split(/\s+/)
  return words.slice(0, wantedWords).join(' ')
}

/** The words after the unit, or the ones that led to the number; empty where the clause holds nothing else. */
export function aboutOf(reading: Reading, sentence: Sentence, start: number, end: number): string {
  const after = tidy(reading.text.slice(end, clauseEnd(reading, sentence, end)))
  const led = reading.text
    .slice(clauseStart(reading, sentence, start), start)
    .replace(/\s(?:là|đạt|có|được|gần|hơn|trên|khoảng|lên tới|lên đến|tới|chiếm|còn)(?=\s|$)/gu, ' ')
    .replace(/^\s*(?:trong đó|với|và|đồng thời|có|đến nay)\s/iu, '')
  const words = led.trim().split(/\s+/)
  const before = words.slice(-wantedWords).join(' ').trim()
  return after !== '' && !/^(?:và|hoặc|so|của|cho|để|trong|vào|trên|ở|tại|đã|được|do)(?:\s|$)/u.test(after)
    ? after
    : tidy(before)
}

const scopePattern =
  /(?<!\p{L})(?:(?:toàn|cả)\s(?:Thành phố|thành phố|TP|tỉnh|huyện|quận|xã|phường|quốc|ngành|hệ thống|nước|Đảng bộ|địa bàn)(?!\shội)|cấp\s(?:cơ sở\s)?(?:Trung ương|Thành phố|thành phố|tỉnh|quận|huyện|xã|phường|cơ sở)(?:,\s(?:quận|huyện|thị xã|thị ủy|xã|phường|thị trấn|doanh nghiệp|đảng ủy(?:\strực thuộc\s\p{Lu}\p{L}*(?:\s\p{L}+)?)?))*)(?!\p{L})/gu

/** The scope named nearest: inside the clause first, else earlier in the sentence; null where none is named. */
export function scopeOf(reading: Reading, sentence: Sentence, start: number, end: number): string | null {
  const found = [...reading.text.slice(sentence.start, sentence.end).matchAll(scopePattern)].map((match) => ({
    text: match[0],
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length
  }))
  const to = clauseEnd(reading, sentence, end)
  const after = found.find((scope) => scope.start >= end && scope.start <= to)
  if (after) return after.text
  const before = found.filter((scope) => scope.end <= start).at(-1)
  return before?.text ?? null
}

const periodPattern =
  /(?<!\p{L})(?:\d{1,2}\stháng\s(?:đầu|cuối)\snăm(?:\s\d{4})?|quý\s[IVX\d]+(?:\s?[/-]\s?\d{4}|\snăm\s\d{4})?|giai đoạn\s\d{4}\s?[-–]\s?\d{4}|nhiệm kỳ\s\d{4}\s?[-–]\s?\d{4}|năm học\s\d{4}\s?[-–]\s?\d{4}|(?:cuối |đầu )?năm\s\d{4}|tháng\s\d{1,2}[/-]\d{4}|năm qua|\d{1,2} năm qua)(?!\p{L})/giu

/** The period named nearest before the figure in its sentence, else after it; null where none is named. */
export function periodOf(reading: Reading, sentence: Sentence, start: number, end: number): string | null {
  const found = [...reading.text.slice(sentence.start, sentence.end).matchAll(periodPattern)].filter(
    (match) =>
      !/so với(?: cùng kỳ)?\s*$/u.test(
        reading.text.slice(Math.max(0, sentence.start + match.index - 16), sentence.start + match.index)
      )
  )
  const before = found.filter((match) => sentence.start + match.index < start).at(-1)
  const after = found.find((match) => sentence.start + match.index >= end)
  return (before ?? after)?.[0] ?? null
}

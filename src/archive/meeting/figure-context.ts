/** Whose a figure is and for which time: the words for both. */
import type { Reading, Sentence } from './reading.ts'

const body =
  '(?:quận|huyện|thị xã|thị ủy|thị uỷ|xã|phường|thị trấn|doanh nghiệp|(?:đảng ủy|đảng uỷ)(?:\\strực thuộc\\s\\p{Lu}\\p{L}*(?:\\s\\p{L}+)?)?)'
const level = `[Cc]ấp\\s(?:cơ sở\\s)?(?:Trung ương|trung ương|Thành phố|thành phố|tỉnh|cơ sở|${body})(?:(?:,|\\svà)\\s${body})*`
/** "toàn tỉnh", "cấp quận, huyện, thị xã", "từ cấp cơ sở đến cấp Thành phố". */
const scopePattern = new RegExp(
  `(?<!\\p{L})(?:[Tt]ừ\\s${level}\\sđến\\s${level}|(?:[Tt]oàn|[Cc]ả|[Tt]rên địa bàn)\\s(?:Thành phố|thành phố|TP|tỉnh|huyện|quận|xã|phường|thị xã|quốc|ngành|hệ thống|nước|Đảng bộ|địa bàn)(?!\\shội)|${level})(?!\\p{L})`,
  'gu'
)

/** The scopes named in a piece of text; offsets count in it. */
export const scopesIn = (text: string): { text: string; start: number; end: number }[] =>
  [...text.matchAll(scopePattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length
  }))

/** The text without the scopes in it; a name need not say them again. */
export const withoutScope = (text: string): string =>
  text.replace(scopePattern, ' ').replace(/\s+/gu, ' ').trim()

const time =
  '(?:từ năm\\s\\d{4}\\sđến nay|\\d{1,2}\\stháng\\s(?:đầu|cuối)\\snăm(?:\\s\\d{4})?|quý\\s[IVX\\d]+(?:\\s?[/-]\\s?\\d{4}|\\snăm\\s\\d{4})?|giai đoạn\\s\\d{4}\\s?[-–]\\s?\\d{4}|nhiệm kỳ\\s\\d{4}\\s?[-–]\\s?\\d{4}|năm học\\s\\d{4}\\s?[-–]\\s?\\d{4}|(?:cuối |đầu )?năm\\s\\d{4}|tháng\\s\\d{1,2}[/-]\\d{4}|năm qua|\\d{1,2} năm qua)'
const periodPattern = new RegExp(`(?<!\\p{L})${time}(?!\\p{L})`, 'giu')
/** A period with the words that lead to it, to be left out of names. */
export const periodWords = new RegExp(
  `(?<!\\p{L})(?<!so với (?:cùng kỳ )?)(?:(?:trong|vào|đến|tính đến|đến hết|hết|từ|ngay trong)\\s(?:cuối\\s)?)?${time}(?!\\p{L})`,
  'giu'
)

const clauseEnd = /,(?!\d)|[;:()]|[.!?](?=\s|$)/u

/** The period named nearest before the figure in its sentence, else after it in its clause; null where none is. */
export function periodOf(reading: Reading, sentence: Sentence, start: number, end: number): string | null {
  const found = [...reading.text.slice(sentence.start, sentence.end).matchAll(periodPattern)].filter(
    (match) =>
      !/so với(?: cùng kỳ)?\s*$/u.test(
        reading.text.slice(Math.max(0, sentence.start + match.index - 16), sentence.start + match.index)
      )
  )
  const stop = clauseEnd.exec(reading.masked.slice(end, sentence.end))
  const limit = stop ? end + stop.index : sentence.end
  const before = found.filter((match) => sentence.start + match.index < start).at(-1)
  const after = found.find(({ index }) => sentence.start + index >= end && sentence.start + index <= limit)
  return (after ?? before)?.[0] ?? null
}

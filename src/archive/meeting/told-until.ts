/** How far it goes what a piece tells of another occasion: an interview, a speech, the background of its news. */
import { literal, type Reading, type Sentence } from './reading.ts'
import type { Span } from './sentences.ts'

/** “Cứ nói thẳng …”, Thủ tướng yêu cầu: words in quotes right behind were said there too. */
export function quotedUntil(reading: Reading, body: readonly Span[], i: number): number {
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
export function interviewedUntil(reading: Reading, body: readonly Span[], i: number): number {
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
export function spokenUntil(reading: Reading, body: readonly Span[], i: number): number {
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
export function backgroundUntil(reading: Reading, body: readonly Sentence[], i: number): number {
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

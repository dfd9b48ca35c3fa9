/** The clause a figure stands in: the words that lead to its number, and those that follow its unit. */
import type { Figure } from '../../shared/model/meeting.ts'
import { periodWords, scopesIn } from './figure-context.ts'
import * as words from './figure-words.ts'
import { isMeasuredIn } from './figure-units.ts'
import type { Reading, Sentence } from './reading.ts'
import type { Span } from './sentences.ts'

const { count } = words

export type Place = {
  index: number
  sentence: Sentence
  span: Span
  previous: number | null
  next: number | null
}
/** The words that lead to a number; `isBound` when another figure stands right before them. */
export type Lead = { text: string; raw: string; start: number; isBound: boolean }

/** Money, measures and shares: their unit names nothing. */
export const isMeasured = ({ unit }: Figure): boolean => isMeasuredIn(unit)

/** From the last mark or figure up to the number, a list of nouns as a whole. */
export function leadOf(reading: Reading, place: Place, spans: readonly Span[], figure: Figure): Lead {
  const { sentence, span } = place
  const from = place.previous === null ? sentence.start : (spans[place.previous]?.end ?? sentence.start)
  const room = reading.masked.slice(from, span.start)
  const marks = [...room.matchAll(/,(?!\d)|[;:()]|\s[-–]\s|[.!?](?=\s|$)/gu)]
  const after = (k: number): number => (k < 0 ? 0 : (marks[k]?.index ?? 0) + (marks[k]?.[0].length ?? 0))
  const segment = (k: number): string => room.slice(after(k), marks[k + 1]?.index)
  let at = marks.length - 1
  const trimmed = (text: string): string => words.trimLead(text, figure.approx)
  // "giá trị sản xuất nông, lâm nghiệp, thủy sản đạt 2.418,9 tỷ đồng": back to the head of the list.
  const ends = /(?<!\p{L})(?:là|đạt|còn|chiếm|ước|bằng|lên)(?!\p{L})[\s\p{L}]{0,12}$/u.test(room)
  if (ends && !words.isMeasuredHead(room.slice(after(at)))) {
    for (let k = at; k >= 0 && marks[k]?.[0] === ','; k--) {
      if (!words.isMeasuredHead(words.withoutOpeners(segment(k - 1)))) continue
      at = k - 1
      break
    }
  }
  let start = from + after(at)
  let end = span.start
  // "… là thu gom rác thải nông thôn, mới được 68%": the clause before names it.
  if (isMeasured(figure) && marks[at]?.[0] === ',' && trimmed(room.slice(after(at))) === '') {
    const clause = segment(at - 1)
    const isNamed = /^\s\p{L}/u.test(reading.text.slice(span.end, span.end + 2))
    const isFrame = /^\s*(?:Theo|Trong|Tại|Năm|Đến|Để|Với|Nhờ|Qua|Sau)(?!\p{L})/u.test(clause)
    if (
      place.previous === null &&
      !isNamed &&
      !isFrame &&
      !words.hasAuxiliary(clause.replace(/^.*\slà\s/u, ''))
    ) {
      start = from + after(at - 1) + (/^.*\slà\s/u.exec(clause)?.[0].length ?? 0)
      end = from + (marks[at]?.index ?? 0)
    }
  }
  // "cấp cơ sở xã, phường, thị trấn, doanh nghiệp là 6.315": the list is one scope.
  const across = scopesIn(reading.text.slice(from, span.start)).find(
    (scope) => from + scope.start < start && from + scope.end > start
  )
  if (across) start = from + across.start
  const raw = reading.text.slice(start, end)
  return { text: trimmed(raw), raw, start, isBound: at < 0 && place.previous !== null }
}

/** The words after the unit that belong to it; a list is followed over its commas, other figures are not reached. */
export function tailOf(reading: Reading, place: Place, spans: readonly Span[]): string {
  const { sentence, span } = place
  const next = place.next === null ? null : (spans[place.next] ?? null)
  const end = next ? next.start : sentence.end
  const text = reading.text.slice(span.end, end)
  const masked = reading.masked.slice(span.end, end)
  // "tăng 37 mô hình so với năm 2020": the comparison belongs to it.
  const skip = /^\s*so với\s/u.exec(masked)?.[0].length ?? 0
  const stop = words.hard.exec(masked.slice(skip))
  const limit = stop ? skip + stop.index : masked.length
  const isCutShort = !stop && next !== null
  const segments = masked.slice(0, limit).split(/,(?!\d)/u)
  const first = segments[0] ?? ''
  const cut = words.firstSoft(first)
  let taken = text.slice(0, first.length)
  let length = first.length
  for (const [k, segment] of segments.slice(1).entries()) {
    const isLast = k === segments.length - 2
    const own = segment.trim()
    if (isLast && isCutShort && !words.opensList(own)) break
    const at = words.firstSoft(segment)
    const head = (at < 0 ? segment : segment.slice(0, at)).trim()
    const isList = head !== '' && goesOn(own, head, at >= 0)
    // A list inside "giữa …, … với …" is not torn: what hangs on the preposition goes as a whole.
    if (cut >= 0 && words.opensList(own)) taken = taken.slice(0, cut)
    if (!isList || cut >= 0) break
    taken = text.slice(0, length + 1 + segment.indexOf(head) + head.length)
    length += 1 + segment.length
    if (at >= 0) break
  }
  const isTorn = isCutShort && taken.trimEnd().length >= text.trimEnd().length
  const isWhole = !isTorn && !/\p{L}/u.test(text.slice(taken.length, limit).slice(0, 2))
  const isMark = limit === masked.length ? next === null : /[;:().!?…]/u.test(masked[limit] ?? '')
  if (isTorn) taken = words.strip(words.withoutLastAct(taken.trimEnd()))
  const plain = words.balanced(
    taken
      .replace(/\s*\([^)]*$/u, '')
      .replace(periodWords, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
  )
  const isUntouched = !periodWords.test(taken)
  periodWords.lastIndex = 0
  // Up to a mark nothing is torn off, so no word at the end dangles.
  return isWhole && isMark && isUntouched && count(plain) <= words.LONG_TAIL ? plain : words.shortened(plain)
}

const goesOn = (own: string, head: string, hasSoft: boolean): boolean =>
  (words.opensList(own) && count(head) <= 7) ||
  (hasSoft &&
    count(head) <= 2 &&
    !words.isAct(head) &&
    !/^(?:tập trung|góp phần|nhất là|phần lớn|chủ yếu|trong|sau|gắn)/u.test(head)) ||
  (/^\p{Ll}+(?:\s\p{L}+){0,3}\svà\s\p{Ll}+(?:\s\p{L}+){0,3}$/u.test(head) && !words.isAct(head))

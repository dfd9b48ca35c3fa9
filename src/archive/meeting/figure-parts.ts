/** Totals and their parts: "8.597 cuộc (434 cuộc cấp Thành phố; …)", "9.931 mô hình, trong đó, …". */
import type { Figure } from '../../shared/model/meeting.ts'
import { sentenceAt, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

const grows = /(?:tăng|giảm|đạt|chiếm|vượt|bằng|so với|tương đương)[^;,]*$/iu
const sameUnit = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit || a.unit.startsWith(`${b.unit} `) || b.unit.startsWith(`${a.unit} `)

const canHold = (total: Figure, part: Figure): boolean =>
  typeof total.value === 'number' &&
  typeof part.value === 'number' &&
  part.value <= total.value &&
  !part.unit.startsWith('%') &&
  sameUnit(total, part)

const isEnclosed = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at)

/** Sets `partOf` on parts, in place. A part shares its total's unit, is not larger, and is no growth rate. */
export function linkParts(reading: Reading, figures: Figure[], spans: Span[]): void {
  figures.forEach((part, i) => {
    const span = spans[i]
    if (!span) return
    const sentence = sentenceAt(reading, span.start)
    const before = reading.text.slice(sentence.start, span.start)
    const open = before.lastIndexOf('(')
    const isInside = open > before.lastIndexOf(')')
    const within = /(?<!\p{L})(?:trong đó|bao gồm|gồm có|gồm)(?!\p{L})/giu
    // "… (trong đó miễn phí 7.971 vụ); …": what is said inside closed brackets ends there.
    const marks = [...before.matchAll(within)].filter((match) => isInside || !isEnclosed(before, match.index))
    const mark = isInside ? open : (marks.at(-1)?.index ?? -1)
    if (mark < 0) {
      linkWithin(reading, figures, spans, i, sentence.start)
      return
    }
    const clause = before.slice(mark)
    if (grows.test(clause.slice(Math.max(0, clause.length - 24)))) return
    // A new total opens after the parts: "…; tổ chức 1.588 cuộc (…)": only what stands inside the brackets counts.
    const at = sentence.start + mark
    for (let k = i - 1; k >= 0; k--) {
      const other = spans[k]
      const total = figures[k]
      if (!other || !total || other.start < sentence.start) return
      if (other.end > at) continue
      if (total.partOf !== undefined) continue
      if (isInside && !/^[^;.()]{0,40}$/u.test(reading.text.slice(other.end, at))) return
      if (!canHold(total, part)) {
        if (isInside) return
        continue
      }
      part.partOf = k
      return
    }
  })
}

/** "Trong 346 cuộc đối thoại có 214 cuộc định kỳ, 132 cuộc đột xuất." */
function linkWithin(
  reading: Reading,
  figures: Figure[],
  spans: readonly Span[],
  i: number,
  sentenceStart: number
): void {
  const part = figures[i]
  const k = spans.findIndex((span) => span.start >= sentenceStart)
  const total = figures[k]
  const span = spans[k]
  if (!part || !total || !span || k >= i || !canHold(total, part)) return
  const opens = /(?:^|[;,]\s)trong\s(?:tổng\s)?(?:số\s)?$/iu.test(
    reading.text.slice(sentenceStart, span.start)
  )
  if (opens && /^[^;]{0,30}(?<!\p{L})có(?!\p{L})/u.test(reading.text.slice(span.end, spans[i]?.start)))
    part.partOf = k
}

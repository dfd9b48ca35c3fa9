import type { Range } from '../../../shared/model/search.ts'

/** A text with some ranges marked (UTF-16, half-open, in order); never HTML. Ranges out of order are skipped. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Range[] }) {
  const parts = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at || end > text.length || end <= start) continue
    if (start > at) parts.push(text.slice(at, start))
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  if (at < text.length) parts.push(text.slice(at))
  return <>{parts}</>
}

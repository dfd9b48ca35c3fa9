/** Sentences of a passage, by Vietnamese habits of writing; offsets stay those of the whole text. */

import { PLACES } from './lexicon/places.ts'

export type Span = { start: number; end: number }

const ABBREVIATION =
  /(?:^|[\s(“".])(?:GS|PGS|TS|ThS|Th\.S|BS|KTS|LS|Đ\/c|P|Q|H|X|St|Mr|Mrs|Ms|Dr|No|Nxb|\p{Lu})$/u

const placeNext = new RegExp(`^\\s?(?:HCM|${PLACES.join('|')})`, 'u')

/**
 * Splits `range` of `text` into sentences. A stop ends a sentence when a blank and a capital, a digit, a dash or
 * an opening quotation mark follow; "TP. Huế", "GS. An", "8.597" and single capitals do not end one.
 */
export function splitSentences(text: string, range: Span): Span[] {
  const spans: Span[] = []
  let start = range.start
  const push = (end: number): void => {
    let from = start
    let to = end
    while (from < to && /\s/.test(text[from] ?? '')) from++
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--
    if (to > from) spans.push({ start: from, end: to })
    start = end
  }
  const stop = /(?:[.!?…]+|\.\/\.)["”’)]*(?=\s+["“‘(]?[\p{Lu}\d]|\s+[-–]\s)/gu
  stop.lastIndex = range.start
  for (let match = stop.exec(text); match && match.index < range.end; match = stop.exec(text)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(start, match.index - 6), match.index)
    if (match[0] === '.' && ABBREVIATION.test(before)) continue
    if (match[0] === '.' && /(?:^|[\s(])T[PpXT]$/u.test(before) && placeNext.test(text.slice(end, end + 24)))
      continue
    // A list number ("1. Tăng cường …") opens its sentence.
    if (match[0] === '.' && /^\s*\d{1,2}$/.test(text.slice(start, match.index))) continue
    push(end)
  }
  push(range.end)
  return spans
}

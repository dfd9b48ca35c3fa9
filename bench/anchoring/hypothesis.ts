/**
 * The way of the Hypothesis client, as its source describes it (src/annotator/anchoring/match-quote.ts, BSD-2): all
 * places with at most half of the quote's letters wrong, weighed 50 for the quote, 20 for each side, 2 for the
 * position; the best is taken, there is no floor. Written anew over the same search library.
 */
import search from 'approx-string-match'
import type { TextSelectors } from '../../src/shared/model/selector.ts'

const QUOTE = 50
const SIDE = 20
const POSITION = 2

function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === '') return 0
  const [best] = matches(text, wanted, wanted.length)
  return best === undefined ? 0 : 1 - best.errors / wanted.length
}

/** Exact finds alone where there are any. */
function matches(text: string, wanted: string, errors: number) {
  const exact = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 })
  }
  return exact.length > 0 ? exact : search(text, wanted, errors)
}

/** Where the range is taken to lie; null when nothing is near enough. */
export function placeAsHypothesis(
  text: string,
  { quote, position }: TextSelectors
): { start: number; end: number } | null {
  const finds = matches(text, quote.exact, Math.min(256, quote.exact.length / 2))
  let best: { start: number; end: number; score: number } | null = null
  for (const { start, end, errors } of finds) {
    const prefix =
      quote.prefix === ''
        ? 1
        : likeness(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix)
    const suffix =
      quote.suffix === '' ? 1 : likeness(text.slice(end, end + quote.suffix.length), quote.suffix)
    const near = 1 - Math.abs(start - position.start) / text.length
    const score = QUOTE * (1 - errors / quote.exact.length) + SIDE * prefix + SIDE * suffix + POSITION * near
    if (best === null || score > best.score) best = { start, end, score }
  }
  return best
}

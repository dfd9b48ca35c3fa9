/**
 * The anchor room: describes a range of text so that it can be found again, and finds it. Text and numbers
 * only; it may not know annotations, items or screens.
 */
import type { TextSelectors } from '../model/selector.ts'

/** UTF-16 units of surroundings kept on either side. */
export const CONTEXT_LENGTH = 32

/** True where a cut at `at` would part a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * Both selectors of `text[start, end)` (UTF-16). A bound inside a surrogate pair is moved outwards, surroundings
 * are cut inwards. Throws RangeError when the range is empty or not inside the text.
 */
export function describeRange(text: string, start: number, end: number): TextSelectors {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length
  )) {
    throw new RangeError(`no range [${start}, ${end}) in a text of ${text.length}`)
  }
  const from = splitsPair(text, start) ? start - 1 : start
  const to = splitsPair(text, end) ? end + 1 : end
  let before = Math.max(0, from - CONTEXT_LENGTH)
  let after = Math.min(text.length, to + CONTEXT_LENGTH)
  if (splitsPair(text, before)) before++
  if (splitsPair(text, after)) after--
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(from, to),
      prefix: text.slice(before, from),
      suffix: text.slice(to, after)
    },
    position: { type: 'TextPositionSelector', start: from, end: to }
  }
}

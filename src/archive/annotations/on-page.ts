/** Words selected on a page of the original, looked for in the item's text. */
import { describeRange } from '../../shared/anchor/describe.ts'
import { placeSelectors } from '../../shared/anchor/place.ts'
import type { TextQuoteSelector, TextSelectors } from '../../shared/model/selector.ts'

/**
 * Where an annotation made on a page lies in the text. Found for certain, its words are described as the text has them.
 * Else they are kept as they stand on the page: whoever reads the text is asked, or, when they are not in it, the
 * annotation shows on its page alone until the text has them.
 * @param words null for a region without words
 */
export function onPage(text: string, words: TextQuoteSelector | null): TextSelectors {
  const quote = words ?? { type: 'TextQuoteSelector' as const, exact: '', prefix: '', suffix: '' }
  const selectors: TextSelectors = {
    quote,
    position: { type: 'TextPositionSelector', start: 0, end: quote.exact.length }
  }
  const { status, range } = placeSelectors(text, selectors)
  const isSure = range !== null && (status === 'exact' || status === 'moved')
  return isSure ? describeRange(text, range.start, range.end) : selectors
}

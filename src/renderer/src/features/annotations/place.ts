import type { PageRegion } from '../../../../shared/model/page-region.ts'
import type { Range } from '../../../../shared/model/search.ts'
import type { TextQuoteSelector } from '../../../../shared/model/selector.ts'

/**
 * What is marked: a passage of the text, or a place on the original, with its words where some were selected, and where
 * those lie in the text when that is known.
 */
export type Place =
  { range: Range } | { region: PageRegion; words: TextQuoteSelector | null; inText: Range | null }

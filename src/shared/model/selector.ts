/**
 * Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors):
 * a quote with its surroundings, and a position, both over the item's cleaned text.
 */
import * as z from 'zod'

/** §4.2.4 Text Quote Selector. `prefix`/`suffix` are at most 32 UTF-16 units here. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string()
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** §4.2.5 Text Position Selector. UTF-16 offsets, end exclusive. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive()
})
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** Both selectors of one target; always stored together. */
export const TextSelectors = z.object({ quote: TextQuoteSelector, position: TextPositionSelector })
export type TextSelectors = z.infer<typeof TextSelectors>

/** How a stored selector was found again in the text as it is now. */
export const Placement = z.object({
  status: z.literal(['exact', 'moved', 'uncertain', 'orphan']),
  /** 0…1; 1 for an exact find. */
  score: z.number().min(0).max(1),
  /** Where it lies now; null for an orphan. */
  range: z.object({ start: z.number().int(), end: z.number().int() }).nullable()
})
export type Placement = z.infer<typeof Placement>

import type { Placement, TextSelectors } from '../model/selector.ts'
import { placeSelectors } from './place.ts'

/**
 * Where a stored range lies (see `placeSelectors`), but never where somebody said that it does not belong: such a passage
 * counts as not found, as long as the very words are not at their place again.
 * @param refused passages as they were described when they were refused
 */
export function placeUnlessRefused(
  text: string,
  selectors: TextSelectors,
  refused: readonly TextSelectors[]
): Placement {
  const found = placeSelectors(text, selectors)
  const { range, status } = found
  if (range === null || status === 'exact' || refused.length === 0) return found
  const isRefused = refused.some((each) => {
    const there = placeSelectors(text, each).range
    return there !== null && there.start < range.end && there.end > range.start
  })
  return isRefused ? { status: 'orphan', score: 0, range: null } : found
}

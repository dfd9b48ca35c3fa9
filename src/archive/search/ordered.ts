/** Hits with the order they go by, before anybody has put them in it. */
import type { Compare } from './best-of.ts'
import type { Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'

/** Ids and the order they go by; null where they are in it already. */
export type Ordered = { ids: Ids; by: Compare | null }

/**
 * What is found in the texts, apart by how it stands there: all words whole, the last one begun, some of them. Where that
 * last is all there is (`isAll`), it is looked into more closely.
 */
export type InTexts = { whole(): Ordered; begun(): Ordered; partly(isAll: boolean): Ordered }

export const NOTHING: Ordered = { ids: [], by: null }

/** The later date first, then what came in later. */
export const latestFirst =
  ({ date }: ItemColumns): Compare =>
  (a, b) =>
    date[b]! - date[a]! || b - a

/** What the words as typed are worth: as much as a pair of neighbours that stands in one of seven items. */
const AS_TYPED = 2

/** Hits worth anything, the worthiest first: a long text holds more of anything. @param prefer items with the words as typed */
export function worthMost(
  columns: ItemColumns,
  hits: Ids,
  worth: Float64Array,
  prefer: Uint8Array | null
): Ordered {
  const byDate = latestFirst(columns)
  const ids = hits.filter((id) => worth[id]! > 0)
  for (const id of ids) {
    if (prefer?.[id]) worth[id]! += AS_TYPED
    worth[id]! /= Math.log2(2 + columns.length[id]! / 4000)
  }
  return { ids, by: (a, b) => worth[b]! - worth[a]! || byDate(a, b) }
}

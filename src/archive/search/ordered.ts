/** Hits with the order they go by, before anybody has put them in it. */
import type { Compare } from './best-of.ts'
import type { Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'

/** Ids and the order they go by; null where they are in it already. */
export type Ordered = { ids: Ids; by: Compare | null }

/** What is found in the texts, apart by how it stands there: all words whole, the last one begun, some of them. */
export type InTexts = { whole(): Ordered; begun(): Ordered; partly(): Ordered }

export const NOTHING: Ordered = { ids: [], by: null }

/** The later date first, then what came in later. */
export const latestFirst =
  ({ date }: ItemColumns): Compare =>
  (a, b) =>
    date[b]! - date[a]! || b - a

/** Hits worth anything, the worthiest first: a long text holds more of anything. */
export function worthMost(columns: ItemColumns, hits: Ids, worth: Float64Array): Ordered {
  const byDate = latestFirst(columns)
  const ids = hits.filter((id) => worth[id]! > 0)
  for (const id of ids) worth[id]! /= Math.log2(2 + columns.length[id]! / 4000)
  return { ids, by: (a, b) => worth[b]! - worth[a]! || byDate(a, b) }
}

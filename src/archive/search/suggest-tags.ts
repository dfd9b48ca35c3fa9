/** Tags for an item, from what its nearest neighbours carry. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb } from '../db/open.ts'
import { summariesOf } from '../stores/items.ts'
import type { Pause } from './pause.ts'
import { similarItems } from './similar.ts'

const NEIGHBOURS = 24
const MOST = 5
/** A tag that one neighbour alone carries is chance, unless there are few. */
const LEAST_CARRIERS = 2
const FEW_NEIGHBOURS = 4
/** The first neighbour counts so many times as much as one this far down. */
const HALF_AT = 4

/**
 * Tags the item does not carry yet, the likeliest first, five at most; each neighbour weighs the less the farther it is.
 * @throws ArchiveError `not-found`
 */
export async function suggestTags(db: ReadableDb, id: ItemId, pause: Pause): Promise<string[]> {
  const neighbours = await similarItems(db, id, NEIGHBOURS, pause)
  const own = new Set(summariesOf(db, [id])[0]?.tags)
  const weights = new Map<string, { weight: number; carriers: number }>()
  for (const [at, { tags }] of neighbours.entries()) {
    for (const path of tags) {
      if (own.has(path)) continue
      const known = weights.get(path) ?? { weight: 0, carriers: 0 }
      weights.set(path, {
        weight: known.weight + HALF_AT / (HALF_AT + at),
        carriers: known.carriers + 1
      })
    }
  }
  const least = neighbours.length < FEW_NEIGHBOURS ? 1 : LEAST_CARRIERS
  return [...weights]
    .filter(([, { carriers }]) => carriers >= least)
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([path]) => path)
}

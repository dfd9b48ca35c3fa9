/**
 * Ranking. Two syllables of one Vietnamese word count far more side by side than apart, a title more than a text, the
 * spelling as typed more than other accents. So hits are put in tiers (tiers.ts), best first, and only as many tiers are
 * worked out as the page asked for needs: a query of the commonest words is ranked by its best hits, never by scoring
 * all of them.
 */
import type { ReadableDb } from '../db/open.ts'
import { bestOf } from './best-of.ts'
import { membership, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { latestFirst, type Ordered } from './ordered.ts'
import { tiersOf, type Tier } from './tiers.ts'
import type { Wanted } from './wanted.ts'

export type RankedRow = { id: number; score: number }

/** Hits in the order of their worth, worked out as far as they are asked for. */
export type Ranking = {
  /** @returns the rows of a page; fewer at the end */
  page(offset: number, limit: number): RankedRow[]
}

/** Ranks hits. @param wanted null where the query names no words: then by date */
export function rankHits(db: ReadableDb, columns: ItemColumns, hits: Ids, wanted: Wanted | null): Ranking {
  const isHit = membership(hits, columns.size)
  const tiers: Tier[] = [
    ...(wanted === null ? [] : tiersOf(db, columns, hits, wanted)),
    () => ({ ids: hits, by: latestFirst(columns) })
  ]
  const ordered: RankedRow[] = []
  let open: (Ordered & { given: number }) | null = null
  return {
    page(offset, limit) {
      for (let lacking; (lacking = Math.min(offset + limit, hits.length) - ordered.length) > 0;) {
        if (open === null) {
          const tier = tiers.shift()
          if (tier === undefined) break
          const { ids, by } = tier(ordered.length === 0)
          open = { ids: ids.filter((id) => isHit[id] === 1 && (isHit[id] = 2)), by, given: 0 }
        }
        const { by, given }: Ordered & { given: number } = open
        const most = given + lacking
        // the first page takes the best of a tier; whoever goes on has it put in order
        if (by !== null && (given > 0 || open.ids.length <= most)) {
          open.ids = [...open.ids].sort(by)
          open.by = null
        }
        const best = open.by === null ? open.ids.slice(given, most) : bestOf(open.ids, open.by, most)
        for (const id of best) ordered.push({ id, score: tiers.length + 1 })
        open.given += best.length
        if (open.given === open.ids.length) open = null
      }
      return ordered.slice(offset, offset + limit)
    }
  }
}

/**
 * An import leaves the index in dozens of parts, and every question asks each of them: in one part common words are found
 * in half the time. Putting them together costs about as much as filling the index did, so it is done while nothing is
 * brought in, and only when the archive has grown by a quarter since.
 */
import type { WritableDb } from '../db/open.ts'
import { getFact, putFact } from '../stores/archive-facts.ts'
import { mergeParts, TABLES } from '../stores/search-index.ts'

/** How many items the archive had when its index was last in one part. */
const FACT = 'index-merged-at'
const GROWTH = 1.25
/** Few items are found at once anyway. */
const FEWEST = 1000
/** Between two steps others come in, milliseconds. */
const REST = 5

/**
 * Puts the index into one part where that is worth it, a little at a time.
 * @param stopped asked before each step; what was begun goes on the next time
 */
export async function mergeIndex(db: WritableDb, stopped: () => boolean): Promise<void> {
  const items = db.prepare('SELECT count(*) FROM items').pluck().get() as number
  if (items < FEWEST || items < Number(getFact(db, FACT) ?? 0) * GROWTH) return
  for (const table of TABLES) {
    for (let isFirst = true; ; isFirst = false) {
      await new Promise((resolve) => setTimeout(resolve, REST))
      if (stopped()) return
      if (!mergeParts(db, table, isFirst) && !isFirst) break
    }
  }
  putFact(db, FACT, String(items))
}

/** To be called when the index was filled anew: what was in one part is so no more. */
export const forgetMerge = (db: WritableDb): void => putFact(db, FACT, '0')

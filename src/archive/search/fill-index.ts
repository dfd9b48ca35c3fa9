/** Filling the index: rows that a newer schema or a damaged index lacks are written while the archive is in use. */
import type { WritableDb } from '../db/open.ts'
import { unindexedItems } from '../stores/search-index.ts'
import { renewIndex } from './renew-index.ts'

/** Items to a transaction: short enough that nobody waits behind it. */
const CHUNK = 50

/**
 * Writes the rows the index lacks, a few at a time, oldest items first.
 * @param stopped asked before each chunk
 * @param told hears how many are written so far
 * @returns how many rows were written
 */
export async function fillIndex(
  db: WritableDb,
  stopped: () => boolean,
  told: (written: number) => void = () => undefined
): Promise<number> {
  let written = 0
  let last = 0
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve))
    if (stopped()) return written
    const ids = unindexedItems(db, CHUNK, last)
    if (ids.length === 0) return written
    db.transaction(() => renewIndex(db, ids))()
    written += ids.length
    told(written)
    last = ids[ids.length - 1]!
  }
}

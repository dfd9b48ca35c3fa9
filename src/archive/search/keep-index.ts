/** Keeping the search index whole: what it lacks is written when the archive is opened; a damaged one is made anew. */
import type { EventName, EventPayload } from '../../shared/ipc/contract.ts'
import type { JobProgress } from '../../shared/model/accession.ts'
import type { WritableDb } from '../db/open.ts'
import { clearSearchChanges } from '../stores/search-changes.ts'
import { clearIndex } from '../stores/search-index.ts'
import { clearTagWords, renewTagWords } from '../stores/search-tags.ts'
import { fillIndex } from './fill-index.ts'
import { forgetMerge, mergeIndex } from './merge-index.ts'

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void

export type IndexKeeper = {
  /**
   * Empties the index and fills it again, a few items at a time, while the archive is in use; asked again meanwhile it
   * is the same work. Tells `index.progress`.
   * @returns how many items were written
   */
  rebuild(): Promise<number>
  /** Hears of imports: the index is tidied when the last has ended, and left alone while one runs. */
  follow(progress: JobProgress): void
  /** Stops what runs; the next opening goes on. */
  stop(): Promise<void>
}

export function keepIndex(db: WritableDb, tell: Tell): IndexKeeper {
  let stopped = false
  let rebuilding: Promise<number> | null = null
  let importing = false
  let merging: Promise<void> = Promise.resolve()
  const filled = (rows: number) => {
    if (rows > 0) {
      forgetMerge(db)
      tell('archive.changed', { topics: ['items'] })
    }
    return rows
  }
  try {
    db.transaction(() => {
      clearSearchChanges(db)
      renewTagWords(db)
    })()
  } catch {
    // damaged: the first search tells it
  }
  // a damaged index is told by verify and by the first search; the archive opens all the same
  const filling = fillIndex(db, () => stopped || rebuilding !== null).then(filled, () => 0)
  const merge = () => {
    const isBusy = () => stopped || importing || rebuilding !== null
    // a damaged index is not put together, but made anew
    merging = merging.then(() => (isBusy() ? undefined : mergeIndex(db, isBusy))).catch(() => undefined)
  }
  void filling.then(merge)

  async function rebuild(): Promise<number> {
    await filling
    await merging
    const total = db.prepare('SELECT count(*) FROM items').pluck().get() as number
    db.transaction(() => {
      clearIndex(db)
      clearTagWords(db)
      renewTagWords(db)
    })()
    tell('index.progress', { done: 0, total })
    const rows = await fillIndex(
      db,
      () => stopped,
      (done) => tell('index.progress', { done, total })
    )
    tell('index.progress', { done: total, total })
    return filled(rows)
  }

  return {
    rebuild() {
      rebuilding ??= rebuild().finally(() => {
        rebuilding = null
        merge()
      })
      return rebuilding
    },
    follow({ endedAt }) {
      importing = endedAt === null
      if (!importing) merge()
    },
    async stop() {
      stopped = true
      await filling
      await merging
      await rebuilding?.catch(() => undefined)
    }
  }
}

/**
 * Writes the meeting reports of what came in. An item is found and listed as soon as its batch is committed; the report of a
 * meeting is extracted afterwards, while nothing else comes in, and at once for whoever asks for it. Of any other item
 * only title, people and figures are told, and those are extracted whenever somebody asks: most items nobody asks about.
 */
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { extractedReport, itemsWithoutReport, putReport } from '../stores/meetings.ts'
import type { ImporterPool } from './importer-pool.ts'
import { meetingSource } from './reports.ts'
import { settleReports } from './settle-reports.ts'

/** Items to a request: enough to outweigh the way to the thread, few enough to stop soon. */
const CHUNK = 24
/** A longer text takes its time, so its report is extracted before anybody waits for it, meeting or not. Bytes. */
export const LONG_TEXT = 64 * 1024

export type ReportWriter = {
  /** Goes to work when there is any, unless held. */
  wake(): void
  /** Stands still while something else needs the threads; `wake` goes on. */
  hold(): void
  /** Resolves when every report that is kept has been written, or the writer has stopped. */
  idle(): Promise<void>
  /** Stops for good, after the chunk that is under way. */
  stop(): Promise<void>
}

/**
 * Whoever asks for a report gets the same answer before and after; only who is named in the archive changes with what is
 * written, and `wrote` hears of it when there is nothing left to do.
 */
export function createReportWriter(
  { db, pool }: { db: WritableDb; pool: ImporterPool },
  wrote: () => void
): ReportWriter {
  const stopping = new AbortController()
  let held = false
  let working: Promise<void> | null = null
  let hasWritten = false
  /** Everything up to this item is done or given up. */
  let after = 0

  const nextChunk = (): ItemId[] => {
    const ids = itemsWithoutReport(db, EXTRACTOR_VERSION, after, LONG_TEXT, CHUNK)
    after = ids.at(-1) ?? after
    return ids
  }

  const lane = async (): Promise<void> => {
    while (!held && !stopping.signal.aborted) {
      const ids = nextChunk()
      if (ids.length === 0) return
      const sources = ids.map((id) => meetingSource(db, id))
      const reports = await pool.extractReports(sources, stopping.signal)
      if (stopping.signal.aborted) return
      db.transaction(() => {
        for (const [n, report] of reports.entries()) {
          const id = ids[n]!
          // a text that changed meanwhile brought its own report
          if (report !== null && extractedReport(db, id) === null)
            putReport(db, id, report, EXTRACTOR_VERSION)
        }
        settleReports(db)
      })()
      hasWritten = true
    }
  }

  const work = async (): Promise<void> => {
    await Promise.all(Array.from({ length: Math.max(1, pool.threads) }, lane))
    if (hasWritten && !stopping.signal.aborted) wrote()
    hasWritten = false
  }

  return {
    wake() {
      held = false
      if (working || stopping.signal.aborted) return
      // what came in since may have lower numbers than what was being worked at
      after = 0
      working = work()
        // a report that cannot be written now is extracted again when somebody asks, and at the next start
        .catch(() => undefined)
        .finally(() => (working = null))
    },
    hold: () => void (held = true),
    async idle() {
      while (working) await working
    },
    async stop() {
      stopping.abort()
      await working
    }
  }
}

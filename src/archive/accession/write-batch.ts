/** Writing what arrived, many files to a transaction. */
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import { errorMessage } from '../../shared/messages/messages.ts'
import type { Outcome } from '../../shared/model/accession.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { fileNameOf } from '../../shared/model/container-path.ts'
import { translateSqlite, type WritableDb } from '../db/open.ts'
import { nextPosition, putOutcome } from '../stores/outcomes.ts'
import { insertIndexRows, type IndexColumns } from '../stores/search-index.ts'
import type { Arrival } from './write-items.ts'

/** One file ready to be written. */
export type Arrived = {
  path: string
  /** Of the new bytes it brings. */
  sha256?: string
  /** They are being flushed to disk: whether that went well. */
  settling?: Promise<boolean>
  /** Length of the text it holds until it is written. */
  weight?: number
  write(db: WritableDb, arrival: Arrival): Outcome
}

/**
 * Writes a batch in one transaction. Where a single file's rows are refused, each file is written by itself, and only
 * that one fails.
 * @returns one outcome for each, in order
 * @throws ArchiveError when nothing can be written: `disk-full`, `archive-unwritable`, `archive-damaged`
 */
export function writeBatch(db: WritableDb, accessionId: number, batch: readonly Arrived[]): Outcome[] {
  const writeAll = db.transaction((arrivals: readonly Arrived[]) => {
    const at = new Date().toISOString()
    const rows: [ItemId, IndexColumns][] = []
    const index = (item: ItemId, columns: IndexColumns) => void rows.push([item, columns])
    const position = nextPosition(db, accessionId)
    const outcomes = arrivals.map((arrived, nth) => {
      const name = fileNameOf(arrived.path)
      const outcome = arrived.write(db, { path: arrived.path, name, accessionId, at, index })
      putOutcome(db, accessionId, outcome, position + nth)
      return outcome
    })
    // last: FTS5 writes out what it has gathered whenever another statement opens a savepoint
    insertIndexRows(db, rows)
    return outcomes
  })
  try {
    return writeAll(batch)
  } catch (error) {
    refuseUnwritable(error)
  }
  return batch.map((arrived) => {
    try {
      return writeAll([arrived])[0]!
    } catch (error) {
      refuseUnwritable(error)
      const outcome = failed(arrived.path, toArchiveError(error))
      putOutcome(db, accessionId, outcome, nextPosition(db, accessionId))
      return outcome
    }
  })
}

/** Passes on what concerns the whole archive and not one file. */
function refuseUnwritable(error: unknown): void {
  const ours = translateSqlite(error)
  if (ours instanceof ArchiveError) throw ours
}

/** The outcome of a file that could not be brought in. */
export function failed(file: string, error: ArchiveError): Outcome {
  const { code, detail } = error
  return {
    path: file,
    status: 'failed',
    item: null,
    reason: { code, message: errorMessage('vi', code, detail) }
  }
}

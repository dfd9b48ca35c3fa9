/** Accessions: import runs and the outcome of each file. */
import { ErrorCode } from '../../shared/ipc/errors.ts'
import type { JobId, JobProgress, Outcome, OutcomeStatus } from '../../shared/model/accession.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export type AccessionState = JobProgress['state']
export type AccessionRow = {
  id: number
  jobId: JobId
  paths: string[]
  startedAt: string
  /** Files that cannot be read are kept for their own sake. */
  keepUnreadable: boolean
  isPaused: boolean
}

/** Writes a new run. @returns its row id */
export function insertAccession(
  db: WritableDb,
  run: { jobId: JobId; paths: readonly string[]; keepUnreadable: boolean; startedAt: string }
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO accessions (job_id, paths, state, started_at, keep_unreadable)
         VALUES (?, ?, 'running', ?, ?)`
      )
      .run(run.jobId, JSON.stringify(run.paths), run.startedAt, run.keepUnreadable ? 1 : 0).lastInsertRowid
  )
}

export function setAccessionState(
  db: WritableDb,
  id: number,
  state: AccessionState,
  endedAt: string | null
): void {
  db.prepare('UPDATE accessions SET state = ?, ended_at = ? WHERE id = ?').run(state, endedAt, id)
}

/** Runs that had not ended when the archive was last closed. */
export function unfinishedAccessions(db: ReadableDb): AccessionRow[] {
  const rows = db
    .prepare(
      `SELECT id, job_id AS jobId, paths, started_at AS startedAt, keep_unreadable AS keepUnreadable,
              state = 'paused' AS isPaused
       FROM accessions WHERE state IN ('running', 'paused') ORDER BY id`
    )
    .all() as (Omit<AccessionRow, 'paths' | 'keepUnreadable' | 'isPaused'> & {
    paths: string
    keepUnreadable: number
    isPaused: number
  })[]
  return rows.map((row) => ({
    ...row,
    paths: JSON.parse(row.paths) as string[],
    keepUnreadable: row.keepUnreadable === 1,
    isPaused: row.isPaused === 1
  }))
}

export function putOutcome(db: WritableDb, accessionId: number, outcome: Outcome): void {
  db.prepare(
    `INSERT INTO outcomes (accession_id, path, status, item_id, code, message) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (accession_id, path) DO UPDATE SET
       status = excluded.status, item_id = excluded.item_id, code = excluded.code, message = excluded.message`
  ).run(
    accessionId,
    outcome.path,
    outcome.status,
    outcome.item,
    outcome.reason?.code ?? null,
    outcome.reason?.message ?? null
  )
}

/** Whether a path of a run has an outcome already. */
export function hasOutcome(db: ReadableDb, accessionId: number, path: string): boolean {
  return (
    db.prepare('SELECT 1 FROM outcomes WHERE accession_id = ? AND path = ?').get(accessionId, path) !==
    undefined
  )
}

/** Outcomes of a run, failures first, then by path. */
export function outcomesOf(db: ReadableDb, jobId: JobId): Outcome[] {
  const rows = db
    .prepare(
      `SELECT o.path, o.status, o.item_id AS item, o.code, o.message FROM outcomes o JOIN accessions a ON a.id = o.accession_id
       WHERE a.job_id = ? ORDER BY CASE o.status WHEN 'failed' THEN 0 WHEN 'duplicate' THEN 1 ELSE 2 END, o.path`
    )
    .all(jobId) as {
    path: string
    status: OutcomeStatus
    item: ItemId | null
    code: string | null
    message: string | null
  }[]
  return rows.map(({ code, message, ...row }) => ({
    ...row,
    reason: code === null ? null : { code: ErrorCode.parse(code), message: message ?? '' }
  }))
}

/** How many outcomes of each kind a run has so far. */
export function countOutcomes(db: ReadableDb, accessionId: number): Record<OutcomeStatus, number> {
  const rows = db
    .prepare('SELECT status, count(*) AS n FROM outcomes WHERE accession_id = ? GROUP BY status')
    .all(accessionId) as { status: OutcomeStatus; n: number }[]
  const counts = { imported: 0, duplicate: 0, failed: 0 }
  for (const row of rows) counts[row.status] = row.n
  return counts
}

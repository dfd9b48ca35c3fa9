/** Outcomes: what became of each file of a run. */
import { ErrorCode } from '../../shared/ipc/errors.ts'
import { CONTAINER_SEPARATOR } from '../../shared/model/container-path.ts'
import type { ListedOutcome, Outcome, OutcomeGroup, OutcomeStatus } from '../../shared/model/accession.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The place of a run's next outcome in the order they come in. */
export const nextPosition = (db: ReadableDb, accessionId: number): number =>
  db
    .prepare('SELECT ifnull(max(position), 0) + 1 FROM outcomes WHERE accession_id = ?')
    .pluck()
    .get(accessionId) as number

/** Puts what became of a path, replacing what it had. */
export function putOutcome(db: WritableDb, accessionId: number, outcome: Outcome, position: number): void {
  const { path, status, item, reason } = outcome
  db.prepare(
    `INSERT INTO outcomes (accession_id, path, status, item_id, code, message, position)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (accession_id, path) DO UPDATE SET
       status = excluded.status, item_id = excluded.item_id, code = excluded.code, message = excluded.message,
       position = excluded.position`
  ).run(accessionId, path, status, item, reason?.code ?? null, reason?.message ?? null, position)
}

/** Whether a path of a run has an outcome already. */
export function hasOutcome(db: ReadableDb, accessionId: number, path: string): boolean {
  return (
    db.prepare('SELECT 1 FROM outcomes WHERE accession_id = ? AND path = ?').get(accessionId, path) !==
    undefined
  )
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

/**
 * Outcomes of files inside others (attachments) whose container has an outcome too: a run that goes on passes the
 * container by and does not find them again.
 */
export function countSettledInside(db: ReadableDb, accessionId: number): number {
  const rows = db
    .prepare(`SELECT path FROM outcomes WHERE accession_id = ? AND instr(path, ?) > 0`)
    .all(accessionId, CONTAINER_SEPARATOR) as { path: string }[]
  const containers = (path: string): string[] => {
    const parts = path.split(CONTAINER_SEPARATOR)
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(CONTAINER_SEPARATOR))
  }
  return rows.filter(({ path }) => containers(path).some((outer) => hasOutcome(db, accessionId, outer)))
    .length
}

const conditions: Readonly<Record<OutcomeGroup, string>> = {
  failed: `status = 'failed' AND settled IS NULL`,
  settled: `status = 'failed' AND settled IS NOT NULL`,
  duplicate: `status = 'duplicate'`,
  kept: `status = 'imported' AND code IS NOT NULL`,
  imported: `status = 'imported' AND code IS NULL`
}

/** A page of a run's outcomes: of one group or (null) of all; by path, or those that came last first. */
export function listOutcomes(
  db: ReadableDb,
  accessionId: number,
  page: { group: OutcomeGroup | null; order: 'path' | 'newest'; offset: number; limit: number }
): ListedOutcome[] {
  const { group, order, offset, limit } = page
  const rows = db
    .prepare(
      `SELECT o.path, o.status, o.item_id AS item, o.code, o.message, o.settled, i.accession,
         (SELECT encoding FROM encoding_findings
          WHERE item_id = o.item_id AND state IN ('converted', 'chosen')) AS convertedFrom,
         (SELECT count(DISTINCT words -> '$[0][3]') FROM recognised_words WHERE item_id = o.item_id) AS recognisedPages
       FROM (SELECT * FROM outcomes WHERE accession_id = @accessionId ${group ? `AND ${conditions[group]}` : ''}
             ORDER BY ${order === 'path' ? 'path' : 'position DESC'} LIMIT @limit OFFSET @offset) o
       LEFT JOIN items i ON i.id = o.item_id
       ORDER BY ${order === 'path' ? 'o.path' : 'o.position DESC'}`
    )
    .all({ accessionId, limit, offset }) as (Omit<ListedOutcome, 'reason'> & {
    code: string | null
    message: string | null
  })[]
  return rows.map(({ code, message, ...row }) => ({
    ...row,
    reason: code === null ? null : { code: ErrorCode.parse(code), message: message ?? '' }
  }))
}

/** Paths of a run that failed and are not settled. */
export function failedPaths(db: ReadableDb, accessionId: number): string[] {
  return db
    .prepare(`SELECT path FROM outcomes WHERE accession_id = ? AND ${conditions.failed} ORDER BY path`)
    .pluck()
    .all(accessionId) as string[]
}

/** Lets failed files go, or takes that back. */
export function dismissOutcomes(db: WritableDb, accessionId: number, paths: readonly string[]): void {
  const dismiss = db.prepare(
    `UPDATE outcomes SET settled = 'dismissed' WHERE accession_id = ? AND path = ? AND ${conditions.failed}`
  )
  for (const path of paths) dismiss.run(accessionId, path)
}

/** What failed in the runs that `accessionId` tried again, and came in with it, is settled there. */
export function settleRetried(db: WritableDb, accessionId: number): void {
  db.prepare(
    `WITH RECURSIVE earlier (id) AS (
       SELECT retry_of FROM accessions WHERE id = @accessionId AND retry_of IS NOT NULL
       UNION SELECT a.retry_of FROM accessions a JOIN earlier e ON a.id = e.id WHERE a.retry_of IS NOT NULL
     )
     UPDATE outcomes SET settled = 'retried'
     WHERE accession_id IN (SELECT id FROM earlier) AND status = 'failed'
       AND path IN (SELECT path FROM outcomes WHERE accession_id = @accessionId AND status <> 'failed')`
  ).run({ accessionId })
}

/** Accessions: import runs, from their start to their end. Their outcomes are in stores/outcomes.ts. */
import type {
  AccessionOrigin,
  AccessionSources,
  AccessionState,
  AccessionSummary,
  JobId,
  OutcomeGroup
} from '../../shared/model/accession.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export type NewAccession = {
  jobId: JobId
  paths: readonly string[]
  startedAt: string
  /** Files that cannot be read are kept for their own sake. */
  keepUnreadable: boolean
  /** Whether the first path is a folder. */
  isFolder: boolean
  /** The run whose failed files are tried again. */
  retryOf: number | null
  watchId: number | null
}
export type AccessionRow = NewAccession & {
  id: number
  isPaused: boolean
  /** An earlier sitting began it. */
  isResumed: boolean
  origin: AccessionOrigin
  sources: AccessionSources | null
}

const originOf = (run: { retryOf: unknown; watchId: number | null }): AccessionOrigin =>
  run.watchId !== null ? 'watch' : run.retryOf !== null ? 'retry' : 'person'

/** What a run was given, as it is told: of a watch its folder; null for a paste. */
function sourcesOf(run: {
  first: string | undefined | null
  count: number
  isFolder: boolean
  watched: string | null
}): AccessionSources | null {
  if (run.watched !== null) return { first: run.watched, count: 1, isFolder: true }
  return run.first == null ? null : { first: run.first, count: run.count, isFolder: run.isFolder }
}

const watchedPath = (db: ReadableDb, watchId: number | null): string | null =>
  (db.prepare('SELECT path FROM watches WHERE id = ?').pluck().get(watchId) as string | undefined) ?? null

/** Writes a new run, running. */
export function insertAccession(db: WritableDb, run: NewAccession): AccessionRow {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO accessions (job_id, paths, state, started_at, keep_unreadable, is_folder, retry_of, watch_id)
       VALUES (?, ?, 'running', ?, ?, ?, ?, ?)`
    )
    .run(
      run.jobId,
      JSON.stringify(run.paths),
      run.startedAt,
      run.keepUnreadable ? 1 : 0,
      run.isFolder ? 1 : 0,
      run.retryOf,
      run.watchId
    )
  return withSources(db, {
    ...run,
    id: Number(lastInsertRowid),
    isPaused: false,
    isResumed: false,
    origin: originOf(run)
  })
}

const withSources = (db: ReadableDb, run: Omit<AccessionRow, 'sources'>): AccessionRow => ({
  ...run,
  sources: sourcesOf({
    first: run.paths[0],
    count: run.paths.length,
    isFolder: run.isFolder,
    watched: watchedPath(db, run.watchId)
  })
})

export function setAccessionState(
  db: WritableDb,
  id: number,
  state: AccessionState,
  endedAt: string | null
): void {
  const counts = endedAt === null ? null : JSON.stringify(countGroups(db, id))
  db.prepare('UPDATE accessions SET state = ?, ended_at = ?, counts = ? WHERE id = ?').run(
    state,
    endedAt,
    counts,
    id
  )
}

/** Runs that had not ended when the archive was last closed. */
export function unfinishedAccessions(db: ReadableDb): AccessionRow[] {
  const rows = db
    .prepare(
      `SELECT id, job_id AS jobId, paths, started_at AS startedAt, keep_unreadable AS keepUnreadable,
              is_folder AS isFolder, retry_of AS retryOf, watch_id AS watchId, state = 'paused' AS isPaused
       FROM accessions WHERE state IN ('running', 'paused') ORDER BY id`
    )
    .all() as {
    id: number
    jobId: JobId
    paths: string
    startedAt: string
    keepUnreadable: number
    isFolder: number
    retryOf: number | null
    watchId: number | null
    isPaused: number
  }[]
  return rows.map((row) =>
    withSources(db, {
      ...row,
      paths: JSON.parse(row.paths) as string[],
      keepUnreadable: row.keepUnreadable === 1,
      isFolder: row.isFolder === 1,
      isPaused: row.isPaused === 1,
      isResumed: true,
      origin: originOf(row)
    })
  )
}

/** The row id of a run. @throws ArchiveError `not-found` */
export function accessionId(db: ReadableDb, jobId: JobId): number {
  const row = db.prepare('SELECT id FROM accessions WHERE job_id = ?').get(jobId) as
    { id: number } | undefined
  if (!row) throw new ArchiveError('not-found', `no accession ${jobId}`)
  return row.id
}

type SummaryRow = Pick<AccessionSummary, 'id' | 'jobId' | 'state' | 'startedAt' | 'endedAt' | 'retryOf'> & {
  first: string | null
  paths: number
  isFolder: number
  watchId: number | null
  counts: string | null
}

// the whole list of paths is long where many failed files are tried again
const summary = `
  SELECT a.id, a.job_id AS jobId, a.state, a.started_at AS startedAt, a.ended_at AS endedAt, a.paths ->> 0 AS first,
         json_array_length(a.paths) AS paths, a.is_folder AS isFolder, a.watch_id AS watchId, a.counts,
         (SELECT job_id FROM accessions WHERE id = a.retry_of) AS retryOf
  FROM accessions a`

const toSummary = (db: ReadableDb, row: SummaryRow): AccessionSummary => ({
  id: row.id,
  jobId: row.jobId,
  state: row.state,
  startedAt: row.startedAt,
  endedAt: row.endedAt,
  retryOf: row.retryOf,
  origin: originOf(row),
  sources: sourcesOf({
    first: row.first,
    count: row.paths,
    isFolder: row.isFolder === 1,
    watched: watchedPath(db, row.watchId)
  }),
  counts: {
    ...(row.counts === null
      ? countGroups(db, row.id)
      : (JSON.parse(row.counts) as AccessionSummary['counts'])),
    // what failed may be settled after the end
    ...countFailed(db, row.id)
  }
})

/** One run. @throws ArchiveError `not-found` */
export function accessionSummary(db: ReadableDb, jobId: JobId): AccessionSummary {
  const row = db.prepare(`${summary} WHERE a.job_id = ?`).get(jobId) as SummaryRow | undefined
  if (!row) throw new ArchiveError('not-found', `no accession ${jobId}`)
  return toSummary(db, row)
}

/** Runs, newest first. */
export function listAccessions(
  db: ReadableDb,
  { offset, limit }: { offset: number; limit: number }
): { total: number; runs: AccessionSummary[] } {
  const { total } = db.prepare('SELECT count(*) AS total FROM accessions').get() as { total: number }
  const rows = db.prepare(`${summary} ORDER BY a.id DESC LIMIT ? OFFSET ?`).all(limit, offset) as SummaryRow[]
  return { total, runs: rows.map((row) => toSummary(db, row)) }
}

const noneOf: Readonly<Record<OutcomeGroup, number>> = {
  failed: 0,
  settled: 0,
  duplicate: 0,
  kept: 0,
  imported: 0
}

function countGroups(db: ReadableDb, id: number): Record<OutcomeGroup, number> {
  const rows = db
    .prepare(
      `SELECT CASE WHEN status = 'imported' AND code IS NOT NULL THEN 'kept' ELSE status END AS name, count(*) AS n
       FROM outcomes WHERE accession_id = ? AND status <> 'failed' GROUP BY name`
    )
    .all(id) as { name: OutcomeGroup; n: number }[]
  return { ...noneOf, ...Object.fromEntries(rows.map(({ name, n }) => [name, n])), ...countFailed(db, id) }
}

function countFailed(db: ReadableDb, id: number): { failed: number; settled: number } {
  return db
    .prepare(
      `SELECT count(*) FILTER (WHERE settled IS NULL) AS failed, count(*) FILTER (WHERE settled IS NOT NULL) AS settled
       FROM outcomes WHERE accession_id = ? AND status = 'failed'`
    )
    .get(id) as { failed: number; settled: number }
}

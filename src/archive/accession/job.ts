/** One accession as a running thing: progress, pause, resume, cancel, and an outcome for every file. */
import path from 'node:path'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import type { JobId, JobProgress } from '../../shared/model/accession.ts'
import { translateSqlite, type WritableDb } from '../db/open.ts'
import { countOutcomes, setAccessionState, settledPaths } from '../stores/accessions.ts'
import { itemOfOriginal } from '../stores/originals.ts'
import type { StoredOriginal, Vault } from '../vault/vault.ts'
import { createGate } from './gate.ts'
import type { ImporterPool } from './importer-pool.ts'
import type { Prepared } from './prepare.ts'
import { walk } from './walk.ts'
import { failed, writeBatch, type Arrived } from './write-batch.ts'
import { writeDuplicate, writeItem } from './write-items.ts'

export type AccessionContext = { db: WritableDb; vault: Vault; pool: ImporterPool }

export type AccessionJob = {
  readonly jobId: JobId
  progress(): JobProgress
  pause(): void
  resume(): void
  cancel(): void
  /** Stops without an end of its own: the run goes on when the archive is opened again. */
  suspend(): Promise<void>
  /** Settles when the job has ended; never rejects. */
  readonly finished: Promise<JobProgress>
}

/** Batches are committed at this many files or after this long, whichever comes first. */
const BATCH_FILES = 200
const BATCH_MS = 400
/** Progress is told at most this often. */
const TELL_EVERY_MS = 100

/** Starts (or goes on with) the accession row `id`. `tell` hears progress, and `written` each committed batch. */
export function runAccession(
  context: AccessionContext,
  run: { id: number; jobId: JobId; paths: readonly string[]; startedAt: string },
  tell: (progress: JobProgress) => void,
  written: () => void
): AccessionJob {
  const { db, vault, pool } = context
  const settled = settledPaths(db, run.id)
  const stop = new AbortController()
  const gate = createGate()
  const counts = countOutcomes(db, run.id)
  const pending: Arrived[] = []
  /** Where each file under way stands in the walk, so that a batch is numbered in the order of the folder. */
  const places = new Map<string, number>()
  let found = 0
  /** Bytes on their way in, so that two paths with the same bytes make one item, and those that failed. */
  const inFlight = new Map<string, Promise<ArchiveError | null>>()
  /** Originals being taken back because their item could not be written. */
  const discards: Promise<void>[] = []
  let batchTimer: NodeJS.Timeout | null = null
  let state: JobProgress['state'] = 'running'
  let total: number | null = null
  let current: string | null = null
  let endedAt: string | null = null
  let failure: unknown = null
  let suspended = false
  let lastTold = 0

  const progress = (): JobProgress => ({
    jobId: run.jobId,
    state,
    done: counts.imported + counts.duplicate + counts.failed,
    total,
    current,
    counts: { ...counts },
    startedAt: run.startedAt,
    endedAt
  })
  const tellSoon = (force = false) => {
    const now = Date.now()
    if (!force && now - lastTold < TELL_EVERY_MS) return
    lastTold = now
    tell(progress())
  }

  const flush = () => {
    if (batchTimer) clearTimeout(batchTimer)
    batchTimer = null
    const batch = pending.splice(0).sort((a, b) => places.get(a.path)! - places.get(b.path)!)
    if (batch.length === 0) return
    for (const { path: file } of batch) places.delete(file)
    try {
      const outcomes = writeBatch(db, run.id, batch)
      for (const [at, { status }] of outcomes.entries()) {
        counts[status]++
        const { sha256 } = batch[at]!
        if (sha256) inFlight.delete(sha256)
        if (sha256 && status === 'failed') discards.push(vault.discard(sha256))
      }
      written()
    } catch (error) {
      failure ??= translateSqlite(error)
      stop.abort()
    }
  }
  const hand = (arrived: Arrived) => {
    pending.push(arrived)
    if (pending.length >= BATCH_FILES) flush()
    else batchTimer ??= setTimeout(flush, BATCH_MS)
  }

  const bring = async (file: string) => {
    let stored: StoredOriginal
    try {
      stored = await vault.store(file, stop.signal)
    } catch (error) {
      const reason = toArchiveError(error)
      if (reason.code !== 'cancelled') hand({ path: file, write: () => failed(file, reason) })
      return
    }
    const known = itemOfOriginal(db, stored.sha256)
    if (known !== null) return hand({ path: file, write: (_, arrival) => writeDuplicate(db, arrival, known) })
    const twin = inFlight.get(stored.sha256)
    if (twin) {
      const error = await twin
      // the twin's bytes may have been taken back before this copy of them came in
      if (error && stored.isNew) await vault.discard(stored.sha256)
      if (error?.code === 'cancelled') return
      // after the one it is a copy of, wherever it stood in the walk
      places.set(file, Number.MAX_SAFE_INTEGER)
      return hand({
        path: file,
        write: (_, arrival) => {
          const item = itemOfOriginal(db, stored.sha256)
          if (item !== null) return writeDuplicate(db, arrival, item)
          return failed(file, error ?? new ArchiveError('unexpected', 'the twin was not written'))
        }
      })
    }
    const arriving = prepareAndHand(file, stored)
    inFlight.set(stored.sha256, arriving)
    await arriving
  }
  const prepareAndHand = async (file: string, stored: StoredOriginal): Promise<ArchiveError | null> => {
    const name = path.basename(file).normalize('NFC')
    try {
      const prepared: Prepared = await pool.prepare({ file: vault.pathOf(stored.sha256), name }, stop.signal)
      hand({
        path: file,
        sha256: stored.sha256,
        write: (_, arrival) => writeItem(db, arrival, stored, prepared)
      })
      return null
    } catch (thrown) {
      const error = toArchiveError(thrown)
      // it stays in flight: whoever comes later with the same bytes gets the same answer
      if (stored.isNew) await vault.discard(stored.sha256)
      if (error.code !== 'cancelled') hand({ path: file, write: () => failed(file, error) })
      return error
    }
  }

  const files = walk(run.paths)
  const lane = async () => {
    for (;;) {
      await gate.passed()
      if (stop.signal.aborted) return
      const next = await files.next()
      if (next.done) return
      const file = next.value
      if (settled.has(file.path)) continue
      places.set(file.path, found++)
      current = file.path
      if ('error' in file) hand({ path: file.path, write: () => failed(file.path, file.error) })
      else await bring(file.path)
      tellSoon()
    }
  }
  const countTotal = async () => {
    let n = 0
    for await (const file of walk(run.paths)) {
      if (stop.signal.aborted) return
      if (file.path) n++
    }
    total = n
    tellSoon(true)
  }

  const work = async (): Promise<JobProgress> => {
    const counting = countTotal()
    try {
      await Promise.all(Array.from({ length: pool.width }, lane))
      flush()
      await Promise.all(discards)
    } catch (error) {
      failure ??= error
    }
    if (!stop.signal.aborted) await counting
    current = null
    state = failure ? 'failed' : stop.signal.aborted ? 'cancelled' : 'done'
    endedAt = new Date().toISOString()
    // a suspended run keeps `running` in the file, and so does one that could not be written: both go on next time
    if (!suspended && !failure) setAccessionState(db, run.id, state, endedAt)
    tellSoon(true)
    return progress()
  }
  const finished = work()

  return {
    jobId: run.jobId,
    progress,
    finished,
    pause() {
      if (state !== 'running') return
      state = 'paused'
      gate.close()
      flush()
      tellSoon(true)
    },
    resume() {
      if (state !== 'paused') return
      state = 'running'
      gate.open()
      tellSoon(true)
    },
    cancel() {
      stop.abort()
      gate.open()
    },
    async suspend() {
      suspended = true
      stop.abort()
      gate.open()
      await finished
    }
  }
}

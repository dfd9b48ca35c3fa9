/** One accession as a running thing: progress, pause, resume, cancel, and an outcome for every file. */
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { HoldReason, JobId, JobProgress } from '../../shared/model/accession.ts'
import type { WritableDb } from '../db/open.ts'
import { setAccessionState, type AccessionRow } from '../stores/accessions.ts'
import { countOutcomes, countSettledInside, hasOutcome } from '../stores/outcomes.ts'
import { arrivalTagger } from '../tagging/tag-arrivals.ts'
import type { Vault } from '../vault/vault.ts'
import { createBringer } from './bring.ts'
import { bringZip, isZip } from './bring-zip.ts'
import { carefree, createCaution } from './caution.ts'
import { createGate } from './gate.ts'
import { holdReason } from './hold-reason.ts'
import type { ImporterPool } from './importer-pool.ts'
import { createPace, remainingMs } from './pace.ts'
import { fileSource, type Source } from './source.ts'
import { countFiles, walk, type Found } from './walk.ts'
import { failed } from './write-batch.ts'
import { BATCH_FILES, createWriter } from './writer.ts'

export type AccessionContext = {
  db: WritableDb
  vault: Vault
  pool: ImporterPool
  /** The last sitting was never closed. */
  isAfterCrash: boolean
}

/** A run with what is brought in besides its paths. */
export type AccessionRun = AccessionRow & { given?: readonly Source[] }

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

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100

/** Starts (or goes on with) the accession row `id`. `tell` hears progress, and `written` each committed batch. */
export function runAccession(
  context: AccessionContext,
  run: AccessionRun,
  tell: (progress: JobProgress) => void,
  written: () => void
): AccessionJob {
  const { db, vault, pool } = context
  const stop = new AbortController()
  const gate = createGate()
  const counts = countOutcomes(db, run.id)
  const hasSettled = counts.imported + counts.duplicate + counts.failed > 0
  const isSettled = (file: string) => hasSettled && hasOutcome(db, run.id, file)
  /** Where each file under way stands in the walk. */
  const places = new Map<string, number>()
  const pace = createPace()
  let found = 0
  let inner = hasSettled ? countSettledInside(db, run.id) : 0
  let state: JobProgress['state'] = run.isPaused ? 'paused' : 'running'
  let total: number | null = null
  let current: string | null = null
  let step: JobProgress['step']
  let endedAt: string | null = null
  let failure: unknown = null
  let suspended = false
  let held: HoldReason | null = null
  let wentOn = 0
  let lastTold = 0
  if (run.isPaused) {
    gate.close()
    pace.rest()
  }

  const progress = (): JobProgress => {
    const done = counts.imported + counts.duplicate + counts.failed
    const all = total === null ? null : total + inner
    const filesPerSecond = state === 'running' ? pace.filesPerSecond() : null
    return {
      jobId: run.jobId,
      state,
      done,
      total: all,
      current,
      ...(step ? { step } : {}),
      filesPerSecond,
      remainingMs: remainingMs(filesPerSecond, all === null ? null : all - done),
      counts: { ...counts },
      ...(held ? { held } : {}),
      sources: run.sources,
      origin: run.origin,
      startedAt: run.startedAt,
      endedAt
    }
  }
  const tellSoon = (force = false) => {
    const now = Date.now()
    if (!force && now - lastTold < TELL_EVERY_MS) return
    lastTold = now
    tell(progress())
  }

  /** Stands still until a person has made room and says so: nothing is lost, and no file is called failed. */
  const hold = (reason: HoldReason) => {
    if (held || stop.signal.aborted) return
    held = reason
    state = 'paused'
    gate.close()
    pace.rest()
    tellSoon(true)
  }

  const writer = createWriter(
    { db, vault, accessionId: run.id },
    (file) => places.get(file) ?? Number.MAX_SAFE_INTEGER,
    {
      wrote(file, status) {
        counts[status]++
        pace.did(1)
        places.delete(file)
      },
      refused: (sha256) => bringer.leave(sha256),
      committed() {
        tagArrivals()
        written()
        tellSoon(true)
      },
      failed(error) {
        const reason = error instanceof ArchiveError ? holdReason(error) : null
        if (reason) return hold(reason)
        failure ??= error
        stop.abort()
        gate.open()
      }
    }
  )
  const tagArrivals = arrivalTagger(db, 'arrival')
  const startAt = (file: string) => {
    places.set(file, found++)
    current = file
    step = undefined
  }
  const bringer = createBringer({
    db,
    vault,
    pool,
    signal: stop.signal,
    keepUnreadable: run.keepUnreadable,
    isResumed: run.isResumed,
    hand: (arrived) => writer.hand(arrived),
    wentOn: () => wentOn,
    hold(reason) {
      hold(reason)
      return gate.passed()
    },
    isSettled,
    found: (count) => (inner += count)
  })
  /** What was under way when the last sitting ended: as many files as there are lanes, and a batch that was not written. */
  const caution =
    run.isResumed && context.isAfterCrash
      ? createCaution(path.dirname(vault.root), pool.width + BATCH_FILES)
      : carefree
  const bringOne = (source: Source) => {
    if (caution.isSuspect(source.path))
      return refuse(source.path, new ArchiveError('importer-crashed', source.path))
    return caution.around(source.path, () => bringer.bring(source))
  }
  const refuse = (file: string, error: ArchiveError) =>
    writer.hand({ path: file, write: () => failed(file, error) })
  const unpacking = {
    vault,
    signal: stop.signal,
    gate,
    width: () => (caution.isOn() ? 1 : pool.width),
    isSettled,
    found: (count: number) => (inner += count),
    async bring(source: Source) {
      startAt(source.path)
      await bringOne(source)
      tellSoon()
    },
    refuse
  }

  const bring = async (file: Found): Promise<void> => {
    if ('error' in file) return refuse(file.path, file.error)
    if (await isZip(file.path)) return bringZip(unpacking, file.path, file.inside ?? null)
    const source = fileSource(file.path)
    return file.inside === undefined ? bringOne(source) : bringer.bringInside(source, file.inside)
  }

  const given = [...(run.given ?? [])]
  const files = walk(run.paths)
  const lane = async (goesOn = () => true) => {
    while (goesOn()) {
      await gate.passed()
      if (stop.signal.aborted) return
      const source = given.shift()
      if (source) {
        startAt(source.path)
        await bringer.bring(source)
        continue
      }
      const next = await files.next()
      if (next.done) return
      const file = next.value
      if (isSettled(file.path)) continue
      startAt(file.path)
      await bring(file)
      tellSoon()
    }
  }
  const countTotal = async () => {
    const counted = await countFiles(run.paths, stop.signal)
    if (stop.signal.aborted) return
    total = counted + (run.given?.length ?? 0)
    tellSoon(true)
  }

  pool.hearPages((file, told) => {
    current = file
    step = told
    tellSoon()
  })
  const work = async (): Promise<JobProgress> => {
    const counting = countTotal()
    try {
      if (caution.isOn()) await lane(caution.isOn)
      await Promise.all(Array.from({ length: pool.width }, () => lane()))
    } catch (error) {
      failure ??= error
    }
    for (;;) {
      await writer.flush()
      if (!held || stop.signal.aborted) break
      await gate.passed()
    }
    await bringer.sweep(held !== null && !suspended && !failure)
    if (!stop.signal.aborted) await counting
    current = null
    step = undefined
    pool.hearPages(null)
    state = failure ? 'failed' : stop.signal.aborted ? 'cancelled' : 'done'
    held = null
    endedAt = new Date().toISOString()
    // a suspended run keeps its state in the file, and so does one that could not be written: both go on next time
    try {
      if (!suspended && !failure) setAccessionState(db, run.id, state, endedAt)
    } catch {
      state = 'failed'
    }
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
      pace.rest()
      setAccessionState(db, run.id, 'paused', null)
      void writer.flush().then(() => tellSoon(true))
    },
    resume() {
      if (state !== 'paused') return
      setAccessionState(db, run.id, 'running', null)
      state = 'running'
      const wasHeld = held !== null
      held = null
      wentOn++
      gate.open()
      pace.goOn()
      tellSoon(true)
      if (wasHeld) void writer.flush()
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

/** All accessions of an open archive: starting, steering, going on after a restart. One runs at a time. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import type { CallsOfKind, EventName, EventPayload, Output, Request } from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { JobId, JobProgress } from '../../shared/model/accession.ts'
import type { WatchId } from '../../shared/model/watch.ts'
import {
  accessionId,
  insertAccession,
  setAccessionState,
  unfinishedAccessions,
  type NewAccession
} from '../stores/accessions.ts'
import { failedPaths, settleRetried } from '../stores/outcomes.ts'
import { pastedSource } from './paste.ts'
import { arrivalTagger } from '../tagging/tag-arrivals.ts'
import { createReportWriter } from './report-writer.ts'
import { runAccession, type AccessionContext, type AccessionJob, type AccessionRun } from './job.ts'

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void

/** What the accessions themselves answer. */
export type AccessionCall = Extract<CallsOfKind<'job'>, `accession.${string}`>

type JobHandlers = { [N in AccessionCall]: (request: Request<N>) => Output<N> }

export type Accessions = {
  handle<N extends AccessionCall>(name: N, request: Request<N>): Output<N>
  /** Starts a run over files of a watched folder. */
  bringWatched(watchId: WatchId, paths: readonly string[]): void
  /** Waits for a run to end, and for the reports kept of what came in. @throws ArchiveError `not-found` */
  ended(jobId: JobId): Promise<JobProgress>
  /** Goes on with runs that had not ended when the archive was last closed. */
  resumeUnfinished(): void
  /** Puts every run on hold for the next time the archive is opened. */
  suspendAll(): Promise<void>
}

export function createAccessions(context: AccessionContext, tell: Tell): Accessions {
  const jobs = new Map<JobId, AccessionJob>()
  const waiting: AccessionRun[] = []
  const endings = new Map<JobId, { promise: Promise<JobProgress>; resolve(progress: JobProgress): void }>()
  const tagReported = arrivalTagger(context.db, 'report')
  const reports = createReportWriter(context, () => {
    const isTagged = tagReported()
    tell('archive.changed', { topics: isTagged ? ['people', 'items', 'tags', 'undo'] : ['people'] })
  })
  let running: AccessionJob | null = null
  let closing = false

  const announceEnding = (jobId: JobId) => {
    let resolve: (progress: JobProgress) => void = () => undefined
    const promise = new Promise<JobProgress>((done) => (resolve = done))
    endings.set(jobId, { promise, resolve })
  }

  const startNext = () => {
    if (running || closing) return
    const next = waiting.shift()
    if (!next) return
    const job = runAccession(
      context,
      next,
      (progress) => tell('job.progress', progress),
      () => tell('archive.changed', { topics: ['items', 'tags', 'meetings', 'citations', 'undo'] })
    )
    running = job
    reports.hold()
    jobs.set(next.jobId, job)
    void job.finished.then((progress) => {
      if (next.retryOf !== null) settleRetried(context.db, next.id)
      tell('archive.changed', { topics: ['accessions'] })
      running = null
      jobs.delete(next.jobId)
      startNext()
      if (!running && !closing) reports.wake()
      endings.get(next.jobId)?.resolve(progress)
    })
  }

  const enqueue = (row: AccessionRun) => {
    announceEnding(row.jobId)
    waiting.push(row)
    startNext()
  }

  const start = (run: Partial<NewAccession>, given?: AccessionRun['given']): JobId => {
    const jobId = randomUUID()
    // a run may go on in another process with another working folder
    const paths = (run.paths ?? []).map((each) => path.resolve(each))
    const row = insertAccession(context.db, {
      jobId,
      paths,
      startedAt: new Date().toISOString(),
      isFolder: paths[0] !== undefined && isFolder(paths[0]),
      keepUnreadable: run.keepUnreadable ?? false,
      retryOf: run.retryOf ?? null,
      watchId: run.watchId ?? null
    })
    enqueue(given ? { ...row, given } : row)
    tell('archive.changed', { topics: ['accessions'] })
    return jobId
  }

  const steer = (act: (job: AccessionJob) => void) => (request: { jobId: JobId }) => {
    const job = jobs.get(request.jobId)
    if (!job) throw new ArchiveError('not-found', `no running accession ${request.jobId}`)
    act(job)
    return {}
  }

  const handlers: JobHandlers = {
    'accession.start': ({ paths, keepUnreadable }) => start({ paths, keepUnreadable }),
    // a paste has no file to come back to, so a run of it cut short is not gone on with: nothing was told as done
    'accession.paste': (request) => start({}, [pastedSource(context.vault, request, new Date())]),
    'accession.retry': ({ jobId, paths, keepUnreadable }) => {
      const retryOf = accessionId(context.db, jobId)
      const again = paths ?? failedPaths(context.db, retryOf)
      if (again.length === 0) throw new ArchiveError('not-found', `nothing failed in accession ${jobId}`)
      return start({ paths: again, keepUnreadable, retryOf })
    },
    'accession.current': () => running?.progress() ?? null,
    'accession.pause': steer((job) => job.pause()),
    'accession.resume': steer((job) => job.resume()),
    'accession.cancel': (request) => {
      const at = waiting.findIndex(({ jobId }) => jobId === request.jobId)
      const [dropped] = at < 0 ? [] : waiting.splice(at, 1)
      if (!dropped) return steer((job) => job.cancel())(request)
      setAccessionState(context.db, dropped.id, 'cancelled', new Date().toISOString())
      tell('archive.changed', { topics: ['accessions'] })
      return {}
    }
  }

  return {
    handle<N extends AccessionCall>(name: N, request: Request<N>): Output<N> {
      const handler = handlers[name] as (request: Request<N>) => Output<N>
      return handler(request)
    },
    bringWatched: (watchId, paths) => void start({ paths, watchId }),
    ended(jobId) {
      const ending = endings.get(jobId)
      if (!ending) throw new ArchiveError('not-found', `no accession ${jobId}`)
      return ending.promise.then(async (progress) => {
        await reports.idle()
        return progress
      })
    },
    resumeUnfinished() {
      for (const row of unfinishedAccessions(context.db)) enqueue(row)
      if (!running) reports.wake()
    },
    async suspendAll() {
      closing = true
      await running?.suspend()
      await reports.stop()
    }
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

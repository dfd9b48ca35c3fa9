/** All accessions of an open archive: starting, steering, going on after a restart. One runs at a time. */
import path from 'node:path'
import type { CallsOfKind, EventName, EventPayload, Output, Request } from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { JobId, JobProgress } from '../../shared/model/accession.ts'
import { insertAccession, unfinishedAccessions } from '../stores/accessions.ts'
import { pastedSource } from './paste.ts'
import { createReportWriter } from './reports.ts'
import { runAccession, type AccessionContext, type AccessionJob, type AccessionRun } from './job.ts'

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void

/** The jobs of this noun. */
export type AccessionCall = Extract<CallsOfKind<'job'>, `accession.${string}`>
type JobHandlers = { [N in AccessionCall]: (request: Request<N>) => Output<N> }

export type Accessions = {
  handle<N extends AccessionCall>(name: N, request: Request<N>, newId: () => string): Output<N>
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
  const reports = createReportWriter(context)
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
      () => tell('archive.changed', { topics: ['items', 'tags', 'meetings', 'citations'] })
    )
    running = job
    reports.hold()
    jobs.set(next.jobId, job)
    void job.finished.then((progress) => {
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

  const jobOf = (jobId: JobId): AccessionJob => {
    const job = jobs.get(jobId)
    if (!job) throw new ArchiveError('not-found', `no running accession ${jobId}`)
    return job
  }
  const steer = (act: (job: AccessionJob) => void) => (request: { jobId: JobId }) => {
    act(jobOf(request.jobId))
    return {}
  }

  const handlers = (newId: () => string): JobHandlers => ({
    'accession.start': (request) => {
      const jobId = newId()
      // a run may go on in another process with another working folder
      const paths = request.paths.map((each) => path.resolve(each))
      const startedAt = new Date().toISOString()
      const run = { jobId, paths, startedAt, keepUnreadable: request.keepUnreadable }
      enqueue({ ...run, id: insertAccession(context.db, run), isPaused: false })
      return jobId
    },
    'accession.paste': (request) => {
      const jobId = newId()
      const now = new Date()
      const run = { jobId, paths: [], startedAt: now.toISOString(), keepUnreadable: false }
      // a paste has no file to come back to, so a run of it cut short is not gone on with: nothing was told as done
      enqueue({
        ...run,
        id: insertAccession(context.db, run),
        isPaused: false,
        sources: [pastedSource(context.vault, request, now)]
      })
      return jobId
    },
    'accession.pause': steer((job) => job.pause()),
    'accession.resume': steer((job) => job.resume()),
    'accession.cancel': steer((job) => job.cancel())
  })

  return {
    handle<N extends AccessionCall>(name: N, request: Request<N>, newId: () => string): Output<N> {
      const handler = handlers(newId)[name] as (request: Request<N>) => Output<N>
      return handler(request)
    },
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

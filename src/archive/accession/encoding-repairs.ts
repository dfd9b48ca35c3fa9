/** Repairs of old encodings: previews and, one after the other, jobs that read originals again and rewrite texts. */
import type {
  CallsOfKind,
  EventName,
  EventPayload,
  Output,
  Request,
  Topic
} from '../../shared/ipc/contract.ts'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import type { ChosenEncoding } from '../../shared/model/encoding.ts'
import type { RepairProgress } from '../../shared/model/encoding-repair.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { journalled } from '../stores/journal.ts'
import { previewOf } from './encoding-preview.ts'
import type { Prepared } from './prepare.ts'
import { settleReports } from './settle-reports.ts'
import { reread, rereadBoth, writeReread, type Rereading } from './reread-item.ts'

/** Calls of this noun that need the importer threads. */
export type EncodingCall = Extract<CallsOfKind<'job'>, `encodings.${string}`>

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void
type Handlers = { [N in EncodingCall]: (request: Request<N>) => Output<N> | Promise<Output<N>> }

export type EncodingRepairs = {
  handle<N extends EncodingCall>(name: N, request: Request<N>): Promise<Output<N>>
  /** Waits for a repair to end. @throws ArchiveError `not-found` */
  ended(jobId: string): Promise<RepairProgress>
  /** Stops what runs; what is repaired so far stays. */
  stop(): Promise<void>
}

/** Items rewritten in one transaction. */
const BATCH = 20
const TOPICS: Topic[] = ['items', 'annotations', 'meetings', 'citations', 'tags', 'undo']

type Choice = { id: ItemId; encoding: ChosenEncoding | null }
type Job = { stop: AbortController; ended: Promise<RepairProgress> }

export function createEncodingRepairs(
  context: Rereading & { db: WritableDb },
  tell: Tell,
  newId: () => string
): EncodingRepairs {
  const { db, pool } = context
  const jobs = new Map<string, Job>()
  let queue: Promise<unknown> = Promise.resolve()

  /** Reads a batch again, several at a time; those that cannot be read come out as the reason. */
  const readBatch = async (batch: readonly Choice[], signal: AbortSignal) =>
    Promise.all(
      batch.map(async ({ id, encoding }) => {
        try {
          return { id, both: await rereadBoth(context, id, encoding, signal), code: null }
        } catch (error) {
          return { id, both: null, code: toArchiveError(error).code }
        }
      })
    )

  const writeBatch = (
    read: readonly { id: ItemId; both: { current: Prepared; next: Prepared } }[],
    into: number | null
  ) => {
    const { entry } = db.transaction(() => {
      const done = journalled(
        db,
        'encodings.repair',
        () => {
          for (const { id, both } of read) writeReread(db, id, both)
          return { value: null, topics: TOPICS, itemIds: read.map(({ id }) => id) }
        },
        into
      )
      settleReports(db)
      return done
    })()
    return entry ?? into
  }

  const run = async (
    jobId: string,
    choices: readonly Choice[],
    signal: AbortSignal
  ): Promise<RepairProgress> => {
    const progress: RepairProgress = { jobId, done: 0, total: choices.length, failed: [], isEnded: false }
    let entry: number | null = null
    for (let at = 0; at < choices.length && !signal.aborted; at += BATCH) {
      const read = await readBatch(choices.slice(at, at + Math.max(BATCH, pool.threads)), signal)
      if (signal.aborted) break
      try {
        entry = writeBatch(
          read.flatMap(({ id, both }) => (both ? [{ id, both }] : [])),
          entry
        )
        for (const { id, code } of read) if (code !== null) progress.failed.push({ id, code })
      } catch (error) {
        const { code } = toArchiveError(error)
        progress.failed.push(...read.map(({ id }) => ({ id, code })))
      }
      progress.done += read.length
      tell('archive.changed', { topics: TOPICS })
      tell('encodings.progress', { ...progress })
    }
    const end = { ...progress, isEnded: true }
    tell('encodings.progress', end)
    return end
  }

  const handlers: Handlers = {
    'encodings.preview': async ({ id, encoding }) => {
      const { signal } = new AbortController()
      const before = await reread(context, id, 'as-read', signal)
      return previewOf(
        before.cleaned,
        encoding === null ? before.cleaned : (await reread(context, id, encoding, signal)).cleaned
      )
    },
    'encodings.repair': ({ choices }) => {
      const jobId = newId()
      const stop = new AbortController()
      const flat = choices.flatMap(({ ids, encoding }) => ids.map((id) => ({ id, encoding })))
      const ended = queue.then(() => run(jobId, flat, stop.signal))
      queue = ended
      jobs.set(jobId, { stop, ended })
      return jobId
    },
    'encodings.cancel': ({ jobId }) => {
      const job = jobs.get(jobId)
      if (!job) throw new ArchiveError('not-found', `no repair ${jobId}`)
      job.stop.abort()
      return {}
    }
  }

  return {
    async handle<N extends EncodingCall>(name: N, request: Request<N>): Promise<Output<N>> {
      const handler = handlers[name] as (request: Request<N>) => Output<N> | Promise<Output<N>>
      return handler(request)
    },
    async ended(jobId) {
      const job = jobs.get(jobId)
      if (!job) throw new ArchiveError('not-found', `no repair ${jobId}`)
      return job.ended
    },
    async stop() {
      for (const { stop } of jobs.values()) stop.abort()
      await queue
    }
  }
}

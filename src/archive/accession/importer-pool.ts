/**
 * The pool of killable importer threads: a hostile or broken file can hang or exhaust one thread, never the archive.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { unwrap, type WireResult } from '../../shared/ipc/result.ts'
import type { Prepared, PrepareRequest } from './prepare.ts'

export type ImporterPool = {
  /**
   * Prepares one original in a thread of its own time and memory.
   * @throws ArchiveError a file's code; `timed-out` {seconds} | `importer-crashed` | `cancelled`
   */
  prepare(request: Omit<PrepareRequest, 'ocrData'>, signal: AbortSignal): Promise<Prepared>
  /** How many files are worth having under way at once: copying one waits for the disk, not for a thread. */
  readonly width: number
  close(): Promise<void>
}

/** What crosses to the thread: the ticket names the request in its beats. */
export type PoolRequest = PrepareRequest & { ticket: number }
/** Told by a thread after each page of slow work. */
export type Beat = { ticket: number }

/** `timeoutMs` runs anew whenever the file's reader tells that it got on. */
export type PoolLimits = { timeoutMs: number; heapMb: number; threads: number }

/** One core stays free for the writer and the window. */
export const defaultLimits: PoolLimits = {
  timeoutMs: 60_000,
  heapMb: 1024,
  threads: Math.max(1, Math.min(4, availableParallelism() - 1))
}

/**
 * @param script the importer thread's file
 * @param ocrData folder of the recogniser's language data
 */
export function openImporterPool(
  script: URL,
  ocrData: string,
  limits: PoolLimits = defaultLimits
): ImporterPool {
  let pool: Piscina | null = null
  let lastTicket = 0
  const timers = new Map<number, NodeJS.Timeout>()
  const turns = openTurnstile(limits.threads)
  // threads cost memory, so none is started before the first file
  const started = (): Piscina => {
    if (pool) return pool
    pool = new Piscina({
      filename: fileURLToPath(script),
      minThreads: 0,
      maxThreads: limits.threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb }
    })
    pool.on('message', ({ ticket }: Beat) => timers.get(ticket)?.refresh())
    return pool
  }

  return {
    width: limits.threads * 4,
    async prepare(request, signal) {
      // a file's time runs from its own start, not while it waits behind a slow one
      await turns.enter()
      const overdue = new AbortController()
      const stop = () => overdue.abort()
      const ticket = ++lastTicket
      const timer = setTimeout(stop, limits.timeoutMs)
      timers.set(ticket, timer)
      signal.addEventListener('abort', stop, { once: true })
      try {
        if (signal.aborted) throw new ArchiveError('cancelled', request.name)
        const result = (await started().run({ ...request, ocrData, ticket } satisfies PoolRequest, {
          name: 'prepareOriginal',
          signal: overdue.signal
        })) as WireResult<Prepared>
        return unwrap(result)
      } catch (error) {
        if (error instanceof ArchiveError) throw error
        if (signal.aborted) throw new ArchiveError('cancelled', request.name)
        if (overdue.signal.aborted) {
          throw new ArchiveError('timed-out', request.name, { seconds: Math.round(limits.timeoutMs / 1000) })
        }
        throw new ArchiveError('importer-crashed', `${request.name}: ${String(error)}`)
      } finally {
        clearTimeout(timer)
        timers.delete(ticket)
        signal.removeEventListener('abort', stop)
        turns.leave()
      }
    },
    async close() {
      await pool?.destroy()
      pool = null
    }
  }
}

/** Lets at most `width` callers in at a time, first come first served. */
function openTurnstile(width: number): { enter(): Promise<void>; leave(): void } {
  let inside = 0
  const waiting: (() => void)[] = []
  return {
    async enter() {
      if (inside < width) inside++
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}

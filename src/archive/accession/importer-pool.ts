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
  prepare(request: PrepareRequest, signal: AbortSignal): Promise<Prepared>
  /** How many files are worth having under way at once: copying one waits for the disk, not for a thread. */
  readonly width: number
  close(): Promise<void>
}

export type PoolLimits = { timeoutMs: number; heapMb: number; threads: number }

/** One core stays free for the writer and the window. */
export const defaultLimits: PoolLimits = {
  timeoutMs: 60_000,
  heapMb: 1024,
  threads: Math.max(1, Math.min(4, availableParallelism() - 1))
}

/** @param script the importer thread's file */
export function openImporterPool(script: URL, limits: PoolLimits = defaultLimits): ImporterPool {
  let pool: Piscina | null = null
  const turns = openTurnstile(limits.threads)
  // threads cost memory, so none is started before the first file
  const started = () =>
    (pool ??= new Piscina({
      filename: fileURLToPath(script),
      minThreads: 0,
      maxThreads: limits.threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb }
    }))

  return {
    width: limits.threads * 4,
    async prepare(request, signal) {
      // a file's time runs from its own start, not while it waits behind a slow one
      await turns.enter()
      const overdue = new AbortController()
      const stop = () => overdue.abort()
      const timer = setTimeout(stop, limits.timeoutMs)
      signal.addEventListener('abort', stop, { once: true })
      try {
        if (signal.aborted) throw new ArchiveError('cancelled', request.name)
        const result = (await started().run(request, {
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

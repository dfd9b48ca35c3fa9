/**
 * The pool of killable importer threads: a hostile or broken file can hang or exhaust one thread, never the archive.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import { unwrap, type WireResult } from '../../shared/ipc/result.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { PageFacts } from '../../shared/model/page-region.ts'
import type { Extraction, MeetingSource } from '../meeting/extract-meeting.ts'
import type { StoredOriginal } from '../vault/vault.ts'
import { groupRequests } from './group-requests.ts'
import type { Prepared, PrepareRequest } from './prepare.ts'
import { openSettlements } from './settlements.ts'

export type ImporterPool = {
  /**
   * Prepares one original in a thread of its own time and memory.
   * @throws ArchiveError a file's code; `timed-out` {seconds} | `too-large` when it takes more memory than a thread has |
   *   `importer-crashed` | `cancelled`
   */
  prepare(request: Omit<PrepareRequest, 'ocrData'>, signal: AbortSignal): Promise<Prepared>
  /** Takes a file into the vault and prepares it from there, all in one thread. Never rejects. */
  bring(request: BringRequest, signal: AbortSignal): Promise<Brought>
  /**
   * Extracts the reports of items that are held; null where the extraction failed or took too long.
   * @throws ArchiveError `cancelled`
   */
  extractReports(sources: readonly MeetingSource[], signal: AbortSignal): Promise<(MeetingReport | null)[]>
  /**
   * Reads items anew that are held; null where that failed or took too long.
   * @throws ArchiveError `cancelled`
   */
  readAgain(asked: readonly ReadAgain[], signal: AbortSignal): Promise<(Extraction | null)[]>
  /** The pages of an original that is held; null where they cannot be told, or take too long. Never rejects. */
  measurePages(file: string, mediaType: string): Promise<PageFacts[] | null>
  /** Told of each page of files whose pages take long; null stops that. */
  hearPages(listener: ((file: string, step: PageStep) => void) | null): void
  readonly threads: number
  /** How many files are worth having under way at once: copying one waits for the disk, not for a thread. */
  readonly width: number
  close(): Promise<void>
}

/** A file to take into the vault at `root` and to prepare from there. */
export type BringRequest = Omit<PrepareRequest, 'file' | 'ocrData' | 'unread'> & {
  source: string
  root: string
}

/** An item to read anew; of one that `isKept`, the whole report is kept, meeting or not. */
export type ReadAgain = { source: MeetingSource; isKept: boolean }

/** Items asked of a thread in one request. */
export type Asked<Q> = { name: string; asked: readonly Q[] }

/** What became of it: nothing is `prepared` where the vault held the bytes already. */
export type Brought = {
  stored: StoredOriginal | null
  prepared: Prepared | null
  error: ArchiveError | null
  /** The thread is flushing the original: whether that went well. */
  settling?: Promise<boolean>
}

/** The thread's own answer. */
export type Bringing = {
  stored: StoredOriginal | null
  prepared: WireResult<Prepared | null>
  /** Names the original that is still being flushed. */
  settling?: string
}

/** What crosses to the thread: the ticket names the request in its beats. */
export type Ticketed<R> = R & { ticket: number; ocrData: string }
/** Told by a thread when it begins, once the bytes are in the vault, and after each page of slow work. */
export type Beat = { ticket: number; stored?: StoredOriginal; step?: PageStep }
/** Told by a thread of an original that was settling. */
export type Settled = { handle: string; isSettled: boolean }

/** A page that was read, and of how many; null where that is unknown. */
export type PageStep = { page: number; pages: number | null }

/** `timeoutMs` runs anew whenever the file's reader tells that it got on. */
export type PoolLimits = { timeoutMs: number; heapMb: number; threads: number }

/** One core stays free for the writer and the window; where there are only two, reading a file waits often enough. */
export const defaultLimits: PoolLimits = {
  timeoutMs: 60_000,
  heapMb: 1024,
  threads: Math.max(2, Math.min(4, availableParallelism() - 1))
}

/**
 * What lives for one file only is collected twice as seldom as by default, when less of it is left. Two parts of three are
 * in use at a time.
 */
const YOUNG_MB = 96

/**
 * Importer threads yield to the window, to searches and to the writer where they want the same core: ten steps of nice(2),
 * on Windows THREAD_PRIORITY_BELOW_NORMAL.
 */
const BEHIND_THE_WINDOW = process.platform === 'win32' ? -1 : 10

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
  let heardPage: ((file: string, step: PageStep) => void) | null = null
  const watching = new Map<number, Watched>()
  const settlements = openSettlements()
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
      // a thread that waits for work must hear meanwhile that its originals are flushed
      atomics: 'disabled',
      niceIncrement: BEHIND_THE_WINDOW,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: YOUNG_MB }
    })
    // an answer that crosses with its cancellation; whoever asked has been told already
    pool.on('error', () => undefined)
    pool.on('workerDestroy', () => settlements.giveUp())
    pool.on('message', (told: Beat | Settled) => {
      if ('handle' in told) return settlements.tell(told.handle, told.isSettled)
      const { ticket, stored, step } = told
      const watched = watching.get(ticket)
      watched?.heard()
      if (watched && stored) watched.stored = stored
      if (step && watched?.file !== undefined) heardPage?.(watched.file, step)
    })
    return pool
  }

  /** Runs one function of the thread; what the thread could not answer for is the error. */
  const run = async <T>(
    name: string,
    request: { name: string; source?: string },
    signal: AbortSignal
  ): Promise<Run<T>> => {
    // Piscina starts no thread for what waits in its own queue when the last one was stopped
    await turns.enter()
    const overdue = new AbortController()
    const stop = () => overdue.abort()
    const ticket = ++lastTicket
    // its time runs from the thread's first word of it, not while the thread starts
    let timer: NodeJS.Timeout | undefined
    const heard = () => void (timer = timer?.refresh() ?? setTimeout(stop, limits.timeoutMs))
    const watched: Watched = { heard, stored: null, file: request.source }
    watching.set(ticket, watched)
    signal.addEventListener('abort', stop, { once: true })
    const ended = (result: T | null, error: ArchiveError | null): Run<T> => ({
      result,
      error,
      stored: watched.stored
    })
    const failed = (error: ArchiveError) => ended(null, error)
    try {
      if (signal.aborted) return failed(new ArchiveError('cancelled', request.name))
      const result = (await started().run(
        { ...request, ocrData, ticket },
        { name, signal: overdue.signal }
      )) as T
      return ended(result, null)
    } catch (error) {
      if (signal.aborted) return failed(new ArchiveError('cancelled', request.name))
      if (overdue.signal.aborted) {
        const seconds = Math.round(limits.timeoutMs / 1000)
        return failed(new ArchiveError('timed-out', request.name, { seconds }))
      }
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
        return failed(new ArchiveError('too-large', `${request.name}: ${String(error)}`))
      }
      return failed(new ArchiveError('importer-crashed', `${request.name}: ${String(error)}`))
    } finally {
      clearTimeout(timer)
      watching.delete(ticket)
      signal.removeEventListener('abort', stop)
      turns.leave()
    }
  }

  /** One answer for each that is asked; null for all of them where the thread did not come back. */
  const extract = async <Q, A>(
    name: string,
    asked: readonly Q[],
    signal: AbortSignal
  ): Promise<(A | null)[]> => {
    const group: Asked<Q> = { name, asked }
    const { result, error } = await run<(A | null)[]>(name, group, signal)
    if (error?.code === 'cancelled') throw error
    return result ?? asked.map(() => null)
  }

  /** The envelope of a thread's answer opened. */
  const opened = ({ stored, prepared, settling: handle }: Bringing): Brought => {
    const settling = handle === undefined ? {} : { settling: settlements.of(handle) }
    try {
      return { stored, prepared: unwrap(prepared), error: null, ...settling }
    } catch (thrown) {
      return { stored, prepared: null, error: toArchiveError(thrown), ...settling }
    }
  }
  const alone = async (request: BringRequest, signal: AbortSignal): Promise<Brought> => {
    const { result, error, stored } = await run<Bringing>('bringOriginal', request, signal)
    return result === null ? { stored, prepared: null, error } : opened(result)
  }
  const grouped = groupRequests<BringRequest, Brought>(limits.threads * 2, async (requests, signal) => {
    const group = { name: requests[0]!.name, requests }
    const { result } = await run<Bringing[]>('bringOriginals', group, signal)
    // one of them took the others down: each gets a thread to itself
    return result?.map(opened) ?? Promise.all(requests.map((request) => alone(request, signal)))
  })

  return {
    hearPages: (listener) => (heardPage = listener),
    threads: limits.threads,
    width: limits.threads * 128,
    async prepare(request, signal) {
      const { result, error } = await run<WireResult<Prepared>>('prepareOriginal', request, signal)
      if (error) throw error
      return unwrap(result!)
    },
    bring: (request, signal) => (isLight(request.name) ? grouped(request, signal) : alone(request, signal)),
    extractReports: (sources, signal) => extract('extractReports', sources, signal),
    readAgain: (asked, signal) => extract('readAgain', asked, signal),
    async measurePages(file, mediaType) {
      const request = { name: file, file, mediaType }
      const { result } = await run<PageFacts[] | null>('measurePages', request, new AbortController().signal)
      return result
    },
    async close() {
      await pool?.destroy()
      pool = null
    }
  }
}

/** Formats read in a millisecond or so: for them the way to the thread costs as much as the reading. */
const isLight = (name: string) => /\.(?:txt|md|html?|csv|eml|rtf)$/i.test(name)

/** A request under way. */
type Watched = {
  /** The thread told something of it. */
  heard(): void
  stored: StoredOriginal | null
  file: string | undefined
}

/** What came of a request, and how far it was. */
type Run<T> = Pick<Watched, 'stored'> & { result: T | null; error: ArchiveError | null }

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

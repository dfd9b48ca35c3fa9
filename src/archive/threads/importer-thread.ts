/**
 * Threads: the scripts that run beside the engine's own thread. This one is a worker of the importer pool: it prepares
 * one original at a time and may be killed at any moment.
 */
import { readFile } from 'node:fs/promises'
import { parentPort, threadId } from 'node:worker_threads'
import { fail, succeed, type WireResult } from '../../shared/ipc/result.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { PageFacts } from '../../shared/model/page-region.ts'
import type {
  Asked,
  Beat,
  Bringing,
  BringRequest,
  ReadAgain,
  Settled,
  Ticketed
} from '../accession/importer-pool.ts'
import { prepare, type Prepared, type PrepareRequest } from '../accession/prepare.ts'
import { shelfPath } from '../vault/shelf.ts'
import { settleOpen, storeFile } from '../vault/store-file.ts'
import type { StoredOriginal } from '../vault/vault.ts'
import type { Extraction, MeetingSource } from '../meeting/extract-meeting.ts'

/** Called by the pool by name, as all below; errors travel as the envelope because a thread boundary strips their class. */
export async function prepareOriginal({
  ticket,
  ...request
}: Ticketed<PrepareRequest>): Promise<WireResult<Prepared>> {
  const tell = () => beat({ ticket })
  tell()
  try {
    return succeed(await prepare(request, new AbortController().signal, tell))
  } catch (error) {
    return fail(error)
  }
}

/** Takes a file into the vault and prepares it from there; null for bytes the vault held already. */
export function bringOriginal({ ticket, ...request }: Ticketed<BringRequest>): Promise<Bringing> {
  beat({ ticket })
  return bring(request, (told) => beat({ ticket, ...told }))
}

const BEAT_MS = 1000

/** Several small files one after the other, each with its own answer. */
export async function bringOriginals({
  ticket,
  ocrData,
  requests
}: Ticketed<{ requests: BringRequest[] }>): Promise<Bringing[]> {
  const brought: Bringing[] = []
  beat({ ticket })
  let lastBeat = Date.now()
  // seldom: if the group is lost each of its files is asked for again, so nobody needs to know how far it got
  const tell = () => {
    if (Date.now() - lastBeat < BEAT_MS) return
    lastBeat = Date.now()
    beat({ ticket })
  }
  for (const request of requests) {
    brought.push(await bring({ ...request, ocrData }, tell))
    tell()
  }
  return brought
}

/** Originals this thread has begun to flush. */
let flushes = 0

/** Answers before the original is flushed, which goes on meanwhile: `settling` says so, and a later word how it went. */
async function bring(
  { source, root, ...request }: Omit<Ticketed<BringRequest>, 'ticket'>,
  tell: (told: Omit<Beat, 'ticket'>) => void
): Promise<Bringing> {
  const progressed = (page?: number, pages?: number) =>
    tell(page === undefined ? {} : { step: { page, pages: pages ?? null } })
  let settling: { settling?: string } = {}
  const takeOver = (target: number) => {
    const handle = `${threadId}.${++flushes}`
    settling = { settling: handle }
    settleOpen(target).then(
      () => say({ handle, isSettled: true }),
      // whoever asked is told what is wrong when the writer tries it by name
      () => say({ handle, isSettled: false })
    )
  }
  let stored: StoredOriginal | null = null
  try {
    const { original, content } = storeFile(root, source, progressed, takeOver)
    stored = original
    tell({ stored })
    if (!stored.isNew) return { stored, prepared: succeed(null) }
    const file = shelfPath(root, stored.sha256)
    const bytes = content === null ? {} : { content }
    const prepared = await prepare({ ...request, file, ...bytes }, new AbortController().signal, progressed)
    return { stored, prepared: succeed(prepared), ...settling }
  } catch (error) {
    return { stored, prepared: fail(error), ...settling }
  }
}

/** The pages of an original that is held; null where they cannot be told. */
export async function measurePages({
  ticket,
  file,
  mediaType
}: Ticketed<{ file: string; mediaType: string }>): Promise<PageFacts[] | null> {
  beat({ ticket })
  // most threads are never asked, and its readers take longer to load than a text to read
  const { pageFactsOf } = await import('../importers/page-facts.ts')
  return pageFactsOf(await readFile(file), mediaType)
}

/** The first one starts the time of what was asked, each later one starts it anew. */
const beat = (told: Beat) => say(told)

const say = (told: Beat | Settled) => parentPort?.postMessage(told)

/** The rules of whole reports: loaded once what comes in is found. */
const reports = () => import('../meeting/extract-meeting.ts')

/** A text that breaks the extraction costs its own report. */
export async function extractReports({
  ticket,
  asked
}: Ticketed<Asked<MeetingSource>>): Promise<(MeetingReport | null)[]> {
  beat({ ticket })
  const { extractMeeting } = await reports()
  return asked.map((source) => orNull(() => extractMeeting(source)))
}

/** What is kept of items that were read by other rules. */
export async function readAgain({
  ticket,
  asked
}: Ticketed<Asked<ReadAgain>>): Promise<(Extraction | null)[]> {
  beat({ ticket })
  const { extractKept } = await reports()
  return asked.map(({ source, isKept }) => orNull(() => extractKept(source, isKept)))
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

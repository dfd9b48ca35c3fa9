/**
 * Threads: the scripts that run beside the engine's own thread. This one is a worker of the importer pool: it prepares
 * one original at a time and may be killed at any moment.
 */
import { parentPort } from 'node:worker_threads'
import { fail, succeed, type WireResult } from '../../shared/ipc/result.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { Beat, Bringing, BringRequest, Ticketed } from '../accession/importer-pool.ts'
import { prepare, type Prepared, type PrepareRequest } from '../accession/prepare.ts'
import { shelfPath } from '../vault/shelf.ts'
import { storeFile } from '../vault/store-file.ts'
import type { StoredOriginal } from '../vault/vault.ts'
import { extractMeeting, type MeetingSource } from '../meeting/extract-meeting.ts'

/** Called by the pool by name, as all below; errors travel as the envelope because a thread boundary strips their class. */
export async function prepareOriginal({
  ticket,
  ...request
}: Ticketed<PrepareRequest>): Promise<WireResult<Prepared>> {
  try {
    return succeed(await prepare(request, new AbortController().signal, () => beat({ ticket })))
  } catch (error) {
    return fail(error)
  }
}

/** Takes a file into the vault and prepares it from there; null for bytes the vault held already. */
export async function bringOriginal({
  ticket,
  source,
  root,
  ...request
}: Ticketed<BringRequest>): Promise<Bringing> {
  const progressed = (page?: number, pages?: number) =>
    beat({ ticket, ...(page === undefined ? {} : { step: { page, pages: pages ?? null } }) })
  let stored: StoredOriginal | null = null
  try {
    stored = storeFile(root, source, progressed)
    beat({ ticket, stored })
    if (!stored.isNew) return { stored, prepared: succeed(null) }
    const file = shelfPath(root, stored.sha256)
    const prepared = await prepare({ ...request, file }, new AbortController().signal, progressed)
    return { stored, prepared: succeed(prepared) }
  } catch (error) {
    return { stored, prepared: fail(error) }
  }
}

/** Several small files one after the other, each with its own answer. */
export async function bringOriginals({
  ticket,
  ocrData,
  requests
}: Ticketed<{ requests: BringRequest[] }>): Promise<Bringing[]> {
  const answers: Bringing[] = []
  for (const request of requests) answers.push(await bringOriginal({ ...request, ticket, ocrData }))
  return answers
}

const beat = (told: Beat) => parentPort?.postMessage(told)

/** A text that breaks the extraction costs its own report. */
export function extractReports(sources: readonly MeetingSource[]): (MeetingReport | null)[] {
  return sources.map((source) => {
    try {
      return extractMeeting(source)
    } catch {
      return null
    }
  })
}

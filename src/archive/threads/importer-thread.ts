/**
 * Threads: the scripts that run beside the engine's own thread. This one is a worker of the importer pool: it prepares
 * one original at a time and may be killed at any moment.
 */
import { parentPort } from 'node:worker_threads'
import { fail, succeed, type WireResult } from '../../shared/ipc/result.ts'
import type { Beat, PoolRequest } from '../accession/importer-pool.ts'
import { prepare, type Prepared } from '../accession/prepare.ts'

/** Called by the pool by name; errors travel as the envelope because a thread boundary strips their class. */
export async function prepareOriginal({ ticket, ...request }: PoolRequest): Promise<WireResult<Prepared>> {
  const progressed = () => parentPort?.postMessage({ ticket } satisfies Beat)
  try {
    return succeed(await prepare(request, new AbortController().signal, progressed))
  } catch (error) {
    return fail(error)
  }
}

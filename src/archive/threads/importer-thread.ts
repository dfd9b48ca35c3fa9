/**
 * Threads: the scripts that run beside the engine's own thread. This one is a worker of the importer pool: it prepares
 * one original at a time and may be killed at any moment.
 */
import { fail, succeed, type WireResult } from '../../shared/ipc/result.ts'
import { prepare, type Prepared, type PrepareRequest } from '../accession/prepare.ts'

/** Called by the pool by name; errors travel as the envelope because a thread boundary strips their class. */
export async function prepareOriginal(request: PrepareRequest): Promise<WireResult<Prepared>> {
  try {
    return succeed(await prepare(request, new AbortController().signal))
  } catch (error) {
    return fail(error)
  }
}

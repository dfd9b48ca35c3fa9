import type { CallName, Input, Output } from '../../../shared/ipc/contract.ts'
import { unwrap, type WireResult } from '../../../shared/ipc/result.ts'
import { bridge } from './bridge.ts'

/**
 * Sends one call of the contract and gives its answer.
 * @throws ArchiveError with the code the other side gave.
 */
export async function callArchive<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  return unwrap((await bridge.call(name, input)) as WireResult<Output<N>>)
}

/** What goes to the reader thread and what comes back. */
import type { CallsOfKind } from '../../shared/ipc/contract.ts'
import type { WireResult } from '../../shared/ipc/result.ts'

export type ReaderRequest = { id: number; name: CallsOfKind<'read'>; input: unknown }
export type ReaderReply = { id: number; result: WireResult<unknown> }
export type ReaderData = { folder: string; database: string }

/** What main and the archive process say to each other; numbered requests, enveloped answers, events. */
import type { EventName, EventPayload } from '../shared/ipc/contract.ts'
import type { WireResult } from '../shared/ipc/result.ts'

export type ArchiveRequest =
  | { id: number; type: 'open'; folder: string }
  | { id: number; type: 'create'; folder: string; sample: boolean }
  | { id: number; type: 'call'; name: string; input: unknown }
  | { id: number; type: 'close' }

export type ArchiveEvent = { [E in EventName]: { event: E; payload: EventPayload<E> } }[EventName]
export type ArchiveReply = { id: number; result: WireResult<unknown> }
export type ArchiveMessage = ArchiveReply | ArchiveEvent

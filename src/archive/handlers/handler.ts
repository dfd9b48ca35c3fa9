/**
 * Handlers: the contract's names as functions, one file per noun. A read sees a readable handle and runs on the reader
 * thread; a write runs in one transaction on the writing connection and says what it changed.
 */
import type { ArchiveCall, CallsOfKind, Output, Request } from '../../shared/ipc/contract.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import type { Pause } from '../search/pause.ts'
import type { Work } from '../stores/journal.ts'
import type { Vault } from '../vault/vault.ts'

export type ReadContext = {
  db: ReadableDb
  vault: Vault
  folder: string
  /** Lets those by who wait meanwhile: asked between the steps of a long read. */
  pause: Pause
  /** Whether the person who asked still waits for the answer. */
  isWanted(): boolean
}
export type WriteContext = { db: WritableDb }

export type Written<T> = Work<T>

export type ReadHandlers = {
  [N in CallsOfKind<'read'>]: (context: ReadContext, request: Request<N>) => Output<N> | Promise<Output<N>>
}
export type WriteHandlers = {
  [N in CallsOfKind<'write'>]: (context: WriteContext, request: Request<N>) => Written<Output<N>>
}

/** The part of a handler map one noun's file brings. */
export type ReadsOf<N extends ArchiveCall & CallsOfKind<'read'>> = Pick<ReadHandlers, N>
export type WritesOf<N extends ArchiveCall & CallsOfKind<'write'>> = Pick<WriteHandlers, N>

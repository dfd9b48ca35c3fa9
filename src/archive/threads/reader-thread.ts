/**
 * The reader thread: a read-only connection that answers lists and searches, so that a long import never delays a
 * keystroke. Messages are numbered requests; answers carry the envelope.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { CallsOfKind } from '../../shared/ipc/contract.ts'
import { fail, succeed, type WireResult } from '../../shared/ipc/result.ts'
import { openReadable } from '../db/open.ts'
import { dispatchRead } from '../handlers/dispatch.ts'
import { openVault } from '../vault/vault.ts'

export type ReaderRequest = { id: number; name: CallsOfKind<'read'>; input: unknown }
export type ReaderReply = { id: number; result: WireResult<unknown> }
export type ReaderData = { folder: string; database: string }

const { folder, database } = workerData as ReaderData
const db = openReadable(database)
const vault = await openVault(folder)

parentPort?.on('message', (request: ReaderRequest | 'close') => {
  if (request === 'close') {
    db.close()
    parentPort?.close()
    return
  }
  void dispatchRead({ db, vault, folder }, request.name, request.input)
    .then(succeed, fail)
    .then((result) => parentPort?.postMessage({ id: request.id, result } satisfies ReaderReply))
})

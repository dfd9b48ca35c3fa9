/**
 * The reader thread: a read-only connection that answers lists and searches, so that a long import never delays a
 * keystroke. Messages are numbered requests; answers carry the envelope.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { fail, succeed } from '../../shared/ipc/result.ts'
import { openReadable } from '../db/open.ts'
import { dispatchRead } from '../handlers/dispatch.ts'
import { openVault } from '../vault/vault.ts'
import { isTypedOver, takeNext, typedOver } from './read-queue.ts'
import type { ReaderData, ReaderReply, ReaderRequest } from './reader-messages.ts'

const { folder, database } = workerData as ReaderData
const db = openReadable(database)
const vault = await openVault(folder)

const waiting: ReaderRequest[] = []

parentPort?.on('message', (request: ReaderRequest | 'close') => {
  if (request === 'close') {
    db.close()
    parentPort?.close()
    return
  }
  // answered one by one after everything that has come was heard, so that a newer keystroke is known of
  if (waiting.push(request) === 1) setImmediate(answerNext)
})

function answerNext(): void {
  const request = takeNext(waiting)
  if (request === undefined || !db.open) return
  const answer = isTypedOver(request, waiting)
    ? Promise.reject(typedOver())
    : dispatchRead({ db, vault, folder }, request.name, request.input)
  void answer
    .then(succeed, fail)
    .then((result) => parentPort?.postMessage({ id: request.id, result } satisfies ReaderReply))
  if (waiting.length > 0) setImmediate(answerNext)
}

// what searches need of every item is read before the first keystroke
setImmediate(
  () =>
    void dispatchRead({ db, vault, folder }, 'search.facets', { text: '', filter: {} }).catch(() => undefined)
)

/**
 * The reader thread: a read-only connection that answers lists and searches, so that a long import never delays a
 * keystroke. Messages are numbered requests; answers carry the envelope. What takes long pauses between its steps while
 * anybody waits, and when nobody has asked for a while it reads ahead.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { fail, succeed } from '../../shared/ipc/result.ts'
import { openReadable } from '../db/open.ts'
import { dispatchRead } from '../handlers/dispatch.ts'
import type { ReadContext } from '../handlers/handler.ts'
import { readAhead } from '../search/read-ahead.ts'
import { openVault } from '../vault/vault.ts'
import { isStillWanted, isTypedOver, takeNext, typedOver } from './read-queue.ts'
import type { ReaderData, ReaderReply, ReaderRequest } from './reader-messages.ts'

/** Nobody has asked for so long: the window renews its lists oftener while files come in. */
const REST_MS = 800
/** What was begun at rest goes on when nobody has asked for so long: whoever types asks oftener. */
const CALM_MS = 300

const { folder, database } = workerData as ReaderData
const db = openReadable(database)
const vault = await openVault(folder)

const waiting: ReaderRequest[] = []
let latestSearch: ReaderRequest | null = null
let askedAt = 0
let resting = setTimeout(rest, REST_MS)

parentPort?.on('message', (request: ReaderRequest | 'close') => {
  if (request === 'close') {
    clearTimeout(resting)
    db.close()
    parentPort?.close()
    return
  }
  if (request.name === 'search.run') latestSearch = request
  askedAt = performance.now()
  // answered one by one after everything that has come was heard, so that a newer keystroke is known of
  if (waiting.push(request) === 1) setImmediate(answerNext)
})

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

async function pause(): Promise<void> {
  do await nextTurn()
  while (waiting.length > 0)
}

async function calm(): Promise<void> {
  await pause()
  for (let left; (left = askedAt + CALM_MS - performance.now()) > 0;) {
    await new Promise((resolve) => setTimeout(resolve, left).unref())
  }
}

function answerNext(): void {
  const request = takeNext(waiting)
  if (request === undefined || !db.open) return
  const context: ReadContext = {
    db,
    vault,
    folder,
    pause,
    isWanted: () => isStillWanted(request, latestSearch)
  }
  const answer = isTypedOver(request, waiting)
    ? Promise.reject(typedOver())
    : dispatchRead(context, request.name, request.input)
  void answer
    .then(succeed, fail)
    .then((result) => parentPort?.postMessage({ id: request.id, result } satisfies ReaderReply))
  if (waiting.length > 0) setImmediate(answerNext)
  clearTimeout(resting)
  resting = setTimeout(rest, REST_MS)
}

/** What searches will need is read before the first keystroke, and read up to date after changes. */
function rest(): void {
  void readAhead(db, calm).catch(() => undefined)
}

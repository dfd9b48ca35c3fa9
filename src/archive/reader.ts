/** Where reads are answered: on a thread of their own, or in this one (command line, tests). */
import { Worker } from 'node:worker_threads'
import { ArchiveError } from '../shared/ipc/errors.ts'
import type { CallsOfKind } from '../shared/ipc/contract.ts'
import { unwrap } from '../shared/ipc/result.ts'
import { openReadable } from './db/open.ts'
import { dispatchRead } from './handlers/dispatch.ts'
import { noPause } from './search/pause.ts'
import type { ReaderData, ReaderReply, ReaderRequest } from './threads/reader-messages.ts'
import type { Vault } from './vault/vault.ts'

export type Reader = {
  /** Answers one read; the promise rejects with an ArchiveError. */
  read(name: CallsOfKind<'read'>, input: unknown): Promise<unknown>
  close(): Promise<void>
}

/** A reader in this very thread, over a connection of its own. */
export function openLocalReader(folder: string, database: string, vault: Vault): Reader {
  const db = openReadable(database)
  return {
    read: (name, input) =>
      dispatchRead({ db, vault, folder, pause: noPause, isWanted: () => true }, name, input),
    async close() {
      db.close()
    }
  }
}

/** A reader on a thread. A thread that dies is started again; what it had not answered fails with `unexpected`. */
export function openThreadReader(script: URL, data: ReaderData): Reader {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let nextId = 1
  let closing = false
  let worker = start()

  function start(): Worker {
    const started = new Worker(script, { workerData: data })
    started.on('message', ({ id, result }: ReaderReply) => {
      const request = waiting.get(id)
      waiting.delete(id)
      try {
        request?.resolve(unwrap(result))
      } catch (error) {
        request?.reject(error)
      }
    })
    const lost = (error: unknown) => {
      for (const request of waiting.values()) request.reject(new ArchiveError('unexpected', String(error)))
      waiting.clear()
    }
    started.on('error', lost)
    started.on('exit', (code) => {
      lost(`the reader thread ended with ${code}`)
      if (!closing) worker = start()
    })
    return started
  }

  return {
    read(name, input) {
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, name, input } satisfies ReaderRequest)
      })
    },
    async close() {
      closing = true
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('close')
      await ended
    }
  }
}

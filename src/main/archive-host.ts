/**
 * Main's end of the archive process: keeps it alive, numbers the requests, passes its events on, drains it at the end.
 */
import { utilityProcess, type UtilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { ArchiveCall, Input, Output } from '../shared/ipc/contract.ts'
import { ArchiveError } from '../shared/ipc/errors.ts'
import { unwrap } from '../shared/ipc/result.ts'
import type { ArchiveInfo } from '../shared/model/archive.ts'
import type { ArchiveEvent, ArchiveMessage, ArchiveRequest } from './archive-messages.ts'

export type ArchiveHost = {
  /** The archive that is open, or null. */
  current(): ArchiveInfo | null
  /** Opens an archive in place of the one that is open. @throws ArchiveError */
  open(folder: string): Promise<ArchiveInfo>
  /** Makes an archive and opens it. @throws ArchiveError */
  create(folder: string, sample?: boolean): Promise<ArchiveInfo>
  /** One call of the contract, checked on the other side. @throws ArchiveError */
  call<N extends ArchiveCall>(name: N, input: Input<N>): Promise<Output<N>>
  /** Lets running work come to rest and ends the process. */
  close(): Promise<void>
}

/** A process that falls over more often than this within a minute is left alone. */
const MOST_RESTARTS = 3
const script = fileURLToPath(new URL('./archive-process.js', import.meta.url))

type Unnumbered<R> = R extends ArchiveRequest ? Omit<R, 'id'> : never
type Waiting = { resolve(value: unknown): void; reject(error: unknown): void }

/** Starts the archive process; `tell` hears its events, and `archive.opened` when another archive is open. */
export function startArchiveHost(tell: (event: ArchiveEvent) => void): ArchiveHost {
  const waiting = new Map<number, Waiting>()
  const restarts: number[] = []
  let info: ArchiveInfo | null = null
  let nextId = 1
  let closing = false
  let child = fork()

  function fork(): UtilityProcess {
    const started = utilityProcess.fork(script, [], { serviceName: 'tulieu-archive', stdio: 'inherit' })
    started.on('message', (message: ArchiveMessage) => {
      if ('event' in message) return tell(message)
      const request = waiting.get(message.id)
      waiting.delete(message.id)
      try {
        request?.resolve(unwrap(message.result))
      } catch (error) {
        request?.reject(error)
      }
    })
    started.on('exit', () => {
      if (started === child) lost()
    })
    return started
  }

  function lost(): void {
    for (const request of waiting.values()) {
      request.reject(new ArchiveError('archive-process-lost', 'the archive process ended'))
    }
    waiting.clear()
    if (closing) return
    const now = Date.now()
    restarts.push(now)
    const folder = info?.path
    setInfo(null)
    if (restarts.filter((at) => now - at < 60_000).length > MOST_RESTARTS) return
    child = fork()
    if (folder) void host.open(folder).catch(() => undefined)
  }

  function setInfo(next: ArchiveInfo | null): void {
    info = next
    tell({ event: 'archive.opened', payload: next })
  }

  function request(message: Unnumbered<ArchiveRequest>): Promise<unknown> {
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      child.postMessage({ ...message, id } as ArchiveRequest)
    })
  }

  async function adopt(message: Unnumbered<ArchiveRequest>): Promise<ArchiveInfo> {
    try {
      const opened = (await request(message)) as ArchiveInfo
      setInfo(opened)
      return opened
    } catch (error) {
      // the archive that was open has been closed to make room
      if (info) setInfo(null)
      throw error
    }
  }

  const host: ArchiveHost = {
    current: () => info,
    open: (folder) => adopt({ type: 'open', folder }),
    create: (folder, sample = false) => adopt({ type: 'create', folder, sample }),
    call: (name, input) => request({ type: 'call', name, input }) as never,
    async close() {
      closing = true
      await request({ type: 'close' }).catch(() => undefined)
    }
  }
  return host
}

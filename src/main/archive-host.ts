/**
 * Main's end of the archive process: keeps it alive, numbers the requests, passes its events on, drains it at the end.
 */
import { utilityProcess, type UtilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import { Topic, type ArchiveCall, type Input, type Output } from '../shared/ipc/contract.ts'
import { ArchiveError, toArchiveError } from '../shared/ipc/errors.ts'
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
  let child: UtilityProcess | null = fork()
  let reopening: Promise<void> = Promise.resolve()

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
    child = null
    const problem = new ArchiveError('archive-process-lost', 'the archive process ended')
    for (const request of waiting.values()) request.reject(problem)
    waiting.clear()
    if (closing) return
    tellTrouble(problem)
    const now = Date.now()
    restarts.push(now)
    if (info === null) return
    if (restarts.filter((at) => now - at < 60_000).length > MOST_RESTARTS) return setInfo(null)
    reopening = reopen(info.path)
  }

  /** The window stays where it is and asks everything anew; questions of the meantime wait. */
  async function reopen(folder: string): Promise<void> {
    try {
      info = (await request({ type: 'open', folder })) as ArchiveInfo
      tell({ event: 'archive.changed', payload: { topics: [...Topic.values] } })
    } catch (error) {
      tellTrouble(toArchiveError(error))
      setInfo(null)
    }
  }

  function tellTrouble({ code, message, detail }: ArchiveError): void {
    tell({ event: 'archive.trouble', payload: { code, message, detail } })
  }

  function setInfo(next: ArchiveInfo | null): void {
    info = next
    tell({ event: 'archive.opened', payload: next })
  }

  function request(message: Unnumbered<ArchiveRequest>): Promise<unknown> {
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      child ??= fork()
      child.postMessage({ ...message, id } as ArchiveRequest)
    })
  }

  async function adopt(message: Unnumbered<ArchiveRequest>): Promise<ArchiveInfo> {
    const opened = (await request(message)) as ArchiveInfo
    setInfo(opened)
    return opened
  }

  const host: ArchiveHost = {
    current: () => info,
    open: (folder) => adopt({ type: 'open', folder }),
    create: (folder, sample = false) => adopt({ type: 'create', folder, sample }),
    async call(name, input) {
      await reopening
      return request({ type: 'call', name, input }) as never
    },
    async close() {
      closing = true
      if (child) await request({ type: 'close' }).catch(() => undefined)
    }
  }
  return host
}

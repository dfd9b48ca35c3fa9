/**
 * IPC: the door's inner side. Every message is checked for its sender, its name and its input before anything is done,
 * and every answer leaves in the envelope. `ipcMain` is used in this room only.
 */
import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import {
  contract,
  isCallName,
  type ArchiveCall,
  type EventName,
  type EventPayload,
  type Input,
  type ShellCall
} from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { fail, succeed } from '../../shared/ipc/result.ts'
import type { ArchiveHost } from '../archive-host.ts'
import { pageUrl } from '../security/app-protocol.ts'
import type { ShellHandlers } from './shell-handler.ts'

export const CALL_CHANNEL = 'tulieu:call'
export const EVENT_CHANNEL = 'tulieu:event'

/** Answers the calls of the contract for one window's page. */
export function answerCalls(page: () => WebContents | null, host: ArchiveHost, shell: ShellHandlers): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    try {
      checkSender(event.senderFrame, page())
      return succeed(await dispatch(name, input, host, shell))
    } catch (error) {
      return fail(error)
    }
  })
}

/** Tells one event to the page. */
export function tellPage<E extends EventName>(page: WebContents, event: E, payload: EventPayload<E>): void {
  if (!page.isDestroyed()) page.send(EVENT_CHANNEL, event, payload)
}

/** Only the top frame of our own page may call. @throws ArchiveError `forbidden` */
function checkSender(frame: WebFrameMain | null, page: WebContents | null): void {
  const isOurs =
    frame !== null && page !== null && frame === page.mainFrame && frame.url.startsWith(pageUrl('index.html'))
  if (!isOurs) throw new ArchiveError('forbidden', `a call from ${frame?.url ?? 'nowhere'}`)
}

async function dispatch(
  name: unknown,
  input: unknown,
  host: ArchiveHost,
  shell: ShellHandlers
): Promise<unknown> {
  if (!isCallName(name)) throw new ArchiveError('invalid-input', 'no such call')
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) throw new ArchiveError('invalid-input', `${name}: ${parsed.error.message}`)
  if (contract[name].kind === 'shell') {
    const handler = shell[name as ShellCall] as (request: unknown) => unknown
    return handler(parsed.data)
  }
  return host.call(name as ArchiveCall, parsed.data as Input<ArchiveCall>)
}

/** The shape of what the shell itself answers; a shell call without a handler does not compile. */
import type { BrowserWindow } from 'electron'
import type { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Output, Request, ShellCall } from '../../shared/ipc/contract.ts'
import type { ArchiveHost } from '../archive-host.ts'
import type { SettingsStore } from '../settings.ts'

export type ShellContext = {
  host: ArchiveHost
  settings: SettingsStore
  window: () => BrowserWindow | null
  /** Settles when the archive of the last time is open (null), or with why it could not be opened. */
  opening: Promise<ArchiveError | null>
}

export type ShellHandlers = {
  [N in ShellCall]: (request: Request<N>) => Output<N> | Promise<Output<N>>
}
export type ShellHandlersOf<N extends ShellCall> = Pick<ShellHandlers, N>

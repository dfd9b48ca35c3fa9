/**
 * The shell's start-up, as a list of modules in order. Main opens windows, guards them, talks to the archive's process
 * and prints; it parses no document and touches no SQL.
 */
import { app, session, type BrowserWindow } from 'electron'
import { toArchiveError, type ArchiveError } from '../shared/ipc/errors.ts'
import type { ArchiveEvent } from './archive-messages.ts'
import { startArchiveHost, type ArchiveHost } from './archive-host.ts'
import { answerCalls, tellPage } from './ipc/channel.ts'
import { shellHandlers } from './ipc/shell-handlers.ts'
import { runPrintJob } from './print/print-job.ts'
import { registerAppScheme, serveApp } from './security/app-protocol.ts'
import { guardContents, refusePermissions } from './security/guard-contents.ts'
import { cancelRequests, switchOffErrands } from './security/no-network.ts'
import { moveLetterhead } from './move-letterhead.ts'
import { openSettings, type SettingsStore } from './settings.ts'
import { readStartOptions } from './start-options.ts'
import { placeUserData } from './user-data.ts'
import { createImportSign } from './windows/import-sign.ts'
import { openMainWindow } from './windows/main-window.ts'

const options = readStartOptions(process.argv)
placeUserData(options.userData)
switchOffErrands()
registerAppScheme()
guardContents()
app.on('session-created', (created) => {
  cancelRequests(created)
  refusePermissions(created)
})

if (options.printJob !== null) void printAndQuit(options.printJob)
else if (!app.requestSingleInstanceLock()) app.quit()
else void start()

async function printAndQuit(job: string): Promise<void> {
  // the hidden window closes before the last sheet is written; that must not end the program
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  const failed = await runPrintJob(job).then(
    () => false,
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      return true
    }
  )
  app.exit(failed ? 1 : 0)
}

async function start(): Promise<void> {
  await app.whenReady()
  serveApp(session.defaultSession)
  const settings = openSettings()
  let window: BrowserWindow | null = null
  const sign = createImportSign(() => settings.get().language)
  const tell = (told: ArchiveEvent) => {
    sign.hear(told)
    const { event, payload } = told
    if (window && !window.isDestroyed()) tellPage(window.webContents, event, payload)
  }
  const host = startArchiveHost(tell)
  const page = () => (window && !window.isDestroyed() ? window : null)
  // the window does not wait for the archive; the page's first question does
  const opening = openLastArchive(host, settings, options.archive ?? settings.get().lastArchive)
  answerCalls(
    () => page()?.webContents ?? null,
    host,
    shellHandlers({ host, settings, window: page, opening })
  )
  window = openMainWindow(settings)
  sign.guard(window)
  app.on('second-instance', () => {
    window?.restore()
    window?.focus()
  })
  drainAtTheEnd(host)
}

/** An archive that cannot be opened (moved, held elsewhere) leaves the start screen, which says why. */
async function openLastArchive(
  host: ArchiveHost,
  settings: SettingsStore,
  folder: string | null
): Promise<ArchiveError | null> {
  if (folder === null) return null
  try {
    await host.open(folder)
  } catch (error) {
    return toArchiveError(error)
  }
  await moveLetterhead(host, settings)
  return null
}

/** The window closes at once; the program ends when the archive has come to rest. */
function drainAtTheEnd(host: ArchiveHost): void {
  let drained = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (drained) return
    event.preventDefault()
    void host.close().finally(() => {
      drained = true
      app.quit()
    })
  })
}

/** The print window's channel: hands one page to draw to the print window and hears that it is drawn. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { PRINT_CHANNELS, type PrintPage } from '../../shared/ipc/print-bridge.ts'
import { pageUrl } from '../security/app-protocol.ts'

/**
 * Loads the print page and waits until it says that what it was given is drawn with all its fonts. The channel
 * exists only for these contents and only that long.
 * @param milliseconds how long the page may take
 * @throws ArchiveError `print-not-ready` when it takes longer, fails to load, or says that it failed
 */
export async function drawPage(contents: WebContents, page: PrintPage, milliseconds: number): Promise<void> {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    event.senderFrame !== null &&
    event.senderFrame === contents.mainFrame &&
    event.senderFrame.url === pageUrl('print.html')
  const steps = new AbortController()
  const { promise, resolve, reject } = settle()
  const fail = (why: string): void => reject(new ArchiveError('print-not-ready', why))
  const timer = setTimeout(() => fail(`the print page said nothing for ${milliseconds} ms`), milliseconds)
  const gone = (_: unknown, details: Electron.RenderProcessGoneDetails): void =>
    fail(`print page gone: ${details.reason}`)

  contents.ipc.handle(PRINT_CHANNELS.page, (event) => {
    if (!isOurs(event))
      throw new ArchiveError('forbidden', `a print call from ${event.senderFrame?.url ?? 'nowhere'}`)
    return page
  })
  contents.ipc.on(PRINT_CHANNELS.ready, (event, problem: unknown) => {
    if (!isOurs(event)) return
    if (problem === undefined) resolve()
    else fail(typeof problem === 'string' ? problem : 'the page gave no reason')
  })
  contents.once('render-process-gone', gone)
  try {
    contents.loadURL(pageUrl('print.html')).catch((error: unknown) => {
      if (!steps.signal.aborted) fail(String(error))
    })
    await promise
  } finally {
    steps.abort()
    clearTimeout(timer)
    if (!contents.isDestroyed()) {
      contents.off('render-process-gone', gone)
      contents.ipc.removeHandler(PRINT_CHANNELS.page)
      contents.ipc.removeAllListeners(PRINT_CHANNELS.ready)
    }
  }
}

function settle() {
  let resolve: () => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

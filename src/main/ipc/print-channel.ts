/** The print window's channel: hands one printable to one page and hears that it is drawn. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { PRINT_CHANNELS } from '../../shared/ipc/print-bridge.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { pageUrl } from '../security/app-protocol.ts'

/**
 * Loads the print page and waits until it says that the printable is drawn with all its fonts. The channel
 * exists only for these contents and only that long.
 * @param milliseconds how long the page may take
 * @throws ArchiveError `print-not-ready` when it takes longer, fails to load, or says that it failed
 */
export async function drawPrintable(
  contents: WebContents,
  printable: Printable,
  fragment: '' | '#numbered',
  milliseconds: number
): Promise<void> {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    event.senderFrame !== null &&
    event.senderFrame === contents.mainFrame &&
    event.senderFrame.url.split('#')[0] === pageUrl('print.html')
  const steps = new AbortController()
  const { promise, resolve, reject } = settle()
  const fail = (why: string): void => reject(new ArchiveError('print-not-ready', why))
  const timer = setTimeout(() => fail(`the print page said nothing for ${milliseconds} ms`), milliseconds)
  const gone = (_: unknown, details: Electron.RenderProcessGoneDetails): void =>
    fail(`print page gone: ${details.reason}`)

  contents.ipc.handle(PRINT_CHANNELS.printable, (event) => {
    if (!isOurs(event))
      throw new ArchiveError('forbidden', `a print call from ${event.senderFrame?.url ?? 'nowhere'}`)
    return printable
  })
  contents.ipc.on(PRINT_CHANNELS.ready, (event, problem: unknown) => {
    if (!isOurs(event)) return
    if (problem === undefined) resolve()
    else fail(typeof problem === 'string' ? problem : 'the page gave no reason')
  })
  contents.once('render-process-gone', gone)
  try {
    contents.loadURL(pageUrl('print.html') + fragment).catch((error: unknown) => {
      if (!steps.signal.aborted) fail(String(error))
    })
    await promise
  } finally {
    steps.abort()
    clearTimeout(timer)
    if (!contents.isDestroyed()) {
      contents.off('render-process-gone', gone)
      contents.ipc.removeHandler(PRINT_CHANNELS.printable)
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

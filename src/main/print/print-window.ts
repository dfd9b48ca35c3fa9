/**
 * Print: a hidden window draws a printable, Chromium makes pages of it. No parsing, no archive here: what
 * is printed was decided in the engine and comes as a plain object.
 */
import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { fileURLToPath } from 'node:url'
import type { PrintPage } from '../../shared/ipc/print-bridge.ts'
import { drawPage } from '../ipc/print-channel.ts'
import { serveApp } from '../security/app-protocol.ts'
import { refusePermissions } from '../security/guard-contents.ts'
import { cancelRequests } from '../security/no-network.ts'

const READY_WITHIN_MS = 30_000
const preload = fileURLToPath(new URL('../preload/print.cjs', import.meta.url))

/** Width and height of A4 at 96 dpi: the page is laid out once more for paper, but from the right width. */
const A4 = { width: 794, height: 1123 }

/** The page's process keeps some ten megabytes of every paper it drew; a new one begins with none. */
const PAPERS_A_WINDOW = 20

let hidden: BrowserWindow | null = null
/** Papers the window has drawn. */
let papers = 0
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Draws one page in the window, waits until it is ready, and lends the window's contents. @throws ArchiveError `print-not-ready` */
export type Draw = (page: PrintPage) => Promise<WebContents>

/**
 * Lends the hidden window to one job, which may draw in it as often as it likes. Jobs wait for each other; the window
 * is warm for those that wait and closed when none is left, so that it never keeps the program running.
 * @throws ArchiveError `print-not-ready` when a page is not drawn within 30 seconds, and what `use` throws
 */
export async function withPrintWindow<T>(use: (draw: Draw) => Promise<T>): Promise<T> {
  waiting++
  const mine = last.then(() => {
    if (++papers > PAPERS_A_WINDOW) closeHidden()
    const { webContents } = (hidden ??= openHidden())
    return use(async (page) => {
      await drawPage(webContents, page, READY_WITHIN_MS)
      return webContents
    })
  })
  last = mine.then(nothing, closeHidden)
  try {
    return await mine
  } finally {
    if (--waiting === 0) closeHidden()
  }
}

/** Keeps the window warm between the jobs of a batch; the answer lets it go. */
export function keepPrintWindow(): () => void {
  waiting++
  return () => {
    if (--waiting === 0) closeHidden()
  }
}

const nothing = (): void => undefined

/** After a failure too: the next request starts with a fresh window. */
function closeHidden(): void {
  hidden?.destroy()
  hidden = null
  papers = 0
}

function openHidden(): BrowserWindow {
  return new BrowserWindow({
    ...A4,
    show: false,
    webPreferences: {
      session: printSession(),
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false
    }
  })
}

/** A session of its own, kept in memory: our page and its fonts through `app:`, nothing else. */
function printSession(): Session {
  const own = session.fromPartition('print')
  if (!own.protocol.isProtocolHandled('app')) {
    serveApp(own)
    cancelRequests(own)
    refusePermissions(own)
  }
  return own
}

/** The import on the window itself: its progress on the taskbar, and a word before the window is closed in its midst. */
import { app, dialog, type BrowserWindow } from 'electron'
import type { JobProgress } from '../../shared/model/accession.ts'
import { formatNumber, message, type Language } from '../../shared/messages/messages.ts'
import type { ArchiveEvent } from '../archive-messages.ts'

export type ImportSign = {
  /** Hears what the archive tells. */
  hear(event: ArchiveEvent): void
  /** Asks before this window is closed while files come in. */
  guard(window: BrowserWindow): void
}

export function createImportSign(language: () => Language): ImportSign {
  let running: JobProgress | null = null
  let window: BrowserWindow | null = null
  let isQuitting = false
  // the system ends, or the program was told to: nobody is there to answer
  app.on('before-quit', () => (isQuitting = true))

  const show = () => {
    if (!window || window.isDestroyed()) return
    if (running === null) return window.setProgressBar(-1)
    const { done, total, state } = running
    if (total === null || total === 0) return window.setProgressBar(2, { mode: 'indeterminate' })
    window.setProgressBar(Math.min(1, done / total), { mode: state === 'paused' ? 'paused' : 'normal' })
  }

  const ask = async (owner: BrowserWindow, { done, total }: JobProgress): Promise<boolean> => {
    const words = language()
    const number = (value: number) => formatNumber(words, value)
    const { response } = await dialog.showMessageBox(owner, {
      type: 'info',
      noLink: true,
      message: message(words, 'shell.close-importing', {
        done: number(done),
        total: total === null ? '…' : number(total)
      }),
      detail: message(words, 'shell.close-importing-detail'),
      buttons: [message(words, 'shell.close-now'), message(words, 'shell.close-not')],
      defaultId: 0,
      cancelId: 1
    })
    return response === 0
  }

  return {
    hear({ event, payload }) {
      if (event === 'archive.opened') running = null
      else if (event === 'job.progress') running = payload.endedAt === null ? payload : null
      else return
      show()
    },
    guard(opened) {
      window = opened
      show()
      let isAsking = false
      opened.on('close', (closing) => {
        if (isQuitting || running === null || running.state === 'paused') return
        closing.preventDefault()
        if (isAsking) return
        isAsking = true
        void ask(opened, running).then((agreed) => {
          isAsking = false
          if (!agreed) return
          running = null
          opened.close()
        })
      })
    }
  }
}

/** report.batch: many reports into a folder, one after the other in one warm window; nothing of the former ones is kept. */
import { app, dialog } from 'electron'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { toArchiveError } from '../../shared/ipc/errors.ts'
import type { BatchRequest, BatchResult } from '../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { message } from '../../shared/messages/messages.ts'
import type { ArchiveHost } from '../archive-host.ts'
import { printPdf } from '../print/pdf.ts'
import { keepPrintWindow } from '../print/print-window.ts'
import { writeWhole } from '../print/write-whole.ts'
import { tellPage } from './channel.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

const EVERY_MS = 100

export function batchShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'report.batch' | 'report.cancelBatch'> {
  let running: AbortController | null = null
  return {
    'report.batch': async (request) => {
      const options = {
        title: message(settings.get().language, 'shell.pick-report-folder'),
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory' as const, 'createDirectory' as const]
      }
      const owner = window()
      const picked = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      const [folder] = picked.filePaths
      if (picked.canceled || folder === undefined) return null
      running?.abort()
      const controller = new AbortController()
      running = controller
      let toldAt = 0
      return writeReports(host, request, folder, controller.signal, (done) => {
        const now = Date.now()
        if (done < request.itemIds.length && now - toldAt < EVERY_MS) return
        toldAt = now
        const to = window()
        if (to) tellPage(to.webContents, 'report.progress', { done, total: request.itemIds.length })
      })
    },
    'report.cancelBatch': () => {
      running?.abort()
      return {}
    }
  }
}

async function writeReports(
  host: ArchiveHost,
  { itemIds, template, format }: BatchRequest,
  folder: string,
  signal: AbortSignal,
  tell: (done: number) => void
): Promise<BatchResult> {
  const letGo = keepPrintWindow()
  const result: BatchResult = { folder, written: 0, failed: [], isCancelled: false }
  const write = async (itemId: ItemId) => {
    const request = { template, itemIds: [itemId] }
    if (format === 'docx') {
      const { fileName, data } = await host.call('printables.word', request)
      return writeWhole(freeName(folder, fileName, 'docx'), data)
    }
    const printable = await host.call('printables.make', request)
    const { data } = await printPdf(printable)
    return writeWhole(freeName(folder, printable.sheet.fileName, 'pdf'), data)
  }
  try {
    for (const [at, itemId] of itemIds.entries()) {
      if (signal.aborted) return { ...result, isCancelled: true }
      tell(at)
      try {
        await write(itemId)
        result.written++
      } catch (error) {
        const { code } = toArchiveError(error)
        result.failed.push({ item: itemId, code })
        // What fails for this file fails for all that follow.
        if (code === 'disk-full') return result
      }
    }
    tell(itemIds.length)
    return result
  } finally {
    letGo()
  }
}

/** A name in the folder that is not taken: "… (2).pdf" beside "….pdf". */
function freeName(folder: string, name: string, extension: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` (${number})`}.${extension}`)
    if (!existsSync(file)) return file
  }
}

/** report.batch: many reports into a folder, or bound into one file. */
import { app, dialog } from 'electron'
import path from 'node:path'
import type { BatchRequest } from '../../shared/ipc/print-calls.ts'
import { message } from '../../shared/messages/messages.ts'
import { writeBound, writeEach, type Sources } from '../print/batch.ts'
import { tellPage } from './channel.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

const EVERY_MS = 100

export function batchShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'report.batch' | 'report.cancelBatch'> {
  let running: AbortController | null = null
  const askForTarget = async ({ isBound, template, format }: BatchRequest): Promise<string | null> => {
    const { language } = settings.get()
    const owner = window()
    if (isBound) {
      const name = message(language, `print.template-${template}`)
      const options = {
        title: message(language, format === 'pdf' ? 'shell.save-pdf' : 'shell.save-word'),
        defaultPath: path.join(app.getPath('documents'), `${name}.${format}`),
        filters: [{ name: format === 'pdf' ? 'PDF' : 'Word', extensions: [format] }]
      }
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : filePath
    }
    const options = {
      title: message(language, 'shell.pick-report-folder'),
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const]
    }
    const picked = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
    return picked.canceled ? null : (picked.filePaths[0] ?? null)
  }
  return {
    'report.batch': async (request) => {
      const target = await askForTarget(request)
      if (target === null) return null
      running?.abort()
      const { signal } = (running = new AbortController())
      const { template, itemIds } = request
      const sources: Sources = {
        printable: (item) => host.call('printables.make', { template, itemIds: [item] }),
        word: (item) => host.call('printables.word', { template, itemIds: [item] }),
        bindWord: (title, files) => host.call('printables.bindWord', { title, files })
      }
      let toldAt = 0
      const tell = (done: number): void => {
        const now = Date.now()
        if (done < itemIds.length && now - toldAt < EVERY_MS) return
        toldAt = now
        const to = window()
        if (to) tellPage(to.webContents, 'report.progress', { done, total: itemIds.length })
      }
      return (request.isBound ? writeBound : writeEach)(target, { request, sources, signal, tell })
    },
    'report.cancelBatch': () => {
      running?.abort()
      return {}
    }
  }
}

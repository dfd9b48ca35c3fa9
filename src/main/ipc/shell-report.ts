/** report.*: what is printed, as pages to look at, as a file, on paper. */
import { app, dialog, type FileFilter } from 'electron'
import path from 'node:path'
import type { PrintRequest } from '../../shared/ipc/print-calls.ts'
import { message, type MessageKey } from '../../shared/messages/messages.ts'
import { printPdf } from '../print/pdf.ts'
import { printersOf, printOnPaper } from '../print/printers.ts'
import { writeWhole } from '../print/write-whole.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

export function reportShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<
  'report.preview' | 'report.savePdf' | 'report.saveWord' | 'report.printers' | 'report.print'
> {
  const printableOf = (request: PrintRequest) => host.call('printables.make', request)
  const askForFile = async (title: MessageKey, name: string, filter: FileFilter): Promise<string | null> => {
    const options = {
      title: message(settings.get().language, title),
      defaultPath: path.join(app.getPath('documents'), name),
      filters: [filter]
    }
    const owner = window()
    const { filePath, canceled } = await (owner
      ? dialog.showSaveDialog(owner, options)
      : dialog.showSaveDialog(options))
    return canceled || !filePath ? null : filePath
  }
  return {
    'report.preview': async (request) => {
      const { data, pages } = await printPdf(await printableOf(request))
      return { data: new Uint8Array(data), pages }
    },
    'report.savePdf': async (request) => {
      const printable = await printableOf(request)
      const file = await askForFile('shell.save-pdf', `${printable.sheet.fileName}.pdf`, {
        name: 'PDF',
        extensions: ['pdf']
      })
      if (file === null) return null
      const { data } = await printPdf(printable)
      await writeWhole(file, data)
      return file
    },
    'report.saveWord': async (request) => {
      const { fileName, data } = await host.call('printables.word', request)
      const file = await askForFile('shell.save-word', `${fileName}.docx`, {
        name: 'Word',
        extensions: ['docx']
      })
      if (file === null) return null
      await writeWhole(file, data)
      return file
    },
    'report.printers': async () => {
      const owner = window()
      return owner ? printersOf(owner.webContents) : []
    },
    'report.print': async (request) => printOnPaper(await printableOf(request), settings.get().printing)
  }
}

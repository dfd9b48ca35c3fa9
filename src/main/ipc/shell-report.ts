/** report.*: what is printed, as pages to look at, as a file, on paper. */
import { app, dialog } from 'electron'
import path from 'node:path'
import type { PrintRequest } from '../../shared/ipc/print-calls.ts'
import { message } from '../../shared/messages/messages.ts'
import { printPdf } from '../print/pdf.ts'
import { openPrintDialog } from '../print/print-dialog.ts'
import { writePdf } from '../print/write-pdf.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

export function reportShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'report.preview' | 'report.savePdf' | 'report.print'> {
  const printableOf = (request: PrintRequest) => host.call('printables.make', request)
  return {
    'report.preview': async (request) => {
      const { data, pages } = await printPdf(await printableOf(request))
      return { data: new Uint8Array(data), pages }
    },
    'report.savePdf': async (request) => {
      const printable = await printableOf(request)
      const options = {
        title: message(settings.get().language, 'shell.save-pdf'),
        defaultPath: path.join(app.getPath('documents'), `${printable.sheet.fileName}.pdf`),
        filters: [{ name: 'PDF', extensions: ['pdf'] }]
      }
      const owner = window()
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return null
      const { data } = await printPdf(printable)
      await writePdf(filePath, data)
      return filePath
    },
    'report.print': async (request) => openPrintDialog(await printableOf(request))
  }
}

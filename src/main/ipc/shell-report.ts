/** report.*: the meeting summary as pages to look at, as a file, on paper. */
import { app, dialog } from 'electron'
import path from 'node:path'
import type { ItemId } from '../../shared/model/item.ts'
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
  const printableOf = (itemId: ItemId) =>
    host.call('meetings.printable', { itemId, letterhead: settings.get().letterhead })
  return {
    'report.preview': async ({ itemId }) => {
      const { data, pages } = await printPdf(await printableOf(itemId))
      return { data: new Uint8Array(data), pages }
    },
    'report.savePdf': async ({ itemId }) => {
      const printable = await printableOf(itemId)
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
    'report.print': async ({ itemId }) => openPrintDialog(await printableOf(itemId))
  }
}

/** Printers of the machine, and printing on paper: by the system's dialog, or at once on the printer that is kept. */
import type { WebContents, WebContentsPrintOptions } from 'electron'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import type { Printer } from '../../shared/model/printer.ts'
import type { Printing } from '../../shared/model/settings.ts'
import { settle } from './pdf.ts'
import { withPrintWindow } from './print-window.ts'

/** Reasons Chromium gives when a person closed the dialog; spelling differs between versions. */
const CANCELLED = /cancell?ed/i
/** What Electron says of a printer that was unplugged since it was asked for. */
const GONE = /deviceName|printer settings/i

/** The printers the system knows, in its order. */
export async function printersOf(contents: WebContents): Promise<Printer[]> {
  const all = await contents.getPrintersAsync()
  return all.map((printer) => ({
    name: printer.name,
    label: printer.displayName === '' ? printer.name : printer.displayName,
    isDefault: (printer as { isDefault?: boolean }).isDefault ?? false
  }))
}

/**
 * Prints the very pages that a PDF would have.
 * @param printing the printer that is kept, copies, sides; whether the system's dialog is shown first
 * @returns false when the person closed the dialog without printing
 * @throws ArchiveError `no-printer`; `printer-missing` {printer} when the one that is kept is gone; `print-not-ready`,
 * `print-failed`
 */
export async function printOnPaper(printable: Printable, printing: Printing): Promise<boolean> {
  return withPrintWindow(async (draw) => {
    const { places } = printable.template === 'tong-hop' ? await settle(draw, printable) : { places: {} }
    const contents = await draw({ printable, places, numbered: true })
    const printers = await printersOf(contents)
    if (printers.length === 0) throw new ArchiveError('no-printer', 'the system knows no printer')
    const { printer } = printing
    const missing = () =>
      new ArchiveError('printer-missing', `no printer ${printer}`, { printer: printer ?? '' })
    if (printer !== null && !printers.some(({ name }) => name === printer)) throw missing()
    const options = printOptions(printing)
    return new Promise<boolean>((resolve, reject) => {
      try {
        contents.print(options, (success, reason) => {
          if (success || CANCELLED.test(reason)) resolve(success)
          else if (printer !== null && GONE.test(reason)) reject(missing())
          else reject(new ArchiveError('print-failed', `the printer refused: ${reason}`))
        })
      } catch (error) {
        reject(new ArchiveError('print-failed', String(error)))
      }
    })
  })
}

/** What Chromium is told; what is not said is left to the printer. */
export function printOptions({ printer, copies, sides, isAsked }: Printing): WebContentsPrintOptions {
  return {
    silent: !isAsked,
    printBackground: true,
    // every template is laid out on A4
    pageSize: 'A4',
    copies,
    collate: true,
    ...(printer === null ? {} : { deviceName: printer }),
    ...(sides === 'printer' ? {} : { duplexMode: sides })
  }
}

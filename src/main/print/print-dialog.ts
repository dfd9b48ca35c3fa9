/** Printing on paper through the system's dialog. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { settle } from './pdf.ts'
import { withPrintWindow } from './print-window.ts'

/** Reasons Chromium gives when a person closed the dialog; spelling differs between versions. */
const CANCELLED = /cancell?ed/i

/**
 * Opens the system's print dialog on the very pages that a PDF would have.
 * @returns false when the person closed the dialog without printing
 * @throws ArchiveError `print-not-ready`, `print-failed`
 */
export async function openPrintDialog(printable: Printable): Promise<boolean> {
  return withPrintWindow(async (draw) => {
    const { places } = printable.template === 'tong-hop' ? await settle(draw, printable) : { places: {} }
    const contents = await draw({ printable, places, numbered: true })
    return new Promise<boolean>((resolve, reject) => {
      contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (success, reason) => {
        if (success || CANCELLED.test(reason)) resolve(success)
        else reject(new ArchiveError('print-failed', `the printer refused: ${reason}`))
      })
    })
  })
}

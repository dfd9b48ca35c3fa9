/** A printable as PDF: A4, tagged, with outline, embedded fonts, page numbers and metadata. */
import { PDFDocument } from 'pdf-lib'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import type { Sheet } from '../../shared/model/printable/sheet.ts'
import { footerTemplate, pageNumbersItself } from './footer.ts'
import { withDrawnPage } from './print-window.ts'

export type Pdf = { data: Uint8Array; pages: number }

/**
 * Prints a printable into PDF bytes.
 * @throws ArchiveError `print-not-ready`, `print-failed`
 */
export async function printPdf(printable: Printable): Promise<Pdf> {
  const numbered = pageNumbersItself()
  const printed = await withDrawnPage(printable, { numbered }, async (contents) => {
    try {
      return await contents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: !numbered,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(printable.sheet.foot ?? ''),
        generateTaggedPDF: true,
        generateDocumentOutline: true
      })
    } catch (error) {
      throw new ArchiveError('print-failed', `Chromium could not print: ${toArchiveError(error).message}`)
    }
  })
  return describe(printed, printable.sheet)
}

/** Adds what Chromium does not know; tags and outline stay because objects are kept as they are. */
async function describe(printed: Uint8Array, { title, subject, author }: Sheet): Promise<Pdf> {
  try {
    const document = await PDFDocument.load(printed, { updateMetadata: false })
    document.setTitle(title, { showInWindowTitleBar: true })
    document.setSubject(subject)
    if (author !== '') document.setAuthor(author)
    document.setCreator('Tư Liệu')
    document.setLanguage('vi')
    return { data: await document.save(), pages: document.getPageCount() }
  } catch (error) {
    throw new ArchiveError('print-failed', `the PDF could not be completed: ${toArchiveError(error).message}`)
  }
}

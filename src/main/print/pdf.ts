/** A printable as PDF: A4, tagged, with outline, embedded fonts, page numbers and metadata. */
import { PDFDocument } from 'pdf-lib'
import type { PrintToPDFOptions, WebContents } from 'electron'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import type { Sheet } from '../../shared/model/printable/sheet.ts'
import { anchorPages } from './anchors.ts'
import { footerTemplate, pageNumbersItself } from './footer.ts'
import { withPrintWindow, type Draw } from './print-window.ts'
import { layOver, runningOf } from './running.ts'

export type Pdf = { data: Uint8Array; pages: number }

/** Where the anchors of a printable stand. */
export type Places = Record<string, number>

/** Filling in page numbers may move a line; this often it is tried again. */
const MOST_RUNS = 4

/**
 * Prints a printable into PDF bytes.
 * @throws ArchiveError `print-not-ready`, `print-failed`
 */
export function printPdf(printable: Printable): Promise<Pdf> {
  return withDocument(printable, async (document) => {
    describe(document, printable.sheet)
    return { data: await document.save(), pages: document.getPageCount() }
  })
}

/**
 * Prints a printable that becomes a part of a file: its pages with all that stands on them, not written out and without
 * what a file says of itself. @throws ArchiveError as `printPdf` does
 */
export const printPart = (printable: Printable): Promise<PDFDocument> =>
  withDocument(printable, async (document) => {
    await document.flush()
    return document
  })

function withDocument<T>(printable: Printable, use: (document: PDFDocument) => Promise<T>): Promise<T> {
  return withPrintWindow(async (draw) => {
    const { printed, places } = await settle(draw, printable)
    try {
      const document = await PDFDocument.load(printed, { updateMetadata: false })
      if (laysLinesOver(printable)) await drawLines(draw, document, printable, places)
      return await use(document)
    } catch (error) {
      if (error instanceof ArchiveError) throw error
      throw new ArchiveError(
        'print-failed',
        `the PDF could not be completed: ${toArchiveError(error).message}`
      )
    }
  })
}

/**
 * Prints until the pages that contents and index name are the pages where things stand: once where nothing names any,
 * otherwise a first time to find out and again to fill in.
 * @throws ArchiveError `print-failed` when the pages never come to rest
 */
export async function settle(
  draw: Draw,
  printable: Printable
): Promise<{ printed: Uint8Array; places: Places }> {
  const numbered = pageNumbersItself()
  const foot = numbered || laysLinesOver(printable) ? null : printable.sheet.foot
  let places: Places = {}
  for (let run = 0; run < MOST_RUNS; run++) {
    const printed = await print(await draw({ printable, places, numbered }), foot)
    if (printable.template === 'tom-tat' || printable.template === 'phieu' || printable.template === 'so')
      return { printed, places }
    const found = Object.fromEntries(anchorPages(await PDFDocument.load(printed, { updateMetadata: false })))
    if (printable.template !== 'tong-hop' || isSame(found, places)) return { printed, places: found }
    places = found
  }
  throw new ArchiveError('print-failed', `the pages moved ${MOST_RUNS} times`)
}

const isSame = (one: Places, other: Places): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, page]) => other[id] === page)

/** The printer's own foot line stands on every page; a number in the head, or a cover without one, needs more. */
const laysLinesOver = (printable: Printable): boolean =>
  !pageNumbersItself() && ('bodySize' in printable || 'cover' in printable)

async function drawLines(
  draw: Draw,
  document: PDFDocument,
  printable: Printable,
  places: Places
): Promise<void> {
  const annexes = Object.entries(places)
    .filter(([id]) => id.startsWith('phu-luc-'))
    .map(([, page]) => page - 1)
    .sort((a, b) => a - b)
  const running = runningOf(printable, document.getPageCount(), annexes)
  if (running === null) return
  await layOver(document, await print(await draw({ running: running.lines }), null, false), running.pages)
}

/** @param foot left end of the foot line, null for none; @param isContent false for what is laid over other pages */
async function print(contents: WebContents, foot: string | null, isContent = true): Promise<Uint8Array> {
  const options: PrintToPDFOptions = {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: foot !== null,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(foot ?? ''),
    generateTaggedPDF: isContent,
    generateDocumentOutline: isContent
  }
  try {
    return await contents.printToPDF(options)
  } catch (error) {
    throw new ArchiveError('print-failed', `Chromium could not print: ${toArchiveError(error).message}`)
  }
}

/** Adds what Chromium does not know; tags and outline stay because objects are kept as they are. */
function describe(document: PDFDocument, { title, subject, author }: Sheet): void {
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setSubject(subject)
  if (author !== '') document.setAuthor(author)
  document.setCreator('Tư Liệu')
  document.setLanguage('vi')
}

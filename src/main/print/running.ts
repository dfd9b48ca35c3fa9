/**
 * Head and foot lines where Chromium has no margin boxes: drawn by the same page with the same fonts, then laid over
 * the finished pages, so that tags, links and outline stay as they are. Screen readers pass them over.
 */
import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames } from 'pdf-lib'
import type { RunningLine, RunningLines } from '../../shared/ipc/print-bridge.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'

/** Lines and the pages (0-based) they belong to, one line a page. */
export type Running = { lines: RunningLines; pages: number[] }

const nowhere: RunningLine = { left: '', centre: '', right: '' }

/**
 * The lines of a printable of so many pages; null when it has none (one page without a cover, say).
 * @param annexes 0-based pages on which annexes begin, ascending
 */
export function runningOf(printable: Printable, count: number, annexes: readonly number[]): Running | null {
  const all = Array.from({ length: count }, (_, page) => page)
  if ('bodySize' in printable) {
    // The number stands in the head, 10 mm from the edge, from the second page of each part on.
    const within = (page: number): number => page - (annexes.findLast((first) => first <= page) ?? 0) + 1
    const pages = all.filter((page) => within(page) > 1)
    const lines = pages.map((page) => ({ ...nowhere, centre: String(within(page)) }))
    const { left, right } = printable.margins
    return lines.length === 0
      ? null
      : { pages, lines: { landscape: false, left, right, top: 10, size: printable.bodySize, lines } }
  }
  const landscape = printable.template === 'so'
  const pages = 'cover' in printable ? all.slice(1) : all
  const lines = pages.map((page) => ({
    ...nowhere,
    left: printable.sheet.foot ?? '',
    right: `Trang ${page + 1}/${count}`
  }))
  const top = (landscape ? 210 : 297) - FOOT_MM
  return lines.length === 0 ? null : { pages, lines: { landscape, left: 30, right: 15, top, size: 9, lines } }
}

/** Top of the foot line above the lower edge, mm. */
const FOOT_MM = 13

/** Lays one page of `drawn` over each of the given pages, marked as no part of the content. */
export async function layOver(
  document: PDFDocument,
  drawn: Uint8Array,
  pages: readonly number[]
): Promise<void> {
  const source = await PDFDocument.load(drawn, { updateMetadata: false })
  const lines = await document.embedPdf(
    source,
    pages.map((_, at) => at)
  )
  for (const [at, number] of pages.entries()) {
    const page = document.getPage(number)
    const line = lines[at]
    if (line === undefined) continue
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
    page.drawPage(line, { x: 0, y: 0 })
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
  }
}

/** On which page the anchors of a printed PDF stand: Chromium notes every place a link inside the pages leads to. */
import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from 'pdf-lib'

/** Page (1-based) by anchor, as the catalogue's /Dests say (ISO 32000-1, 12.3.2.3). */
export function anchorPages(document: PDFDocument): Map<string, number> {
  const pages = new Map(document.getPages().map((page, at) => [page.ref.tag, at + 1]))
  const places = new Map<string, number>()
  const dests = document.catalog.lookup(PDFName.of('Dests'))
  if (!(dests instanceof PDFDict)) return places
  for (const [name] of dests.entries()) {
    const found = dests.lookup(name)
    const page = found instanceof PDFArray ? found.get(0) : undefined
    const number = page instanceof PDFRef ? pages.get(page.tag) : undefined
    if (number !== undefined) places.set(name.decodeText(), number)
  }
  return places
}

import { ArchiveError } from '../../shared/ipc/errors.ts'
import { attachmentLines } from './attachment-names.ts'
import { checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { pdfBlocks } from './pdf-blocks.ts'
import { readWithPdfium } from './pdf-pdfium.ts'
import { inPageOrder, ScanReader } from './pdf-scan.ts'
import { repairPdf, TELL_EVERY_PAGES } from './pdf-repair.ts'

/** Largest PDF read, in bytes; the file and its pages must fit the 32-bit memory PDFium runs in. */
export const MAX_PDF_BYTES = 512 * 1024 * 1024

/**
 * PDF: a text layer by glyph positions; pages without one, or with one that says no letters, by recognition. A page in
 * which nothing is read adds a warning; a file without any text is `no-text`. Files put into it come in as items.
 */
export const pdfImporter: Importer = {
  id: 'pdf',
  version: 9,
  format: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  async read(bytes, context) {
    checkSize(bytes, MAX_PDF_BYTES)
    const scans = new ScanReader(context)
    const opened = await readWithPdfium(bytes, context.signal, (page, index, draw, pages) => {
      if ((index + 1) % TELL_EVERY_PAGES === 0) context.progressed?.(index + 1, pages)
      return scans.read(page, index, draw, pages)
    })
    const document = opened ?? (await repairPdf(bytes, context))
    if (document.pages.length === 0) throw new ArchiveError('broken-file', 'The file has no pages')
    const blocks = inPageOrder(pdfBlocks(document), scans.blocks)
    if (blocks.every((block) => block.kind === 'boilerplate')) {
      for (const block of blocks) Object.assign(block, { kind: 'paragraph', reason: null })
    }
    blocks.push(...attachmentLines(document.files))
    if (blocks.length === 0) {
      if (scans.refused) throw scans.refused
      throw new ArchiveError('no-text', 'No page has text that can be read', {
        pages: document.pages.length
      })
    }
    const read = new Set(scans.blocks.map((block) => block.page))
    const silent = document.pages.filter((page, at) => page.glyphs === 0 && !read.has(at + 1))
    const glyphs = document.pages.reduce((sum, page) => sum + page.glyphs, 0)
    const unmapped = document.pages.reduce((sum, page) => sum + (page.glyphs === 0 ? 0 : page.unmapped), 0)
    const fonts = [...new Set(document.pages.flatMap((page) => page.oldFonts))]
    const warnings: string[] = []
    if (opened === null) warnings.push('pdf-repaired')
    if (read.size > 0) warnings.push('text-recognised')
    if (scans.refused) warnings.push('pages-not-recognised')
    if (scans.hasGarbled) warnings.push('pdf-garbled-text-layer')
    if (silent.length > 0) warnings.push('pdf-pages-without-text')
    if (unmapped * 20 > glyphs) warnings.push('pdf-unmapped-glyphs')
    return {
      blocks,
      metadata: { ...noMetadata(), title: document.title, author: document.author },
      encoding: null,
      pages: document.pages.length,
      warnings,
      ...(fonts.length > 0 ? { fonts } : {}),
      ...(document.files.length > 0 ? { attachments: [...document.files] } : {})
    }
  }
}

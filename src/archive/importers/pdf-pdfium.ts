import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { checkCancelled } from './guards.ts'
import type { GreyPage } from './ocr/tiff.ts'
import type { GlyphPage } from './pdf-glyph.ts'
import { pageRead, type ReadDocument, type ReadPage } from './pdf-rows.ts'
import { embeddedFiles } from './pdf-files.ts'
import { readLetters, type Bounds, type Memory } from './pdf-letters.ts'
import { statedValue } from './metadata.ts'
import { drawPage } from './pdf-render.ts'
import { loadPdfium, MAX_PDFIUM_BYTES, type Pdfium } from './pdfium-module.ts'

/** FPDF_GetLastError (fpdfview.h): 4 = password required or wrong. */
const ERROR_PASSWORD = 4

let loading: Promise<Pdfium> | null = null

/** The wasm memory. Emscripten replaces the view whenever the memory grows, so it is asked for each time. */
function heapOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8
}

/** FPDFAnnot_GetSubtype (fpdf_annot.h): remarks, text written on the page, fields of a form. */
const NOTE = 1
const FREE_TEXT = 3
const WIDGET = 20
/** Flag of an annotation that is not shown (ISO 32000-1, 12.5.3). */
const HIDDEN = 2

function annotText(pdfium: WrappedPdfiumModule, annotation: number, key: string): string {
  const length = pdfium.FPDFAnnot_GetStringValue(annotation, key, 0, 0)
  if (length <= 2 || length > 65_536) return ''
  const at = pdfium.pdfium.wasmExports.malloc(length)
  try {
    pdfium.FPDFAnnot_GetStringValue(annotation, key, at, length)
    return pdfium.pdfium.UTF16ToString(at).trim()
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

/** The remarks stuck on a page, and whether it bears text that is drawn by annotations: filled fields, written lines. */
function readAnnotations(
  pdfium: WrappedPdfiumModule,
  page: number
): { notes: string[]; isWrittenOn: boolean } {
  const notes: string[] = []
  let isWrittenOn = false
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), 5_000)
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, i)
    if (annotation === 0) continue
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    const isShown = (pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN) === 0
    if (isShown && (subtype === FREE_TEXT || subtype === WIDGET)) isWrittenOn = true
    if (isShown && subtype === NOTE) {
      const author = annotText(pdfium, annotation, 'T')
      const text = annotText(pdfium, annotation, 'Contents')
      if (text !== '') notes.push(author === '' ? text : `${author}: ${text}`)
    }
    pdfium.FPDFPage_CloseAnnot(annotation)
  }
  return { notes, isWrittenOn }
}

/** What is shown of a page (FS_RECTF: left, top, right, bottom as 32-bit floats). */
function boundsOf(pdfium: WrappedPdfiumModule, page: number, { view, scratch }: Memory): Bounds | null {
  if (!pdfium.FPDF_GetPageBoundingBox(page, scratch)) return null
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view().getFloat32(scratch + at, true)) as [
    number,
    number,
    number,
    number
  ]
  return right - left > 1 && top - bottom > 1 ? { left, top, right, bottom } : null
}

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number, memory: Memory): GlyphPage {
  const none = { width: 0, height: 0, glyphs: [], unmapped: 0, oldFonts: [], objects: 0, notes: [] }
  let page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return none
  const { notes, isWrittenOn } = readAnnotations(pdfium, page)
  // FLAT_NORMALDISPLAY: what annotations draw becomes part of the page, in memory only.
  if (isWrittenOn && pdfium.FPDFPage_Flatten(page, 0) === 1) {
    pdfium.FPDF_ClosePage(page)
    page = pdfium.FPDF_LoadPage(document, index)
    if (page === 0) return none
  }
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    const letters =
      text === 0
        ? { glyphs: [], unmapped: 0, oldFonts: [] }
        : readLetters(pdfium, text, boundsOf(pdfium, page, memory), memory)
    return {
      ...letters,
      width: pdfium.FPDF_GetPageWidthF(page),
      height: pdfium.FPDF_GetPageHeightF(page),
      objects: pdfium.FPDFPage_CountObjects(page),
      notes
    }
  } finally {
    if (text !== 0) pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

function metaText(pdfium: WrappedPdfiumModule, document: number, name: string): string | null {
  const length = pdfium.FPDF_GetMetaText(document, name, 0, 0)
  if (length <= 2 || length > 65_536) return null
  const at = pdfium.pdfium.wasmExports.malloc(length)
  pdfium.FPDF_GetMetaText(document, name, at, length)
  const text = pdfium.pdfium.UTF16ToString(at)
  pdfium.pdfium.wasmExports.free(at)
  return statedValue(text)
}

/**
 * Asked about each page, in order: whether its letters are better read another way, from its picture. True leaves its
 * glyphs out.
 */
export type UnreadablePage = (
  page: GlyphPage,
  index: number,
  draw: () => GreyPage | null,
  pages: number
) => Promise<boolean>

/**
 * Every glyph of a PDF with its place, by PDFium. Null when PDFium cannot open it, though it may be repairable.
 * @throws ArchiveError `protected-file` when a password is needed, `too-large` when a page asks for too much memory,
 *   `cancelled`
 */
export async function readWithPdfium(
  bytes: Uint8Array,
  signal: AbortSignal,
  unreadable: UnreadablePage
): Promise<ReadDocument | null> {
  const pdfium = await (loading ??= loadPdfium())
  const heap = pdfium.pdfium.wasmExports
  const file = heap.malloc(bytes.length)
  const scratch = heap.malloc(64)
  if (file === 0 || scratch === 0)
    throw new ArchiveError('too-large', 'No memory for the file', { bytes: bytes.length })
  let view = new DataView(heapOf(pdfium).buffer)
  const memory: Memory = {
    view: () => {
      const { buffer } = heapOf(pdfium)
      if (view.buffer !== buffer) view = new DataView(buffer)
      return view
    },
    scratch
  }
  let document = 0
  try {
    heapOf(pdfium).set(bytes, file)
    document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '')
    if (document === 0) {
      if (pdfium.FPDF_GetLastError() === ERROR_PASSWORD)
        throw new ArchiveError('protected-file', 'A password is needed')
      return null
    }
    const pages: ReadPage[] = []
    const count = pdfium.FPDF_GetPageCount(document)
    for (let i = 0; i < count; i++) {
      checkCancelled(signal)
      const page = readPage(pdfium, document, i, memory)
      const draw = () => drawPage(pdfium, () => heapOf(pdfium), document, i)
      pages.push(pageRead((await unreadable(page, i, draw, count)) ? { ...page, glyphs: [] } : page))
    }
    const files = embeddedFiles(pdfium, () => heapOf(pdfium), document, memory)
    const [title, author] = [metaText(pdfium, document, 'Title'), metaText(pdfium, document, 'Author')]
    return { pages, title, author, files }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    // The wasm instance aborted: its memory is lost, the next file gets a new one.
    loading = null
    document = 0
    if (pdfium.hasOverrun()) {
      throw new ArchiveError('too-large', 'PDFium asks for too much memory', {
        bytes: bytes.length,
        limit: MAX_PDFIUM_BYTES
      })
    }
    return null
  } finally {
    if (loading !== null) {
      if (document !== 0) pdfium.FPDF_CloseDocument(document)
      heap.free(file)
      heap.free(scratch)
    }
  }
}

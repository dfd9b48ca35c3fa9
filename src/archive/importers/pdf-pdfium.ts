import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { fontEncoding, UNICODE_VIETNAMESE } from '../cleaning/encodings/detect-legacy.ts'
import type { GreyPage } from './ocr/tiff.ts'
import { glyphText, type Glyph, type GlyphDocument, type GlyphPage } from './pdf-glyph.ts'
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

type Memory = { view(): DataView; scratch: number }

/** Rotates page coordinates by quarter turns, so that text written at `quarter` × 90° stands upright. */
function upright(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 1) return [y, -x]
  if (quarter === 2) return [-x, -y]
  if (quarter === 3) return [-y, x]
  return [x, y]
}

/** `isSoft`: PDFium took it for a hyphen that parts a word at a line end. */
type Turned = Glyph & { quarter: number; isSoft: boolean }

function readGlyph(pdfium: WrappedPdfiumModule, text: number, index: number, memory: Memory): Turned | null {
  // A generated character is PDFium's guess of a space or line end; positions tell that better.
  if (pdfium.FPDFText_IsGenerated(text, index) === 1) return null
  const code = pdfium.FPDFText_GetUnicode(text, index)
  const shown = glyphText(code)
  if (shown === '') return null
  const { scratch } = memory
  if (!pdfium.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)) return null
  if (!pdfium.FPDFText_GetLooseCharBox(text, index, scratch + 16)) return null
  const view = memory.view()
  const originX = view.getFloat64(scratch, true)
  const originY = view.getFloat64(scratch + 8, true)
  // FS_RECTF: left, top, right, bottom as 32-bit floats.
  const [left, top, right, bottom] = [16, 20, 24, 28].map((at) => view.getFloat32(scratch + at, true)) as [
    number,
    number,
    number,
    number
  ]
  const angle = pdfium.FPDFText_GetCharAngle(text, index)
  const quarter = ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4
  const corners = [upright(left, top, quarter), upright(right, bottom, quarter)] as const
  const xs = [corners[0][0], corners[1][0]]
  const height = Math.abs(corners[0][1] - corners[1][1])
  const [, y] = upright(originX, originY, quarter)
  // The stated size is before scaling by the text matrix (FS_MATRIX: a, b, c, d, e, f as 32-bit floats).
  const hasMatrix = pdfium.FPDFText_GetMatrix(text, index, scratch + 32)
  const scale = hasMatrix
    ? Math.hypot(view.getFloat32(scratch + 40, true), view.getFloat32(scratch + 44, true))
    : 1
  const stated = pdfium.FPDFText_GetFontSize(text, index) * scale
  const size = stated > 0.5 ? stated : Math.max(height, 1)
  return {
    text: shown,
    left: Math.min(...xs),
    right: Math.max(...xs),
    y,
    size,
    isBold: pdfium.FPDFText_GetFontWeight(text, index) >= 600,
    quarter,
    isSoft: code === 2 || code === 0xad
  }
}

/** Glyphs of the direction most of the page is written in, then the others below them. */
function standUp(glyphs: Turned[]): Glyph[] {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) counts[glyph.quarter] = (counts[glyph.quarter] ?? 0) + 1
  const order = [0, 1, 2, 3].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const out: Glyph[] = []
  let floor = Number.NaN
  for (const quarter of order) {
    const turned = glyphs.filter((glyph) => glyph.quarter === quarter)
    if (turned.length === 0) continue
    let lowest = Infinity
    let highest = -Infinity
    for (const glyph of turned) {
      lowest = Math.min(lowest, glyph.y)
      highest = Math.max(highest, glyph.y)
    }
    const shift = Number.isNaN(floor) ? 0 : floor - highest - 72
    for (const { text, left, right, y, size, isBold } of turned)
      out.push({ text, left, right, y: y + shift, size, isBold })
    floor = lowest + shift
  }
  return out
}

/** Letters beyond ASCII of a page that are asked for their font. */
const FONT_SAMPLE = 200

function fontName(pdfium: WrappedPdfiumModule, text: number, index: number): string {
  const room = 128
  const at = pdfium.pdfium.wasmExports.malloc(room)
  try {
    const length = pdfium.FPDFText_GetFontInfo(text, index, at, room, 0)
    return length <= 1 || length > room ? '' : pdfium.pdfium.UTF8ToString(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

/**
 * TCVN3 has ư on the byte of the soft hyphen: at a line end it must not be taken for one. It gets the place of its byte
 * among private-use characters, which stands for the same letter (cleaning/encodings/byte-text).
 */
function keepOldLetters(glyphs: readonly Turned[]): Turned[] {
  if (glyphs.some(({ text }) => UNICODE_VIETNAMESE.test(text))) return [...glyphs]
  return glyphs.map((glyph) => (glyph.isSoft ? { ...glyph, text: '\uf0ad' } : glyph))
}

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number, memory: Memory): GlyphPage {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return { width: 0, height: 0, glyphs: [], unmapped: 0, oldFonts: [], objects: 0 }
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    const glyphs: Turned[] = []
    let unmapped = 0
    const fonts = new Set<string>()
    let asked = 0
    const count = text === 0 ? 0 : pdfium.FPDFText_CountChars(text)
    for (let i = 0; i < count; i++) {
      if (pdfium.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
      const glyph = readGlyph(pdfium, text, i, memory)
      if (glyph !== null) glyphs.push(glyph)
      if (glyph !== null && /[^\0-\x7f]/.test(glyph.text) && asked++ < FONT_SAMPLE) {
        const name = fontName(pdfium, text, i)
        if (fontEncoding(name) !== null) fonts.add(name)
      }
    }
    return {
      width: pdfium.FPDF_GetPageWidthF(page),
      height: pdfium.FPDF_GetPageHeightF(page),
      glyphs: standUp(fonts.size > 0 ? keepOldLetters(glyphs) : glyphs),
      unmapped,
      oldFonts: [...fonts],
      objects: pdfium.FPDFPage_CountObjects(page)
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
): Promise<GlyphDocument | null> {
  const pdfium = await (loading ??= loadPdfium())
  const heap = pdfium.pdfium.wasmExports
  const file = heap.malloc(bytes.length)
  const scratch = heap.malloc(64)
  if (file === 0 || scratch === 0)
    throw new ArchiveError('too-large', 'No memory for the file', { bytes: bytes.length })
  const memory: Memory = { view: () => new DataView(heapOf(pdfium).buffer), scratch }
  let document = 0
  try {
    heapOf(pdfium).set(bytes, file)
    document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '')
    if (document === 0) {
      if (pdfium.FPDF_GetLastError() === ERROR_PASSWORD)
        throw new ArchiveError('protected-file', 'A password is needed')
      return null
    }
    const pages: GlyphPage[] = []
    const count = pdfium.FPDF_GetPageCount(document)
    for (let i = 0; i < count; i++) {
      if (signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
      const page = readPage(pdfium, document, i, memory)
      const draw = () => drawPage(pdfium, () => heapOf(pdfium), document, i)
      pages.push((await unreadable(page, i, draw, count)) ? { ...page, glyphs: [] } : page)
    }
    return { pages, title: metaText(pdfium, document, 'Title'), author: metaText(pdfium, document, 'Author') }
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

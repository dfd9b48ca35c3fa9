import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { scanScale } from '../../shared/model/scan-scale.ts'
import type { GreyPage } from './ocr/tiff.ts'

/** FPDFBitmap_Gray, FPDF_ANNOT | FPDF_GRAYSCALE (fpdfview.h). */
const GREY_BITMAP = 1
const FLAGS = 0x01 | 0x08

/**
 * Draws one page of an open document in grey at 300 dpi.
 * @returns null when the page cannot be loaded or there is no memory for it
 */
export function drawPage(
  pdfium: WrappedPdfiumModule,
  heap: () => Uint8Array,
  document: number,
  index: number
): GreyPage | null {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return null
  const size = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const
  const scale = scanScale(size[0], size[1])
  const width = Math.max(1, Math.round(size[0] * scale))
  const height = Math.max(1, Math.round(size[1] * scale))
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY_BITMAP, 0, 0)
  try {
    if (bitmap === 0) return null
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
    const stride = pdfium.FPDFBitmap_GetStride(bitmap)
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap)
    const pixels = new Uint8Array(width * height)
    const memory = heap()
    for (let row = 0; row < height; row++) {
      const from = start + row * stride
      pixels.set(memory.subarray(from, from + width), row * width)
    }
    return { width, height, pixels }
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap)
    pdfium.FPDF_ClosePage(page)
  }
}

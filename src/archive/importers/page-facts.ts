/** How large the pages of an original are and what they are called, for places on them; nothing of a page is drawn. */
import { imageSize } from 'image-size'
import UTIF from 'utif2'
import { pageLabel, type PageFacts } from '../../shared/model/page-region.ts'
import { checkDirectories } from './ocr/tiff-directories.ts'
import { isTiff } from './ocr/tiff.ts'
import { loadPdfium } from './pdfium-module.ts'

/** Most pages that are measured of one original. */
const MAX_PAGES = 10_000
const MAX_LABEL_BYTES = 1024

/**
 * All pages, with sizes in the units of places on them.
 * @returns [] for an original without pages; null where they cannot be told
 */
export async function pageFactsOf(bytes: Uint8Array, mediaType: string): Promise<PageFacts[] | null> {
  if (mediaType === 'application/pdf') return pdfPages(bytes)
  if (!mediaType.startsWith('image/')) return []
  try {
    return isTiff(bytes) ? tiffPages(bytes) : [picture(bytes)]
  } catch {
    return null
  }
}

/** Exif orientations 5 to 8 lie on their side (Exif 2.3, tag 274). */
function picture(bytes: Uint8Array): PageFacts {
  const { width, height, orientation = 1 } = imageSize(bytes)
  return orientation >= 5 && orientation <= 8
    ? { width: height, height: width, label: null }
    : { width, height, label: null }
}

function tiffPages(bytes: Uint8Array): PageFacts[] {
  checkDirectories(bytes)
  const numberOf = (value: unknown): number =>
    Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0
  // TIFF 6.0: 254 NewSubfileType (bit 0: a thumbnail), 256 ImageWidth, 257 ImageLength; the same pages as the reader shows
  return UTIF.decode(bytes.slice().buffer)
    .filter((each) => (numberOf(each['t254']) & 1) === 0)
    .map((each) => ({ width: numberOf(each['t256']), height: numberOf(each['t257']), label: null }))
    .filter(({ width, height }) => width > 0 && height > 0)
    .slice(0, MAX_PAGES)
}

async function pdfPages(bytes: Uint8Array): Promise<PageFacts[] | null> {
  const pdfium = await loadPdfium()
  const { pdfium: module } = pdfium
  const heap = () => (module as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8
  const file = module.wasmExports.malloc(bytes.length)
  const size = module.wasmExports.malloc(8)
  if (file === 0 || size === 0) return null
  heap().set(bytes, file)
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '')
  if (document === 0) return null
  const labelOf = (index: number): string => {
    const length = Math.min(pdfium.FPDF_GetPageLabel(document, index, 0, 0), MAX_LABEL_BYTES)
    if (length <= 2) return ''
    const at = module.wasmExports.malloc(length)
    pdfium.FPDF_GetPageLabel(document, index, at, length)
    return module.UTF16ToString(at)
  }
  const pages: PageFacts[] = []
  const count = Math.min(pdfium.FPDF_GetPageCount(document), MAX_PAGES)
  for (let index = 0; index < count; index++) {
    // FS_SIZEF: width and height as 32-bit floats, the page's own rotation followed
    if (!pdfium.FPDF_GetPageSizeByIndexF(document, index, size)) return null
    const view = new DataView(heap().buffer)
    pages.push({
      width: view.getFloat32(size, true),
      height: view.getFloat32(size + 4, true),
      label: pageLabel(labelOf(index), index + 1)
    })
  }
  return pages.every(({ width, height }) => width > 0 && height > 0) ? pages : null
}

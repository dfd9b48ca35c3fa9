/**
 * PDF pages on the screen, drawn with pdf.js from bytes that are already here: nothing is fetched, no
 * script of a document runs. The legacy build is used because it brings what older Chromium lacks.
 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url&no-inline'

export { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

GlobalWorkerOptions.workerSrc = workerUrl

/** Opens a PDF; `close` frees it, also while it is still opening. The bytes are copied, not taken. */
export function openPdf(data: Uint8Array): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({
    data: data.slice(),
    useWasm: false,
    useSystemFonts: true,
    disableAutoFetch: true,
    enableXfa: false
  })
  return { document: task.promise, close: () => void task.destroy() }
}

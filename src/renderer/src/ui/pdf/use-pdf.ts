import { useEffect, useState } from 'react'
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdf-document.ts'

/** A page with its size in PDF points (1/72 inch). */
export type PdfPage = { number: number; width: number; height: number; proxy: PDFPageProxy }

export type PdfState = { pages: readonly PdfPage[]; error: Error | null }

async function readPages(document: PDFDocumentProxy): Promise<PdfPage[]> {
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const proxy = await document.getPage(index + 1)
      const { width, height } = proxy.getViewport({ scale: 1 })
      return { number: index + 1, width, height, proxy }
    })
  )
}

/** The pages of a PDF's bytes; none until they are read, and the error when they cannot be. */
export function usePdf(data: Uint8Array | undefined): PdfState {
  const [state, setState] = useState<PdfState>({ pages: [], error: null })
  useEffect(() => {
    if (data === undefined) return
    let isCurrent = true
    const { document, close } = openPdf(data)
    document
      .then(readPages)
      .then((pages) => isCurrent && setState({ pages, error: null }))
      .catch((error: unknown) => {
        if (isCurrent)
          setState({ pages: [], error: error instanceof Error ? error : new Error(String(error)) })
      })
    return () => {
      isCurrent = false
      close()
    }
  }, [data])
  return state
}

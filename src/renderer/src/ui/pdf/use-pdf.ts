import { useEffect, useRef, useState } from 'react'
import { pageLabel } from '../../../../shared/model/page-region.ts'
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdf-document.ts'

/** A page with its size in PDF points (1/72 inch), and what the document calls it (`iv`) when that is not its number. */
export type PdfPage = {
  number: number
  label: string | null
  width: number
  height: number
  proxy: PDFPageProxy
}

export type PdfState = { pages: readonly PdfPage[]; error: Error | null }

async function readPages(document: PDFDocumentProxy): Promise<PdfPage[]> {
  // Labels are an ornament: a document whose labels are damaged is shown all the same.
  const labels = await document.getPageLabels().catch(() => null)
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const proxy = await document.getPage(index + 1)
      const { width, height } = proxy.getViewport({ scale: 1 })
      return { number: index + 1, label: pageLabel(labels?.[index], index + 1), width, height, proxy }
    })
  )
}

/**
 * The pages of a PDF's bytes; none until they are read, and the error when they cannot be. The former pages stay, and can
 * still be drawn, until the next are read.
 */
export function usePdf(data: Uint8Array | undefined): PdfState {
  const closeShown = useRef<() => void>(() => undefined)
  const [state, setState] = useState<PdfState>({ pages: [], error: null })
  useEffect(() => {
    if (data === undefined) return
    let isCurrent = true
    const { document, close } = openPdf(data)
    document
      .then(readPages)
      .then((pages) => {
        if (!isCurrent) return
        setState({ pages, error: null })
        closeShown.current()
        closeShown.current = close
      })
      .catch((error: unknown) => {
        if (isCurrent)
          setState({ pages: [], error: error instanceof Error ? error : new Error(String(error)) })
      })
    return () => {
      isCurrent = false
      if (closeShown.current !== close) close()
    }
  }, [data])
  useEffect(() => () => closeShown.current(), [])
  return state
}

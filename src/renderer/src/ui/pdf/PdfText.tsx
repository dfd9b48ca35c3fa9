import { useEffect, useRef } from 'react'
import { TextLayer } from './pdf-document.ts'
import type { PdfPage } from './use-pdf.ts'
import './pdf-text.css'

/** The attribute that names the page whose words an element holds. */
export const PAGE_TEXT = 'data-page-text'

/**
 * The words of a page over its picture. `scale` is in pixels a point.
 * @param onReady the words are there, in the element given
 */
export function PdfText({
  page,
  scale,
  onReady
}: {
  page: PdfPage
  scale: number
  onReady: (page: number, element: HTMLElement) => void
}) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.style.setProperty('--total-scale-factor', String(scale)), [scale])
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let isCurrent = true
    const layer = new TextLayer({
      textContentSource: page.proxy.streamTextContent(),
      container: element,
      viewport: page.proxy.getViewport({ scale: 1 })
    })
    // a page whose words cannot be read is still seen
    layer.render().then(
      () => isCurrent && onReady(page.number, element),
      () => undefined
    )
    return () => {
      isCurrent = false
      layer.cancel()
      element.replaceChildren()
    }
  }, [page, onReady])
  return <div ref={root} className="tl-pdf-text" lang="vi" {...{ [PAGE_TEXT]: page.number }} />
}

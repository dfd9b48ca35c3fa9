import { useCallback, useState, type RefObject } from 'react'
import { CONTEXT_LENGTH } from '../../../../shared/anchor/describe.ts'
import { PAGE_TEXT } from '../../ui/pdf/PdfText.tsx'
import { lineRects, rounded, toPage, type Drawn } from './page-geometry.ts'
import { boxesOfText, pageText, rangeInText, selectedLayer, selectedPart } from './page-text.ts'
import { selectionRange } from './selection-range.ts'
import type { PageSelection } from './slots.ts'
import type { DeskView } from './use-desk.ts'
import { useSelectionRest } from './use-selection-rest.ts'

/**
 * The words selected on a page. A selection over several pages counts as what it covers of the first: an annotation lies
 * on one page.
 * @param placeOf how a page is drawn and what it is called; null when it is not on the desk
 */
export function usePageSelection(
  root: RefObject<HTMLElement | null>,
  unit: DeskView['unit'],
  placeOf: (page: number) => { drawn: Drawn; label: string | null; sheet: HTMLElement } | null
): { selection: PageSelection | null; read: () => PageSelection | null; close: () => void } {
  const [selection, setSelection] = useState<PageSelection | null>(null)

  const read = useCallback((): PageSelection | null => {
    const chosen = document.getSelection()
    if (root.current === null || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null
    const range = chosen.getRangeAt(0)
    const layer = selectedLayer(root.current, range)
    const page = Number(layer?.getAttribute(PAGE_TEXT))
    const place = placeOf(page)
    if (layer === null || place === null) return null
    const words = pageText(layer)
    const part = selectedPart(words, range)
    const inside = part && selectionRange(words.text, ...part)
    if (!inside) return null
    const frame = place.sheet.getBoundingClientRect()
    const boxes = boxesOfText(words, ...inside).flatMap((box) => {
      const rect = toPage(box, frame, place.drawn)
      return rect === null ? [] : [rect]
    })
    const rects = lineRects(boxes).map((rect) => rounded(rect, unit))
    if (rects.length === 0) return null
    const [start, end] = inside
    return {
      region: { page, label: place.label, rects: rects.slice(0, 500) },
      words: {
        type: 'TextQuoteSelector',
        exact: words.text.slice(start, end),
        prefix: words.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
        suffix: words.text.slice(end, end + CONTEXT_LENGTH)
      },
      inText: rangeInText(words, start, end),
      box: range.getBoundingClientRect(),
      isByKeys: false
    }
  }, [root, unit, placeOf])

  useSelectionRest(
    root,
    useCallback(() => setSelection(read()), [read])
  )

  const close = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelection(null)
  }, [])
  return { selection, read, close }
}

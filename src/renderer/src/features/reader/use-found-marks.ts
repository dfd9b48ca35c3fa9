import { useCallback, useMemo, useState } from 'react'
import { findOnPage, lettersOf } from '../../../../shared/anchor/find-on-page.ts'
import { lineRects, rounded, toPage, type Drawn } from './page-geometry.ts'
import { boxesOfText, pageText, type PageText } from './page-text.ts'
import type { OriginalSlots, PageMark } from './slots.ts'

type Words = PageText & { letters: ReturnType<typeof lettersOf> }

/**
 * Passages of the text found on the pages whose words are drawn. Nothing is stored: what is not found for certain is not
 * shown on a page.
 */
export function useFoundMarks(
  passages: OriginalSlots['passages'],
  placeOf: (page: number) => { drawn: Drawn; label: string | null; sheet: HTMLElement } | null
): { found: readonly PageMark[]; onText: (page: number, layer: HTMLElement) => void } {
  const [texts, setTexts] = useState<ReadonlyMap<number, Words>>(new Map())
  const onText = useCallback((page: number, layer: HTMLElement) => {
    const words = pageText(layer)
    setTexts((now) => new Map(now).set(page, { ...words, letters: lettersOf(words.text) }))
  }, [])
  // places in the page's own units: they stay right however the page is drawn later
  const found = useMemo(
    () =>
      [...texts].flatMap(([page, words]) => {
        const place = placeOf(page)
        // the words are gone from the window when the page is far from it
        if (place === null || !words.pieces[0]?.node.isConnected) return []
        const frame = place.sheet.getBoundingClientRect()
        return passages.flatMap(({ id, quote, colour }): PageMark[] => {
          const range = findOnPage(words.letters, quote)
          if (range === null) return []
          const boxes = boxesOfText(words, range.start, range.end).flatMap((box) => {
            const rect = toPage(box, frame, place.drawn)
            return rect === null ? [] : [rect]
          })
          const rects = lineRects(boxes).map((rect) => rounded(rect, 'points'))
          if (rects.length === 0) return []
          return [{ id, region: { page, label: place.label, rects }, colour, isArea: false }]
        })
      }),
    [texts, passages, placeOf]
  )
  return { found, onText }
}

import { useCallback, useMemo, useState } from 'react'
import { findOnPage, lettersOf } from '../../../../shared/anchor/find-on-page.ts'
import { lineRects, rounded, toPage, type Drawn } from './page-geometry.ts'
import { boxesOfRange, boxesOfText, pageText, type PageText } from './page-text.ts'
import type { OriginalSlots, PageMark } from './slots.ts'
import type { DeskView } from './use-desk.ts'

type Words = PageText & { letters: ReturnType<typeof lettersOf> }

/** Recognised words know their place in the text; those a page has by itself are looked for. */
function boxesOf(words: Words, { quote, range }: OriginalSlots['passages'][number]): DOMRect[] {
  if (words.isRecognised) return boxesOfRange(words, range)
  const found = findOnPage(words.letters, quote)
  return found === null ? [] : boxesOfText(words, found.start, found.end)
}

/**
 * Passages of the text found on the pages whose words are drawn. Nothing is stored: what is not found for certain is not
 * shown on a page.
 */
export function useFoundMarks(
  passages: OriginalSlots['passages'],
  unit: DeskView['unit'],
  placeOf: (page: number) => { drawn: Drawn; label: string | null; sheet: HTMLElement } | null
): { found: readonly PageMark[]; onText: (page: number, layer: HTMLElement) => void } {
  const [texts, setTexts] = useState<ReadonlyMap<number, Words>>(new Map())
  const onText = useCallback((page: number, layer: HTMLElement) => {
    const words = pageText(layer)
    const letters = lettersOf(words.isRecognised ? '' : words.text)
    setTexts((now) => new Map(now).set(page, { ...words, letters }))
  }, [])
  // places in the page's own units: they stay right however the page is drawn later
  const found = useMemo(
    () =>
      [...texts].flatMap(([page, words]) => {
        const place = placeOf(page)
        // the words are gone from the window when the page is far from it
        if (place === null || !words.pieces[0]?.node.isConnected) return []
        const frame = place.sheet.getBoundingClientRect()
        return passages.flatMap((passage): PageMark[] => {
          const { id, colour } = passage
          const boxes = boxesOf(words, passage).flatMap((box) => {
            const rect = toPage(box, frame, place.drawn)
            return rect === null ? [] : [rect]
          })
          const rects = lineRects(boxes).map((rect) => rounded(rect, unit))
          if (rects.length === 0) return []
          return [{ id, region: { page, label: place.label, rects }, colour, isArea: false }]
        })
      }),
    [texts, passages, unit, placeOf]
  )
  return { found, onText }
}

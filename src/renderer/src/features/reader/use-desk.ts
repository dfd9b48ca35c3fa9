import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { boundsOf, type PageRegion, type Turn } from '../../../../shared/model/page-region.ts'
import { onSheet, turnedSize, type Drawn } from './page-geometry.ts'
import type { DeskPage } from './PageSheet.tsx'
import { useWidth } from './use-width.ts'

/** What is particular to the pages of one kind of original. */
export type DeskView = {
  unit: 'points' | 'pixels'
  /** Pixels of the window a unit of the page at 100 %. */
  fullScale: number
  /** Largest share of it when a page is fitted to the pane's width. */
  mostFitted: number
  /** Pressing the pointer on a page draws a region, tool or not: there are no words to select. */
  drawsAlways: boolean
}

/** Shares of the true size that the buttons step through. */
const ZOOMS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]
const PADDING = 32
/** Under this width of the pane the margin column becomes markers, in pixels. */
const COMPACT_BELOW = 720
/** Width of the margin column, in pixels. */
export const MARGIN = { wide: 204, compact: 28 } as const

export type Place = { drawn: Drawn; label: string | null; sheet: HTMLElement }

/** How the pages are drawn, and where their sheets are. */
export function useDesk(
  scroller: RefObject<HTMLElement | null>,
  pages: readonly DeskPage[],
  { fullScale, mostFitted }: DeskView
) {
  const pane = useWidth(scroller)
  const isCompact = pane < COMPACT_BELOW
  const width = pane - (isCompact ? MARGIN.compact : MARGIN.wide)
  const [zoomed, setZoomed] = useState<number | null>(null)
  const [turn, setTurn] = useState<Turn>(0)
  const sheets = useRef(new Map<number, HTMLElement>())
  const widest = useMemo(
    () => Math.max(1, ...pages.map(({ size }) => turnedSize(size, turn).width)),
    [pages, turn]
  )
  const fitted = Math.min(mostFitted * fullScale, Math.max(0.01, (width - PADDING) / widest))
  const scale = zoomed === null ? fitted : zoomed * fullScale

  const drawnOf = useCallback(({ size }: DeskPage): Drawn => ({ size, scale, turn }), [scale, turn])
  const placeOf = useCallback(
    (number: number): Place | null => {
      const page = pages.find((each) => each.number === number)
      const sheet = sheets.current.get(number)
      return page === undefined || sheet === undefined
        ? null
        : { drawn: drawnOf(page), label: page.label, sheet }
    },
    [pages, drawnOf]
  )
  const onElement = useCallback((page: number, element: HTMLElement | null) => {
    if (element === null) sheets.current.delete(page)
    else sheets.current.set(page, element)
  }, [])

  // what was at the top of the pane stays there when the pages change size
  const scrolled = useRef({ scale, turn })
  useLayoutEffect(() => {
    const pane = scroller.current
    const before = scrolled.current
    scrolled.current = { scale, turn }
    if (pane !== null && before.turn === turn && before.scale !== scale)
      pane.scrollTo({ top: (pane.scrollTop * scale) / before.scale, behavior: 'instant' })
  }, [scroller, scale, turn])

  const zoom = useCallback(
    (direction: 1 | -1) => {
      const now = scale / fullScale
      const next =
        direction === 1
          ? ZOOMS.find((share) => share > now + 0.01)
          : ZOOMS.findLast((share) => share < now - 0.01)
      if (next !== undefined) setZoomed(next)
    },
    [scale, fullScale]
  )
  /** Brings a place into view; false while its page is not there. */
  const show = useCallback(
    (region: PageRegion): boolean => {
      const place = placeOf(region.page)
      const pane = scroller.current
      if (place === null || pane === null) return false
      const box = onSheet(boundsOf(region), place.drawn)
      const frame = place.sheet.getBoundingClientRect()
      const within = pane.getBoundingClientRect()
      pane.scrollTo({
        top: pane.scrollTop + frame.top + box.top - within.top - pane.clientHeight / 3,
        left: pane.scrollLeft + frame.left + box.left + box.width / 2 - within.left - pane.clientWidth / 2,
        behavior: 'instant'
      })
      return true
    },
    [placeOf, scroller]
  )
  /** The page that takes most of the pane, and what of it is seen. */
  const inView = useCallback((): { page: DeskPage; top: number; bottom: number } | null => {
    const pane = scroller.current?.getBoundingClientRect()
    if (pane === undefined) return null
    const seen = pages.flatMap((page) => {
      const box = sheets.current.get(page.number)?.getBoundingClientRect()
      if (box === undefined) return []
      const [top, bottom] = [Math.max(box.top, pane.top), Math.min(box.bottom, pane.bottom)]
      return [{ page, top: top - box.top, bottom: bottom - box.top }]
    })
    return seen.reduce<(typeof seen)[number] | null>(
      (best, one) => (best === null || one.bottom - one.top > best.bottom - best.top ? one : best),
      null
    )
  }, [scroller, pages])

  const fit = useCallback(() => setZoomed(null), [])
  const turnOn = useCallback(() => setTurn((now) => ((now + 1) % 4) as Turn), [])
  return {
    scroller,
    scale,
    turn,
    isReady: pane > 0,
    isCompact,
    isFitted: zoomed === null,
    drawnOf,
    placeOf,
    onElement,
    zoom,
    fit,
    turnOn,
    show,
    inView
  }
}

export type Desk = ReturnType<typeof useDesk>

import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'
import type { PageRect } from '../../../../shared/model/page-region.ts'
import { PAGE_TEXT } from '../../ui/pdf/PdfText.tsx'
import { LEAST, toPage, type Drawn } from './page-geometry.ts'
import type { DeskPage } from './PageSheet.tsx'

/** A region that is being drawn; `isSet` when its place is decided and something is to be done with it. */
export type RegionDraft = { page: number; rect: PageRect; isSet: boolean; isByKeys: boolean }

/** A pointer that moves less than this clicks, in pixels. */
const CLICK = 4

type Point = { x: number; y: number }
const boxOf = (a: Point, b: Point) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y)
})

/** Where pressing the pointer draws: on words it selects them. */
type Drawing = 'anywhere' | 'beside-words' | 'nowhere'
const isOnWords = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(`[${PAGE_TEXT}] span`) !== null

/** Draws regions with the pointer: on a page that is pressed where `canDraw`, until the pointer is let go. */
export function useRegion(canDraw: Drawing, drawnOf: (page: DeskPage) => Drawn) {
  const [draft, setDraft] = useState<RegionDraft | null>(null)
  const stop = useRef<() => void>(() => undefined)
  const wasDrawn = useRef(false)
  useEffect(() => () => stop.current(), [])

  const onPointerDown = useCallback(
    (page: DeskPage, event: PointerEvent<HTMLElement>) => {
      wasDrawn.current = false
      if (canDraw === 'nowhere' || event.button !== 0) return
      if (canDraw === 'beside-words' && isOnWords(event.target)) return
      const sheet = event.currentTarget
      const start = { x: event.clientX, y: event.clientY }
      event.preventDefault()
      const drawn = drawnOf(page)
      const rectTo = (at: Point): PageRect | null =>
        toPage(boxOf(start, at), sheet.getBoundingClientRect(), drawn)
      const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent): void => {
        const box = boxOf(start, { x, y })
        if (!wasDrawn.current && box.width < CLICK && box.height < CLICK) return
        wasDrawn.current = true
        const rect = rectTo({ x, y })
        if (rect !== null) setDraft({ page: page.number, rect, isSet: false, isByKeys: false })
      }
      const onUp = ({ clientX: x, clientY: y }: globalThis.PointerEvent): void => {
        stop.current()
        if (!wasDrawn.current) return
        const rect = rectTo({ x, y })
        const isLarge = rect !== null && rect[2] * drawn.scale >= LEAST && rect[3] * drawn.scale >= LEAST
        setDraft(isLarge ? { page: page.number, rect, isSet: true, isByKeys: false } : null)
      }
      const onCancel = (): void => {
        stop.current()
        setDraft(null)
      }
      stop.current = () => {
        removeEventListener('pointermove', onMove)
        removeEventListener('pointerup', onUp)
        removeEventListener('pointercancel', onCancel)
      }
      addEventListener('pointermove', onMove)
      addEventListener('pointerup', onUp)
      addEventListener('pointercancel', onCancel)
    },
    [canDraw, drawnOf]
  )
  /** True when the click that comes now ends a drawing, and picks nothing. */
  const endsDrawing = useCallback(() => wasDrawn.current, [])
  return { draft, setDraft, onPointerDown, endsDrawing }
}

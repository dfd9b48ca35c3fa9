import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { PageRect, PageRegion } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { dragRegion, rounded, type Drawn, type Grip } from './page-geometry.ts'
import { RegionFrame } from './RegionFrame.tsx'
import { RegionHandles } from './RegionHandles.tsx'

/** A pointer that moves less than this clicks, in pixels. */
const CLICK = 4

/**
 * The frame around a drawn region that is in hand: dragged, it moves; its handles size it; so do the keys. Letting go of
 * the pointer, Enter and leaving the frame keep what was done, Esc takes it back.
 */
export function RegionEditor({
  region,
  drawn,
  pageName,
  unit,
  asked,
  onChange,
  onEnd,
  onBlur
}: {
  region: PageRegion
  drawn: Drawn
  pageName: string
  unit: 'points' | 'pixels'
  /** Taken in hand by keys: the frame takes the focus; a new object asks again. */
  asked: object | null
  onChange: (region: PageRegion) => void
  /** Enter or Esc: the focus goes elsewhere. */
  onEnd: () => void
  onBlur: () => void
}) {
  const { t } = useMessages()
  const [moved, setMoved] = useState<PageRect | null>(null)
  const wasDragged = useRef(false)
  const isDone = useRef(false)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  // what was kept came back from the archive
  useEffect(() => setMoved(null), [region])
  const [stored] = region.rects
  if (stored === undefined) return null
  const rect = moved ?? stored

  const keep = (next: PageRect): void => {
    const rects = [rounded(next, unit)]
    if (rects[0]!.every((length, at) => length === stored[at])) setMoved(null)
    else onChange({ ...region, rects })
  }
  const end = (): void => {
    // what follows is the blur of a frame that is done with
    isDone.current = true
    onEnd()
  }
  const onGrip = (grip: Grip, event: PointerEvent<HTMLElement>): void => {
    wasDragged.current = false
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    const held = event.currentTarget
    held.setPointerCapture(event.pointerId)
    const from = { x: event.clientX, y: event.clientY }
    let next = rect
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      const by = { x: clientX - from.x, y: clientY - from.y }
      if (!wasDragged.current && Math.max(Math.abs(by.x), Math.abs(by.y)) < CLICK) return
      wasDragged.current = true
      next = dragRegion(rect, grip, by, drawn)
      setMoved(next)
    }
    const onUp = (): void => {
      stop.current()
      if (wasDragged.current) keep(next)
    }
    const onCancel = (): void => {
      stop.current()
      setMoved(null)
    }
    stop.current = () => {
      held.removeEventListener('pointermove', onMove)
      held.removeEventListener('pointerup', onUp)
      held.removeEventListener('pointercancel', onCancel)
    }
    held.addEventListener('pointermove', onMove)
    held.addEventListener('pointerup', onUp)
    held.addEventListener('pointercancel', onCancel)
  }

  return (
    <RegionFrame
      rect={rect}
      drawn={drawn}
      pageName={pageName}
      label={t('reader.region-edit-keys')}
      kind={t('reader.region-marked')}
      asked={asked}
      onChange={setMoved}
      onSet={() => {
        keep(rect)
        end()
      }}
      onDrop={() => {
        setMoved(null)
        end()
      }}
      onBlur={() => {
        if (!isDone.current) keep(rect)
        isDone.current = false
        onBlur()
      }}
      onGrip={(event) => onGrip({ x: 0, y: 0 }, event)}
      onClick={(event) => {
        // the end of a drag picks nothing
        if (wasDragged.current) event.stopPropagation()
      }}
    >
      <RegionHandles onGrip={onGrip} />
    </RegionFrame>
  )
}

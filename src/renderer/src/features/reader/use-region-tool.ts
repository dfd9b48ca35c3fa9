import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { turnBack, type PageRect } from '../../../../shared/model/page-region.ts'
import { clip, onSheet, rounded, turnedSize } from './page-geometry.ts'
import type { DeskPage } from './PageSheet.tsx'
import type { OriginalSlots, PageSelection } from './slots.ts'
import type { Desk, DeskView } from './use-desk.ts'
import { usePageSelection } from './use-page-selection.ts'
import { useRegion } from './use-region.ts'

/** Ctrl+Alt+V begins a region (V as in vùng). The place of the key: with Alt it may give another letter. */
const startsRegion = (event: KeyboardEvent): boolean =>
  event.ctrlKey && event.altKey && !event.shiftKey && event.code === 'KeyV'

/** What is chosen on the pages, by pointer or keys: words, or a region that is drawn. */
export function useRegionTool({
  scroller,
  root,
  pages,
  view,
  desk,
  onKey
}: {
  scroller: RefObject<HTMLElement | null>
  root: RefObject<HTMLElement | null>
  pages: readonly DeskPage[]
  view: DeskView
  desk: Desk
  onKey: OriginalSlots['onKey']
}) {
  const { drawnOf, placeOf, inView } = desk
  const [isDrawing, setDrawing] = useState(false)
  const [box, setBox] = useState<DOMRect | null>(null)
  const words = usePageSelection(root, view.unit, placeOf)
  const { draft, setDraft, onPointerDown, endsDrawing } = useRegion(
    isDrawing ? 'anywhere' : view.drawsAlways ? 'beside-words' : 'nowhere',
    drawnOf
  )

  useLayoutEffect(() => {
    const place = draft?.isSet ? placeOf(draft.page) : null
    if (!draft || place === null) return setBox(null)
    setDrawing(false)
    const frame = place.sheet.getBoundingClientRect()
    const { left, top, width, height } = onSheet(draft.rect, place.drawn)
    setBox(new DOMRect(frame.left + left, frame.top + top, width, height))
  }, [draft, placeOf])

  const drawn: PageSelection | null =
    draft?.isSet && box !== null
      ? {
          region: {
            page: draft.page,
            label: placeOf(draft.page)?.label ?? null,
            rects: [rounded(draft.rect, view.unit)]
          },
          words: null,
          inText: null,
          box,
          isByKeys: draft.isByKeys
        }
      : null
  const selection = drawn ?? words.selection

  const { close: closeWords, read } = words
  const close = useCallback(() => {
    closeWords()
    setDraft((now) => {
      if (now?.isByKeys) scroller.current?.focus({ preventScroll: true })
      return null
    })
    setDrawing(false)
  }, [closeWords, setDraft, scroller])

  const start = useCallback(
    (isByKeys: boolean) => {
      closeWords()
      setDraft(null)
      setDrawing((now) => !now || isByKeys)
      const seen = isByKeys ? inView() : null
      if (seen === null) return
      const { page, top, bottom } = seen
      const { size, scale, turn } = drawnOf(page)
      const shown = turnedSize(size, turn)
      const height = Math.max(1, (bottom - top) / scale)
      const middle: PageRect = [
        shown.width * 0.3,
        top / scale + height * 0.4,
        shown.width * 0.4,
        height * 0.2
      ]
      const rect = clip(middle, shown)
      if (rect !== null)
        setDraft({ page: page.number, rect: turnBack(rect, size, turn), isSet: false, isByKeys: true })
    },
    [closeWords, setDraft, inView, drawnOf]
  )
  const change = useCallback(
    (rect: PageRect) => setDraft((now) => (now === null ? null : { ...now, rect })),
    [setDraft]
  )
  const set = useCallback(
    () => setDraft((now) => (now === null ? null : { ...now, isSet: true })),
    [setDraft]
  )
  const toPage = useCallback(
    (step: 1 | -1) =>
      setDraft((now) => {
        const page = pages.find(({ number }) => number === (now?.page ?? 0) + step)
        const rect = now && page ? clip(now.rect, page.size) : null
        return now === null || page === undefined
          ? now
          : { ...now, page: page.number, rect: rect ?? now.rect }
      }),
    [pages, setDraft]
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (startsRegion(event)) start(true)
      else if (event.key === 'Escape' && isDrawing && draft === null) setDrawing(false)
      else {
        const now = drawn ?? (event.ctrlKey ? read() : null)
        if (!event.ctrlKey || now === null || !onKey?.(event, now, close)) return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  })

  return { isDrawing, draft, selection, close, start, change, set, toPage, onPointerDown, endsDrawing }
}

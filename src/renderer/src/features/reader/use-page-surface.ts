import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import { boundsOf, type PageRegion } from '../../../../shared/model/page-region.ts'
import { onSheet } from './page-geometry.ts'
import type { PageMark, PageSurface } from './slots.ts'
import type { Desk } from './use-desk.ts'

/** Follows where places stand beside the margin column. */
export function usePageSurface(
  column: RefObject<HTMLElement | null>,
  foundMarks: readonly PageMark[],
  { scroller, placeOf, isCompact }: Desk
): PageSurface {
  const [revision, setRevision] = useState(0)
  useEffect(() => {
    const pane = scroller.current
    const page = pane?.firstElementChild
    if (!pane || !page) return
    const observer = new ResizeObserver(() => setRevision((now) => now + 1))
    observer.observe(pane)
    observer.observe(page)
    return () => observer.disconnect()
  }, [scroller])

  const topsOf = useCallback(
    (regions: readonly PageRegion[]) => {
      if (column.current === null) return regions.map(() => null)
      const from = column.current.getBoundingClientRect().top
      return regions.map((region) => {
        const place = placeOf(region.page)
        if (place === null) return null
        const { top } = onSheet(boundsOf(region), place.drawn)
        return place.sheet.getBoundingClientRect().top + top - from
      })
    },
    [column, placeOf]
  )
  const found = useMemo(
    () => new Map(foundMarks.map(({ id, region }): [number, PageRegion] => [id, region])),
    [foundMarks]
  )
  return useMemo(() => ({ topsOf, found, revision, isCompact }), [topsOf, found, revision, isCompact])
}

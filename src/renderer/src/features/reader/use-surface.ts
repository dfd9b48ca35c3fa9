import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import type { TextSurface } from './slots.ts'
import { boxesOf, topsOf } from './surface.ts'
import type { Leaf } from './text-leaves.ts'

/** Under this width of the pane the margin column becomes markers, in pixels. */
const COMPACT_BELOW = 720

type Surface = TextSurface & { scrollTo(range: Range): void }

/**
 * Follows where the text stands: `scroller` is the element that scrolls, `root` the text in it, `column` the
 * margin column the tops are counted from.
 */
export function useSurface(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  leaves: readonly Leaf[]
): Surface {
  const [revision, setRevision] = useState(0)
  const [isCompact, setCompact] = useState(false)

  useEffect(() => {
    const pane = scroller.current
    const text = root.current
    if (pane === null || text === null) return
    const observer = new ResizeObserver(() => {
      setCompact(pane.clientWidth < COMPACT_BELOW)
      setRevision((now) => now + 1)
    })
    observer.observe(pane)
    observer.observe(text)
    return () => observer.disconnect()
  }, [scroller, root, leaves])

  const tops = useCallback(
    (ranges: readonly Range[]) => {
      if (root.current === null || column.current === null) return ranges.map(() => null)
      const { top } = column.current.getBoundingClientRect()
      return topsOf(root.current, leaves, ranges).map((each) => (each === null ? null : each - top))
    },
    [root, column, leaves]
  )

  const scrollTo = useCallback(
    (range: Range) => {
      const pane = scroller.current
      if (pane === null || root.current === null) return
      const boxes = boxesOf(root.current, leaves, range)
      const first = boxes[0]
      const last = boxes.at(-1)
      if (first === undefined || last === undefined) return
      const frame = pane.getBoundingClientRect()
      if (first.top >= frame.top + 24 && last.bottom <= frame.bottom - 24) return
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      pane.scrollTo({
        top: pane.scrollTop + first.top - frame.top - pane.clientHeight / 3,
        behavior: isCalm ? 'instant' : 'smooth'
      })
    },
    [scroller, root, leaves]
  )

  return useMemo(
    () => ({ topsOf: tops, scrollTo, revision, isCompact }),
    [tops, scrollTo, revision, isCompact]
  )
}

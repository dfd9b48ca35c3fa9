import { useEffect, type RefObject } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { domRanges, leavesBetween, textNodes } from './surface.ts'
import type { Leaf } from './text-leaves.ts'
import './highlights.css'

/** What can be painted over the text, from the lowest to the highest; each has its look in highlights.css. */
const PAINTS = [
  'note-yellow',
  'note-green',
  'note-pink',
  'note-blue',
  'doubt',
  'doubt-current',
  'evidence',
  'hit',
  'hit-current'
] as const
export type PaintName = (typeof PAINTS)[number]

/** Ranges of the cleaned text to paint, by look. */
export type Paints = Partial<Record<PaintName, readonly Range[]>>

/**
 * Of more ranges than these only those near the window are painted: at every change of the page Chromium looks at all
 * that are registered, and paints their text anew.
 */
const MANY = 200

/** Registers the ranges that reach into `part` of the text; all for null. */
function register(
  root: HTMLElement,
  leaves: readonly Leaf[],
  paints: Paints,
  part: Range | null,
  nodes = textNodes(root)
): void {
  PAINTS.forEach((name, priority) => {
    const all = paints[name] ?? []
    const ranges = part === null ? all : all.filter(([start, end]) => start < part[1] && end > part[0])
    if (ranges.length === 0) {
      CSS.highlights.delete(`tl-${name}`)
      return
    }
    const highlight = new Highlight(...domRanges(root, leaves, ranges, nodes))
    highlight.priority = priority
    CSS.highlights.set(`tl-${name}`, highlight)
  })
}

/**
 * Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): the text's
 * DOM stays as it is, so selections and offsets stay exact.
 * @param scroller what the text scrolls in
 * @param drawnEnd how far the text is drawn
 */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  leaves: readonly Leaf[],
  paints: Paints,
  drawnEnd = Infinity
): void {
  useEffect(() => {
    const element = root.current
    const pane = scroller.current
    if (element === null || pane === null) return
    const forget = (): void => {
      for (const name of PAINTS) CSS.highlights.delete(`tl-${name}`)
    }
    const count = Object.values(paints).reduce((sum, ranges) => sum + ranges.length, 0)
    if (count <= MANY) {
      register(element, leaves, paints, null)
      return forget
    }
    const nodes = textNodes(element)
    let painted: Range | null = null
    let frame = 0
    const update = (): void => {
      frame = 0
      const { top, bottom, height } = pane.getBoundingClientRect()
      const near = leavesBetween(nodes, leaves, top - height / 2, bottom + height / 2)
      if (near === null || (painted !== null && near[0] >= painted[0] && near[1] <= painted[1])) return
      painted = leavesBetween(nodes, leaves, top - height * 1.5, bottom + height * 1.5)
      register(element, leaves, paints, painted, nodes)
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(update)
    }
    update()
    pane.addEventListener('scroll', onScroll, { passive: true })
    const observer = new ResizeObserver(onScroll)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      pane.removeEventListener('scroll', onScroll)
      observer.disconnect()
      forget()
    }
  }, [root, scroller, leaves, paints, drawnEnd])
}

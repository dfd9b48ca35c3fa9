import { useEffect, useRef, type RefObject } from 'react'
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

type Painter = {
  /** Paints these ranges and no others. */
  paint(paints: Paints): void
  /** Takes all of it away. */
  close(): void
}

/**
 * Paints over the text, also over what is drawn of it later. What stays painted from one time to the next is left alone: of thousands of
 * ranges only those that came or went cost anything.
 */
function createPainter(root: HTMLElement, pane: HTMLElement, leaves: readonly Leaf[]): Painter {
  let nodes = textNodes(root)
  const painted = new Map<PaintName, { highlight: Highlight; parts: Map<string, StaticRange[]> }>()
  let paints: Paints = {}
  /** What is painted of the text; null for all. */
  let part: Range | null = null
  let frame = 0

  function repaint(name: PaintName): void {
    const all = paints[name] ?? []
    const [from, to] = part ?? [0, Infinity]
    const wanted = new Map(
      all
        .filter(([start, end]) => part === null || (start < to && end > from))
        .map((range) => [range.join('-'), range])
    )
    const { highlight, parts } = painted.get(name) ?? { highlight: new Highlight(), parts: new Map() }
    for (const [key, ranges] of parts) {
      if (wanted.has(key)) continue
      for (const range of ranges) highlight.delete(range)
      parts.delete(key)
    }
    for (const [key, range] of wanted) {
      if (parts.has(key)) continue
      const ranges = domRanges(root, leaves, [range], nodes)
      for (const each of ranges) highlight.add(each)
      parts.set(key, ranges)
    }
    if (highlight.size === 0) {
      CSS.highlights.delete(`tl-${name}`)
      painted.delete(name)
    } else if (!painted.has(name)) {
      highlight.priority = PAINTS.indexOf(name)
      CSS.highlights.set(`tl-${name}`, highlight)
      painted.set(name, { highlight, parts })
    }
  }

  function follow(): void {
    frame = 0
    if (part === null) return
    const { top, bottom, height } = pane.getBoundingClientRect()
    const near = leavesBetween(nodes, leaves, top - height / 2, bottom + height / 2)
    if (near === null || (near[0] >= part[0] && near[1] <= part[1])) return
    part = leavesBetween(nodes, leaves, top - height * 1.5, bottom + height * 1.5)
    PAINTS.forEach(repaint)
  }
  const onScroll = (): void => {
    if (frame === 0) frame = requestAnimationFrame(follow)
  }
  pane.addEventListener('scroll', onScroll, { passive: true })
  const sized = new ResizeObserver(onScroll)
  sized.observe(root)
  // more of the text was drawn, or another: what was painted may stand in letters that are gone
  const drawn = new MutationObserver(() => {
    nodes = textNodes(root)
    for (const { highlight, parts } of painted.values()) {
      highlight.clear()
      parts.clear()
    }
    PAINTS.forEach(repaint)
    follow()
  })
  drawn.observe(root, { childList: true, characterData: true, subtree: true })

  return {
    paint(next) {
      paints = next
      const isMany = Object.values(paints).reduce((sum, ranges) => sum + ranges.length, 0) > MANY
      // a part without letters until it is known what is near
      if (isMany && part === null) part = [0, 0]
      if (!isMany) part = null
      PAINTS.forEach(repaint)
      follow()
    },
    close() {
      cancelAnimationFrame(frame)
      pane.removeEventListener('scroll', onScroll)
      sized.disconnect()
      drawn.disconnect()
      for (const name of painted.keys()) CSS.highlights.delete(`tl-${name}`)
    }
  }
}

/**
 * Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): the text's
 * DOM stays as it is, so selections and offsets stay exact.
 * @param scroller what the text scrolls in
 */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  leaves: readonly Leaf[],
  paints: Paints
): void {
  const painter = useRef<Painter>(null)
  useEffect(() => {
    if (root.current === null || scroller.current === null) return
    const made = createPainter(root.current, scroller.current, leaves)
    painter.current = made
    return () => {
      painter.current = null
      made.close()
    }
  }, [root, scroller, leaves])
  useEffect(() => painter.current?.paint(paints), [root, scroller, leaves, paints])
}

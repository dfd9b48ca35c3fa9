import { useEffect, type RefObject } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { domRanges } from './surface.ts'
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
 * Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): the text's
 * DOM stays as it is, so selections and offsets stay exact.
 */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  leaves: readonly Leaf[],
  paints: Paints,
  isShown: boolean
): void {
  useEffect(() => {
    const element = root.current
    if (element === null || !isShown) return
    PAINTS.forEach((name, priority) => {
      const ranges = paints[name]
      if (ranges === undefined || ranges.length === 0) return
      const highlight = new Highlight(...domRanges(element, leaves, ranges))
      highlight.priority = priority
      CSS.highlights.set(`tl-${name}`, highlight)
    })
    return () => {
      for (const name of PAINTS) CSS.highlights.delete(`tl-${name}`)
    }
  }, [root, leaves, paints, isShown])
}

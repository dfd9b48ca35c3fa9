import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { layoutMargin, type MarginNote } from './margin-layout.ts'

/** Where places stand beside the column; a new object whenever they may have moved. */
export type Beside<P> = { topOf(place: P): number | null; revision: number; isCompact: boolean }

/** A note's first line stands on the line of its passage. */
const ALIGN = 2

function sameTops(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
}

/** Tops of the notes in the column (elements with `data-note`), kept right while text and notes change size. */
export function useMarginTops<P>(
  column: RefObject<HTMLElement | null>,
  notes: readonly { id: number; place: P }[],
  activeId: number | null,
  beside: Beside<P>
): ReadonlyMap<number, number> {
  const [tops, setTops] = useState<ReadonlyMap<number, number>>(new Map())

  const place = useCallback(() => {
    const wishes: MarginNote[] = []
    for (const { id, place: at } of notes) {
      const element = column.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)
      const top = beside.topOf(at)
      if (!element || top === null) continue
      wishes.push({ id, top: Math.max(0, top - ALIGN), height: element.offsetHeight })
    }
    const next = layoutMargin(wishes, activeId, beside.isCompact ? 4 : 8)
    setTops((now) => (sameTops(now, next) ? now : next))
  }, [column, notes, activeId, beside])

  useLayoutEffect(place, [place])
  useEffect(() => {
    const observer = new ResizeObserver(place)
    for (const element of column.current?.querySelectorAll('[data-note]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [column, notes, place])
  return tops
}

import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { layoutMargin, type MarginNote } from './margin-layout.ts'

/** Where ranges stand beside the column; a new object whenever the text may have moved. */
export type Beside = { topOf(range: Range): number | null; revision: number; isCompact: boolean }

/** A note's first line stands on the line of its passage. */
const ALIGN = 2

function sameTops(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
}

/** Tops of the notes in the column (elements with `data-note`), kept right while text and notes change size. */
export function useMarginTops(
  column: RefObject<HTMLElement | null>,
  notes: readonly { id: number; range: Range }[],
  activeId: number | null,
  beside: Beside
): ReadonlyMap<number, number> {
  const [tops, setTops] = useState<ReadonlyMap<number, number>>(new Map())

  const place = useCallback(() => {
    const wishes: MarginNote[] = []
    for (const { id, range } of notes) {
      const element = column.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)
      const top = beside.topOf(range)
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

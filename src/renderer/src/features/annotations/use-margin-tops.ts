import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { layoutMargin, type MarginNote } from './margin-layout.ts'
import { useSeenPart, type SeenPart } from './use-seen-part.ts'

/** Where places stand beside the column; a new object whenever they may have moved. A place is the same object meanwhile. */
export type Beside<P> = {
  topsOf(places: readonly P[]): (number | null)[]
  revision: number
  isCompact: boolean
}

/** A note beside its place; `guess` is how high it may be before it was drawn, in pixels. */
export type Wish<P> = { id: number; place: P; guess: number }

/** A note's first line stands on the line of its passage. */
const ALIGN = 2
/** With more notes than these only those near the window are drawn. */
const MANY = 60

function sameTops(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
}

/**
 * Tops of the notes in the column (elements with `data-note`), kept right while text and notes change size, and which of
 * them are to be drawn: all, or of many those near the window.
 */
export function useMarginTops<P>(
  column: RefObject<HTMLElement | null>,
  notes: readonly Wish<P>[],
  activeId: number | null,
  beside: Beside<P>
): { tops: ReadonlyMap<number, number>; isDrawn: (id: number) => boolean } {
  const [tops, setTops] = useState<ReadonlyMap<number, number>>(new Map())
  const heights = useRef({ isCompact: beside.isCompact, of: new Map<number, number>() })
  const asked = useRef({ beside, tops: new Map<P, number | null>() })
  const isMany = notes.length > MANY
  const seen = useSeenPart(column, isMany)

  const place = useCallback(() => {
    if (heights.current.isCompact !== beside.isCompact)
      heights.current = { isCompact: beside.isCompact, of: new Map() }
    const { of } = heights.current
    for (const element of column.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])
      of.set(Number(element.dataset['note']), element.offsetHeight)
    // asked of the page once: a note that was drawn, grew, came or went moves no passage
    if (asked.current.beside !== beside) asked.current = { beside, tops: new Map() }
    const known = asked.current.tops
    const unknown = notes.flatMap((note) => (known.has(note.place) ? [] : [note.place]))
    if (unknown.length > 0) beside.topsOf(unknown).forEach((top, at) => known.set(unknown[at]!, top))
    const wishes = notes.flatMap(({ id, guess, place: at }): MarginNote[] => {
      const top = known.get(at) ?? null
      return top === null ? [] : [{ id, top: Math.max(0, top - ALIGN), height: of.get(id) ?? guess }]
    })
    const next = layoutMargin(wishes, activeId, beside.isCompact ? 4 : 8)
    setTops((now) => (sameTops(now, next) ? now : next))
  }, [column, notes, activeId, beside])

  useLayoutEffect(place, [place])
  // those drawn for the first time are measured before they are seen
  useEffect(() => {
    const observer = new ResizeObserver(place)
    for (const element of column.current?.querySelectorAll('[data-note]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [column, notes, seen, place])
  const isDrawn = useCallback((id: number) => !isMany || isNear(tops.get(id), seen), [isMany, tops, seen])
  return { tops, isDrawn }
}

/** Where there are many, one waits until its place and the window's are known. */
const isNear = (top: number | undefined, seen: SeenPart | null): boolean =>
  seen !== null && top !== undefined && top >= seen.from && top <= seen.to

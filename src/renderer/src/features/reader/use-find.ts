import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { findableText, findInText } from '../../../../shared/vietnamese/find-in-text.ts'
import { stepHit } from './selection-range.ts'

/** Painted at once around the current one; a letter that stands a hundred thousand times must not stop the window. */
const MOST_PAINTED = 2000

export type Find = {
  /** How often the bar was asked for; another number takes the focus to its field again. */
  asked: number
  typed: string
  index: number
  total: number
  /** What to paint: the places near the current one, and the current one. */
  hits: readonly Range[]
  current: Range | undefined
  type(words: string): void
  step(direction: 1 | -1): void
}

/**
 * Finding in one text: null while the bar is closed. `onReveal` brings a place into view. The words stay when another
 * item is opened, as they do in every find bar.
 */
export function useFind(
  text: string,
  onReveal: (range: Range) => void
): { find: Find | null; open: (words: string) => void; close: () => void } {
  const [asked, setAsked] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const findable = useMemo(() => (isOpen ? findableText(text) : null), [isOpen, text])
  const places = useMemo(() => (findable === null ? [] : findInText(findable, typed)), [findable, typed])
  const total = places.length
  const at = Math.min(index, Math.max(0, total - 1))

  // The first place comes into view as the words are typed, and when another item is opened.
  useEffect(() => {
    setIndex(0)
    const [first] = places
    if (first !== undefined) onReveal(first)
  }, [places, onReveal])
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = stepHit(at, total, direction)
      const place = next === null ? undefined : places[next]
      if (next === null || place === undefined) return
      setIndex(next)
      onReveal(place)
    },
    [at, total, places, onReveal]
  )
  const open = useCallback((words: string) => {
    if (words !== '') setTyped(words)
    setOpen(true)
    setAsked((now) => now + 1)
  }, [])
  const close = useCallback(() => setOpen(false), [])
  const find = useMemo<Find | null>(() => {
    if (!isOpen) return null
    const from = Math.max(0, at - MOST_PAINTED / 2)
    const hits = places.slice(from, from + MOST_PAINTED)
    return { asked, typed, index: at, total, hits, current: places[at], type: setTyped, step }
  }, [isOpen, asked, typed, at, total, places, step])
  return { find, open, close }
}

import { startTransition, useEffect, useState } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'

/** So many characters of a text are drawn at once: more than a tall window shows. */
const FIRST = 10_000
/** And so many more at a time, each time the window has been painted: what a slow machine lays out without a stutter. */
const STEP = 16_000

/**
 * How far a text is drawn, as an offset: what is seen when it is opened at once, the rest in steps, so that opening a
 * long one holds up neither mouse nor keys. Infinity once all of it is.
 */
export function useDrawnEnd({ id, text }: Pick<ItemDetail, 'id' | 'text'>): number {
  const [drawn, setDrawn] = useState({ id, end: FIRST })
  // another item begins anew; a text that changed while it is read stays as far as it was
  if (drawn.id !== id) setDrawn({ id, end: FIRST })
  const end = drawn.id === id ? drawn.end : FIRST
  const isWhole = end >= text.length
  useEffect(() => {
    if (isWhole) return
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn({ id, end: end + STEP })))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [id, end, isWhole])
  return isWhole ? Infinity : end
}

import { useEffect, useState, type RefObject } from 'react'

/** A part of a column, in pixels from its top. */
export type SeenPart = { from: number; to: number }

/** The part is told in steps of so many pixels, so that scrolling draws something anew only now and then. */
const STEP = 600

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return null
}

/** What of a column is near the window of the pane it scrolls in; null while `isAsked` is false. */
export function useSeenPart(column: RefObject<HTMLElement | null>, isAsked: boolean): SeenPart | null {
  const [part, setPart] = useState<SeenPart | null>(null)
  useEffect(() => {
    const element = column.current
    const scroller = element && scrollerOf(element)
    if (!isAsked || !element || !scroller) return setPart(null)
    let frame = 0
    const read = (): void => {
      frame = 0
      const top = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top
      const from = Math.floor(top / STEP) * STEP - STEP
      const to = Math.ceil((top + scroller.clientHeight) / STEP) * STEP + STEP
      setPart((now) => (now?.from === from && now.to === to ? now : { from, to }))
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    read()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const observer = new ResizeObserver(onScroll)
    observer.observe(scroller)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [column, isAsked])
  return part
}

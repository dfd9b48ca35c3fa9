import { useLayoutEffect, useState, type RefCallback } from 'react'

/** Two lines of chips of 24 px with 4 px between. */
const twoLines = 52
const plenty = 99

/**
 * How many of the offered chips fit on two lines beside those that must stay; counted down after drawing and
 * begun anew when `content` or the width changes.
 */
export function useChipRoom(content: string): { ref: RefCallback<HTMLDivElement>; room: number } {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)
  const [state, setState] = useState({ key: '', room: plenty })
  const key = `${width} ${content}`
  const room = state.key === key ? state.room : plenty

  useLayoutEffect(() => {
    if (element === null || element.scrollHeight <= twoLines || room === 0) return
    const drawn = element.childElementCount
    setState({ key, room: Math.max(0, Math.min(room, drawn) - 1) })
  }, [element, key, room])
  useLayoutEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { ref: setElement, room }
}

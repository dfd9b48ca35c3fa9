import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Head room above a section that still counts as being in it, in pixels. */
const SLACK = 24

/** The section the form stands at while it is scrolled, and the way to go to one. `count` renews the watching. */
export function useSectionSpy(
  body: RefObject<HTMLElement | null>,
  count: number
): [string, (id: string) => void] {
  const [section, setSection] = useState('general')

  useEffect(() => {
    const scroller = body.current
    if (scroller === null) return
    const look = (): void => {
      const parts = [...scroller.querySelectorAll<HTMLElement>('[data-section]')]
      const isAtEnd =
        scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
      const passed = parts.filter((part) => part.offsetTop <= scroller.scrollTop + SLACK)
      const current = isAtEnd ? parts.at(-1) : passed.at(-1)
      setSection(current?.dataset['section'] ?? 'general')
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [body, count])

  const goTo = useCallback(
    (id: string) => {
      const scroller = body.current
      const part = scroller?.querySelector<HTMLElement>(`[data-section="${id}"]`)
      if (!scroller || !part) return
      scroller.scrollTo({ top: part.offsetTop, behavior: 'instant' })
      setSection(id)
    },
    [body]
  )
  return [section, goTo]
}

import { useCallback, useEffect, useState, type RefObject } from 'react'
import { PIXELS_PER_POINT } from '../../ui/pdf/PdfSheet.tsx'
import type { PdfPage } from '../../ui/pdf/use-pdf.ts'
import { fitZoom, pageAt, stepZoom, type Fit, type Size } from './zoom.ts'

export type Desk = {
  zoom: number
  /** The fit that holds; null when a zoom was chosen by hand. */
  fit: Fit | null
  /** The page that is read, 1-based. */
  current: number
  setFit(fit: Fit): void
  step(direction: 1 | -1): void
  goTo(page: number): void
}

function sheets(desk: HTMLElement): HTMLElement[] {
  return [...desk.querySelectorAll<HTMLElement>('[data-page]')]
}

/** Zoom and place on the desk; `desk` is the element that scrolls. */
export function useDesk(desk: RefObject<HTMLElement | null>, pages: readonly PdfPage[]): Desk {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [fit, setFit] = useState<Fit | null>('page')
  const [chosen, setChosen] = useState(1)
  const [current, setCurrent] = useState(1)

  useEffect(() => {
    const element = desk.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight })
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk])

  const [first] = pages
  const page =
    first === undefined
      ? null
      : { width: first.width * PIXELS_PER_POINT, height: first.height * PIXELS_PER_POINT }
  const zoom = fit !== null && page !== null && size.width > 0 ? fitZoom(fit, page, size) : chosen

  useEffect(() => {
    const element = desk.current
    if (element === null) return
    const look = (): void => {
      const tops = sheets(element).map((sheet) => ({ top: sheet.offsetTop, height: sheet.offsetHeight }))
      setCurrent(pageAt(tops, element.scrollTop, element.clientHeight))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [desk, pages, zoom])

  const step = useCallback(
    (direction: 1 | -1) => {
      setChosen(stepZoom(zoom, direction))
      setFit(null)
    },
    [zoom]
  )
  const goTo = useCallback(
    (number: number) => {
      const element = desk.current
      const sheet = element === null ? undefined : sheets(element)[number - 1]
      if (!element || !sheet) return
      element.scrollTo({ top: sheet.offsetTop - 20, behavior: 'instant' })
      setCurrent(number)
    },
    [desk]
  )
  return { zoom, fit, current, setFit, step, goTo }
}

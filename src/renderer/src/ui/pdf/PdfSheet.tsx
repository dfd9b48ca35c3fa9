import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { tokens } from '../theme.ts'
import type { PdfPage } from './use-pdf.ts'

/** CSS pixels of one PDF point at 100 %. */
export const PIXELS_PER_POINT = 96 / 72

const useStyles = makeStyles({
  sheet: {
    position: 'relative',
    flex: 'none',
    background: tokens.tlPaperBackground,
    boxShadow: tokens.shadow4,
    lineHeight: 0,
    forcedColorAdjust: 'none'
  },
  canvas: { display: 'block', width: '100%', height: '100%' }
})

/** One page as a white sheet, drawn when it comes near the window. `zoom` 1 = true size at 96 dpi. */
export function PdfSheet({
  page,
  zoom,
  label,
  over
}: {
  page: PdfPage
  zoom: number
  label: string
  /** What lies over the page while it is near the window. */
  over?: ReactNode
}) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const width = Math.round(page.width * PIXELS_PER_POINT * zoom)
  const height = Math.round(page.height * PIXELS_PER_POINT * zoom)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '600px' }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = canvas.current
    if (element === null || !isNear) return
    const scale = PIXELS_PER_POINT * zoom * devicePixelRatio
    const viewport = page.proxy.getViewport({ scale })
    // Drawn apart and copied when done: a page never shows half of itself.
    const draft = document.createElement('canvas')
    draft.width = Math.ceil(viewport.width)
    draft.height = Math.ceil(viewport.height)
    const task = page.proxy.render({ canvas: draft, viewport })
    task.promise.then(
      () => {
        element.width = draft.width
        element.height = draft.height
        element.getContext('2d')?.drawImage(draft, 0, 0)
        element.dataset['drawn'] = 'true'
      },
      () => undefined
    )
    return () => task.cancel()
  }, [page, zoom, isNear])

  return (
    <div className={styles.sheet} style={{ width, height }} data-page={page.number}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
      {isNear && over}
    </div>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { PageRect } from '../../../../shared/model/page-region.ts'
import { tokens } from '../theme.ts'
import type { ScanPages } from './scan-pages.ts'

const WIDTH = 280
const HEIGHT = 200
/** A small region is not drawn larger than this many times. */
const MOST_ZOOM = 2

const useStyles = makeStyles({
  picture: {
    display: 'block',
    maxWidth: '100%',
    margin: '8px 0 12px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.tlPaperBackground,
    forcedColorAdjust: 'none',
    ':not([data-drawn])': { display: 'none' }
  }
})

/** A small picture of a place on a page, in the page's own units. `label` says to a screen reader what it is. */
export function RegionPicture({
  scan,
  page,
  rect,
  label
}: {
  scan: ScanPages | null
  page: number
  rect: PageRect
  label: string
}) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [left, top, width, height] = rect
  useEffect(() => {
    const element = canvas.current
    if (scan === null || element === null) return
    let isCurrent = true
    const draw = async () => {
      const [size, unit] = [await scan.sizeOf(page), await scan.pixelsPerUnit(page)]
      if (!isCurrent || size === null || left * unit >= size.width || top * unit >= size.height) return
      const region = {
        left: left * unit,
        top: top * unit,
        width: Math.min(width * unit, size.width - left * unit),
        height: Math.min(height * unit, size.height - top * unit)
      }
      const shown = Math.min(WIDTH / region.width, HEIGHT / region.height, MOST_ZOOM / unit)
      await scan.draw(element, page, region, shown * devicePixelRatio)
      element.style.width = `${Math.max(1, Math.round(region.width * shown))}px`
      element.dataset['drawn'] = 'true'
    }
    // a page that cannot be drawn shows no picture; the tab with the original says what is wrong with it
    draw().catch(() => undefined)
    return () => {
      isCurrent = false
      delete element.dataset['drawn']
    }
  }, [scan, page, left, top, width, height])
  return <canvas ref={canvas} className={styles.picture} role="img" aria-label={label} />
}

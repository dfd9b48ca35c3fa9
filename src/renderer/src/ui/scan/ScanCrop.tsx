import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { tokens } from '../theme.ts'
import type { Region, ScanPages } from './scan-pages.ts'

/** Pixels of the page: left, top, right, bottom. */
type Box = readonly [number, number, number, number]

const HEIGHT = 72
const WIDTH = 300
/** A scan's letters are never drawn larger than this many times. */
const MOST_ZOOM = 3

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    flex: 'none',
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
    overflow: 'hidden',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.tlPaperBackground,
    forcedColorAdjust: 'none'
  },
  canvas: { display: 'block', width: '100%', height: '100%' },
  word: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.tlHitCurrentBackground}`,
    borderRadius: '2px'
  }
})

/** What is shown around a word: its line and a little of the neighbours, in the shape of the frame. */
function around([left, top, right, bottom]: Box, page: { width: number; height: number }): Region {
  const height = Math.max(bottom - top, 8) * 2.2
  const width = Math.max((height * WIDTH) / HEIGHT, (right - left) * 1.25)
  const tall = (width * HEIGHT) / WIDTH
  const between = (at: number, most: number) => Math.max(0, Math.min(at, most))
  return {
    left: between((left + right - width) / 2, page.width - width),
    top: between((top + bottom - tall) / 2, page.height - tall),
    width,
    height: tall
  }
}

/** The place of a word on its page, framed. `label` says to a screen reader what it is. */
export function ScanCrop({
  scan,
  page,
  box,
  label
}: {
  scan: ScanPages | null
  page: number
  box: Box
  label: string
}) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [region, setRegion] = useState<Region | null>(null)
  const [left, top, right, bottom] = box

  useEffect(() => {
    if (scan === null) return
    let isCurrent = true
    const show = async () => {
      const size = await scan.sizeOf(page)
      const element = canvas.current
      if (!isCurrent || size === null || element === null) return
      const shown = around([left, top, right, bottom], size)
      const zoom = Math.min(MOST_ZOOM, WIDTH / shown.width) * devicePixelRatio
      await scan.draw(element, page, shown, zoom)
      if (!isCurrent) return
      setRegion(shown)
      element.dataset['drawn'] = 'true'
    }
    // a page that cannot be drawn leaves its frame empty; the tab with the original says what is wrong with it
    show().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [scan, page, left, top, right, bottom])

  const percent = (part: number, of: number) => `${(100 * part) / of}%`
  return (
    <div className={styles.frame}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
      {region && (
        <span
          className={styles.word}
          style={{
            left: percent(left - region.left - 4, region.width),
            top: percent(top - region.top - 4, region.height),
            width: percent(right - left + 8, region.width),
            height: percent(bottom - top + 8, region.height)
          }}
        />
      )}
    </div>
  )
}

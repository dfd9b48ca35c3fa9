import { makeStyles } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { ScanPages } from '../../ui/scan/scan-pages.ts'
import { useScan } from '../../ui/scan/use-scan.ts'
import { tokens } from '../../ui/theme.ts'
import { desk } from './desk-style.ts'
import { useWidth } from './use-width.ts'

/** Widest a page is shown: A4 at true size and a quarter more, as the pages of a PDF. */
const MOST_WIDTH = 992

const useStyles = makeStyles({
  desk,
  sheet: {
    flex: 'none',
    display: 'block',
    background: tokens.tlPaperBackground,
    boxShadow: tokens.shadow4,
    forcedColorAdjust: 'none',
    cursor: 'zoom-in'
  },
  whole: { cursor: 'zoom-out' }
})

/** The pages of a TIFF original, which the window cannot show by itself; a click shows them in their own size and back. */
export function OriginalTiff({ data }: { data: Uint8Array<ArrayBuffer> }) {
  const styles = useStyles()
  const { t } = useMessages()
  const deskRef = useRef<HTMLDivElement>(null)
  const width = useWidth(deskRef)
  const scan = useScan(data, 'image/tiff')
  const [count, setCount] = useState<number | null>(null)
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    if (scan === null) return
    let isCurrent = true
    scan.count().then(
      (pages) => isCurrent && setCount(pages),
      () => isCurrent && setCount(0)
    )
    return () => {
      isCurrent = false
    }
  }, [scan])
  return (
    <div
      ref={deskRef}
      className={styles.desk}
      tabIndex={0}
      role="region"
      aria-label={t('reader.tab-original')}
    >
      {count === 0 && (
        <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={t('reader.original-image-broken')} />
      )}
      {scan !== null &&
        width > 0 &&
        Array.from({ length: count ?? 0 }, (_, index) => (
          <Sheet
            key={index}
            scan={scan}
            page={index + 1}
            width={isWhole ? null : Math.min(MOST_WIDTH, width - 32)}
            label={t('reader.page', { number: index + 1 })}
            onClick={() => setWhole(!isWhole)}
          />
        ))}
    </div>
  )
}

/** One page, drawn when it comes near the window; `width` null is one dot a pixel. */
function Sheet({
  scan,
  page,
  width,
  label,
  onClick
}: {
  scan: ScanPages
  page: number
  width: number | null
  label: string
  onClick: () => void
}) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [ratio, setRatio] = useState(Math.SQRT2)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '600px' }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = canvas.current
    if (element === null || !isNear) return
    let isCurrent = true
    const draw = async () => {
      const size = await scan.sizeOf(page)
      if (!isCurrent || size === null) return
      const shown = width ?? size.width / devicePixelRatio
      const zoom = Math.min(1, (shown * devicePixelRatio) / size.width)
      await scan.draw(element, page, { left: 0, top: 0, width: size.width, height: size.height }, zoom)
      element.style.width = `${shown}px`
      element.dataset['drawn'] = 'true'
      setRatio(size.height / size.width)
    }
    // a page that cannot be decoded stays white
    draw().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [scan, page, width, isNear])

  const height = width === null ? undefined : Math.round(width * ratio)
  return (
    <canvas
      ref={canvas}
      className={`${styles.sheet} ${width === null ? styles.whole : ''}`}
      style={width === null ? {} : { width, height }}
      data-page={page}
      role="img"
      aria-label={label}
      onClick={onClick}
    />
  )
}

import { makeStyles } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { PageSize } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { ScanPages } from '../../ui/scan/scan-pages.ts'
import { useScan } from '../../ui/scan/use-scan.ts'
import { tokens } from '../../ui/theme.ts'
import { OriginalDesk } from './OriginalDesk.tsx'
import { PageWords } from './PageWords.tsx'
import type { OriginalSlots } from './slots.ts'
import type { DeskView } from './use-desk.ts'

/** Dots of a page of A4 at 300 dpi: what a page is taken for until it is decoded. */
const USUAL: PageSize = { width: 2480, height: 3508 }
/** A dot is a pixel at 100 %; a scan of 300 dpi is then three times as large as its paper. */
const VIEW: DeskView = { unit: 'pixels', fullScale: 1, mostFitted: 1, drawsAlways: true }

const useStyles = makeStyles({
  sheet: {
    display: 'block',
    width: '100%',
    height: '100%',
    background: tokens.tlPaperBackground,
    boxShadow: tokens.shadow4
  }
})

/** The pages of a TIFF original, which the window cannot show by itself. */
export function OriginalTiff({
  itemId,
  data,
  slots
}: {
  itemId: ItemId
  data: Uint8Array<ArrayBuffer>
  slots: OriginalSlots
}) {
  const { t } = useMessages()
  const scan = useScan(data, 'image/tiff')
  const [sizes, setSizes] = useState<readonly PageSize[] | null>(null)
  useEffect(() => {
    if (scan === null) return
    let isCurrent = true
    scan.count().then(
      (count) => isCurrent && setSizes(Array.from({ length: count }, () => USUAL)),
      () => isCurrent && setSizes([])
    )
    return () => {
      isCurrent = false
      setSizes(null)
    }
  }, [scan])
  const onSize = useCallback(
    (page: number, { width, height }: PageSize) =>
      setSizes((now) => {
        const known = now?.[page - 1]
        if (!now || (known?.width === width && known.height === height)) return now
        return now.map((size, at) => (at === page - 1 ? { width, height } : size))
      }),
    []
  )
  const pages = useMemo(
    () =>
      (sizes ?? []).map((size, at) => ({
        number: at + 1,
        label: null,
        name: t('reader.page', { number: at + 1 }),
        size
      })),
    [sizes, t]
  )
  return (
    <OriginalDesk
      pages={pages}
      view={VIEW}
      slots={slots}
      draw={({ number, name, size }, scale, onText) =>
        scan && (
          <TiffPage
            scan={scan}
            page={number}
            size={size}
            scale={scale}
            label={name}
            onSize={onSize}
            over={<PageWords itemId={itemId} page={number} size={size} scale={scale} onText={onText} />}
          />
        )
      }
      instead={
        sizes?.length === 0 && (
          <EmptyState
            icon={<DocumentErrorRegular fontSize={32} />}
            title={t('reader.original-image-broken')}
          />
        )
      }
    />
  )
}

/** One page, drawn when it comes near the window. */
function TiffPage({
  scan,
  page,
  size: { width, height },
  scale,
  label,
  onSize,
  over
}: {
  scan: ScanPages
  page: number
  size: PageSize
  scale: number
  label: string
  onSize: (page: number, size: PageSize) => void
  /** What lies over the page once it is drawn. */
  over: ReactNode
}) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [isDrawn, setDrawn] = useState(false)

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
      const found = await scan.sizeOf(page)
      if (!isCurrent || found === null) return
      // drawn when its size is known, which says at what scale
      if (found.width !== width || found.height !== height) return onSize(page, found)
      const zoom = Math.min(1, scale * devicePixelRatio)
      await scan.draw(element, page, { left: 0, top: 0, width, height }, zoom)
      element.dataset['drawn'] = 'true'
      if (isCurrent) setDrawn(true)
    }
    // a page that cannot be decoded stays white
    draw().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [scan, page, width, height, scale, isNear, onSize])

  return (
    <>
      <canvas ref={canvas} className={styles.sheet} data-page={page} role="img" aria-label={label} />
      {isDrawn && over}
    </>
  )
}

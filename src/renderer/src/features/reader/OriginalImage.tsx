import { makeStyles } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useEffect, useMemo, useState } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { PageSize } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { OriginalDesk } from './OriginalDesk.tsx'
import { PageWords } from './PageWords.tsx'
import type { OriginalSlots } from './slots.ts'
import type { DeskView } from './use-desk.ts'

const VIEW: DeskView = { unit: 'pixels', fullScale: 1, mostFitted: 1, drawsAlways: true }

const useStyles = makeStyles({
  image: { display: 'block', width: '100%', height: '100%', background: tokens.tlPaperBackground }
})

/** A picture original, as wide as the pane; no larger than it is. */
export function OriginalImage({
  item,
  data,
  mediaType,
  slots
}: {
  item: ItemDetail
  data: Uint8Array<ArrayBuffer>
  mediaType: string
  slots: OriginalSlots
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const [url, setUrl] = useState('')
  const [size, setSize] = useState<PageSize | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([data], { type: mediaType }))
    const image = new Image()
    image.onload = () => setSize({ width: image.naturalWidth, height: image.naturalHeight })
    image.onerror = () => setBroken(true)
    image.src = made
    setUrl(made)
    return () => {
      image.onload = null
      image.onerror = null
      URL.revokeObjectURL(made)
      setSize(null)
      setBroken(false)
    }
  }, [data, mediaType])
  const pages = useMemo(
    () => (size === null ? [] : [{ number: 1, label: null, name: t('reader.page', { number: 1 }), size }]),
    [size, t]
  )
  return (
    <OriginalDesk
      pages={pages}
      view={VIEW}
      slots={slots}
      draw={({ number, size: shown }, scale, onText) => (
        <>
          <img
            className={styles.image}
            src={url}
            alt={t('reader.image-alt', { title: item.title })}
            draggable={false}
          />
          <PageWords itemId={item.id} page={number} size={shown} scale={scale} onText={onText} />
        </>
      )}
      instead={
        isBroken && (
          <EmptyState
            icon={<DocumentErrorRegular fontSize={32} />}
            title={t('reader.original-image-broken')}
          />
        )
      }
    />
  )
}

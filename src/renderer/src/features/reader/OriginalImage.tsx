import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  desk: {
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    padding: '16px',
    background: tokens.tlDeskBackground,
    textAlign: 'center'
  },
  image: { display: 'inline-block', background: tokens.tlPaperBackground, cursor: 'zoom-in' },
  fitted: { maxWidth: '100%' },
  whole: { cursor: 'zoom-out' }
})

/** A picture original, as wide as the pane; a click shows it in its own size and back. */
export function OriginalImage({
  data,
  mediaType,
  title
}: {
  data: Uint8Array<ArrayBuffer>
  mediaType: string
  title: string
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const [isWhole, setWhole] = useState(false)
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([data], { type: mediaType }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data, mediaType])
  return (
    <div className={styles.desk} tabIndex={0} role="region" aria-label={t('reader.tab-original')}>
      {url !== '' && (
        <img
          className={`${styles.image} ${isWhole ? styles.whole : styles.fitted}`}
          src={url}
          alt={t('reader.image-alt', { title })}
          onClick={() => setWhole(!isWhole)}
        />
      )}
    </div>
  )
}

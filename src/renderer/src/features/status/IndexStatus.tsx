import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { bridge } from '../../client/bridge.ts'
import { useMessages } from '../../client/messages.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  bar: { width: '140px', flexShrink: 0 }
})

/** How far the search index is, while it is being made anew. */
export function IndexStatus() {
  const styles = useStyles()
  const { t } = useMessages()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEffect(
    () =>
      bridge.on('index.progress', ({ done, total }) => setProgress(done >= total ? null : { done, total })),
    []
  )
  if (progress === null) return null
  return (
    <span className={styles.row}>
      <span>{t('status.indexing')}</span>
      <span className={styles.bar}>
        <ProgressLine label={t('status.indexing')} value={progress.done / progress.total} />
      </span>
    </span>
  )
}

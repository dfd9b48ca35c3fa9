import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { bridge } from '../../client/bridge.ts'
import { useMessages } from '../../client/messages.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  bar: { width: '140px', flexShrink: 0 }
})

type Work = { event: 'index.progress' | 'meetings.progress'; words: 'status.indexing' | 'status.renewing' }

/** How far work is that the program does by itself on what the archive holds, while it does it. */
export function UpkeepStatus() {
  return (
    <>
      <WorkStatus event="index.progress" words="status.indexing" />
      <WorkStatus event="meetings.progress" words="status.renewing" />
    </>
  )
}

function WorkStatus({ event, words }: Work) {
  const styles = useStyles()
  const { t } = useMessages()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEffect(
    () => bridge.on(event, ({ done, total }) => setProgress(done >= total ? null : { done, total })),
    [event]
  )
  if (progress === null) return null
  return (
    <span className={styles.row}>
      <span>{t(words)}</span>
      <span className={styles.bar}>
        <ProgressLine label={t(words)} value={progress.done / progress.total} />
      </span>
    </span>
  )
}

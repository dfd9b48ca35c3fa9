import { Button, makeStyles } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular,
  Pause16Regular,
  Play16Regular,
  Warning16Regular
} from '@fluentui/react-icons'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { isFinished, useImportState, type FollowedJob } from './import-state.ts'
import { timeLeftText } from './time-left.ts'
import { useJobActions } from './use-job-actions.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  actions: { display: 'flex', alignItems: 'center', gap: '2px', marginLeft: '-8px' },
  bar: { width: '140px', flexShrink: 0 },
  text: {
    minWidth: 0,
    padding: '0 4px',
    height: '24px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2
  },
  left: { color: tokens.colorNeutralForeground3, '@media (max-width: 1023px)': { display: 'none' } },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 }
})

/** The import in the status bar: only while its drawer is closed, so that progress shows in one place. */
export function ImportStatus() {
  const job = useImportState((state) => state.job)
  const isDrawerOpen = useViewState((state) => state.isImportDrawerOpen)
  if (job === null || isDrawerOpen) return null
  return isFinished(job.progress) ? <Finished job={job} /> : <Running job={job} />
}

function Running({ job }: { job: FollowedJob }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const setDrawerOpen = useViewState((state) => state.setImportDrawerOpen)
  const { pause, resume, cancel } = useJobActions(job.progress.jobId)
  const { done, total, state } = job.progress
  const isPaused = state === 'paused'
  const words = total === null ? t('import.status-counting') : t('import.status', { done, total })
  return (
    <>
      <span className={styles.row}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.text}
          title={t('import.show-drawer')}
          onClick={() => setDrawerOpen(true)}
        >
          {isPaused ? `${words} (${t('import.paused').toLocaleLowerCase()})` : words}
        </Button>
        <ProgressLine
          className={styles.bar}
          value={total === null || total === 0 ? null : done / total}
          label={t('import.progress-label')}
        />
        <span className={styles.left}>{timeLeftText(messages, job)}</span>
      </span>
      <span className={styles.actions}>
        {isPaused ? (
          <ToolButton label={t('import.resume')} icon={<Play16Regular />} onClick={resume} />
        ) : (
          <ToolButton label={t('import.pause')} icon={<Pause16Regular />} onClick={pause} />
        )}
        <Button appearance="subtle" size="small" className={styles.text} onClick={cancel}>
          {t('import.cancel')}
        </Button>
      </span>
    </>
  )
}

function Finished({ job }: { job: FollowedJob }) {
  const styles = useStyles()
  const { t } = useMessages()
  const setDrawerOpen = useViewState((state) => state.setImportDrawerOpen)
  const { failed, imported } = job.progress.counts
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.text}
      title={t('import.show-drawer')}
      icon={
        failed > 0 ? (
          <Warning16Regular className={styles.warning} />
        ) : (
          <CheckmarkCircle16Regular className={styles.success} />
        )
      }
      onClick={() => setDrawerOpen(true)}
    >
      {failed > 0
        ? t('import.status-failed', { count: failed })
        : t('import.status-done', { count: imported })}
    </Button>
  )
}

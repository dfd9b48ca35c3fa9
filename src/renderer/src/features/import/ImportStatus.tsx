import { Button, makeStyles } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular,
  Dismiss16Regular,
  FolderSync16Regular,
  Pause16Regular,
  Play16Regular,
  Warning16Regular
} from '@fluentui/react-icons'
import { splitPath } from '../../../../shared/model/container-path.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import type { JobProgress } from '../../../../shared/model/accession.ts'
import { isFinished, useImportState } from './import-state.ts'
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

/**
 * The import in the status bar: only while its drawer is closed, so that progress shows in one place. What a watched
 * folder brought is told beside it, quietly.
 */
export function ImportStatus() {
  const job = useImportState((state) => state.job)
  const isDrawerOpen = useViewState((state) => state.isImportDrawerOpen)
  return (
    <>
      <Arrival />
      {job !== null && !isDrawerOpen && (isFinished(job) ? <Finished job={job} /> : <Running job={job} />)}
    </>
  )
}

function Arrival() {
  const styles = useStyles()
  const { t } = useMessages()
  const arrival = useImportState((state) => state.arrival)
  const dismiss = useImportState((state) => state.dismissArrival)
  const showImport = useViewState((state) => state.showImport)
  if (arrival === null) return null
  const { imported, failed } = arrival.counts
  const [, folder] = splitPath((arrival.sources?.first ?? '').replace(/[/\\]+$/, ''))
  return (
    <span className={styles.actions}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.text}
        icon={<FolderSync16Regular className={failed > 0 ? styles.warning : styles.success} />}
        title={t('import.show-drawer')}
        onClick={() => {
          showImport(arrival.jobId)
          dismiss()
        }}
      >
        {imported > 0
          ? t('import.arrived', { count: imported, folder })
          : t('import.arrived-failed', { count: failed, folder })}
      </Button>
      <ToolButton label={t('import.arrived-dismiss')} icon={<Dismiss16Regular />} onClick={dismiss} />
    </span>
  )
}

function Running({ job }: { job: JobProgress }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const showImport = useViewState((state) => state.showImport)
  const { pause, resume, cancel } = useJobActions(job.jobId)
  const { done, total, state } = job
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
          onClick={() => showImport(null)}
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
          <Button
            appearance="subtle"
            size="small"
            className={styles.text}
            icon={<Play16Regular />}
            onClick={resume}
          >
            {t('import.resume')}
          </Button>
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

function Finished({ job }: { job: JobProgress }) {
  const styles = useStyles()
  const { t } = useMessages()
  const showImport = useViewState((state) => state.showImport)
  const { failed, imported } = job.counts
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
      onClick={() => showImport(null)}
    >
      {failed > 0
        ? t('import.status-failed', { count: failed })
        : t('import.status-done', { count: imported })}
    </Button>
  )
}

import { OverlayDrawer, makeStyles } from '@fluentui/react-components'
import { Subtract20Regular } from '@fluentui/react-icons'
import { useViewState } from '../../app/view-state.ts'
import { formatDateTime, formatTime } from '../../client/format.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { ImportResults } from './ImportResults.tsx'
import { ImportRunning } from './ImportRunning.tsx'
import { isFinished, useImportState, type FollowedJob } from './import-state.ts'

const useStyles = makeStyles({
  drawer: {
    position: 'fixed',
    top: tokens.tlTitleBarHeight,
    bottom: tokens.tlStatusBarHeight,
    height: 'auto',
    width: 'min(640px, 100vw - 48px)',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-start'
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '16px 16px 0 24px', flexShrink: 0 },
  words: { flex: '1 1 0', minWidth: 0 },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold
  },
  sources: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightBase200
  }
})

/** The import beside the work: progress while it runs, then what became of each file. Never modal. */
export function ImportDrawer() {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const job = useImportState((state) => state.job)
  const isOpen = useViewState((state) => state.isImportDrawerOpen)
  const setOpen = useViewState((state) => state.setImportDrawerOpen)
  if (job === null) return null
  const isDone = isFinished(job.progress)
  const sources = sourcesText(job)
  return (
    <OverlayDrawer
      modalType="non-modal"
      position="end"
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      className={styles.drawer}
      aria-label={t('import.title')}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{titleText(job, t)}</h2>
          <Ellipsis className={styles.sources} title={sources}>
            {sources}
          </Ellipsis>
        </div>
        <ToolButton
          label={t('import.minimise')}
          icon={<Subtract20Regular />}
          size="medium"
          onClick={() => setOpen(false)}
        />
      </div>
      {isDone ? <ImportResults job={job} /> : <ImportRunning job={job} />}
    </OverlayDrawer>
  )
}

function titleText({ progress }: FollowedJob, t: ReturnType<typeof useMessages>['t']): string {
  const { total, counts, state } = progress
  if (state === 'cancelled') return t('import.cancelled-title', { done: counts.imported })
  if (state === 'failed') return t('import.failed-title', { done: counts.imported })
  if (state === 'done') {
    return t('import.done-title', { done: counts.imported, total: total ?? progress.done })
  }
  return total === null ? t('import.counting') : t('import.running', { count: total })
}

function sourcesText({ progress, sources }: FollowedJob): string {
  const [first = ''] = sources
  const places = sources.length > 1 ? `${first} +${sources.length - 1}` : first
  if (progress.endedAt === null) return places
  const [from, to] = [formatTime(progress.startedAt), formatTime(progress.endedAt)]
  const times = `${formatDateTime(progress.startedAt)}${from === to ? '' : `–${to}`}`
  return places === '' ? times : `${places} · ${times}`
}

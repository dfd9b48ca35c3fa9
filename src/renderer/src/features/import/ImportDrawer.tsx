import { OverlayDrawer, makeStyles } from '@fluentui/react-components'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ImportHead } from './ImportHead.tsx'
import { ImportResults } from './ImportResults.tsx'
import { ImportRunning } from './ImportRunning.tsx'
import { ImportRuns } from './ImportRuns.tsx'
import { isFinished, useImportState } from './import-state.ts'

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
  }
})

/** The import beside the work: progress while it runs, what became of each file, and the runs before. Never modal. */
export function ImportDrawer() {
  const styles = useStyles()
  const { t } = useMessages()
  const job = useImportState((state) => state.job)
  const run = useViewState((state) => state.importRun)
  const isOpen = useViewState((state) => state.isImportDrawerOpen)
  const setOpen = useViewState((state) => state.setImportDrawerOpen)
  const shown = run ?? job?.jobId ?? 'all'
  return (
    <OverlayDrawer
      modalType="non-modal"
      position="end"
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      className={styles.drawer}
      aria-label={t('import.title')}
    >
      <Content shown={shown} />
    </OverlayDrawer>
  )
}

function Content({ shown }: { shown: string }) {
  const { t } = useMessages()
  const job = useImportState((state) => state.job)
  if (shown === 'all') {
    return (
      <>
        <ImportHead title={t('import.runs')} line={t('import.runs-hint')} />
        <ImportRuns />
      </>
    )
  }
  if (job?.jobId !== shown || isFinished(job)) return <ImportResults key={shown} jobId={shown} />
  return <ImportRunning job={job} />
}

import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useCall } from '../client/queries.ts'
import { DropTarget } from '../features/import/DropTarget.tsx'
import { PasteTarget } from '../features/import/PasteTarget.tsx'
import { useImportEvents } from '../features/import/use-import-events.ts'
import { WelcomePage } from '../features/welcome/WelcomePage.tsx'
import { useMessages } from '../client/messages.tsx'
import { bridge } from '../client/bridge.ts'
import { tokens } from '../ui/theme.ts'
import { BottomBar } from './BottomBar.tsx'
import { Dialogs } from './Dialogs.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { TitleBar } from './TitleBar.tsx'
import { UndoToast } from './UndoToast.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useTroubles } from './use-troubles.ts'
import { useViewState } from './view-state.ts'
import { Workspace } from './Workspace.tsx'

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    position: 'relative',
    overflow: 'hidden',
    backgroundColor: tokens.tlChromeBackground,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums'
  },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex', position: 'relative' }
})

/** The window: title bar, what is open below it, status bar, and all that floats. */
export function Frame() {
  const styles = useStyles()
  const { t } = useMessages()
  const { data: archive, isPending } = useCall('shell.currentArchive', {})
  useShortcuts()
  useImportEvents()
  useTroubles()

  const path = archive?.path
  useEffect(() => useViewState.getState().reset(), [path])
  useEffect(() => {
    document.title = archive ? `${archive.name} – ${t('app.name')}` : t('app.name')
  }, [archive, t])
  useEffect(() => bridge.on('archive.opened', () => useViewState.getState().reset()), [])

  return (
    <div className={styles.root}>
      <TitleBar hasArchive={Boolean(archive)} />
      <NoticeBar />
      <div className={styles.body}>
        {archive ? <Workspace archive={archive} /> : !isPending && <WelcomePage />}
      </div>
      {archive && <BottomBar archive={archive} />}
      {archive && <DropTarget />}
      {archive && <PasteTarget />}
      <UndoToast />
      <Dialogs />
    </div>
  )
}

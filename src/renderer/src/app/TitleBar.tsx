import { makeStyles } from '@fluentui/react-components'
import { QuestionCircle20Regular, Settings20Regular } from '@fluentui/react-icons'
import { bridge } from '../client/bridge.ts'
import { useMessages } from '../client/messages.tsx'
import { SearchBox } from '../features/search/SearchBox.tsx'
import { UndoButton } from '../features/undo/UndoButton.tsx'
import { AppLogo } from '../ui/AppLogo.tsx'
import { tokens } from '../ui/theme.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { useWindowWidth } from '../ui/use-window-width.ts'
import { CommandButtons } from './CommandButtons.tsx'
import { useViewState } from './view-state.ts'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    height: tokens.tlTitleBarHeight,
    display: 'grid',
    gridTemplateColumns: 'minmax(max-content, 1fr) minmax(200px, 520px) minmax(max-content, 1fr)',
    columnGap: '12px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    WebkitAppRegion: 'drag',
    // Windows draws its own buttons over the right end (titleBarOverlay): leave them their room.
    paddingRight: 'calc(100% - env(titlebar-area-width, 100%))',
    '& button, & input, & [role="search"]': { WebkitAppRegion: 'no-drag' }
  },
  start: { display: 'flex', alignItems: 'center', gap: '4px', paddingLeft: '12px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, margin: '0 12px 0 8px', whiteSpace: 'nowrap' },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px', paddingRight: '12px' }
})

/** The window's own title bar: commands, the search box, undo, settings and help. */
export function TitleBar({ hasArchive }: { hasArchive: boolean }) {
  const styles = useStyles()
  const { t } = useMessages()
  const isCompact = useWindowWidth() < 1200
  const openDialog = useViewState((state) => state.openDialog)
  return (
    <header className={styles.bar} aria-label={t('app.commands')} data-platform={bridge.platform}>
      <div className={styles.start}>
        <AppLogo size={20} />
        {!isCompact && <span className={styles.name}>{t('app.name')}</span>}
        {hasArchive && <CommandButtons isCompact={isCompact} />}
      </div>
      {hasArchive ? <SearchBox /> : <span />}
      <div className={styles.end}>
        {hasArchive && <UndoButton hasArchive />}
        <ToolButton
          label={t('app.settings')}
          icon={<Settings20Regular />}
          size="medium"
          onClick={() => openDialog({ kind: 'settings' })}
        />
        <ToolButton
          label={t('app.help')}
          keys="F1"
          icon={<QuestionCircle20Regular />}
          size="medium"
          onClick={() => openDialog({ kind: 'help' })}
        />
      </div>
    </header>
  )
}

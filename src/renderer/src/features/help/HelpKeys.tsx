import { makeStyles } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { useMessages } from '../../client/messages.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { tokens } from '../../ui/theme.ts'

const keys: readonly (readonly [chords: readonly string[], key: MessageKey])[] = [
  [['Ctrl+F', 'Ctrl+K'], 'help.key-search'],
  [['↑', '↓'], 'help.key-recall'],
  [['Ctrl+S'], 'help.key-save-search'],
  [['Ctrl+Shift+P'], 'help.key-palette'],
  [['Ctrl+O'], 'help.key-import'],
  [['Ctrl+Z'], 'help.key-undo'],
  [['Ctrl+Y', 'Ctrl+Shift+Z'], 'help.key-redo'],
  [['Ctrl+T'], 'help.key-tag'],
  [['Ctrl+P'], 'help.key-print'],
  [['Enter'], 'help.key-open'],
  [['Ctrl+A'], 'help.key-all'],
  [['Shift+↑', 'Shift+↓'], 'help.key-range'],
  [['Delete'], 'help.key-trash'],
  [['F2'], 'help.key-rename'],
  [['F3', 'Shift+F3'], 'help.key-hits'],
  [['Ctrl+F'], 'help.key-find'],
  [['Ctrl+↓', 'Ctrl+↑'], 'help.key-blocks'],
  [['F7'], 'help.key-caret'],
  [['Ctrl+Shift+H', 'Ctrl+Alt+M'], 'help.key-mark'],
  [['Shift+F10'], 'help.key-menu'],
  [['Ctrl'], 'help.key-merge'],
  [['F8', 'Shift+F8'], 'help.key-doubts'],
  [['Ctrl+Alt+B'], 'help.key-put'],
  [['Ctrl+Alt+V'], 'help.key-region'],
  [['Alt+↑', 'Alt+↓'], 'help.key-move'],
  [['F6'], 'help.key-panes'],
  [['F1'], 'help.key-help']
]

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '160px minmax(0, 1fr)' },
  part: { padding: '6px 12px 6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  chords: { display: 'flex', gap: '6px', alignItems: 'center' }
})

/** The keys of the window. */
export function HelpKeys() {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <dl className={styles.list}>
      {keys.map(([chords, key]) => [
        <dt key={`${key} keys`} className={`${styles.part} ${styles.chords}`}>
          {chords.map((chord) => (
            <Kbd key={chord} keys={chord} />
          ))}
        </dt>,
        <dd key={key} className={styles.part}>
          {t(key)}
        </dd>
      ])}
    </dl>
  )
}

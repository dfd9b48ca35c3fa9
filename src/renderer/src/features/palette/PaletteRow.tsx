import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Kbd } from '../../ui/Kbd.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { tokens } from '../../ui/theme.ts'
import type { FoundEntry } from './palette-entry.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer'
  },
  active: { backgroundColor: tokens.tlRowSelected },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& mark': {
      backgroundColor: 'transparent',
      color: 'inherit',
      fontWeight: tokens.fontWeightSemibold
    }
  },
  note: { flex: 'none', color: tokens.colorNeutralForeground3 },
  keys: { marginLeft: 'auto', display: 'flex', flexShrink: 0 }
})

type Props = { id: string; entry: FoundEntry; isActive: boolean; onPoint: () => void; onRun: () => void }

/** One command, tag or item: what was typed of it is bold. */
export function PaletteRow({ id, entry, isActive, onPoint, onRun }: Props) {
  const styles = useStyles()
  const { words, marks, note, keys, icon } = entry
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-tl-selected={isActive}
      className={mergeClasses(styles.row, isActive && styles.active)}
      title={words}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <MarkedText text={words} marks={marks} />
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {keys !== undefined && (
        <span className={styles.keys}>
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  )
}

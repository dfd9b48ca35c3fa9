import type { ReactNode } from 'react'
import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover }
  },
  active: { background: tokens.tlRowSelected, ':hover': { background: tokens.tlRowSelected } },
  start: { display: 'flex', justifyContent: 'center', width: '16px', flex: 'none' },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& mark': { backgroundColor: 'transparent', color: 'inherit', fontWeight: tokens.fontWeightSemibold }
  },
  muted: { color: tokens.colorNeutralForeground3 },
  end: { flex: 'none', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

type Props = {
  id: string
  isActive: boolean
  onPick: () => void
  start?: ReactNode
  children: ReactNode
  /** Where it belongs, after its words. */
  place?: string | undefined
  end?: ReactNode
  title?: string
  className?: string
}

/** One row of a list that opens below a box: the box keeps the focus and names its active row. */
export function OptionRow({ id, isActive, onPick, start, children, place, end, title, className }: Props) {
  const styles = useStyles()
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-tl-selected={isActive}
      className={mergeClasses(styles.option, className, isActive && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={styles.start}>{start}</span>
      <span className={styles.words} title={title}>
        {children}
        {place !== undefined && <span className={styles.muted}> {place}</span>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  )
}

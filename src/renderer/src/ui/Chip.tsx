import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { Add16Regular, Dismiss12Regular } from '@fluentui/react-icons'
import type { ComponentProps } from 'react'
import { tokens } from './theme.ts'

type Props = Omit<ComponentProps<'button'>, 'children' | 'className'> & {
  words: string
  /** How many it would leave, already written out. */
  count?: string
  /** In use: pressing takes it away. */
  isOn?: boolean
  /** Opens more of them. */
  isAdd?: boolean
  /** Accessible name where the words alone do not say what pressing does. */
  label?: string
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: tokens.tlControlSmall,
    padding: '0 8px',
    maxWidth: '200px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle()
  },
  on: {
    paddingRight: '4px',
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover }
  },
  add: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  count: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0 }
})

/** A filter as a small outlined button; one that is on carries a cross. */
export function Chip({ words, count, isOn = false, isAdd = false, label, ...button }: Props) {
  const styles = useStyles()
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isOn && styles.on, isAdd && styles.add)}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      {...button}
    >
      {isAdd && <Add16Regular className={styles.icon} aria-hidden />}
      <span className={styles.words}>{words}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {isOn && <Dismiss12Regular className={styles.icon} aria-hidden />}
    </button>
  )
}

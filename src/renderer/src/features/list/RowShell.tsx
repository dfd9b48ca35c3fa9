import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { DragEvent, MouseEvent, ReactNode } from 'react'
import { tokens } from '../../ui/theme.ts'

type Props = {
  index: number
  total: number
  /** Distance in px from the top of the whole list. */
  top: number
  isColumns: boolean
  isSelected: boolean
  isCursor: boolean
  onClick: (event: MouseEvent) => void
  onDoubleClick: () => void
  onContextMenu: (event: MouseEvent) => void
  onDragStart: (event: DragEvent) => void
  children: ReactNode
}

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    cursor: 'default',
    userSelect: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.tlRowHover }
  },
  card: { height: tokens.tlRowCard },
  line: { height: tokens.tlRowColumn },
  selected: {
    backgroundColor: tokens.tlRowSelected,
    borderBottomColor: 'transparent',
    ':hover': { backgroundColor: tokens.tlRowSelected },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke
    }
  }
})

/** The option of the listbox around one row: its place, its choice, what the pointer does to it. */
export function RowShell({
  index,
  total,
  top,
  isColumns,
  isSelected,
  isCursor,
  children,
  ...handlers
}: Props) {
  const styles = useStyles()
  return (
    <div
      id={`tl-row-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-tl-selected={isSelected}
      data-tl-cursor={isCursor}
      draggable
      className={mergeClasses(
        styles.row,
        isColumns ? styles.line : styles.card,
        isSelected && styles.selected
      )}
      style={{ transform: `translateY(${top}px)` }}
      {...handlers}
    >
      {children}
    </div>
  )
}

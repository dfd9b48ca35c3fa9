import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    columnGap: '12px',
    alignItems: 'center',
    paddingLeft: '16px',
    paddingRight: '16px'
  },
  head: {
    height: '28px',
    flexShrink: 0,
    paddingRight: '28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3
  },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: 0,
    padding: 0,
    border: 0,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ...createFocusOutlineStyle()
  },
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'scroll', outlineStyle: 'none' },
  rows: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: tokens.tlRowColumn,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.tlRowHover }
  },
  selected: {
    backgroundColor: tokens.tlRowSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.tlRowSelected }
  },
  right: { textAlign: 'right', justifyContent: 'flex-end' }
})

export type Column<C extends string> = {
  id: C
  title: string
  /** Width as a track of a CSS grid. */
  track: string
  isRight?: boolean
  /** What the button over a column that can be sorted by is called. */
  sortLabel?: string
}

export type Sorting<C extends string> = { column: C; isDown: boolean }

type Props<T, C extends string> = {
  label: string
  columns: readonly Column<C>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  chosenKey: string | null
  onChoose: (key: string) => void
  /** Double click or Enter. */
  onOpen?: (row: T) => void
  cell: (row: T, column: C) => ReactNode
  sorting: Sorting<C>
  onSort: (sorting: Sorting<C>) => void
}

/** Lines of 32 px under a head that sorts; one line is chosen, by mouse or by the arrow keys. Only what is seen is drawn. */
export function RowTable<T, C extends string>(props: Props<T, C>) {
  const { label, columns, rows, keyOf, chosenKey, onChoose, onOpen, cell, sorting, onSort } = props
  const styles = useStyles()
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 32,
    overscan: 12
  })
  const at = rows.findIndex((row) => keyOf(row) === chosenKey)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const gridTemplateColumns = columns.map(({ track }) => track).join(' ')
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = rows[at]
    if (event.key === 'Enter' && chosen !== undefined) onOpen?.(chosen)
    const pageful = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 32) / 32) - 1)
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageful,
      PageUp: at - pageful,
      Home: 0,
      End: rows.length - 1
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const row = rows[Math.max(0, Math.min(rows.length - 1, target))]
    if (row !== undefined) onChoose(keyOf(row))
  }
  return (
    <>
      <div className={mergeClasses(styles.line, styles.head)} style={{ gridTemplateColumns }}>
        {columns.map(({ id: column, title, isRight, sortLabel }) => {
          if (sortLabel === undefined) return <span key={column}>{title}</span>
          const isOn = sorting.column === column
          const Arrow = sorting.isDown ? ChevronDown12Regular : ChevronUp12Regular
          return (
            <button
              key={column}
              type="button"
              className={mergeClasses(styles.sort, isRight && styles.right)}
              aria-label={sortLabel}
              aria-pressed={isOn}
              onClick={() => onSort({ column, isDown: isOn ? !sorting.isDown : Boolean(isRight) })}
            >
              {title}
              {isOn && <Arrow aria-hidden />}
            </button>
          )
        })}
      </div>
      <div
        ref={scroll}
        className={styles.scroll}
        role="listbox"
        aria-label={label}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const isSelected = index === at
            return (
              <div
                key={keyOf(row)}
                id={`${id}-${index}`}
                role="option"
                aria-selected={isSelected}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                data-tl-selected={isSelected}
                data-tl-cursor={isSelected}
                className={mergeClasses(styles.line, styles.row, isSelected && styles.selected)}
                style={{ transform: `translateY(${start}px)`, gridTemplateColumns }}
                onClick={() => onChoose(keyOf(row))}
                onDoubleClick={() => onOpen?.(row)}
              >
                {columns.map(({ id: column, isRight }) => (
                  <span
                    key={column}
                    className={isRight ? styles.right : undefined}
                    style={{ minWidth: 0, display: isRight ? 'block' : 'flex' }}
                  >
                    {cell(row, column)}
                  </span>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { putItems } from '../../app/drag-data.ts'
import { useViewState } from '../../app/view-state.ts'
import { useCall } from '../../client/queries.ts'
import { ItemCard } from './ItemCard.tsx'
import { ItemLine } from './ItemLine.tsx'
import { RowShell } from './RowShell.tsx'
import type { ListPages } from './use-list-pages.ts'
import type { RowChoice } from './use-row-choice.ts'

type Props = {
  scroll: RefObject<HTMLDivElement | null>
  pages: ListPages
  total: number
  isColumns: boolean
  choice: RowChoice
  label: string
  onVisible: (range: { from: number; to: number }) => void
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  onContextMenu: (event: MouseEvent, index: number) => void
}

const useStyles = makeStyles({
  scroll: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'scroll',
    overflowX: 'hidden',
    outlineStyle: 'none'
  },
  rows: { position: 'relative', width: '100%' }
})

/** The rows on screen and a few around them: a listbox whose other options are counted, not drawn. */
export function VirtualRows(props: Props) {
  const { scroll, pages, total, isColumns, choice, label, onVisible, onKeyDown, onContextMenu } = props
  const styles = useStyles()
  const selectedIds = useViewState((state) => state.selectedIds)
  const showReader = useViewState((state) => state.showReader)
  const selected = useMemo(() => new Set(selectedIds), [selectedIds])
  const tags = useCall('tags.list', {}).data
  const colours = useMemo(() => new Map(tags?.map(({ path, colour }) => [path, colour])), [tags])
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => (isColumns ? 32 : 60),
    overscan: 4
  })

  const { startIndex: from, endIndex: to } = virtual.range ?? { startIndex: 0, endIndex: 20 }
  useEffect(() => onVisible({ from, to }), [from, to, onVisible])
  useEffect(() => virtual.measure(), [isColumns, virtual])
  const cursor = useRef(choice.cursor)
  useEffect(() => {
    cursor.current = choice.cursor
  })
  useEffect(() => {
    // asked of the virtualizer: to scroll makes the browser lay out the new rows at once
    if (virtual.scrollOffset !== 0) scroll.current?.scrollTo({ top: 0 })
  }, [pages.request, scroll, virtual])
  useEffect(() => {
    if (choice.moves > 0) virtual.scrollToIndex(cursor.current, { align: 'auto' })
  }, [choice.moves, virtual])

  return (
    <div
      id="tl-list"
      ref={scroll}
      className={styles.scroll}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={total > 0 ? `tl-row-${choice.cursor}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = pages.rowAt(index)
          const isSelected = row !== undefined && selected.has(row.item.id)
          return (
            <RowShell
              key={index}
              index={index}
              total={total}
              top={start}
              isColumns={isColumns}
              isSelected={isSelected}
              isCursor={index === choice.cursor}
              onClick={(event) =>
                choice.click(index, { isRange: event.shiftKey, isToggle: event.ctrlKey || event.metaKey })
              }
              onDoubleClick={showReader}
              onContextMenu={(event) => onContextMenu(event, index)}
              onDragStart={(event) => putItems(event, choice.take(index))}
            >
              {row &&
                (isColumns ? (
                  <ItemLine row={row} isSelected={isSelected} />
                ) : (
                  <ItemCard row={row} isSelected={isSelected} colours={colours} />
                ))}
            </RowShell>
          )
        })}
      </div>
    </div>
  )
}

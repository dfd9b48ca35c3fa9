import { Menu, makeStyles } from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { markListed } from '../../app/search-timing.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useSettings } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import { ColumnHeader } from './ColumnHeader.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterChips } from './FilterChips.tsx'
import { ListHeader } from './ListHeader.tsx'
import { QueryHint } from './QueryHint.tsx'
import { RowMenu } from './RowMenu.tsx'
import { VirtualRows } from './VirtualRows.tsx'
import { useItemActions } from './use-item-actions.ts'
import { useListPages } from './use-list-pages.ts'
import { useListAhead, useListRequest } from './use-list-request.ts'
import { useRowChoice } from './use-row-choice.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    flex: '1 1 0',
    overflow: 'hidden',
    containerType: 'inline-size',
    containerName: 'list'
  },
  rows: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' },
  error: { padding: '12px 16px', color: tokens.colorStatusDangerForeground1 }
})

/** The list pane: what is shown and how many, the filters, the rows. */
export function ListPane() {
  const styles = useStyles()
  const { t, errorText } = useMessages()
  const { listLayout } = useSettings()
  const wanted = useListRequest()
  useListAhead()
  const [visible, setVisible] = useState({ from: 0, to: 20 })
  const pages = useListPages(wanted, visible)
  const total = pages.first?.total ?? 0
  const choice = useRowChoice(pages, total, Math.max(1, visible.to - visible.from - 1))
  const { trash, restore } = useItemActions()
  const place = useViewState((state) => state.place)
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const isColumns = listLayout === 'columns'

  const answered = pages.first === undefined ? null : pages.request.text
  useLayoutEffect(() => {
    if (answered !== null) markListed(answered)
  }, [answered])

  // The first row opens by itself when nothing is open yet, and gives way to a newer first one (while files
  // come in) until a person chooses; a search never moves the reader.
  const firstId = pages.first?.rows[0]?.item.id
  const openedByItself = useRef<ItemId | null>(null)
  useEffect(() => {
    const { activeId, selectedIds, query, select } = useViewState.getState()
    const isUntouched = activeId === openedByItself.current && selectedIds.length <= 1 && query === ''
    if (firstId === undefined || !isUntouched) return
    openedByItself.current = firstId
    select([firstId])
  }, [firstId])

  const remove = (work: typeof trash) => {
    const { selectedIds } = useViewState.getState()
    void work(selectedIds, choice.nextAfter(selectedIds))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Delete') {
      if (place !== 'trash') remove(trash)
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault()
      choice.take(choice.cursor)
      const row = document.getElementById(`tl-row-${choice.cursor}`)?.getBoundingClientRect()
      if (row) setMenuAt({ x: row.left + 40, y: row.bottom - 8 })
    } else choice.onKeyDown(event)
  }
  const onContextMenu = (event: MouseEvent, index: number) => {
    event.preventDefault()
    if (choice.take(index).length > 0) setMenuAt({ x: event.clientX, y: event.clientY })
  }

  return (
    <div className={styles.pane}>
      <ListHeader page={pages.first} request={pages.request} />
      <QueryHint page={pages.first} query={pages.request.text} />
      <FilterChips />
      {isColumns && total > 0 && <ColumnHeader />}
      <div className={styles.rows}>
        {pages.error && <p className={styles.error}>{errorText(pages.error)}</p>}
        {pages.first && total === 0 ? (
          <EmptyList page={pages.first} request={pages.request} />
        ) : (
          <VirtualRows
            scroll={scroll}
            pages={pages}
            total={total}
            isColumns={isColumns}
            choice={choice}
            label={t('app.list')}
            onVisible={setVisible}
            onKeyDown={onKeyDown}
            onContextMenu={onContextMenu}
          />
        )}
      </div>
      <Menu
        open={menuAt !== null}
        onOpenChange={(_, { open }) => {
          if (!open) {
            setMenuAt(null)
            scroll.current?.focus()
          }
        }}
        positioning={{
          target: { getBoundingClientRect: () => new DOMRect(menuAt?.x ?? 0, menuAt?.y ?? 0, 0, 0) },
          position: 'below',
          align: 'start'
        }}
      >
        <RowMenu onTrash={() => remove(trash)} onRestore={() => remove(restore)} />
      </Menu>
    </div>
  )
}

import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  mergeClasses
} from '@fluentui/react-components'
import {
  Delete20Regular,
  Filter20Regular,
  Rename20Regular,
  TagMultiple20Regular
} from '@fluentui/react-icons'
import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { SavedSearch, SavedSearchId } from '../../../../shared/model/saved-search.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { navCount, navRow, navRowSelected } from './row-style.ts'
import { NameField } from './NameField.tsx'
import { useSavedActions } from './use-saved-actions.ts'
import { useSavedInUse } from './use-saved-in-use.ts'

const useStyles = makeStyles({
  row: navRow,
  field: { padding: '2px 8px' },
  selected: navRowSelected,
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  selectedIcon: { color: tokens.colorBrandForeground1 },
  count: navCount
})

/** The saved searches with what each finds now: arrows walk, Enter asks, F2 renames, Delete deletes. */
export function SavedList({ saved, onGo }: { saved: readonly SavedSearch[]; onGo: () => void }) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const actions = useSavedActions()
  const inUse = useSavedInUse()
  const [focused, setFocused] = useState<SavedSearchId | null>(null)
  const [renamed, setRenamed] = useState<SavedSearchId | null>(null)
  const [menu, setMenu] = useState<{ search: SavedSearch; x: number; y: number } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const entry = saved.find(({ id }) => id === focused) ?? saved.find(({ id }) => id === inUse) ?? saved[0]

  const focusRow = (id: SavedSearchId | undefined) => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-saved="${id}"]`)?.focus()
  }
  const remove = async (search: SavedSearch) => {
    const at = saved.indexOf(search)
    const next = (saved[at + 1] ?? saved[at - 1])?.id
    await actions.remove(search)
    focusRow(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const search = saved[index]
    if (search === undefined || event.ctrlKey || event.altKey) return
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(saved[index + 1]?.id),
      ArrowUp: () => focusRow(saved[index - 1]?.id),
      Home: () => focusRow(saved[0]?.id),
      End: () => focusRow(saved.at(-1)?.id),
      F2: () => setRenamed(search.id),
      Delete: () => void remove(search),
      ContextMenu: () => {
        const box = event.currentTarget.getBoundingClientRect()
        setMenu({ search, x: box.left + 32, y: box.bottom })
      }
    }
    const action = keys[event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  return (
    <>
      <ul ref={list} aria-label={t('navigation.saved')}>
        {saved.map((search, index) => {
          const isSelected = search.id === inUse
          if (search.id === renamed) {
            return (
              <li key={search.id} className={styles.field}>
                <NameField
                  label={t('navigation.saved-rename-label', { name: search.name })}
                  start={search.name}
                  most={100}
                  onDone={async (name, isLeaving) => {
                    const wrong = name === '' ? null : await actions.rename(search, name)
                    if (wrong !== null && !isLeaving) return wrong
                    // drawn at once: the row must stand there to take the keyboard back
                    flushSync(() => setRenamed(null))
                    if (!isLeaving) focusRow(search.id)
                    return null
                  }}
                />
              </li>
            )
          }
          return (
            <li key={search.id}>
              <button
                type="button"
                data-saved={search.id}
                className={mergeClasses(styles.row, isSelected && styles.selected)}
                aria-current={isSelected ? 'page' : undefined}
                data-tl-selected={isSelected}
                title={search.name}
                tabIndex={search === entry ? 0 : -1}
                onFocus={() => setFocused(search.id)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  setMenu({ search, x: event.clientX, y: event.clientY })
                }}
                onClick={() => {
                  useViewState.getState().showSearch(search)
                  onGo()
                }}
              >
                <Filter20Regular
                  className={mergeClasses(styles.icon, isSelected && styles.selectedIcon)}
                  aria-hidden
                />
                <Ellipsis>{search.name}</Ellipsis>{' '}
                <span className={styles.count}>{formatNumber(search.count)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {menu && (
        <Menu
          open
          onOpenChange={(_, { open }) => {
            if (open) return
            focusRow(menu.search.id)
            setMenu(null)
          }}
          positioning={{
            target: { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) },
            position: 'below',
            align: 'start'
          }}
        >
          <MenuPopover>
            <MenuList>
              <MenuItem
                icon={<Rename20Regular />}
                secondaryContent="F2"
                onClick={() => setRenamed(menu.search.id)}
              >
                {t('navigation.rename')}
              </MenuItem>
              <MenuItem
                icon={<TagMultiple20Regular />}
                onClick={() => {
                  const { name, text, filter } = menu.search
                  const start = { name, text, filter, tagPath: '' }
                  useViewState.getState().openDialog({ kind: 'tag-rules', start })
                }}
              >
                {t('rules.menu-saved')}
              </MenuItem>
              <MenuDivider />
              <MenuItem
                icon={<Delete20Regular />}
                secondaryContent="Delete"
                onClick={() => void remove(menu.search)}
              >
                {t('navigation.saved-delete')}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  )
}

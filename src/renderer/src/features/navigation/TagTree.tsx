import { Menu } from '@fluentui/react-components'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Tag, TagId } from '../../../../shared/model/tag.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { TagMenu } from './TagMenu.tsx'
import { TagTreeRow } from './TagTreeRow.tsx'
import { tagRows } from './tag-tree.ts'
import { useExpanded } from './use-expanded.ts'
import { useSavedInUse } from './use-saved-in-use.ts'
import type { TagActions } from './use-tag-actions.ts'

type Props = { tags: readonly Tag[]; actions: TagActions; onGo: () => void }

/** The tag tree (WAI-ARIA tree): arrows walk and open, F2 renames, Delete deletes, the menu key offers all. */
export function TagTree({ tags, actions, onGo }: Props) {
  const { t } = useMessages()
  const tagPath = useViewState((state) => state.tagPath)
  const isSaved = useSavedInUse() !== null
  const showTag = useViewState((state) => state.showTag)
  const { expanded, expand } = useExpanded(tags)
  const [focused, setFocused] = useState<TagId | null>(null)
  const [editing, setEditing] = useState<{ id: TagId; kind: 'rename' | 'child' } | null>(null)
  const [menu, setMenu] = useState<{ tag: Tag; x: number; y: number } | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => tagRows(tags, expanded), [tags, expanded])
  const entry =
    rows.find(({ tag }) => tag.id === focused) ?? rows.find(({ tag }) => tag.path === tagPath) ?? rows[0]

  const focusRow = (id: TagId | undefined) => {
    if (id === undefined) return
    setFocused(id)
    tree.current?.querySelector<HTMLElement>(`[data-tag="${id}"]`)?.focus()
  }
  const openMenu = (tag: Tag, x: number, y: number) => setMenu({ tag, x, y })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = rows[index]
    if (row === undefined || event.ctrlKey || event.altKey) return
    const { tag, hasChildren, isExpanded } = row
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(rows[index + 1]?.tag.id),
      ArrowUp: () => focusRow(rows[index - 1]?.tag.id),
      Home: () => focusRow(rows[0]?.tag.id),
      End: () => focusRow(rows.at(-1)?.tag.id),
      ArrowRight: () =>
        hasChildren && !isExpanded ? expand(tag.id, true) : isExpanded && focusRow(rows[index + 1]?.tag.id),
      ArrowLeft: () => (isExpanded ? expand(tag.id, false) : focusRow(tag.parentId ?? undefined)),
      Enter: () => showTag(tag.path),
      ' ': () => showTag(tag.path),
      F2: () => setEditing({ id: tag.id, kind: 'rename' }),
      Delete: () => {
        void actions.remove(tag)
        focusRow((rows[index + 1] ?? rows[index - 1])?.tag.id)
      },
      ContextMenu: () => {
        const box = event.currentTarget.getBoundingClientRect()
        openMenu(tag, box.left + 32, box.bottom)
      }
    }
    const action = keys[event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const onEdited = (tag: Tag, name: string, isLeaving: boolean) => {
    const kind = editing?.kind
    // drawn at once: with the field gone the row can take the keyboard back
    flushSync(() => setEditing(null))
    if (!isLeaving) focusRow(tag.id)
    if (name.trim() !== '') {
      if (kind === 'rename') void actions.rename(tag, name)
      else void actions.create(`${tag.path}/${name}`)
    }
  }

  return (
    <>
      <div ref={tree} role="tree" aria-label={t('navigation.tags')}>
        {rows.map((row, index) => (
          <TagTreeRow
            key={row.tag.id}
            row={row}
            tags={tags}
            actions={actions}
            isSelected={row.tag.path === tagPath && !isSaved}
            isEntry={row === entry}
            editing={editing?.id === row.tag.id ? editing.kind : null}
            onEdited={(name, isLeaving) => onEdited(row.tag, name, isLeaving)}
            onOpen={() => {
              setFocused(row.tag.id)
              showTag(row.tag.path)
              onGo()
            }}
            onExpand={(isOpen) => expand(row.tag.id, isOpen)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onContextMenu={(event) => {
              event.preventDefault()
              openMenu(row.tag, event.clientX, event.clientY)
            }}
          />
        ))}
      </div>
      {menu && (
        <Menu
          open
          onOpenChange={(_, { open }) => {
            if (open) return
            focusRow(menu.tag.id)
            setMenu(null)
          }}
          positioning={{
            target: { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) },
            position: 'below',
            align: 'start'
          }}
        >
          <TagMenu
            tag={menu.tag}
            actions={actions}
            onRename={() => setEditing({ id: menu.tag.id, kind: 'rename' })}
            onAddChild={() => {
              expand(menu.tag.id, true)
              setEditing({ id: menu.tag.id, kind: 'child' })
            }}
          />
        </Menu>
      )}
    </>
  )
}

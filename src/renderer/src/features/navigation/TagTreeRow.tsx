import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons'
import { useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { isInBranch } from '../../../../shared/model/tag-twins.ts'
import { nameProblem, pathProblem, type Tag, type TagProblem } from '../../../../shared/model/tag.ts'
import { draggedKind, putTag, takeItems, takeTag } from '../../app/drag-data.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import { navCount, navRow, navRowSelected } from './row-style.ts'
import { NameField } from './NameField.tsx'
import { canNest, type TagRow } from './tag-tree.ts'
import type { TagActions } from './use-tag-actions.ts'

/** A child's square stands under its parent's name. */
const indent = 16

const useStyles = makeStyles({
  row: { ...navRow, padding: '0 8px 0 0', gap: '8px' },
  selected: navRowSelected,
  target: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  merging: { backgroundColor: tokens.colorBrandBackground2, outlineStyle: 'dashed' },
  twisty: {
    width: '16px',
    height: '28px',
    marginRight: '-4px',
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3
  },
  count: navCount,
  child: { padding: '2px 0', paddingRight: '8px' }
})

type Props = {
  row: TagRow
  tags: readonly Tag[]
  actions: TagActions
  isSelected: boolean
  /** The one row of the tree that is in the tab order. */
  isEntry: boolean
  editing: 'rename' | 'child' | null
  onEdited: (name: string, isLeaving: boolean) => void
  onOpen: () => void
  onExpand: (isOpen: boolean) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onContextMenu: (event: MouseEvent) => void
}

/**
 * One tag: twisty, square, name, count. Items dropped on it are tagged; a tag dropped on it nests, or is merged into
 * it while Ctrl is held.
 */
export function TagTreeRow(props: Props) {
  const {
    row,
    tags,
    actions,
    isSelected,
    isEntry,
    editing,
    onEdited,
    onOpen,
    onExpand,
    onKeyDown,
    onContextMenu
  } = props
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const [target, setTarget] = useState<'drop' | 'merge' | null>(null)
  const { tag, level, hasChildren, isExpanded } = row
  const problemWords = (problem: TagProblem | null) => problem && t(`tags.problem-${problem}`)
  const Twisty = isExpanded ? ChevronDown12Regular : ChevronRight12Regular

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTarget(null)
    if (draggedKind(event) === 'items') return void actions.apply(tag, takeItems(event))
    const moved = tags.find(({ id }) => id === takeTag(event))
    if (moved === undefined) return
    if (event.ctrlKey) {
      if (!isInBranch(tag, moved.path)) void actions.merge(moved, tag)
    } else if (canNest(tags, moved.id, tag.id)) void actions.move(moved, tag.id)
  }
  return (
    <>
      <div
        role="treeitem"
        data-tag={tag.id}
        aria-level={level}
        aria-posinset={row.position}
        aria-setsize={row.siblings}
        aria-selected={isSelected}
        {...(hasChildren ? { 'aria-expanded': isExpanded } : {})}
        aria-label={`${tag.name} ${t('list.total', { count: tag.itemCount })}`}
        title={[
          tag.path,
          ...(tag.noteCount > 0 ? [t('navigation.tag-notes', { count: tag.noteCount })] : []),
          ...(tag.description === '' ? [] : [tag.description])
        ].join('\n')}
        tabIndex={isEntry ? 0 : -1}
        data-tl-selected={isSelected}
        draggable={editing === null}
        className={mergeClasses(
          styles.row,
          isSelected && styles.selected,
          target !== null && styles.target,
          target === 'merge' && styles.merging
        )}
        style={{ paddingLeft: 4 + (level - 1) * indent }}
        onClick={onOpen}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onDragStart={(event) => putTag(event, tag.id)}
        onDragOver={(event) => {
          const kind = draggedKind(event)
          if (kind === null) return
          event.preventDefault()
          const isMerging = kind === 'tag' && event.ctrlKey
          event.dataTransfer.dropEffect = kind === 'items' || isMerging ? 'copy' : 'move'
          setTarget(isMerging ? 'merge' : 'drop')
        }}
        onDragLeave={() => setTarget(null)}
        onDrop={onDrop}
      >
        <span
          className={styles.twisty}
          aria-hidden
          onClick={(event) => {
            if (!hasChildren) return
            event.stopPropagation()
            onExpand(!isExpanded)
          }}
        >
          {hasChildren && <Twisty />}
        </span>
        <TagSquare colour={tag.colour} />
        {editing === 'rename' ? (
          <NameField
            most={2000}
            label={t('navigation.rename-label', { name: tag.name })}
            start={tag.name}
            wrongOf={(name) => problemWords(name === tag.name ? null : nameProblem(name))}
            onDone={onEdited}
          />
        ) : (
          <>
            <Ellipsis>{tag.name}</Ellipsis>
            {/* the space keeps name and number apart where they are read as text */}{' '}
            <span className={styles.count}>{formatNumber(tag.itemCount)}</span>
          </>
        )}
      </div>
      {editing === 'child' && (
        <div className={styles.child} style={{ paddingLeft: 20 + level * indent }}>
          <NameField
            most={2000}
            label={t('navigation.new-tag-name')}
            start=""
            wrongOf={(name) => problemWords(pathProblem(name))}
            onDone={onEdited}
          />
        </div>
      )}
    </>
  )
}

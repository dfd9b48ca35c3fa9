import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, Merge16Regular } from '@fluentui/react-icons'
import { useMemo, useState, type DragEvent } from 'react'
import { twinGroups } from '../../../../shared/model/tag-twins.ts'
import { pathProblem, type Tag } from '../../../../shared/model/tag.ts'
import { draggedKind, takeTag } from '../../app/drag-data.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { useSectionStyles } from './section-style.ts'
import { NameField } from './NameField.tsx'
import { TagTree } from './TagTree.tsx'
import { canNest } from './tag-tree.ts'
import { useTagActions } from './use-tag-actions.ts'

const useStyles = makeStyles({ field: { padding: '0 8px' } })

const none: readonly Tag[] = []

/** The tags under the views: a head with "+", and the tree. A tag dropped on the head goes to the top. */
export function TagSection({ onGo }: { onGo: () => void }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data ?? none
  const actions = useTagActions()
  const [isAdding, setAdding] = useState(false)
  const twins = useMemo(() => twinGroups(tags).length, [tags])

  const onDrop = (event: DragEvent) => {
    const tag = tags.find(({ id }) => id === takeTag(event))
    if (tag && canNest(tags, tag.id, null)) void actions.move(tag, null)
  }
  return (
    <>
      <div
        className={section.head}
        onDragOver={(event) => {
          if (draggedKind(event) === 'tag') event.preventDefault()
        }}
        onDrop={onDrop}
      >
        <h2 className={section.title}>{t('navigation.tags')}</h2>
        {twins > 0 && (
          <ToolButton
            label={t('navigation.twins', { count: twins })}
            icon={<Merge16Regular />}
            onClick={() => useViewState.getState().openDialog({ kind: 'twin-tags' })}
          />
        )}
        <ToolButton label={t('navigation.new-tag')} icon={<Add16Regular />} onClick={() => setAdding(true)} />
      </div>
      {isAdding && (
        <div className={styles.field}>
          <NameField
            most={2000}
            label={t('navigation.new-tag-name')}
            start=""
            wrongOf={(name) => {
              const problem = pathProblem(name)
              return problem && t(`tags.problem-${problem}`)
            }}
            onDone={(name) => {
              setAdding(false)
              if (name.trim() !== '') void actions.create(name)
            }}
          />
        </div>
      )}
      {tags.length === 0 && !isAdding ? (
        <p className={section.none}>{t('navigation.no-tags')}</p>
      ) : (
        <TagTree tags={tags} actions={actions} onGo={onGo} />
      )}
    </>
  )
}

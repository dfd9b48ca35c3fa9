import { makeStyles } from '@fluentui/react-components'
import { parentWords } from '../../../../shared/model/tag-match.ts'
import { useMessages } from '../../client/messages.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { OptionRow } from '../../ui/OptionRow.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import type { TagCompletion } from './use-tag-completion.ts'

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    left: '-1px',
    right: '-1px',
    top: 'calc(100% + 4px)',
    zIndex: 10,
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8
  }
})

/** The tags that fit what is typed after `thẻ:`, below the search box. */
export function TagCompletions({ completion }: { completion: TagCompletion }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { matches, active, listId, optionId, take } = completion
  if (matches.length === 0) return null
  return (
    <div id={listId} role="listbox" aria-label={t('search.tags')} className={styles.list}>
      {matches.map(({ tag, marks }, index) => {
        const parent = parentWords(tag)
        return (
          <OptionRow
            key={tag.path}
            id={optionId(index)}
            isActive={index === active}
            onPick={() => take(tag)}
            start={<TagSquare colour={tag.colour} />}
            place={parent === '' ? undefined : t('tags.in', { parent })}
            end={t('tags.items', { count: tag.itemCount })}
          >
            <MarkedText text={tag.name} marks={marks} />
          </OptionRow>
        )
      })}
    </div>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
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
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover }
  },
  active: { background: tokens.tlRowSelected, ':hover': { background: tokens.tlRowSelected } },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& mark': { backgroundColor: 'transparent', color: 'inherit', fontWeight: tokens.fontWeightSemibold }
  },
  muted: { color: tokens.colorNeutralForeground3 },
  count: { flex: 'none', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
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
        const parent = tag.path.split('/').slice(0, -1).join(' / ')
        return (
          <div
            key={tag.path}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(tag)}
          >
            <TagSquare colour={tag.colour} />
            <span className={styles.words}>
              <MarkedText text={tag.name} marks={marks} />
              {parent !== '' && <span className={styles.muted}> {t('tags.in', { parent })}</span>}
            </span>
            <span className={styles.count}>{t('tags.items', { count: tag.itemCount })}</span>
          </div>
        )
      })}
    </div>
  )
}

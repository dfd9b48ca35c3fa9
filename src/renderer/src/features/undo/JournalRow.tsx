import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JournalLine } from '../../../../shared/model/journal.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { actionName } from './action-name.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr) max-content',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '48px',
    padding: '4px 8px 4px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`
  },
  small: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  when: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 }
})

/** One step of the journal: when and who, what, on what; and "Hoàn tác", or why there is none. */
export function JournalRow({
  entry,
  isBusy,
  onUndo
}: {
  entry: JournalLine
  isBusy: boolean
  onUndo: () => void
}) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatDateTime } = messages
  const { at, action, who, items, names, undoneAt, canUndo } = entry
  const words = actionName(messages, action)
  const about = [names.join(', '), items === 0 ? '' : t('tags.items', { count: items })].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.small, styles.when)}>
        {formatDateTime(at)}
        {who !== '' && <Ellipsis>{who}</Ellipsis>}
      </span>
      <span className={styles.words}>
        <span className={mergeClasses(undoneAt !== null && styles.undone)}>{sentence(words)}</span>
        {about.length > 0 && <Ellipsis className={styles.small}>{about.join(' · ')}</Ellipsis>}
      </span>
      {canUndo ? (
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={t('undo.journal-undo', { action: words, at: formatDateTime(at) })}
          onClick={onUndo}
        >
          {t('undo.undo')}
        </Button>
      ) : (
        <span
          className={styles.small}
          {...(undoneAt === null ? { title: t('undo.journal-later-hint') } : {})}
        >
          {undoneAt === null
            ? t('undo.journal-later')
            : t('undo.journal-undone', { at: formatDateTime(undoneAt) })}
        </span>
      )}
    </li>
  )
}

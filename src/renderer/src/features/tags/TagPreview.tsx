import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: {
    maxHeight: '104px',
    overflowY: 'auto',
    margin: '8px 24px 0',
    padding: '8px 0 0',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '16px'
  },
  none: { margin: 0, padding: 0, border: 0 }
})

type Change = { path: string; count: number }

/** What will change once it is done: each tag with how many documents get or lose it. */
export function TagPreview({ add, remove }: { add: readonly Change[]; remove: readonly Change[] }) {
  const styles = useStyles()
  const { t } = useMessages()
  const line = (key: 'tags.will-add' | 'tags.will-remove', { path, count }: Change) => (
    <p key={`${key} ${path}`}>{t(key, { path: path.replaceAll('/', ' / '), count })}</p>
  )
  const isNone = add.length + remove.length === 0
  return (
    <div role="status" aria-label={t('tags.will-change')} className={isNone ? styles.none : styles.root}>
      {add.map((change) => line('tags.will-add', change))}
      {remove.map((change) => line('tags.will-remove', change))}
    </div>
  )
}

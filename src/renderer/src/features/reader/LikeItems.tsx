import { Button, Link, makeStyles } from '@fluentui/react-components'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: {
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: 0,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '2px 8px' },
  link: { fontSize: '12px', lineHeight: '16px', textAlign: 'left' },
  button: { fontWeight: 400, minWidth: 0, padding: '0 4px', color: tokens.colorNeutralForeground2 }
})

/** Most shown under a title; the rest is in the dialog. */
const MOST = 3

/** The near copies of an item, each with the way to see what differs. */
export function LikeItems({ id }: { id: ItemId }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const like = useCall('likenesses.of', { id }).data ?? []
  const openItem = useViewState((state) => state.openItem)
  const openDialog = useViewState((state) => state.openDialog)
  if (like.length === 0) return null
  return (
    <ul className={styles.root}>
      {like.slice(0, MOST).map(({ item, state }) => {
        const [first, second] = [Math.min(id, item.id), Math.max(id, item.id)] as [ItemId, ItemId]
        const facts = [item.source, formatDate(item.date), t(`format.${item.format}`)]
        return (
          <li key={item.id} className={styles.row}>
            <span>{t(state === 'joined' ? 'likenesses.reader-joined' : 'likenesses.reader-offered')}:</span>
            <Link as="button" className={styles.link} onClick={() => openItem(item.id)}>
              {item.title}
            </Link>
            <span>{facts.filter(Boolean).join(', ')}</span>
            <Button
              appearance="subtle"
              size="small"
              className={styles.button}
              onClick={() => openDialog({ kind: 'likenesses', pair: { item: first, other: second } })}
            >
              {t('likenesses.compare')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

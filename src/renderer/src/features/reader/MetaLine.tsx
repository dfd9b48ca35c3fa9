import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { useTagColours } from '../../client/tag-colours.ts'
import { TagChips } from '../../ui/TagChips.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 10px',
    marginTop: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px'
  },
  tags: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  add: {
    fontWeight: 400,
    minWidth: 0,
    marginLeft: '-4px',
    padding: '0 4px',
    color: tokens.colorNeutralForeground2
  }
})

/** Accession number, date, source and tags under the title. */
export function MetaLine({ item, onTag }: { item: ItemDetail; onTag?: (() => void) | undefined }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const colours = useTagColours()
  return (
    <div className={styles.root}>
      <span>{item.accession}</span>
      {item.date !== null && <span>{formatDate(item.date)}</span>}
      {item.source !== null && <span>{item.source}</span>}
      {item.tags.length > 0 && (
        <span className={styles.tags}>
          <TagChips paths={item.tags} colours={colours} />
        </span>
      )}
      {onTag && (
        <Button
          className={styles.add}
          appearance="subtle"
          size="small"
          icon={<AddRegular fontSize={16} />}
          aria-label={t('reader.tag-item')}
          onClick={onTag}
        >
          {t('reader.add-tag')}
        </Button>
      )}
    </div>
  )
}

import { Link, makeStyles } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons'
import type { LinkedItem } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { FormatIcon } from '../../ui/FormatIcon.tsx'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    marginTop: '12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  icon: { fontSize: '16px' },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, gridColumn: '1 / -1' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', padding: '2px 0', minWidth: 0 },
  name: { fontSize: '14px', lineHeight: '20px', textAlign: 'left', minWidth: 0 },
  accession: { marginLeft: 'auto', flex: 'none' }
})

/** What came inside the item, or what it came inside of: each opens as an item of its own. */
export function LinkedItems({
  items,
  label,
  shown
}: {
  items: readonly LinkedItem[]
  label: string
  /** What tells them best: an attachment its file name, a mail its subject. */
  shown: 'name' | 'title'
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const openItem = useViewState((state) => state.openItem)
  if (items.length === 0) return null
  return (
    <section className={styles.root} aria-label={label}>
      <AttachRegular className={styles.icon} aria-hidden />
      <span>{label}</span>
      <ul className={styles.list}>
        {items.map((linked) => (
          <li key={linked.item} className={styles.row}>
            <FormatIcon format={linked.format} label={t(`format.${linked.format}`)} />
            <Link
              as="button"
              className={styles.name}
              title={linked.title}
              onClick={() => openItem(linked.item)}
            >
              {linked[shown]}
            </Link>
            <span className={styles.accession}>{linked.accession}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

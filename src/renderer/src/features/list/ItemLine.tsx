import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { tokens } from '../../ui/theme.ts'
import { columnStyle } from './column-style.ts'
import { ItemDay } from './ItemDay.tsx'
import type { ListRow } from './list-pages.ts'

const useStyles = makeStyles({
  line: { ...columnStyle, height: '100%' },
  title: { fontWeight: tokens.fontWeightRegular },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  whole: { whiteSpace: 'nowrap' }
})

/** A row as one line of 32 px: accession, title, date and, where there is room, source. */
export function ItemLine({ row, isSelected }: { row: ListRow; isSelected: boolean }) {
  const styles = useStyles()
  const { item, titleMarks } = row
  return (
    <div className={styles.line}>
      <span className={styles.whole}>{item.accession}</span>
      <Ellipsis className={mergeClasses(styles.title, isSelected && styles.chosen)} title={item.title}>
        <MarkedText text={item.title} marks={titleMarks} />
      </Ellipsis>
      <span className={mergeClasses(styles.whole, styles.muted)}>
        <ItemDay item={item} />
      </span>
      <Ellipsis className={mergeClasses('tl-source', styles.muted)} title={item.source ?? ''}>
        {item.source ?? ''}
      </Ellipsis>
    </div>
  )
}

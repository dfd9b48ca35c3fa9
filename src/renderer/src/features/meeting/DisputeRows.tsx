import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { FigureDispute, JoinedItem } from '../../../../shared/model/joined-meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  number: { fontWeight: 600 },
  button: { fontWeight: 400, whiteSpace: 'nowrap' },
  inset: { paddingLeft: '20px' }
})

/** A figure that the items give differently: what it is of, then each number with its source and the choice. */
export function DisputeRows({
  dispute: { about, told, isKept },
  items,
  onSettle
}: {
  dispute: FigureDispute
  items: readonly JoinedItem[]
  /** Null keeps all. */
  onSettle: (keep: ItemId | null) => void
}) {
  const styles = useStyles()
  const table = useTableStyles()
  const { t } = useMessages()
  return (
    <>
      <tr>
        <td className={mergeClasses(table.cell, table.wrapped)} colSpan={2}>
          {sentence(about)}
          {isKept && ` (${t('meeting.disputes-kept')})`}
        </td>
        <td className={table.cell}>
          {!isKept && (
            <Button className={styles.button} size="small" appearance="subtle" onClick={() => onSettle(null)}>
              {t('meeting.keep-both')}
            </Button>
          )}
        </td>
      </tr>
      {told.map(({ item, figure }) => {
        const from = items.find((one) => one.item === item)
        const words =
          `${figure.raw} ${figure.unit.startsWith('%') && figure.raw.includes('%') ? '' : figure.unit}`.trim()
        return (
          <tr key={`${item} ${figure.raw} ${figure.evidence[0]?.start ?? ''}`}>
            <td
              className={mergeClasses(table.cell, styles.inset, styles.number)}
              title={figure.evidence[0]?.quote}
            >
              {words}
            </td>
            <td className={mergeClasses(table.cell, table.wrapped, table.muted)}>
              {[from?.accession, from?.source].filter(Boolean).join(', ')}
            </td>
            <td className={table.cell}>
              <Button
                className={styles.button}
                size="small"
                appearance="subtle"
                aria-label={t('meeting.keep-figure-named', {
                  figure: words,
                  accession: from?.accession ?? ''
                })}
                onClick={() => onSettle(item)}
              >
                {t('meeting.keep-figure')}
              </Button>
            </td>
          </tr>
        )
      })}
    </>
  )
}

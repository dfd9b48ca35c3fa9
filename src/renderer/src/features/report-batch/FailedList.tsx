import { Link, makeStyles } from '@fluentui/react-components'
import type { BatchResult } from '../../../../shared/ipc/print-calls.ts'
import { ArchiveError } from '../../../../shared/ipc/errors.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  list: { maxHeight: '220px', overflowY: 'auto', marginTop: '4px' },
  row: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  link: { textAlign: 'left' },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 }
})

/** Which items made no file, each with why. */
export function FailedList({ failed }: { failed: BatchResult['failed'] }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <div>
      {t('batch.failed', { count: failed.length })}
      <ul className={styles.list}>
        {failed.slice(0, 100).map(({ item, code, detail }) => (
          <li key={item} className={styles.row}>
            <Failed item={item} error={new ArchiveError(code, `item ${item}`, detail)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Failed({ item, error }: { item: ItemId; error: ArchiveError }) {
  const styles = useStyles()
  const { errorText } = useMessages()
  const detail = useCall('items.get', { id: item }).data
  const { openItem, closeDialog } = useViewState.getState()
  return (
    <>
      <Link
        as="button"
        className={styles.link}
        onClick={() => {
          closeDialog()
          openItem(item)
        }}
      >
        {detail?.title ?? String(item)}
      </Link>
      <div className={styles.why}>{errorText(error)}</div>
    </>
  )
}

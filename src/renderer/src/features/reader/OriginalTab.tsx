import { makeStyles, Spinner } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { useLate } from '../../ui/use-late.ts'
import type { Notify } from '../../ui/notify.ts'
import { KeptOriginal } from './KeptOriginal.tsx'
import { OriginalHtml } from './OriginalHtml.tsx'
import { OriginalImage } from './OriginalImage.tsx'
import { OriginalPdf } from './OriginalPdf.tsx'
import { OriginalTiff } from './OriginalTiff.tsx'
import { OriginalText } from './OriginalText.tsx'
import { OriginalWords } from './OriginalWords.tsx'
import type { OriginalSlots } from './slots.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  facts: {
    flex: 'none',
    display: 'flex',
    gap: '12px',
    padding: '6px 16px 6px 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'nowrap'
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', color: tokens.colorNeutralForeground2 },
  note: { marginLeft: 'auto', overflow: 'hidden', textOverflow: 'ellipsis' },
  kept: { padding: '0 28px' }
})

/** *Bản gốc*: the imported file as it is, shown without running or fetching anything. */
export function OriginalTab({
  item,
  slots,
  notify
}: {
  item: ItemDetail
  slots: OriginalSlots
  notify: Notify
}) {
  const styles = useStyles()
  const { t, errorText, formatNumber } = useMessages()
  const { data, error, isPending } = useCall('items.original', { id: item.id })
  const isSlow = useLate(isPending)
  const { format } = item
  return (
    <div className={styles.root}>
      <div className={styles.facts}>
        <span className={styles.name} title={item.original.name}>
          {item.original.name}
        </span>
        <span>
          {t('reader.bytes', { bytes: formatNumber(Math.max(1, Math.round(item.original.bytes / 1024))) })}
        </span>
        {format === 'html' && <span className={styles.note}>{t('reader.original-html-note')}</span>}
        {format === 'txt' && item.encoding !== null && (
          <span className={styles.note}>
            {t('reader.original-encoding', { encoding: item.encoding.toUpperCase() })}
          </span>
        )}
      </div>
      {error && <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={errorText(error)} />}
      {isSlow && <Spinner size="small" label={t('reader.original-loading')} />}
      {data && format === 'txt' && <OriginalText data={data.data} encoding={item.encoding} />}
      {data && format === 'html' && (
        <OriginalHtml data={data.data} encoding={item.encoding} title={item.original.name} />
      )}
      {data && format === 'pdf' && <OriginalPdf itemId={item.id} data={data.data} slots={slots} />}
      {data && format === 'image' && data.mediaType === 'image/tiff' && (
        <OriginalTiff itemId={item.id} data={data.data} slots={slots} />
      )}
      {data && format === 'image' && data.mediaType !== 'image/tiff' && (
        <OriginalImage item={item} data={data.data} mediaType={data.mediaType} slots={slots} />
      )}
      {format === 'other' && (
        <div className={styles.kept}>
          <KeptOriginal item={item} notify={notify} />
        </div>
      )}
      {format !== 'txt' &&
        format !== 'html' &&
        format !== 'pdf' &&
        format !== 'image' &&
        format !== 'other' && <OriginalWords item={item} format={format} />}
    </div>
  )
}

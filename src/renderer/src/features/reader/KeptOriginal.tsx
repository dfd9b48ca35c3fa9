import { Button, makeStyles } from '@fluentui/react-components'
import { OpenRegular, SaveRegular } from '@fluentui/react-icons'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { keptReason } from './reasons.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '560px',
    marginTop: '16px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2
  },
  lead: { margin: '0 0 4px', fontWeight: 600, color: tokens.colorNeutralForeground1 },
  text: { margin: '0 0 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' }
})

/** In place of a text: why there is none, and the ways to the original itself. */
export function KeptOriginal({ item, notify }: { item: ItemDetail; notify?: Notify | undefined }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const open = useAction('shell.openOriginal')
  const save = useAction('shell.saveOriginal')
  const size = t('reader.bytes', { bytes: formatNumber(Math.max(1, Math.round(item.original.bytes / 1024))) })
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{t('reader.kept-title')}</p>
      <p className={styles.text}>
        {keptReason(messages, item)} {t('reader.kept-hint', { name: item.original.name, size })}
      </p>
      {notify && (
        <div className={styles.actions}>
          <Button
            icon={<OpenRegular />}
            onClick={() => open.mutate({ id: item.id }, { onError: notify.failed })}
          >
            {t('reader.open-original')}
          </Button>
          <Button
            icon={<SaveRegular />}
            onClick={() =>
              save.mutate(
                { id: item.id },
                {
                  onSuccess: (path) => path !== null && notify.told(t('reader.original-saved', { path })),
                  onError: notify.failed
                }
              )
            }
          >
            {t('reader.save-original')}
          </Button>
        </div>
      )}
    </div>
  )
}

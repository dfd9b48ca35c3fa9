import { Button, Field, Link, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useActing } from '../../app/use-acting.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: { minWidth: 0 },
  list: { listStyleType: 'none', margin: '4px 0', padding: 0, maxHeight: '208px', overflowY: 'auto' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '40px' },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 }
})

/** The rules made in the reader, by site; they belong to the archive that is open. */
export function CleaningRules() {
  const styles = useStyles()
  const { t } = useMessages()
  const act = useActing()
  const rules = useCall('cleaningRules.list', {}).data ?? []
  const last = useCall('undo.peek', {}).data
  const [removedFrom, setRemovedFrom] = useState<string | null>(null)
  const remove = async (id: (typeof rules)[number]['id'], site: string) => {
    if (await act('cleaningRules.remove', { id })) setRemovedFrom(site)
  }
  const undo = async () => {
    if (await act('undo.last', {})) setRemovedFrom(null)
  }
  return (
    <Field label={t('settings.rules')} hint={t('settings.rules-hint')}>
      <div className={styles.root}>
        {rules.length === 0 && removedFrom === null && (
          <span className={styles.none}>{t('settings.rules-none')}</span>
        )}
        <ul className={styles.list}>
          {rules.map(({ id, site, action, sample }) => (
            <li key={id} className={styles.row}>
              <span className={styles.words}>
                <Ellipsis title={sample}>“{sample}”</Ellipsis>
                <Ellipsis className={styles.small} title={site}>
                  {t(action === 'keep' ? 'settings.rules-keep' : 'settings.rules-set-aside', { site })}
                </Ellipsis>
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={t('settings.rules-remove', { site, sample })}
                onClick={() => void remove(id, site)}
              />
            </li>
          ))}
        </ul>
        {removedFrom !== null && last?.action === 'cleaningRules.remove' && (
          <span role="status">
            {t('settings.rules-removed', { site: removedFrom })}{' '}
            <Link as="button" onClick={() => void undo()}>
              {t('undo.undo')}
            </Link>
          </span>
        )}
      </div>
    </Field>
  )
}

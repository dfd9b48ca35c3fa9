import { Button, Checkbox, Field, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular, FolderAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useActing } from '../../app/use-acting.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  path: { flex: '1 1 0', minWidth: 0 },
  away: { flex: 'none', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
  add: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' }
})

/** The folders whose new files come in by themselves; they belong to the archive that is open. */
export function WatchedFolders() {
  const styles = useStyles()
  const { t } = useMessages()
  const act = useActing()
  const watches = useCall('watches.list', {}).data ?? []
  const [existing, setExisting] = useState(true)
  const add = async () => {
    const path = await act('shell.pickFolder', {})
    if (path) await act('watches.add', { path, existing })
  }
  return (
    <Field label={t('settings.watches')} hint={t('settings.watches-hint')}>
      <div>
        <ul className={styles.list}>
          {watches.map(({ id, path, isThere }) => (
            <li key={id} className={styles.row}>
              <Ellipsis className={styles.path} title={path}>
                {path}
              </Ellipsis>
              {!isThere && <span className={styles.away}>{t('settings.watches-away')}</span>}
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={t('settings.watches-remove', { path })}
                onClick={() => void act('watches.remove', { id })}
              />
            </li>
          ))}
        </ul>
        <div className={styles.add}>
          <Button icon={<FolderAdd20Regular />} onClick={() => void add()}>
            {t('settings.watches-add')}
          </Button>
          <Checkbox
            label={t('settings.watches-existing')}
            checked={existing}
            onChange={(_, { checked }) => setExisting(checked === true)}
          />
        </div>
      </div>
    </Field>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { headFields, issueFields, partyFields } from './fields.ts'
import { LetterheadFields } from './LetterheadFields.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  part: { margin: '4px 0 0', fontSize: '13px', lineHeight: '18px', fontWeight: 600 },
  hint: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

/** All that the archive's office puts on its papers, for the settings. */
export function OfficeSettings({ notify }: { notify: Notify }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <section className={styles.root} aria-label={t('letterhead.title')}>
      <h3 className={styles.title}>{t('letterhead.title')}</h3>
      <p className={styles.hint}>{t('letterhead.title-hint')}</p>
      <LetterheadFields fields={[...headFields, ...issueFields]} notify={notify} />
      <h4 className={styles.part}>{t('letterhead.party')}</h4>
      <LetterheadFields fields={partyFields} notify={notify} />
      <h4 className={styles.part}>{t('letterhead.register')}</h4>
      <LetterheadFields fields={['volume']} notify={notify} />
    </section>
  )
}

import { Field, makeStyles, Textarea } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    background: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`
  },
  fields: {
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px'
  },
  label: {
    display: 'block',
    marginBottom: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2
  },
  template: { fontSize: '14px', lineHeight: '20px' },
  about: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  icon: { flex: 'none', fontSize: '16px' }
})

/** What can be set about the print: the letterhead. The template is named; there is one. */
export function PrintSettings({
  letterhead,
  onLetterhead
}: {
  letterhead: string
  onLetterhead: (letterhead: string) => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (typed: string): void => {
    setDraft(null)
    const next = typed.replace(/\s+/g, ' ').trim()
    if (next !== letterhead) onLetterhead(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      keep(event.currentTarget.value)
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }
  return (
    <aside className={styles.root} aria-label={t('print.settings')}>
      <div className={styles.fields}>
        <div>
          <span className={styles.label}>{t('print.template')}</span>
          <p className={styles.template}>{t('print.template-summary')}</p>
          <p className={styles.about}>{t('print.template-about')}</p>
        </div>
        <Field
          label={<span className={styles.label}>{t('print.letterhead')}</span>}
          hint={t('print.letterhead-hint')}
        >
          <Textarea
            rows={2}
            maxLength={300}
            placeholder={t('print.letterhead-placeholder')}
            value={draft ?? letterhead}
            onChange={(_, { value }) => setDraft(value)}
            onKeyDown={onKeyDown}
            onBlur={(event) => keep(event.target.value)}
          />
        </Field>
      </div>
      <div className={styles.foot}>
        <InfoRegular className={styles.icon} aria-hidden="true" />
        <span>{t('print.note')}</span>
      </div>
    </aside>
  )
}

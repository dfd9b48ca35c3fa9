import { Button, Link, makeStyles } from '@fluentui/react-components'
import { Open20Regular } from '@fluentui/react-icons'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  pane: {
    width: '344px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '16px 20px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1099px)': { width: '280px' }
  },
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold
  },
  subject: { margin: '4px 0 12px', color: tokens.colorNeutralForeground2 },
  section: { margin: '16px 0 4px', display: 'flex', alignItems: 'baseline', gap: '8px' },
  sectionTitle: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  citing: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: { textAlign: 'left' }
})

/** One cited document: what is known of it, and the items that cite it. */
export function CitationDetails({ document }: { document: CitedDocument | undefined }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const openItem = useViewState((state) => state.openItem)
  if (document === undefined) {
    return (
      <aside className={styles.pane} aria-label={t('citations.cited-by')}>
        <EmptyState title={t('citations.choose')} />
      </aside>
    )
  }
  const { kind, number, title, issuer, date, heldAs, citedBy } = document
  const facts = [title, issuer, formatDate(date)].filter(Boolean).join('. ')
  return (
    <aside className={styles.pane} aria-label={t('citations.cited-by')}>
      <p className={styles.kind}>{kind}</p>
      <h2 className={styles.number}>{number ?? t('citations.unnumbered')}</h2>
      {facts !== '' && <p className={styles.subject}>{facts}</p>}
      {heldAs !== null && (
        <Button icon={<Open20Regular />} onClick={() => openItem(heldAs)}>
          {t('citations.open-held')}
        </Button>
      )}
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('citations.cited-by')}</h3>
        <span className={styles.quiet}>{t('citations.cited-by-count', { count: citedBy.length })}</span>
      </div>
      <ul>
        {citedBy.map(({ item, accession, title: name }) => (
          <li key={item} className={styles.citing}>
            <Link as="button" className={styles.link} onClick={() => openItem(item)}>
              {name}
            </Link>
            <div className={styles.quiet}>{accession}</div>
          </li>
        ))}
      </ul>
    </aside>
  )
}

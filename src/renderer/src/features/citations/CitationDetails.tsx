import { Link, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { sentence } from '../../client/sentence.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { useDetailStyles } from '../../ui/RegisterPage.tsx'
import { tokens } from '../../ui/theme.ts'
import { HeldButtons } from './HeldButtons.tsx'

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200 },
  snippet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& mark': {
      backgroundColor: tokens.colorBrandBackground2,
      color: 'inherit',
      borderBottom: `2px solid ${tokens.colorBrandForeground1}`
    }
  }
})

/** One cited document: what is known of it, and the words that cite it. */
export function CitationDetails({ document }: { document: CitedDocument | undefined }) {
  const styles = { ...useDetailStyles(), ...useStyles() }
  const { t, formatDate } = useMessages()
  const openItem = useViewState((state) => state.openItem)
  const detail = useCall(
    'citations.get',
    { key: document?.key ?? '-' },
    { enabled: document !== undefined }
  ).data
  if (document === undefined) return <EmptyState title={t('citations.choose')} />
  const { key, kind, name, number, title, issuer, date, items } = document
  const facts = [title === null ? '' : sentence(title), issuer, formatDate(date)].filter(Boolean).join('. ')
  const known = detail?.document.key === key ? detail : undefined
  const others = known?.spellings.filter((spelling) => spelling !== number) ?? []
  return (
    <>
      <p className={styles.kind}>{kind}</p>
      <h2 className={styles.name}>{name}</h2>
      {facts !== '' && <p className={styles.subject}>{facts}</p>}
      {others.length > 0 && (
        <p className={styles.quiet}>{t('citations.also-written', { spellings: others.join(' · ') })}</p>
      )}
      <HeldButtons document={document} />
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('citations.cited-by')}</h3>
        <span className={styles.quiet}>{t('citations.cited-by-count', { count: items })}</span>
      </div>
      <ul>
        {known?.places.map((place) => (
          <li key={place.item} className={styles.entry}>
            <p className={styles.snippet}>
              <MarkedText text={place.snippet} marks={place.marks} />
            </p>
            <Link
              as="button"
              className={mergeClasses(styles.link, styles.small)}
              onClick={() => openItem(place.item)}
            >
              {place.title}
            </Link>{' '}
            <span className={styles.quiet}>{formatDate(place.date) || place.accession}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

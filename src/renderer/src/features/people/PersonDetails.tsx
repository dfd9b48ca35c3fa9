import { Button, Link, makeStyles } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import { ListFilter } from '../../../../shared/model/search.ts'
import type { Person } from '../../../../shared/model/person.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useDetailStyles } from '../../ui/RegisterPage.tsx'
import { tokens } from '../../ui/theme.ts'
import { monthsOf, rolesIn } from './person-words.ts'

const useStyles = makeStyles({
  question: {
    margin: '12px 0 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1
  },
  decide: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  find: { margin: '12px 0 0' }
})

type Props = { person: Person | undefined; onChoose: (person: Person) => void }

/** One person: offices with their time, others of the same name, and where the person is named. */
export function PersonDetails({ person, onChoose }: Props) {
  const styles = { ...useDetailStyles(), ...useStyles() }
  const messages = useMessages()
  const { t, formatDate } = messages
  const openItem = useViewState((state) => state.openItem)
  const showSearch = useViewState((state) => state.showSearch)
  const key = person?.key ?? { name: '-', office: '' }
  const detail = useCall('people.get', { key }, { enabled: person !== undefined }).data
  if (person === undefined) return <EmptyState title={t('people.choose')} />
  return (
    <>
      <h2 className={styles.name}>{person.name}</h2>
      <p className={styles.quiet}>{rolesIn(messages, person.roles)}</p>
      {detail?.namesakes.map((namesake) => (
        <Namesake key={namesake.person.key.office} person={person} namesake={namesake} onChoose={onChoose} />
      ))}
      <Button
        className={styles.find}
        icon={<Search20Regular />}
        onClick={() => showSearch({ text: `người:"${person.name}"`, filter: ListFilter.parse({}) })}
      >
        {t('people.find')}
      </Button>
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('people.offices')}</h3>
      </div>
      {person.offices.length === 0 && <p className={styles.quiet}>{t('citations.not-stated')}</p>}
      <ul>
        {person.offices.map((office) => (
          <li key={office.title} className={styles.entry}>
            {office.title}
            <div className={styles.quiet}>
              {[monthsOf(office), t('citations.cited-by-count', { count: office.items })]
                .filter((words) => words !== '')
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('people.named-in')}</h3>
        <span className={styles.quiet}>{t('citations.cited-by-count', { count: person.items })}</span>
      </div>
      <ul>
        {detail?.appearances.map(({ item, title, date, roles, accession, isMeeting }) => (
          <li key={item} className={styles.entry}>
            <Link
              as="button"
              className={styles.link}
              onClick={() => openItem(item, isMeeting ? 'meeting' : 'read')}
            >
              {title}
            </Link>
            <div className={styles.quiet}>
              {[formatDate(date) || accession, rolesIn(messages, roles)]
                .filter((words) => words !== '')
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type NamesakeProps = {
  person: Person
  namesake: { person: Person; isDifferent: boolean }
  onChoose: (person: Person) => void
}

/** Another of the same name: one and the same, or not? What was said can be taken back. */
function Namesake({ person, namesake: { person: other, isDifferent }, onChoose }: NamesakeProps) {
  const styles = { ...useDetailStyles(), ...useStyles() }
  const { t } = useMessages()
  const act = useActing()
  const office = other.offices[0]?.title ?? t('people.no-office')
  const decide = async (isSame: boolean | null) => {
    const offices: [string, string] = [person.key.office, other.key.office]
    if ((await act('people.decide', { name: person.key.name, offices, isSame })) === undefined) return
    const words = t(
      isSame === null ? 'people.reopened' : isSame ? 'people.told-same' : 'people.told-different'
    )
    useNotices.getState().showToast(words, { canUndo: true })
  }
  if (isDifferent) {
    return (
      <p className={styles.quiet}>
        {t('people.different-from')}{' '}
        <Link as="button" className={styles.link} onClick={() => onChoose(other)}>
          {office}
        </Link>{' '}
        ·{' '}
        <Link as="button" onClick={() => void decide(null)}>
          {t('people.ask-again')}
        </Link>
      </p>
    )
  }
  return (
    <section className={styles.question} aria-label={t('people.namesake-sign')}>
      {t('people.same-question', { office, count: other.items })}
      <div className={styles.decide}>
        <Button size="small" onClick={() => void decide(true)}>
          {t('people.same')}
        </Button>
        <Button size="small" onClick={() => void decide(false)}>
          {t('people.different')}
        </Button>
      </div>
    </section>
  )
}

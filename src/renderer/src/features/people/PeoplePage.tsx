/** People: who the meeting reports name, with offices and meetings; bearers of one name are asked about. */
import { PersonCircle20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { PersonRole } from '../../../../shared/model/meeting.ts'
import type { Person } from '../../../../shared/model/person.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { useSaveCsv } from '../../app/use-save-csv.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegisterPage } from '../../ui/RegisterPage.tsx'
import type { Sorting } from '../../ui/RowTable.tsx'
import { PeopleTable, type PeopleColumn } from './PeopleTable.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { peopleCsv } from './people-csv.ts'
import { personId, rolesIn } from './person-words.ts'

const ROLES: readonly PersonRole[] = ['chair', 'directing', 'reporter', 'speaker']

type Filter = { isUndecided: boolean; role: PersonRole | null; words: string }

export function PeoplePage() {
  const messages = useMessages()
  const { t, formatNumber } = messages
  const saveCsv = useSaveCsv()
  const all = useCall('people.list', {}, { keepPrevious: true }).data
  const [filter, setFilter] = useState<Filter>({ isUndecided: false, role: null, words: '' })
  const [sorting, setSorting] = useState<Sorting<PeopleColumn>>({ column: 'name', isDown: false })
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const shown = useMemo(() => sorted((all ?? []).filter(passing(filter)), sorting), [all, filter, sorting])
  // bearers of one name stay apart, and the navigation counts names
  const names = useMemo(() => new Set(shown.map(({ name }) => name)).size, [shown])
  if (all === undefined) return null
  if (all.length === 0) return <EmptyState icon={<PersonCircle20Regular />} title={t('people.empty')} />
  const chosen = shown.find(({ key }) => personId(key) === chosenKey)
  const undecided = all.filter(({ undecided: others }) => others > 0).length
  return (
    <RegisterPage
      label={t('navigation.people')}
      total={
        names === shown.length
          ? t('people.total', { count: shown.length })
          : t('people.total-names', { count: shown.length, names })
      }
      filter={{
        label: t('people.filter'),
        value: filter.words,
        onChange: (words) => setFilter({ ...filter, words })
      }}
      save={{
        label: t('citations.save-csv'),
        onSave: () => void saveCsv(t('navigation.people'), peopleCsv(messages, shown))
      }}
      chipsLabel={t('list.filters')}
      chips={
        <>
          {undecided > 0 && (
            <Chip
              words={t('people.undecided')}
              count={formatNumber(undecided)}
              isOn={filter.isUndecided}
              aria-pressed={filter.isUndecided}
              onClick={() => setFilter({ ...filter, isUndecided: !filter.isUndecided })}
            />
          )}
          {ROLES.map((role) => (
            <Chip
              key={role}
              words={rolesIn(messages, [role])}
              count={formatNumber(all.filter(({ roles }) => roles.includes(role)).length)}
              isOn={filter.role === role}
              aria-pressed={filter.role === role}
              onClick={() => setFilter({ ...filter, role: filter.role === role ? null : role })}
            />
          ))}
        </>
      }
      detailsLabel={t('people.details')}
      details={<PersonDetails person={chosen} onChoose={(person) => setChosenKey(personId(person.key))} />}
      isChosen={chosen !== undefined}
      closeLabel={t('app.close')}
      onUnchoose={() => setChosenKey(null)}
    >
      <PeopleTable
        people={shown}
        chosenKey={chosen ? chosenKey : null}
        onChoose={setChosenKey}
        sorting={sorting}
        onSort={setSorting}
      />
    </RegisterPage>
  )
}

/** Words are looked for in names and offices, without accents. */
function passing({ isUndecided, role, words }: Filter): (person: Person) => boolean {
  const wanted = fold(words.normalize('NFC')).replace(/\s+/g, ' ').trim()
  return ({ name, offices, roles, undecided }) => {
    if (isUndecided && undecided === 0) return false
    if (role !== null && !roles.includes(role)) return false
    if (wanted === '') return true
    return [name, ...offices.map(({ title }) => title)].some((text) =>
      fold(text.normalize('NFC')).includes(wanted)
    )
  }
}

/** They come by given name; other orders keep that among equals. */
function sorted(people: Person[], { column, isDown }: Sorting<PeopleColumn>): Person[] {
  if (column === 'name') return isDown ? people.reverse() : people
  const of = (person: Person): number | string =>
    column === 'meetings' ? person.meetings : column === 'items' ? person.items : (person.to ?? '')
  return people.sort((a, b) => {
    const [one, other] = [of(a), of(b)]
    return (one < other ? -1 : one > other ? 1 : 0) * (isDown ? -1 : 1)
  })
}

import { makeStyles } from '@fluentui/react-components'
import { PersonQuestionMark16Regular } from '@fluentui/react-icons'
import type { Person } from '../../../../shared/model/person.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { RowTable, type Column, type Sorting } from '../../ui/RowTable.tsx'
import { tokens } from '../../ui/theme.ts'
import { monthsOf, personId, rolesIn } from './person-words.ts'

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  question: { flexShrink: 0, marginLeft: '4px', color: tokens.colorStatusWarningForeground1 }
})

export type PeopleColumn = 'name' | 'office' | 'meetings' | 'items' | 'roles' | 'time'

type Props = {
  people: readonly Person[]
  chosenKey: string | null
  onChoose: (key: string) => void
  sorting: Sorting<PeopleColumn>
  onSort: (sorting: Sorting<PeopleColumn>) => void
}

/** The people as lines; a sign stands by a name that others bear and nobody has told apart. */
export function PeopleTable({ people, ...rest }: Props) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatNumber } = messages
  const column = (id: PeopleColumn, track: string, isRight = false, isSorted = true) => ({
    id,
    track,
    title: t(`people.${id}`),
    ...(isRight ? { isRight } : {}),
    ...(isSorted ? { sortLabel: t('list.sort-by-column', { column: t(`people.${id}`) }) } : {})
  })
  const columns: readonly Column<PeopleColumn>[] = [
    column('name', 'minmax(160px, 1fr)'),
    column('office', 'minmax(0, 2fr)', false, false),
    column('roles', 'minmax(0, .8fr)', false, false),
    column('meetings', '64px', true),
    column('items', '64px', true),
    column('time', '132px')
  ]
  const cell = (person: Person, id: PeopleColumn) => {
    switch (id) {
      case 'name':
        return (
          <>
            <Ellipsis className={styles.name} title={person.name}>
              {person.name}
            </Ellipsis>
            {person.undecided > 0 && (
              <PersonQuestionMark16Regular
                className={styles.question}
                aria-label={t('people.namesake-sign')}
                title={t('people.namesake-sign')}
              />
            )}
          </>
        )
      case 'office': {
        const titles = person.offices.map(({ title }) => title).join('; ')
        return <Ellipsis title={titles}>{titles}</Ellipsis>
      }
      case 'roles': {
        const roles = rolesIn(messages, person.roles)
        return (
          <Ellipsis className={styles.muted} title={roles}>
            {roles}
          </Ellipsis>
        )
      }
      case 'meetings':
        return formatNumber(person.meetings)
      case 'items':
        return formatNumber(person.items)
      case 'time':
        return <span className={styles.muted}>{monthsOf(person)}</span>
    }
  }
  return (
    <RowTable
      {...rest}
      label={t('navigation.people')}
      columns={columns}
      rows={people}
      keyOf={({ key }) => personId(key)}
      cell={cell}
    />
  )
}

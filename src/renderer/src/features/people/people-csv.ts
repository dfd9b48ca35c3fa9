import { csv } from '../../../../shared/csv.ts'
import type { Person } from '../../../../shared/model/person.ts'
import type { Messages } from '../../client/messages.tsx'
import { monthsOf, rolesIn } from './person-words.ts'

/** The people as CSV, one a row. */
export function peopleCsv(messages: Messages, people: readonly Person[]): string {
  const { t } = messages
  const header = [
    t('people.name'),
    t('people.office'),
    t('people.roles'),
    t('people.meetings'),
    t('people.items'),
    t('people.time')
  ]
  const rows = people.map((person) => [
    person.name,
    person.offices.map(({ title }) => title).join('; '),
    rolesIn(messages, person.roles),
    String(person.meetings),
    String(person.items),
    monthsOf(person)
  ])
  return csv([header, ...rows])
}

import { roleKeys } from '../../../../shared/messages/role-words.ts'
import type { Office, Person } from '../../../../shared/model/person.ts'
import type { Messages } from '../../client/messages.tsx'

/** A key of one string for lists. */
export const personId = ({ name, office }: Person['key']): string => `${name}\n${office}`

/** "01/2020 – 12/2021": the months between which items say so; '' when none is dated. */
export function monthsOf({ from, to }: Pick<Office, 'from' | 'to'>): string {
  if (from === null || to === null) return ''
  const month = (date: string) => `${date.slice(5, 7)}/${date.slice(0, 4)}`
  return month(from) === month(to) ? month(from) : `${month(from)} – ${month(to)}`
}

/** What the person was, most often first, in words. */
export function rolesIn({ t }: Messages, roles: Person['roles']): string {
  return roles.map((role) => t(roleKeys[role])).join(', ')
}

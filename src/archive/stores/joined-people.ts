/** What a person said of the people of a joined meeting: their order, and names that are one person's. */
import type { ItemId } from '../../shared/model/item.ts'
import type { JoinedPeople } from '../../shared/model/joined-meeting.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** What was said of the meeting that an item leads. */
export function joinedPeople(db: ReadableDb, lead: ItemId): JoinedPeople {
  const rows = db
    .prepare(
      'SELECT name, place, same_as AS sameAs FROM joined_people WHERE lead_id = ? ORDER BY place, name'
    )
    .all(lead) as { name: string; place: number | null; sameAs: string | null }[]
  return {
    order: rows.filter(({ place }) => place !== null).map(({ name }) => name),
    same: rows.flatMap(({ name, sameAs }) => (sameAs === null ? [] : [{ name, into: sameAs }]))
  }
}

/** Keeps the order of people by their names. */
export function arrangePeople(db: WritableDb, lead: ItemId, names: readonly string[]): void {
  db.prepare('UPDATE joined_people SET place = NULL WHERE lead_id = ? AND place IS NOT NULL').run(lead)
  const put = db.prepare(
    `INSERT INTO joined_people (lead_id, name, place) VALUES (?, ?, ?)
     ON CONFLICT (lead_id, name) DO UPDATE SET place = excluded.place`
  )
  names.forEach((name, place) => put.run(lead, name, place))
}

/** Keeps that a name is another one's; null takes that back. */
export function putSamePerson(db: WritableDb, lead: ItemId, name: string, into: string | null): void {
  db.prepare(
    `INSERT INTO joined_people (lead_id, name, same_as) VALUES (?, ?, ?)
     ON CONFLICT (lead_id, name) DO UPDATE SET same_as = excluded.same_as`
  ).run(lead, name, into)
}

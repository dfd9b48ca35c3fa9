/** People named in meeting reports, and what was said of bearers of one name. */
import type { ReadableDb, WritableDb } from '../db/open.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingPerson } from '../../shared/model/meeting.ts'
import type { Appearance, Named, SameName } from '../../shared/model/person.ts'
import { MEETING_DAY } from './meeting-day.ts'

/**
 * Replaces the people an item names, as the triggers of migration 140 write those of a report nobody edited: one of two
 * of one name, a title before the name rather than one given to a whole list.
 */
export function putPeople(db: WritableDb, itemId: ItemId, people: readonly MeetingPerson[]): void {
  db.prepare('DELETE FROM item_people WHERE item_id = ?').run(itemId)
  const insert = db.prepare(
    'INSERT OR IGNORE INTO item_people (item_id, name, titles, roles) VALUES (?, ?, ?, ?)'
  )
  for (const { name, titles, groupTitles, roles } of people) {
    const told = titles.length > 0 ? titles : groupTitles
    if (name.trim() !== '') insert.run(itemId, name.trim(), JSON.stringify(told), JSON.stringify(roles))
  }
}

/** Every spelling of a name that a report has. */
export function listNames(db: ReadableDb): string[] {
  return db.prepare('SELECT DISTINCT name FROM item_people').pluck().all() as string[]
}

/**
 * Namings of people outside the trash, in the order of the items; an undated item has its meeting's date. With `names`,
 * those alone.
 */
export function listNamed(db: ReadableDb, names?: readonly string[]): Named[] {
  const rows = db
    .prepare(
      `SELECT p.name, p.titles, p.roles, i.id AS item, i.accession, i.title, i.is_meeting AS isMeeting,
         coalesce(i.date, ${MEETING_DAY}) AS date
       FROM item_people p JOIN items i ON i.id = p.item_id
       WHERE i.trashed_at IS NULL ${names === undefined ? '' : 'AND p.name IN (SELECT value FROM json_each(?))'}
       ORDER BY i.id, p.name`
    )
    .all(...(names === undefined ? [] : [JSON.stringify(names)])) as (Omit<
    Named,
    'titles' | 'roles' | 'isMeeting'
  > & {
    titles: string
    roles: string
    isMeeting: number
  })[]
  return rows.map((row) => ({
    ...row,
    titles: JSON.parse(row.titles) as string[],
    roles: JSON.parse(row.roles) as Appearance['roles'],
    isMeeting: row.isMeeting === 1
  }))
}

/** All that was said of bearers of one name. */
export function listSameNames(db: ReadableDb): SameName[] {
  const rows = db
    .prepare('SELECT name, office, other_office AS otherOffice, is_same AS isSame FROM same_names')
    .all() as (Omit<SameName, 'isSame'> & { isSame: number })[]
  return rows.map((row) => ({ ...row, isSame: row.isSame === 1 }))
}

/** Keeps what was said of two bearers of a name, told by their offices; null makes it open again. */
export function putSameName(
  db: WritableDb,
  name: string,
  offices: readonly [string, string],
  isSame: boolean | null,
  at: string
): void {
  const [office, other] = offices[0] < offices[1] ? offices : [offices[1], offices[0]]
  if (isSame === null) {
    db.prepare('DELETE FROM same_names WHERE name = ? AND office = ? AND other_office = ?').run(
      name,
      office,
      other
    )
    return
  }
  db.prepare(
    `INSERT INTO same_names (name, office, other_office, is_same, decided_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (name, office, other_office) DO UPDATE SET is_same = excluded.is_same, decided_at = excluded.decided_at`
  ).run(name, office, other, isSame ? 1 : 0, at)
}

/** Items that tell of one meeting: the leading one, and those joined to it. Items in the trash are left out. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The item that leads the meeting an item tells of: itself where it is not joined to another. */
export function leadOf(db: ReadableDb, id: ItemId): ItemId {
  const lead = db
    .prepare(
      `SELECT j.lead_id FROM joined_meetings j JOIN items i ON i.id = j.lead_id
       WHERE j.item_id = ? AND i.trashed_at IS NULL`
    )
    .pluck()
    .get(id) as ItemId | undefined
  return lead ?? id
}

/** The items joined to a leading one, without it, in the order of their numbers. */
export function joinedTo(db: ReadableDb, lead: ItemId): ItemId[] {
  return db
    .prepare(
      `SELECT j.item_id FROM joined_meetings j JOIN items i ON i.id = j.item_id
       WHERE j.lead_id = ? AND i.trashed_at IS NULL ORDER BY j.item_id`
    )
    .pluck()
    .all(lead) as ItemId[]
}

/** Items whose report is of a day, the first `limit`. */
export function reportedOn(db: ReadableDb, day: string, limit: number): ItemId[] {
  return db
    .prepare(
      `SELECT item_id FROM (
         SELECT m.item_id FROM meetings m WHERE json_extract(m.report, '$.date.value') = @day
           AND NOT EXISTS (SELECT 1 FROM laid_reports l WHERE l.item_id = m.item_id)
         UNION ALL SELECT l.item_id FROM laid_reports l WHERE l.day = @day) told
       JOIN items i ON i.id = told.item_id
       WHERE i.trashed_at IS NULL ORDER BY item_id LIMIT @limit`
    )
    .pluck()
    .all({ day, limit }) as ItemId[]
}

/** Joins items, with all that were joined to them, to a leading one. */
export function join(db: WritableDb, lead: ItemId, ids: readonly ItemId[]): void {
  const put = db.prepare(
    `INSERT INTO joined_meetings (item_id, lead_id) VALUES (?, ?)
     ON CONFLICT (item_id) DO UPDATE SET lead_id = excluded.lead_id WHERE lead_id <> excluded.lead_id`
  )
  for (const id of ids) {
    if (id === lead) continue
    db.prepare('UPDATE joined_meetings SET lead_id = ? WHERE lead_id = ?').run(lead, id)
    db.prepare('DELETE FROM joined_people WHERE lead_id = ?').run(id)
    put.run(id, lead)
  }
}

/** Takes an item out of its meeting; where it led, the first of the others leads them. */
export function separate(db: WritableDb, id: ItemId): void {
  const [next, ...rest] = joinedTo(db, id)
  db.prepare('DELETE FROM joined_meetings WHERE item_id = ?').run(id)
  if (next === undefined) return
  db.prepare('UPDATE joined_people SET lead_id = ? WHERE lead_id = ?').run(next, id)
  db.prepare('DELETE FROM joined_meetings WHERE item_id = ?').run(next)
  for (const other of rest)
    db.prepare('UPDATE joined_meetings SET lead_id = ? WHERE item_id = ?').run(next, other)
}

/** Item links: which item came inside which other one, such as an attachment in its mail. */
import type { ItemId, LinkedItem } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** `position` is the place among the parent's children, from 0; one that is taken already stays as it is. */
export function linkItems(
  db: WritableDb,
  link: { parent: ItemId; child: ItemId; name: string; position: number }
): void {
  if (link.parent === link.child) return
  db.prepare(
    `INSERT INTO item_links (parent_item_id, position, child_item_id, name)
     VALUES (@parent, @position, @child, @name) ON CONFLICT DO NOTHING`
  ).run(link)
}

const columns = 'i.id AS item, i.accession, i.title, i.format, l.name'

/** What came inside an item, in its order; items in the trash are left out. */
export function childrenOf(db: ReadableDb, id: ItemId): LinkedItem[] {
  return db
    .prepare(
      `SELECT ${columns} FROM item_links l JOIN items i ON i.id = l.child_item_id
       WHERE l.parent_item_id = ? AND i.trashed_at IS NULL ORDER BY l.position`
    )
    .all(id) as LinkedItem[]
}

/** The items an item came inside of, oldest first; items in the trash are left out. */
export function parentsOf(db: ReadableDb, id: ItemId): LinkedItem[] {
  return db
    .prepare(
      `SELECT ${columns} FROM item_links l JOIN items i ON i.id = l.parent_item_id
       WHERE l.child_item_id = ? AND i.trashed_at IS NULL ORDER BY i.id`
    )
    .all(id) as LinkedItem[]
}

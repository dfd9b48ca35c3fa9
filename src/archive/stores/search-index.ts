/** The search index's rows. Everything in it is derived and can be rebuilt. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** One row of `search_index`: token keys parted by single spaces. */
export type IndexColumns = {
  title: string
  body: string
  notes: string
  tags: string
  source: string
  cites: string
  /** The original's name, words parted. */
  name: string
  title_exact: string
  body_exact: string
}

/** Puts an item's row, replacing what it had. */
export function putIndexRow(db: WritableDb, itemId: number, columns: IndexColumns): void {
  db.prepare('DELETE FROM search_index WHERE rowid = ?').run(itemId)
  insertIndexRow(db, itemId, columns)
}

/** Puts the row of an item that has none yet. */
export function insertIndexRow(db: WritableDb, itemId: number, columns: IndexColumns): void {
  db.prepare(
    `INSERT INTO search_index (rowid, title, body, notes, tags, source, cites, name, title_exact, body_exact)
     VALUES (@id, @title, @body, @notes, @tags, @source, @cites, @name, @title_exact, @body_exact)`
  ).run({ id: itemId, ...columns })
}

/** Items without a row and rows without an item; both 0 in a whole archive. */
export function indexGaps(db: ReadableDb): { missing: number; stray: number } {
  return db
    .prepare(
      `SELECT (SELECT count(*) FROM items WHERE id NOT IN (SELECT rowid FROM search_index)) AS missing,
              (SELECT count(*) FROM search_index WHERE rowid NOT IN (SELECT id FROM items)) AS stray`
    )
    .get() as { missing: number; stray: number }
}

/** Ids of items without a row, the first `limit` of them. */
export function unindexedItems(db: ReadableDb, limit: number): ItemId[] {
  return db
    .prepare('SELECT id FROM items WHERE id NOT IN (SELECT rowid FROM search_index) ORDER BY id LIMIT ?')
    .pluck()
    .all(limit) as ItemId[]
}

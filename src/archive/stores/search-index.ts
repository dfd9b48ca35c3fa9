/** The search index's rows. Everything in it is derived and can be rebuilt. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { noteAllChanged, noteSearchChange } from './search-changes.ts'

/** An item's row in each table of the index: token keys parted by single spaces. */
export type IndexColumns = {
  title: string
  notes: string
  source: string
  cites: string
  /** The original's name, words parted. */
  name: string
  title_exact: string
  body: string
  /** Every folded key of all the above, once. */
  words: string
  /** Every exact key of the item, once. */
  exact: string
}

const inserts = [
  `INSERT INTO search_heads (rowid, title, notes, source, cites, name, title_exact)
   VALUES (@id, @title, @notes, @source, @cites, @name, @title_exact)`,
  'INSERT INTO search_bodies (rowid, body) VALUES (@id, @body)',
  'INSERT INTO search_words (rowid, words) VALUES (@id, @words)',
  'INSERT INTO search_exact (rowid, words) VALUES (@id, @exact)'
]
export const TABLES = ['search_heads', 'search_bodies', 'search_words', 'search_exact'] as const

/** Puts items' rows, replacing what they had, and notes it. */
export function putIndexRows(
  db: WritableDb,
  rows: readonly (readonly [item: number, columns: IndexColumns])[]
): void {
  for (const table of TABLES) {
    const remove = db.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
    for (const [item] of rows) remove.run(item)
  }
  insertIndexRows(db, rows)
  for (const [item] of rows) noteSearchChange(db, item)
}

/**
 * Puts the rows of items that come in in the same transaction, table by table: FTS5 writes out what it has gathered whenever another
 * table is written (https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods).
 */
export function insertIndexRows(
  db: WritableDb,
  rows: readonly (readonly [item: number, columns: IndexColumns])[]
): void {
  for (const sql of inserts) {
    const insert = db.prepare(sql)
    for (const [id, columns] of rows) insert.run({ id, ...columns })
  }
}

/** Items that lack a row and rows without an item; both 0 in a whole archive. */
export function indexGaps(db: ReadableDb): { missing: number; stray: number } {
  const gaps = TABLES.map(
    (table) =>
      db
        .prepare(
          `SELECT (SELECT count(*) FROM items WHERE id NOT IN (SELECT rowid FROM ${table})) AS missing,
                  (SELECT count(*) FROM ${table} WHERE rowid NOT IN (SELECT id FROM items)) AS stray`
        )
        .get() as { missing: number; stray: number }
  )
  return {
    missing: Math.max(...gaps.map((gap) => gap.missing)),
    stray: Math.max(...gaps.map((gap) => gap.stray))
  }
}

/** Ids above `after` of items that lack a row, the first `limit` of them. */
export function unindexedItems(db: ReadableDb, limit: number, after = 0): ItemId[] {
  const isIndexed = TABLES.map((table) => `EXISTS (SELECT 1 FROM ${table} t WHERE t.rowid = items.id)`).join(
    ' AND '
  )
  return db
    .prepare(`SELECT id FROM items WHERE id > ? AND NOT (${isIndexed}) ORDER BY id LIMIT ?`)
    .pluck()
    .all(after, limit) as ItemId[]
}

/**
 * Throws away every row and begins anew; damaged tables too
 * (https://www.sqlite.org/fts5.html#the_delete_all_command).
 */
export function clearIndex(db: WritableDb): void {
  for (const table of TABLES) db.prepare(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`).run()
  noteAllChanged(db)
}

/** Pages of a table put together at a time: some ten milliseconds. */
const MERGED_PAGES = 64

/**
 * Goes on putting all the parts of a table into one, or begins to (https://www.sqlite.org/fts5.html#the_merge_command).
 * @returns false when there was nothing left to do
 */
export function mergeParts(db: WritableDb, table: (typeof TABLES)[number], isFirst: boolean): boolean {
  const changes = db.prepare('SELECT total_changes()').pluck()
  const before = changes.get() as number
  db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(
    isFirst ? -MERGED_PAGES : MERGED_PAGES
  )
  return (changes.get() as number) - before > 1
}

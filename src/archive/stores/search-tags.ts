/** The words of tags as the search index holds them: a row for each tag, none with the items that carry it. */
import { keysIn } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { noteAllChanged } from './search-changes.ts'
import { listTagPaths } from './tags.ts'

/** Writes the rows of tags that were made, renamed or moved, and takes away those of tags that are gone. */
export function renewTagWords(db: WritableDb): void {
  const held = new Map(db.prepare('SELECT rowid, path FROM search_tags').raw().all() as [number, string][])
  const remove = db.prepare('DELETE FROM search_tags WHERE rowid = ?')
  const insert = db.prepare('INSERT INTO search_tags (rowid, path, folded, exact) VALUES (?, ?, ?, ?)')
  for (const { id, path } of listTagPaths(db)) {
    const known = held.get(id)
    held.delete(id)
    if (known === path) continue
    if (known !== undefined) {
      remove.run(id)
      // whatever its items are found by
      noteAllChanged(db)
    }
    const { folded, exact } = keysIn(path)
    insert.run(id, path, folded, exact)
  }
  for (const id of held.keys()) remove.run(id)
}

/** Throws all of it away, damaged or not (https://www.sqlite.org/fts5.html#the_rebuild_command puts such tables right). */
export function clearTagWords(db: WritableDb): void {
  db.exec("INSERT INTO search_tags (search_tags) VALUES ('rebuild'); DELETE FROM search_tags;")
}

/** The tags whose path satisfies an expression of FTS5. */
export function tagsOfWords(db: ReadableDb, column: 'folded' | 'exact', expression: string): number[] {
  return db
    .prepare('SELECT rowid FROM search_tags WHERE search_tags MATCH ?')
    .pluck()
    .all(`{${column}} : (${expression})`) as number[]
}

/** Items from the id `first` to the id `last` that carry any of the tags (a list in JSON), rising. */
export function itemsWithTags(db: ReadableDb, tags: string, first: number, last: number): number[] {
  return db
    .prepare(
      `SELECT DISTINCT item_id FROM item_tags
       WHERE tag_id IN (SELECT value FROM json_each(?)) AND item_id BETWEEN ? AND ? ORDER BY item_id`
    )
    .pluck()
    .all(tags, first, last) as number[]
}

/** Every key of the tags' paths, folded and as written. */
export function tagWords(db: ReadableDb): { folded: string; exact: string }[] {
  return db.prepare('SELECT folded, exact FROM search_tags').all() as { folded: string; exact: string }[]
}

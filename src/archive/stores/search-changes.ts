/**
 * What a reader must look at again: items whose facts, texts or rows of the index were written since it last looked. New
 * items need no note, their ids tell; triggers note what they can see (migrations/0100-search.ts).
 */
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** In place of an item: everything has changed. */
const ALL = 0

/** Notes that something searches hold in memory of an item has changed. */
export function noteSearchChange(db: WritableDb, itemId: number): void {
  db.prepare('INSERT INTO search_changes (item_id) VALUES (?)').run(itemId)
}

/** Notes that nothing searches hold in memory is right any more. */
export const noteAllChanged = (db: WritableDb): void => noteSearchChange(db, ALL)

/** Throws the notes away: for an archive that has just been opened, of which nobody holds anything in memory. */
export function clearSearchChanges(db: WritableDb): void {
  db.prepare('DELETE FROM search_changes').run()
}

/** Up to which note there are any, 0 where there are none. */
export function lastSearchChange(db: ReadableDb): number {
  return (db.prepare('SELECT max(seq) FROM search_changes').pluck().get() as number | null) ?? 0
}

/** The items noted after a note, rising; null where they are more than `most`, or all. */
export function searchChangesAfter(db: ReadableDb, seq: number, most: number): number[] | null {
  const ids = db
    .prepare('SELECT DISTINCT item_id FROM search_changes WHERE seq > ? ORDER BY item_id LIMIT ?')
    .pluck()
    .all(seq, most + 1) as number[]
  return ids.length > most || ids[0] === ALL ? null : ids
}

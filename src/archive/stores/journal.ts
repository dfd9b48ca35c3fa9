/** The journal: what a person did and how to take it back (the triggers of migration 30 write the inverse). */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Topic } from '../../shared/ipc/contract.ts'
import type { AnnotationId } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { personName } from './person-name.ts'
import { batched } from './journal-batches.ts'

export type JournalEntry = {
  id: number
  at: string
  action: string
  topics: Topic[]
  /** What it was about. */
  itemIds: ItemId[]
  /** Those whose rows of the search index follow. */
  indexIds: ItemId[]
}

/** What a piece of work answers, and what the journal and the search index have to know of it. */
export type Work<T> = {
  value: T
  topics: Topic[]
  /** Items it changed, as the journal tells. */
  itemIds: ItemId[]
  /** Items whose search index row must follow, where that is not all of them: tags, say, have rows of their own. */
  indexIds?: ItemId[]
  /** The name of what it is about, where the changed rows do not tell: a rule. */
  subject?: string
  /** The annotations it made, changed or took away, where they are all it changed of annotations and not many. */
  annotationIds?: AnnotationId[]
}

/** Entries kept; older ones are forgotten so that the journal does not outgrow the archive. */
const KEPT_ENTRIES = 2000

/**
 * Runs `work` inside the caller's transaction while the triggers write down how to undo it. A piece of work that
 * changed nothing leaves no entry.
 * @param into the entry of an earlier part of the same work, which takes this part in while nothing else came after it
 * @returns what the work answered, and its entry
 */
export function journalled<T>(
  db: WritableDb,
  action: string,
  work: () => Work<T>,
  into: number | null = null
): Work<T> & { entry: number | null } {
  const last = into === null ? null : lastEntry(db)
  const earlier = last !== null && last.id === into ? last : null
  const id =
    earlier?.id ??
    Number(
      db
        .prepare("INSERT INTO journal (at, action, who, topics, item_ids) VALUES (?, ?, ?, '[]', '[]')")
        .run(new Date().toISOString(), action, personName()).lastInsertRowid
    )
  db.prepare('INSERT INTO journal_current (one, journal_id) VALUES (1, ?)').run(id)
  const done = work()
  db.prepare('DELETE FROM journal_current').run()
  const changed = db.prepare('SELECT 1 FROM journal_inverse WHERE journal_id = ? LIMIT 1').get(id)
  if (changed) {
    const isIndexed = (earlier?.indexIds.length ?? 0) > 0 || (done.indexIds ?? done.itemIds).length > 0
    db.prepare(
      'UPDATE journal SET topics = ?, item_ids = ?, renews_index = ?, subject = coalesce(?, subject) WHERE id = ?'
    ).run(
      JSON.stringify([...new Set([...(earlier?.topics ?? []), ...done.topics])]),
      JSON.stringify([...new Set([...(earlier?.itemIds ?? []), ...done.itemIds])]),
      isIndexed ? 1 : 0,
      done.subject ?? null,
      id
    )
    // what was undone before is not done again over what came since
    db.prepare('DELETE FROM journal WHERE undoes IS NOT NULL').run()
    db.prepare('DELETE FROM journal WHERE id <= ?').run(id - KEPT_ENTRIES)
  } else {
    db.prepare('DELETE FROM journal WHERE id = ?').run(id)
  }
  return { ...done, entry: changed ? id : null }
}

/** The latest entry not yet undone, or null. */
export function lastEntry(db: ReadableDb): JournalEntry | null {
  const id = db
    .prepare('SELECT id FROM journal WHERE undone_at IS NULL AND undoes IS NULL ORDER BY id DESC LIMIT 1')
    .pluck()
    .get() as number | undefined
  return id === undefined ? null : entryById(db, id)
}

/** One entry, undone or not; null when it is not there (any more). */
export function entryById(db: ReadableDb, id: number): (JournalEntry & { undoneAt: string | null }) | null {
  const row = db
    .prepare(
      'SELECT id, at, action, topics, item_ids, renews_index, undone_at FROM journal WHERE id = ? AND undoes IS NULL'
    )
    .get(id) as
    | {
        id: number
        at: string
        action: string
        topics: string
        item_ids: string
        renews_index: number
        undone_at: string | null
      }
    | undefined
  if (!row) return null
  const itemIds = JSON.parse(row.item_ids) as ItemId[]
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    topics: JSON.parse(row.topics) as Topic[],
    itemIds,
    indexIds: row.renews_index === 1 ? itemIds : [],
    undoneAt: row.undone_at
  }
}

/**
 * Takes back the latest entry, inside the caller's transaction.
 * @returns what was undone; the caller renews the search index of its items
 * @throws ArchiveError `nothing-to-undo`
 */
export function undoLast(db: WritableDb): JournalEntry {
  const entry = lastEntry(db)
  if (!entry) throw new ArchiveError('nothing-to-undo', 'the journal is empty')
  takeBack(db, entry.id)
  return entry
}

/**
 * Takes an entry back and notes how to do it again (see `redoLast`).
 * @returns false when one of its statements found no row
 */
export function takeBack(db: WritableDb, id: number): boolean {
  const at = new Date().toISOString()
  const again = db
    .prepare(
      "INSERT INTO journal (at, action, topics, item_ids, undoes) VALUES (?, 'undo', '[]', '[]', ?) RETURNING id"
    )
    .pluck()
    .get(at, id) as number
  db.prepare('INSERT INTO journal_current (one, journal_id) VALUES (1, ?)').run(again)
  deferForeignKeys(db)
  const areAllFound = applyInverse(db, id)
  db.prepare('DELETE FROM journal_current').run()
  db.prepare('UPDATE journal SET undone_at = ? WHERE id = ?').run(at, id)
  return areAllFound
}

/** The entry that was undone last, while nothing was done since; or null. */
export function lastUndone(db: ReadableDb): (JournalEntry & { redo: number }) | null {
  const row = db
    .prepare('SELECT id AS redo, undoes FROM journal WHERE undoes IS NOT NULL ORDER BY id DESC LIMIT 1')
    .get() as { redo: number; undoes: number } | undefined
  const entry = row && entryById(db, row.undoes)
  return row && entry ? { ...entry, redo: row.redo } : null
}

/**
 * Does again what was undone last, inside the caller's transaction.
 * @returns what was done again
 * @throws ArchiveError `nothing-to-redo`
 */
export function redoLast(db: WritableDb): JournalEntry {
  const entry = lastUndone(db)
  if (!entry) throw new ArchiveError('nothing-to-redo', 'nothing was undone since the last change')
  deferForeignKeys(db)
  applyInverse(db, entry.redo)
  db.prepare('DELETE FROM journal WHERE id = ?').run(entry.redo)
  db.prepare('UPDATE journal SET undone_at = NULL WHERE id = ?').run(entry.id)
  return entry
}

/**
 * Rows may come back before those they hang on, until the transaction ends. Said once: it makes SQLite prepare every
 * statement anew (https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys), which thousands of entries would feel.
 */
function deferForeignKeys(db: WritableDb): void {
  db.pragma('defer_foreign_keys = ON')
}

/**
 * Runs the statements of an entry, the last first, where `takeBack` or `redoLast` has begun.
 * @returns false when one of them found no row
 */
export function applyInverse(db: WritableDb, id: number): boolean {
  const inverse = db
    .prepare('SELECT statement FROM journal_inverse WHERE journal_id = ? ORDER BY seq DESC')
    .pluck()
    .all(id) as string[]
  let areAllFound = true
  for (const { sql, rows } of batched(inverse)) if (db.prepare(sql).run().changes < rows) areAllFound = false
  return areAllFound
}

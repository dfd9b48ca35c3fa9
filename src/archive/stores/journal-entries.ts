/** The journal as a list: what was done, newest first, and taking one entry back by itself. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { JournalLine, JournalPage } from '../../shared/model/journal.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { LaterChanges, rowReader, type TouchedRows } from './journal-rows.ts'
import { applyInverse, entryById, takeBack, type JournalEntry } from './journal.ts'
import { listTagPaths } from './tags.ts'

/** Names that stand beside an entry. */
const NAMED = 3

/** A page of the journal, newest first; each entry says whether it can be taken back by itself. */
export function listJournal(db: ReadableDb, offset: number, limit: number): JournalPage {
  const total = db.prepare('SELECT count(*) FROM journal WHERE undoes IS NULL').pluck().get() as number
  const rows = db
    .prepare(
      `SELECT id, at, action, who, item_ids AS itemIds, subject, undone_at AS undoneAt
       FROM journal WHERE undoes IS NULL ORDER BY id DESC LIMIT ?`
    )
    .all(offset + limit) as {
    id: number
    at: string
    action: string
    who: string
    itemIds: string
    subject: string | null
    undoneAt: string | null
  }[]
  const read = rowReader(db)
  const later = new LaterChanges()
  const entries: JournalLine[] = []
  for (const [index, { id, at, action, who, itemIds, subject, undoneAt }] of rows.entries()) {
    if (index < offset && undoneAt !== null) continue
    const touched = read(id)
    if (index >= offset) {
      const items = new Set([...touched.itemIds, ...(JSON.parse(itemIds) as number[])])
      const names = subject === null ? namesOf(db, touched, items) : [subject]
      const canUndo = undoneAt === null && !later.meet(touched)
      entries.push({ id, at, action, who, items: items.size, names, undoneAt, canUndo })
    }
    if (undoneAt === null) later.add(touched)
  }
  return { total, entries }
}

/** The tags an entry is about, else its only item. */
function namesOf(db: ReadableDb, touched: TouchedRows, items: ReadonlySet<number>): string[] {
  if (touched.tagIds.size > 0) {
    if (touched.tagNames.size > 0) return [...touched.tagNames].slice(0, NAMED)
    return db
      .prepare('SELECT name FROM tags WHERE id IN (SELECT value FROM json_each(?)) LIMIT ?')
      .pluck()
      .all(JSON.stringify([...touched.tagIds]), NAMED) as string[]
  }
  if (items.size !== 1) return []
  return db
    .prepare('SELECT title FROM items WHERE id = ?')
    .pluck()
    .all(...items) as string[]
}

/**
 * Takes back one entry by itself, inside the caller's transaction, when nothing later depends on it: no later change
 * is to one of its rows, the tags stay a tree, and all later entries can still be taken back one after the other.
 * @returns the entry, with all items whose index rows have to follow
 * @throws ArchiveError `not-found`; `nothing-to-undo` when it was undone before; `changed-since`
 */
export function undoEntry(db: WritableDb, id: number): JournalEntry {
  const entry = entryById(db, id)
  if (!entry) throw new ArchiveError('not-found', `journal entry ${id}`)
  if (entry.undoneAt !== null) throw new ArchiveError('nothing-to-undo', `journal entry ${id} is undone`)
  const read = rowReader(db)
  const touched = read(id)
  const laterIds = db
    .prepare('SELECT id FROM journal WHERE id > ? AND undone_at IS NULL AND undoes IS NULL ORDER BY id DESC')
    .pluck()
    .all(id) as number[]
  const later = new LaterChanges()
  for (const each of laterIds) later.add(read(each))
  if (later.meet(touched)) throw changedSince(id)

  checked(id, touched, () => takeBack(db, id))
  db.exec('SAVEPOINT rehearsal')
  for (const each of laterIds) checked(each, read(each), () => applyInverse(db, each))
  db.exec('ROLLBACK TO rehearsal')
  db.exec('RELEASE rehearsal')
  return entry

  /** @throws ArchiveError `changed-since` when the rows are not as the entry left them */
  function checked(which: number, { tagIds }: TouchedRows, undo: () => boolean): void {
    try {
      if (!undo()) throw changedSince(which)
    } catch (error) {
      const isRefused =
        error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
      throw isRefused ? changedSince(which) : error
    }
    if (tagIds.size > 0 && !isTagTreeWhole(db)) throw changedSince(which)
  }
}

/** True when every tag hangs on a top one, and every tag that is on something is there. */
function isTagTreeWhole(db: ReadableDb): boolean {
  const all = db.prepare('SELECT count(*) FROM tags').pluck().get() as number
  const isStray = ['item_tags', 'annotation_tags', 'tag_removals', 'tag_rules'].some((table) =>
    db.prepare(`SELECT 1 FROM ${table} WHERE tag_id NOT IN (SELECT id FROM tags) LIMIT 1`).get()
  )
  return !isStray && listTagPaths(db).length === all
}

const changedSince = (id: number) =>
  new ArchiveError('changed-since', `what journal entry ${id} changed was changed again later`)

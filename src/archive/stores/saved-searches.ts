/** Searches kept under a name. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { SavedSearch, SavedSearchId } from '../../shared/model/saved-search.ts'
import { ListFilter } from '../../shared/model/search.ts'
import { sortKey } from '../../shared/vietnamese/sort-key.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** All of them by name, uncounted. */
export function listSavedSearches(db: ReadableDb): Omit<SavedSearch, 'count'>[] {
  const rows = db.prepare('SELECT id, name, text, filter FROM saved_searches').all() as {
    id: number
    name: string
    text: string
    filter: string
  }[]
  return rows
    .map((row) => ({
      id: row.id as SavedSearchId,
      name: row.name,
      text: row.text,
      filter: ListFilter.parse(JSON.parse(row.filter))
    }))
    .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1))
}

/** Keeps a search; one of the same name, letter case aside, is replaced. */
export function putSavedSearch(
  db: WritableDb,
  { name, text, filter }: Pick<SavedSearch, 'name' | 'text' | 'filter'>
): SavedSearchId {
  const row = db
    .prepare(
      `INSERT INTO saved_searches (name, name_key, text, filter) VALUES (@name, @key, @text, @filter)
       ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, text = excluded.text, filter = excluded.filter
       RETURNING id`
    )
    .get({ name, key: keyOf(name), text, filter: JSON.stringify(filter) }) as { id: number }
  return row.id as SavedSearchId
}

/** @throws ArchiveError `not-found`, or `name-taken` when another one has that name */
export function renameSavedSearch(db: WritableDb, id: SavedSearchId, name: string): void {
  const taken = db.prepare('SELECT 1 FROM saved_searches WHERE name_key = ? AND id <> ?').get(keyOf(name), id)
  if (taken) throw new ArchiveError('name-taken', name, { name })
  const { changes } = db
    .prepare('UPDATE saved_searches SET name = ?, name_key = ? WHERE id = ?')
    .run(name, keyOf(name), id)
  if (changes === 0) throw new ArchiveError('not-found', `saved search ${id}`)
}

/** @throws ArchiveError `not-found` */
export function removeSavedSearch(db: WritableDb, id: SavedSearchId): void {
  const { changes } = db.prepare('DELETE FROM saved_searches WHERE id = ?').run(id)
  if (changes === 0) throw new ArchiveError('not-found', `saved search ${id}`)
}

const keyOf = (name: string) => name.toLowerCase()

/** Counts beside the navigation's entries, from the columns in memory: asked for again after every batch of an import. */
import type { ViewCounts } from '../../shared/model/archive.ts'
import { ListFilter, type View } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { filterHits } from './filter-hits.ts'
import { itemColumns, presentIds } from './item-columns.ts'

/** How many items each view of the navigation shows, and how many documents are cited, people named and passages annotated. */
export function viewCounts(db: ReadableDb): ViewCounts {
  const columns = itemColumns(db)
  const ids = presentIds(columns)
  const count = (view: View) => filterHits(db, columns, ids, ListFilter.parse({ view })).length
  const trash = count('trash')
  return {
    all: count('all'),
    recent: count('recent'),
    untagged: count('untagged'),
    annotated: count('annotated'),
    meetings: count('meetings'),
    citations: citedDocuments(db, trash > 0),
    people: namedPeople(db, trash > 0),
    annotations: annotations(db, trash > 0),
    trash
  }
}

/** Documents cited outside the trash; where that is empty and nobody edited a report the index of citations answers alone. */
function citedDocuments(db: ReadableDb, hasTrash: boolean): number {
  const hasLaid = db.prepare('SELECT 1 FROM laid_reports LIMIT 1').get() !== undefined
  const sql = hasTrash
    ? 'SELECT count(DISTINCT c.document_key) FROM cited c JOIN items i ON i.id = c.item_id WHERE i.trashed_at IS NULL'
    : hasLaid
      ? 'SELECT count(DISTINCT document_key) FROM cited'
      : 'SELECT count(*) FROM (SELECT DISTINCT document_key FROM citations)'
  return db.prepare(sql).pluck().get() as number
}

function annotations(db: ReadableDb, hasTrash: boolean): number {
  const sql = hasTrash
    ? 'SELECT count(*) FROM annotations a JOIN items i ON i.id = a.item_id WHERE i.trashed_at IS NULL'
    : 'SELECT count(*) FROM annotations'
  return db.prepare(sql).pluck().get() as number
}

function namedPeople(db: ReadableDb, hasTrash: boolean): number {
  const sql = hasTrash
    ? 'SELECT count(DISTINCT p.name) FROM item_people p JOIN items i ON i.id = p.item_id WHERE i.trashed_at IS NULL'
    : 'SELECT count(*) FROM (SELECT DISTINCT name FROM item_people)'
  return db.prepare(sql).pluck().get() as number
}

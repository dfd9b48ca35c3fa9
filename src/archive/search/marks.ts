/** search.marks: the query's words in one item, for the reader and F3. */
import type { ItemId } from '../../shared/model/item.ts'
import type { Range } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { getItem, textOf } from '../stores/items.ts'
import { markItem, needleOf } from './occurrences.ts'
import { readQuery } from './read-query.ts'

/** Ranges in the item's cleaned text and title. @throws ArchiveError `not-found` */
export function searchMarks(db: ReadableDb, query: string, id: ItemId): { text: Range[]; title: Range[] } {
  return markItem(getItem(db, id).title, textOf(db, id), needleOf(readQuery(query).widened))
}

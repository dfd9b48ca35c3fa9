/** What a first search would wait for, read while nobody asks for anything. */
import { ListFilter } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { searchFacets } from './facets.ts'
import { itemColumns } from './item-columns.ts'
import { linksOf } from './links.ts'
import { sideBySide } from './match.ts'
import type { Pause } from './pause.ts'
import { vocabularyOf } from './vocabulary.ts'
import { wordSet } from './word-sets.ts'

/** What words begin with: nearly every item holds one with each. */
const LETTERS = [...'abcdeghiklmnopqrstuvxy']

const upTo = new WeakMap<ReadableDb, number>()

/**
 * Reads what lies on every item and which have words with each letter, then the words of the archive; nothing where
 * nothing was written since.
 */
export async function readAhead(db: ReadableDb, pause: Pause): Promise<void> {
  const { version } = itemColumns(db)
  if (upTo.get(db) === version) return
  upTo.set(db, version)
  await pause()
  for (const kind of ['tags', 'cites', 'people'] as const) {
    linksOf(db, itemColumns(db), kind)
    await pause()
  }
  searchFacets(db, { text: '', filter: ListFilter.parse({}) })
  for (const letter of LETTERS) {
    wordSet(db, itemColumns(db), 'search_words', sideBySide([letter], true))
    await pause()
  }
  await vocabularyOf(db, pause)
}

/** What a first search would wait for, read while nobody asks for anything. */
import { ListFilter } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { searchFacets } from './facets.ts'
import { itemColumns } from './item-columns.ts'
import { linksOf } from './links.ts'
import type { Pause } from './pause.ts'
import { knowAllTitles } from './title-lengths.ts'
import { vocabularyOf } from './vocabulary.ts'

const upTo = new WeakMap<ReadableDb, string>()

/** Reads what lies on every item, then the words of the archive; nothing where nothing was written since. */
export async function readAhead(db: ReadableDb, pause: Pause): Promise<void> {
  const { stamp } = itemColumns(db)
  if (upTo.get(db) === stamp) return
  upTo.set(db, stamp)
  await pause()
  for (const kind of ['tags', 'cites', 'people'] as const) {
    linksOf(db, itemColumns(db), kind)
    await pause()
  }
  searchFacets(db, { text: '', filter: ListFilter.parse({}) })
  await knowAllTitles(db, itemColumns(db), pause)
  await vocabularyOf(db, pause)
}

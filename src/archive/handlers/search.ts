/** search.*: text to ranked page, facets of the answer, marks in one item. */
import { searchFacets } from '../search/facets.ts'
import { searchMarks } from '../search/marks.ts'
import { runSearch, searchIds } from '../search/run-search.ts'
import { similarItems } from '../search/similar.ts'
import type { ReadsOf } from './handler.ts'

export const searchReads: ReadsOf<
  'search.run' | 'search.ids' | 'search.facets' | 'search.marks' | 'search.similar'
> = {
  'search.run': ({ db }, request) => runSearch(db, request),
  'search.ids': ({ db }, request) => searchIds(db, request),
  'search.facets': ({ db }, request) => searchFacets(db, request),
  'search.marks': ({ db }, { text, id }) => searchMarks(db, text, id),
  'search.similar': ({ db }, { id, limit }) => similarItems(db, id, limit)
}

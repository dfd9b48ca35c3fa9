/** search.*: text to ranked page, facets of the answer, another spelling, marks in one item. */
import { searchFacets } from '../search/facets.ts'
import { searchMarks } from '../search/marks.ts'
import { runSearch, searchIds } from '../search/run-search.ts'
import { similarItems } from '../search/similar.ts'
import { suggest } from '../search/suggest.ts'
import type { ReadsOf } from './handler.ts'

export const searchReads: ReadsOf<
  'search.run' | 'search.ids' | 'search.facets' | 'search.suggest' | 'search.marks' | 'search.similar'
> = {
  'search.run': ({ db }, request) => runSearch(db, request),
  'search.ids': ({ db }, request) => searchIds(db, request),
  'search.facets': ({ db }, request) => searchFacets(db, request),
  'search.suggest': async ({ db, pause, isWanted }, { text }) => ({
    suggestion: await suggest(db, text, pause, isWanted)
  }),
  'search.marks': ({ db }, { text, id }) => searchMarks(db, text, id),
  'search.similar': ({ db, pause }, { id, limit }) => similarItems(db, id, limit, pause)
}

/** savedSearches.*: searches kept under a name. */
import type { SavedSearch } from '../../shared/model/saved-search.ts'
import { hitsOf } from '../search/hits.ts'
import {
  listSavedSearches,
  putSavedSearch,
  removeSavedSearch,
  renameSavedSearch
} from '../stores/saved-searches.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const savedSearchReads: ReadsOf<'savedSearches.list'> = {
  'savedSearches.list': async ({ db }) => {
    const counted: SavedSearch[] = []
    for (const search of listSavedSearches(db)) {
      counted.push({ ...search, count: hitsOf(db, search).ids.length })
      // many of them over a large archive take a while: what is typed meanwhile comes first
      await new Promise((resolve) => setImmediate(resolve))
    }
    return counted
  }
}

export const savedSearchWrites: WritesOf<
  'savedSearches.save' | 'savedSearches.rename' | 'savedSearches.remove'
> = {
  'savedSearches.save': ({ db }, search) => ({
    value: { id: putSavedSearch(db, search) },
    topics: ['savedSearches'],
    itemIds: []
  }),
  'savedSearches.rename': ({ db }, { id, name }) => {
    renameSavedSearch(db, id, name)
    return { value: {}, topics: ['savedSearches'], itemIds: [] }
  },
  'savedSearches.remove': ({ db }, { id }) => {
    removeSavedSearch(db, id)
    return { value: {}, topics: ['savedSearches'], itemIds: [] }
  }
}

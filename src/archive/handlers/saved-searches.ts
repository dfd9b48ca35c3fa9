/** savedSearches.*: searches kept under a name. */
import { hitsOf } from '../search/hits.ts'
import {
  listSavedSearches,
  putSavedSearch,
  removeSavedSearch,
  renameSavedSearch
} from '../stores/saved-searches.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const savedSearchReads: ReadsOf<'savedSearches.list'> = {
  'savedSearches.list': ({ db }) =>
    listSavedSearches(db).map((search) => ({ ...search, count: hitsOf(db, search).ids.length }))
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

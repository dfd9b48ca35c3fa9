/** The contract's calls that find: search.*, and searches kept under a name. */
import * as z from 'zod'
import { call, Nothing, page } from './entry.ts'
import { ItemId, ItemSummary } from '../model/item.ts'
import { SavedSearch, SavedSearchId, SearchName } from '../model/saved-search.ts'
import { Facets, ListFilter, QueryText, Range, SearchAnswer, SortOrder } from '../model/search.ts'

export const searchCalls = {
  'search.run': call(
    'read',
    z.strictObject({ text: QueryText, filter: ListFilter, sort: SortOrder.default('relevance'), ...page }),
    SearchAnswer
  ),
  /** The same rows as `search.run` (or `items.list` for an empty text), as ids alone: for choosing many at once. */
  'search.ids': call(
    'read',
    z.strictObject({
      text: QueryText,
      filter: ListFilter,
      sort: SortOrder.default('relevance'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(100_000)
    }),
    z.array(ItemId)
  ),
  'search.facets': call('read', z.strictObject({ text: QueryText, filter: ListFilter }), Facets),
  /** "Có phải bạn tìm …" for a text that found nothing: with words of this archive in place of others; null when none is near. */
  'search.suggest': call(
    'read',
    z.strictObject({ text: QueryText }),
    z.object({ suggestion: z.string().nullable() })
  ),
  /** Where the query's words stand in one item: ranges in its cleaned text and in its title. */
  'search.marks': call(
    'read',
    z.strictObject({ text: QueryText, id: ItemId }),
    z.object({ text: z.array(Range), title: z.array(Range) })
  ),
  /** Items about the same matter, the nearest first; near copies are among them. */
  'search.similar': call(
    'read',
    z.strictObject({ id: ItemId, limit: z.number().int().min(1).max(50).default(6) }),
    z.array(ItemSummary)
  ),

  /** Makes the search index anew; searches go on meanwhile. Tells `index.progress`; answers at the end. */
  'index.rebuild': call('job', Nothing, z.object({ items: z.number().int() })),

  /** In their order, each with how many items it finds now. */
  'savedSearches.list': call('read', Nothing, z.array(SavedSearch)),
  /** Keeps a search under a name; one of that name is replaced. */
  'savedSearches.save': call(
    'write',
    z.strictObject({ name: SearchName, text: QueryText, filter: ListFilter }),
    z.object({ id: SavedSearchId })
  ),
  'savedSearches.rename': call('write', z.strictObject({ id: SavedSearchId, name: SearchName }), Nothing),
  'savedSearches.remove': call('write', z.strictObject({ id: SavedSearchId }), Nothing)
} as const

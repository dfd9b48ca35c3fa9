/** The answer to a query as a whole: which items, in which order. The last one is kept, so that its next page and its facets cost nothing. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { ListFilter, SortOrder } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { filterHits } from './filter-hits.ts'
import type { Ids } from './ids.ts'
import { itemColumns, presentIds, type ItemColumns } from './item-columns.ts'
import { itemsMeant } from './meant.ts'
import { latestFirst } from './ordered.ts'
import { rankHits, type RankedRow, type Ranking } from './rank.ts'
import { readQuery } from './read-query.ts'
import { wantedOf } from './wanted.ts'

export type Hits = {
  columns: ItemColumns
  /** Rising ids of everything the query and the filter let through. */
  ids: Ids
  page(sort: SortOrder, offset: number, limit: number): RankedRow[]
}

const last = new WeakMap<ReadableDb, { key: string; hits: Hits }>()

/**
 * Ids of the items from the id `first` on that a text and a filter mean, rising: with 1 of all, else of those that have
 * just come in, which costs no more for the size of the archive.
 */
export function idsFrom(
  db: ReadableDb,
  { text, filter }: Pick<Request<'search.run'>, 'text' | 'filter'>,
  first: number
): Ids {
  const columns = { ...itemColumns(db), first }
  const { widened } = readQuery(text)
  const meant = widened === null ? presentIds(columns) : itemsMeant({ db, columns }, widened)
  return filterHits(db, columns, meant, filter)
}

/** The hits of a typed text under a filter; an empty text means everything the filter lets through. */
export function hitsOf(
  db: ReadableDb,
  { text, filter }: Pick<Request<'search.run'>, 'text' | 'filter'>
): Hits {
  const columns = itemColumns(db)
  const key = JSON.stringify([text, filter, columns.stamp])
  const known = last.get(db)
  if (known?.key === key) return known.hits
  const hits = findHits(db, columns, text, filter)
  last.set(db, { key, hits })
  return hits
}

function findHits(db: ReadableDb, columns: ItemColumns, text: string, filter: ListFilter): Hits {
  const { typed, widened } = readQuery(text)
  const meant = widened === null ? presentIds(columns) : itemsMeant({ db, columns }, widened)
  const ids = filterHits(db, columns, meant, filter)
  const rankings = new Map<SortOrder, Ranking>()
  const ranking = (sort: SortOrder): Ranking => {
    const known = rankings.get(sort)
    if (known) return known
    const made =
      sort === 'relevance' && typed !== null
        ? rankHits(db, columns, ids, wantedOf(typed))
        : inOrder(sorted(db, columns, ids, sort))
    rankings.set(sort, made)
    return made
  }
  return { columns, ids, page: (sort, offset, limit) => ranking(sort).page(offset, limit) }
}

const inOrder = (ids: Ids): Ranking => ({
  page: (offset, limit) => ids.slice(offset, offset + limit).map((id) => ({ id, score: 0 }))
})

function sorted(db: ReadableDb, columns: ItemColumns, ids: Ids, sort: SortOrder): Ids {
  if (sort === 'accession') return [...ids].reverse()
  if (sort === 'title') {
    const places = titlePlaces(db, columns)
    return [...ids].sort((a, b) => places[a]! - places[b]!)
  }
  return [...ids].sort(latestFirst(columns))
}

const titles = new WeakMap<ReadableDb, { version: number; places: Uint32Array }>()

/** Where each item stands in the order of titles. */
function titlePlaces(db: ReadableDb, columns: ItemColumns): Uint32Array {
  const known = titles.get(db)
  if (known?.version === columns.version) return known.places
  const places = new Uint32Array(columns.size)
  const order = db
    .prepare('SELECT id FROM items ORDER BY trashed_at, title_key, id')
    .pluck()
    .all() as number[]
  order.forEach((id, at) => (places[id] = at))
  titles.set(db, { version: columns.version, places })
  return places
}

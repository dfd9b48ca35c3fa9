/**
 * The list: rows of the current view or the hits of the current query, a hundred thousand as well as ten.
 * It draws and chooses rows; what they are, the archive says.
 */
import { queryOptions } from '@tanstack/react-query'
import type { ArchiveError } from '../../../../shared/ipc/errors.ts'
import type { ItemId, ItemSummary } from '../../../../shared/model/item.ts'
import type { ListFilter, QueryProblem, Range, SortOrder } from '../../../../shared/model/search.ts'
import { callArchive } from '../../client/call.ts'

export const pageSize = 25
/** As many as one write takes (see the contract). */
const mostIds = 100_000

/** What the list shows; an empty text lists, anything else searches. */
export type ListRequest = { text: string; filter: ListFilter; sort: SortOrder }

export type ListRow = {
  item: ItemSummary
  snippet: string
  marks: readonly Range[]
  titleMarks: readonly Range[]
}

export type ListPage = {
  total: number
  /** How long the search took; null when nothing was searched. */
  ms: number | null
  rows: readonly ListRow[]
  problems: readonly QueryProblem[]
}

async function fetchPage(request: ListRequest, offset: number, limit: number): Promise<ListPage> {
  const { text, filter, sort } = request
  if (text === '') {
    const { total, items } = await callArchive('items.list', { filter, sort, offset, limit })
    const rows = items.map((item) => ({ item, snippet: item.opening, marks: [], titleMarks: [] }))
    return { total, ms: null, rows, problems: [] }
  }
  const { total, ms, hits, problems } = await callArchive('search.run', {
    text,
    filter,
    sort,
    offset,
    limit
  })
  return { total, ms, rows: hits, problems }
}

/** One page of rows as a cached query; its key starts with the call's name, so topics renew it. */
export function pageOptions(request: ListRequest, page: number) {
  return queryOptions<ListPage, ArchiveError>({
    queryKey: [request.text === '' ? 'items.list' : 'search.run', request, 'page', page],
    queryFn: () => fetchPage(request, page * pageSize, pageSize)
  })
}

/** Ids of the rows `from`…`to` (inclusive), whether they were scrolled to or not. */
export async function fetchIds(
  { text, filter, sort }: ListRequest,
  from: number,
  to: number
): Promise<ItemId[]> {
  return callArchive('search.ids', {
    text,
    filter,
    sort,
    offset: from,
    limit: Math.min(mostIds, to - from + 1)
  })
}

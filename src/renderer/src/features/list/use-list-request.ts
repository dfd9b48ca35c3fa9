import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { listFilterOf, useViewState } from '../../app/view-state.ts'
import { pageOptions, type ListRequest } from './list-pages.ts'

type Asking = Parameters<typeof listFilterOf>[0] &
  Pick<ReturnType<typeof useViewState.getState>, 'query' | 'sort'>

function requestOf({ query, sort: chosen, ...filters }: Asking): ListRequest {
  const byRelevance = query !== '' && (chosen === null || chosen === 'relevance')
  const sort = byRelevance ? 'relevance' : chosen === null || chosen === 'relevance' ? 'date' : chosen
  return { text: query, filter: listFilterOf(filters), sort }
}

/** The request the view asks for now; the same object as long as nothing of it changes. */
export function useListRequest(): ListRequest {
  const place = useViewState((state) => state.place)
  const tagPath = useViewState((state) => state.tagPath)
  const format = useViewState((state) => state.format)
  const year = useViewState((state) => state.year)
  const source = useViewState((state) => state.source)
  const query = useViewState((state) => state.query)
  const sort = useViewState((state) => state.sort)
  return useMemo(
    () => requestOf({ place, tagPath, format, year, source, query, sort }),
    [place, tagPath, format, year, source, query, sort]
  )
}

/** Asks for a new query's first rows as soon as it is known: drawing the window anew takes as long as finding them. */
export function useListAhead(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      useViewState.subscribe((state, former) => {
        if (state.query !== former.query) void client.prefetchQuery(pageOptions(requestOf(state), 0))
      }),
    [client]
  )
}

import { useMemo } from 'react'
import { listFilterOf, useViewState } from '../../app/view-state.ts'
import type { ListRequest } from './list-pages.ts'

/** The request the view asks for now; the same object as long as nothing of it changes. */
export function useListRequest(): ListRequest {
  const place = useViewState((state) => state.place)
  const tagPath = useViewState((state) => state.tagPath)
  const format = useViewState((state) => state.format)
  const year = useViewState((state) => state.year)
  const source = useViewState((state) => state.source)
  const text = useViewState((state) => state.query)
  const chosen = useViewState((state) => state.sort)
  return useMemo(() => {
    const byRelevance = text !== '' && (chosen === null || chosen === 'relevance')
    const sort = byRelevance ? 'relevance' : chosen === null || chosen === 'relevance' ? 'date' : chosen
    return { text, filter: listFilterOf({ place, tagPath, format, year, source }), sort }
  }, [place, tagPath, format, year, source, text, chosen])
}

import type { ListFilter } from '../../../../shared/model/search.ts'
import type { SavedSearchId } from '../../../../shared/model/saved-search.ts'
import { isPage, listFilterOf, useViewState } from '../../app/view-state.ts'
import { useCall } from '../../client/queries.ts'

/** The saved search whose words and filter are those in use now; null when none is. */
export function useSavedInUse(): SavedSearchId | null {
  const saved = useCall('savedSearches.list', {}).data
  return useViewState((state) => {
    if (isPage(state.place)) return null
    const filter = listFilterOf(state)
    return saved?.find((one) => one.text === state.query && isSame(one.filter, filter))?.id ?? null
  })
}

const isSame = (one: ListFilter, other: ListFilter): boolean =>
  (Object.keys(one) as (keyof ListFilter)[]).every((key) => one[key] === other[key])

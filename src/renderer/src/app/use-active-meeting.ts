import type { ItemId } from '../../../shared/model/item.ts'
import { useCall } from '../client/queries.ts'
import { useViewState } from './view-state.ts'

/** The item in the reader, and whether it has a meeting report. */
export function useActiveMeeting(): { activeId: ItemId | null; isMeeting: boolean } {
  const activeId = useViewState((state) => state.activeId)
  const item = useCall('items.get', { id: activeId as ItemId }, { enabled: activeId !== null }).data
  return { activeId, isMeeting: item?.isMeeting ?? false }
}

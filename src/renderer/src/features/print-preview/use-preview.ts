import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callArchive } from '../../client/call.ts'
import { useAction, useSettings } from '../../client/queries.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Notify } from '../../ui/notify.ts'

/** The pages as PDF bytes, made anew when the letterhead changes, and the letterhead itself. */
export function usePreview(itemId: ItemId, notify: Notify) {
  const client = useQueryClient()
  const { letterhead } = useSettings()
  const { mutate: saveSettings } = useAction('shell.setSettings')
  const preview = useQuery({
    queryKey: ['report.preview', itemId, letterhead],
    queryFn: () => callArchive('report.preview', { itemId }),
    gcTime: 0,
    staleTime: Infinity,
    // The former pages stay on the desk while the new ones are made, for the same item only.
    placeholderData: (former, query) => (query?.queryKey[1] === itemId ? former : undefined)
  })
  const setLetterhead = (next: string): void =>
    saveSettings(
      { settings: { letterhead: next } },
      {
        // Only now: the pages are drawn with what is written, not with what is shown.
        onSuccess: (settings) => client.setQueryData(['shell.getSettings', {}], settings),
        onError: notify.failed
      }
    )
  return { preview, letterhead, setLetterhead }
}

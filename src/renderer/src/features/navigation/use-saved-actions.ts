import type { SavedSearch } from '../../../../shared/model/saved-search.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'

export type SavedActions = {
  /** The sentence of what went wrong, for the field; null when the name was taken over. */
  rename(search: SavedSearch, name: string): Promise<string | null>
  remove(search: SavedSearch): Promise<void>
}

/** What can be done to saved searches, each told in a toast that can undo it. */
export function useSavedActions(): SavedActions {
  const act = useActing()
  const { t, errorText } = useMessages()
  const tell = (text: string) => useNotices.getState().showToast(text, { canUndo: true })
  return {
    rename: async (search, name) => {
      const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim()
      if (clean === '' || clean === search.name) return null
      try {
        await callArchive('savedSearches.rename', { id: search.id, name: clean })
      } catch (error) {
        return errorText(error)
      }
      tell(t('navigation.saved-renamed', { name: clean }))
      return null
    },
    remove: async (search) => {
      if ((await act('savedSearches.remove', { id: search.id })) === undefined) return
      tell(t('navigation.saved-deleted', { name: search.name }))
    }
  }
}

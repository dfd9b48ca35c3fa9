import type { ItemId } from '../../../../shared/model/item.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'

/** Trash and restore of several items, each told in a toast that can undo it. */
export function useItemActions(): {
  trash(ids: readonly ItemId[]): Promise<void>
  restore(ids: readonly ItemId[]): Promise<void>
} {
  const act = useActing()
  const { t } = useMessages()
  const showToast = useNotices((state) => state.showToast)
  const select = useViewState((state) => state.select)
  const move = async (name: 'items.trash' | 'items.restore', ids: readonly ItemId[], words: string) => {
    if (ids.length === 0) return
    if ((await act(name, { ids: [...ids] })) === undefined) return
    select([])
    showToast(words, { canUndo: true })
  }
  return {
    trash: (ids) => move('items.trash', ids, t('list.trashed', { count: ids.length })),
    restore: (ids) => move('items.restore', ids, t('list.restored', { count: ids.length }))
  }
}

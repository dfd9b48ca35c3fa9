import type { ItemId } from '../../../../shared/model/item.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'

/** Trash and restore of several items, each told in a toast that can undo it. */
export function useItemActions(): {
  /** `next` is chosen when they are gone. */
  trash(ids: readonly ItemId[], next: ItemId | null): Promise<void>
  restore(ids: readonly ItemId[], next: ItemId | null): Promise<void>
} {
  const act = useActing()
  const { t } = useMessages()
  const showToast = useNotices((state) => state.showToast)
  const select = useViewState((state) => state.select)
  const move = async (
    name: 'items.trash' | 'items.restore',
    ids: readonly ItemId[],
    next: ItemId | null,
    words: string
  ) => {
    if (ids.length === 0) return
    if ((await act(name, { ids: [...ids] })) === undefined) return
    select(next === null ? [] : [next])
    showToast(words, { canUndo: true })
  }
  return {
    trash: (ids, next) => move('items.trash', ids, next, t('list.trashed', { count: ids.length })),
    restore: (ids, next) => move('items.restore', ids, next, t('list.restored', { count: ids.length }))
  }
}

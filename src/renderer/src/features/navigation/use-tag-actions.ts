import type { ItemId } from '../../../../shared/model/item.ts'
import type { Tag, TagColour, TagId } from '../../../../shared/model/tag.ts'
import { followTag } from '../../app/follow-tag.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useMessages } from '../../client/messages.tsx'

export type TagActions = {
  create(path: string): Promise<Tag | undefined>
  rename(tag: Tag, name: string): Promise<void>
  recolour(tag: Tag, colour: TagColour): Promise<void>
  move(tag: Tag, parentId: TagId | null): Promise<void>
  merge(tag: Tag, into: Tag): Promise<void>
  remove(tag: Tag): Promise<void>
  apply(tag: Tag, ids: readonly ItemId[]): Promise<void>
}

/** What can be done to tags; what a person might regret is told in a toast that can undo it. */
export function useTagActions(): TagActions {
  const act = useActing()
  const { t } = useMessages()
  const showToast = useNotices((state) => state.showToast)
  const tell = (text: string) => showToast(text, { canUndo: true })
  return {
    create: (path) => act('tags.create', { path }),
    rename: async (tag, name) => {
      if (name.trim() === '' || name.trim() === tag.name) return
      if ((await act('tags.rename', { id: tag.id, name })) === undefined) return
      const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim()
      followTag(tag.path, tag.path.slice(0, tag.path.length - tag.name.length) + clean)
      tell(t('navigation.tag-renamed', { name: clean }))
    },
    recolour: async (tag, colour) => {
      await act('tags.recolour', { id: tag.id, colour })
    },
    move: async (tag, parentId) => {
      if ((await act('tags.move', { id: tag.id, parentId })) === undefined) return
      followTag(tag.path, null)
      tell(t('navigation.tag-moved', { name: tag.name }))
    },
    merge: async (tag, into) => {
      const answer = await act('tags.merge', { from: [tag.id], into: into.id })
      if (answer === undefined) return
      followTag(tag.path, into.path)
      tell(t('tags.merged', { from: tag.name, into: into.path, count: answer.items }))
    },
    remove: async (tag) => {
      const answer = await act('tags.delete', { id: tag.id })
      if (answer === undefined) return
      followTag(tag.path, null)
      tell(t('navigation.tag-deleted', { name: tag.path, count: answer.items }))
    },
    apply: async (tag, ids) => {
      if (ids.length === 0) return
      const answer = await act('tags.assign', { ids: [...ids], add: [tag.path] })
      if (answer) tell(t('navigation.tag-applied', { name: tag.path, count: answer.items }))
    }
  }
}

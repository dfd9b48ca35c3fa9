import type { DragEvent } from 'react'
import type { ItemId } from '../../../shared/model/item.ts'
import type { TagId } from '../../../shared/model/tag.ts'

/** What is dragged inside the window, by media type: items onto tags, tags onto tags. */
const itemsType = 'application/x-tulieu-items'
const tagType = 'application/x-tulieu-tag'

export function putItems(event: DragEvent, ids: readonly ItemId[]): void {
  event.dataTransfer.setData(itemsType, JSON.stringify(ids))
  event.dataTransfer.effectAllowed = 'copy'
}

export function putTag(event: DragEvent, id: TagId): void {
  event.dataTransfer.setData(tagType, String(id))
  // moved under another, or merged with it while Ctrl is held
  event.dataTransfer.effectAllowed = 'copyMove'
}

/** What kind of thing is over the drop target (its content is hidden until it is dropped). */
export function draggedKind(event: DragEvent): 'items' | 'tag' | null {
  if (event.dataTransfer.types.includes(itemsType)) return 'items'
  return event.dataTransfer.types.includes(tagType) ? 'tag' : null
}

export function takeItems(event: DragEvent): ItemId[] {
  return JSON.parse(event.dataTransfer.getData(itemsType) || '[]') as ItemId[]
}

export function takeTag(event: DragEvent): TagId | null {
  const id = Number(event.dataTransfer.getData(tagType))
  return Number.isInteger(id) && id > 0 ? (id as TagId) : null
}

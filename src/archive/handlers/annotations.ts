/** annotations.*: highlights and notes, each placed in the text as it is now. */
import { placeSelectors } from '../../shared/anchor/place.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb } from '../db/open.ts'
import {
  annotationsOf,
  deleteAnnotation,
  getAnnotation,
  insertAnnotation,
  moveAnnotation,
  updateAnnotation,
  type StoredAnnotation
} from '../stores/annotations.ts'
import { textOf } from '../stores/items.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

const placed = (text: string, stored: StoredAnnotation): Annotation => ({
  ...stored,
  placement: placeSelectors(text, stored.selectors)
})

/** An item's annotations in the order of the text, orphans last. */
export function placedAnnotations(db: ReadableDb, itemId: ItemId): Annotation[] {
  const stored = annotationsOf(db, itemId)
  if (stored.length === 0) return []
  const text = textOf(db, itemId)
  const place = (annotation: Annotation) => annotation.placement.range?.start ?? Number.MAX_SAFE_INTEGER
  return stored.map((each) => placed(text, each)).sort((a, b) => place(a) - place(b))
}

export const annotationReads: ReadsOf<'annotations.list'> = {
  'annotations.list': ({ db }, { itemId }) => placedAnnotations(db, itemId)
}

export const annotationWrites: WritesOf<
  'annotations.create' | 'annotations.update' | 'annotations.place' | 'annotations.delete'
> = {
  'annotations.create': ({ db }, { itemId, selectors, note, colour }) => {
    const text = textOf(db, itemId)
    if (placeSelectors(text, selectors).status === 'orphan') {
      throw new ArchiveError('quote-not-found', `not in item ${itemId}`)
    }
    const at = new Date().toISOString()
    const id = insertAnnotation(db, { itemId, selectors, note, colour, at })
    return {
      value: placed(text, getAnnotation(db, id)),
      topics: ['annotations', 'items'],
      itemIds: [itemId]
    }
  },
  'annotations.update': ({ db }, { id, note, colour }) => {
    const { itemId } = getAnnotation(db, id)
    updateAnnotation(db, id, { note, colour, at: new Date().toISOString() })
    return {
      value: placed(textOf(db, itemId), getAnnotation(db, id)),
      topics: ['annotations', 'items'],
      itemIds: [itemId]
    }
  },
  'annotations.place': ({ db }, { id, selectors }) => {
    const { itemId } = getAnnotation(db, id)
    const text = textOf(db, itemId)
    if (placeSelectors(text, selectors).status !== 'exact') {
      throw new ArchiveError('quote-not-found', `not in item ${itemId}`)
    }
    moveAnnotation(db, id, selectors)
    return { value: placed(text, getAnnotation(db, id)), topics: ['annotations', 'items'], itemIds: [itemId] }
  },
  'annotations.delete': ({ db }, { id }) => {
    const { itemId } = getAnnotation(db, id)
    deleteAnnotation(db, id)
    return { value: {}, topics: ['annotations', 'items'], itemIds: [itemId] }
  }
}

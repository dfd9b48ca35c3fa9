/** Annotations with what must be known of their items to send them out. */
import { placeSelectors } from '../../shared/anchor/place.ts'
import type { Annotation, ListedAnnotation } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb } from '../db/open.ts'
import {
  annotatedAmong,
  annotatedItems,
  annotationsOf,
  type StoredAnnotation
} from '../stores/annotations.ts'
import { getItem, textOf, type ItemRecord } from '../stores/items.ts'

export type AnnotatedItem = {
  item: Pick<ItemRecord, 'accession' | 'title' | 'date' | 'source' | 'original'>
  text: string
  /** In the order of the text, those without a place last. */
  annotations: readonly Annotation[]
}

export const placed = (text: string, stored: StoredAnnotation): Annotation => ({
  ...stored,
  placement: placeSelectors(text, stored.selectors)
})

/** An item's annotations in the order of the text, orphans last. */
export function placedAnnotations(db: ReadableDb, itemId: ItemId): Annotation[] {
  const stored = annotationsOf(db, itemId)
  return stored.length === 0 ? [] : inOrder(textOf(db, itemId), stored)
}

function inOrder(text: string, stored: readonly StoredAnnotation[]): Annotation[] {
  const place = (annotation: Annotation) => annotation.placement.range?.start ?? Number.MAX_SAFE_INTEGER
  return stored.map((each) => placed(text, each)).sort((a, b) => place(a) - place(b))
}

/** The items among `itemIds` that have annotations, in their order, with them. */
export function gatherAnnotations(db: ReadableDb, itemIds: readonly ItemId[]): AnnotatedItem[] {
  return annotatedAmong(db, itemIds).map((id) => {
    const { accession, title, date, source, original } = getItem(db, id)
    const text = textOf(db, id)
    return {
      item: { accession, title, date, source, original },
      text,
      annotations: inOrder(text, annotationsOf(db, id))
    }
  })
}

/** What a line of the list shows of a long passage or note; the rest is read beside the text. */
const SHOWN = 600

/** All annotations of items outside the trash, the latest items first. */
export function everyAnnotation(db: ReadableDb): ListedAnnotation[] {
  return annotatedItems(db).flatMap(({ itemId, accession, title, date, text }) =>
    inOrder(text, annotationsOf(db, itemId)).map(
      ({ id, selectors, note, colour, placement, createdAt }): ListedAnnotation => ({
        id,
        itemId,
        accession,
        title,
        date,
        quote: selectors.quote.exact.slice(0, SHOWN),
        note: note.slice(0, SHOWN),
        colour,
        status: placement.status,
        createdAt
      })
    )
  )
}

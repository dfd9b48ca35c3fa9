/** Annotations with what must be known of their items to send them out. */
import { placeUnlessRefused } from '../../shared/anchor/refused.ts'
import {
  compareAnnotations,
  type Annotation,
  type AnnotationChange,
  type AnnotationId,
  type ListedAnnotation
} from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { isOnPage, type PageSize } from '../../shared/model/page-region.ts'
import type { Placement } from '../../shared/model/selector.ts'
import type { ReadableDb } from '../db/open.ts'
import {
  annotatedAmong,
  annotatedItems,
  annotationsByItem,
  annotationsOf,
  annotationsWith,
  type StoredAnnotation
} from '../stores/annotations.ts'
import { itemsOfAnnotations } from '../stores/annotation-tags.ts'
import { getItem, textOf, type ItemRecord } from '../stores/items.ts'
import { pagesOfItem } from '../stores/page-facts.ts'

export type AnnotatedItem = {
  item: Pick<ItemRecord, 'accession' | 'title' | 'date' | 'source' | 'original'>
  text: string
  /** In the order of the text, then those on the original alone by page, those without a place last. */
  annotations: readonly Annotation[]
}

/** Not in the text, and not lost: the bytes of an original never change, nor does a place on them. */
const ON_PAGE: Placement = { status: 'exact', score: 1, range: null }

/** @param sizes the pages of the original where they are known: a region beyond them has no place */
export function placed(text: string, stored: StoredAnnotation, sizes: readonly PageSize[]): Annotation {
  const { refused, ...own } = stored
  const placement = placeUnlessRefused(text, own.selectors, refused)
  const { region } = own
  const isThere = region !== null && (sizes.length === 0 || isOnPage(region, sizes))
  return { ...own, placement: placement.range === null && isThere ? ON_PAGE : placement }
}

/** The same for a stored annotation alone. */
export const placedOne = (db: ReadableDb, stored: StoredAnnotation): Annotation =>
  placed(textOf(db, stored.itemId), stored, pagesOfItem(db, stored.itemId))

/** What has become of the given annotations, by item so that each text is read once. */
export function changeOf(db: ReadableDb, ids: readonly AnnotationId[]): AnnotationChange {
  const stored = annotationsWith(db, ids)
  const found = new Set(stored.map(({ id }) => id))
  const now = itemsOfAnnotations(db, ids).flatMap((itemId) =>
    inOrder(
      db,
      itemId,
      textOf(db, itemId),
      stored.filter((each) => each.itemId === itemId)
    )
  )
  return { now, gone: ids.filter((id) => !found.has(id)) }
}

/** An item's annotations in the order of the text, then of the pages, orphans last. */
export function placedAnnotations(db: ReadableDb, itemId: ItemId): Annotation[] {
  const stored = annotationsOf(db, itemId)
  return stored.length === 0 ? [] : inOrder(db, itemId, textOf(db, itemId), stored)
}

function inOrder(
  db: ReadableDb,
  itemId: ItemId,
  text: string,
  stored: readonly StoredAnnotation[]
): Annotation[] {
  const sizes = stored.some(({ region }) => region !== null) ? pagesOfItem(db, itemId) : []
  return stored.map((each) => placed(text, each, sizes)).sort(compareAnnotations)
}

/** The items among `itemIds` that have annotations, in their order, with them, or with those that are wanted. */
export function gatherAnnotations(
  db: ReadableDb,
  itemIds: readonly ItemId[],
  isWanted: (stored: StoredAnnotation) => boolean = () => true
): AnnotatedItem[] {
  return annotatedAmong(db, itemIds).map((id) => {
    const { accession, title, date, source, original } = getItem(db, id)
    const text = textOf(db, id)
    return {
      item: { accession, title, date, source, original },
      text,
      annotations: inOrder(db, id, text, annotationsOf(db, id).filter(isWanted))
    }
  })
}

/** What a line of the list shows of a long passage or note; the rest is read beside the text. */
const SHOWN = 600

/** All annotations of items outside the trash, the latest items first. */
export function everyAnnotation(db: ReadableDb): ListedAnnotation[] {
  const byItem = annotationsByItem(db)
  return annotatedItems(db).flatMap(({ itemId, accession, title, date, text }) =>
    inOrder(db, itemId, text, byItem.get(itemId) ?? []).map(
      ({ id, selectors, region, note, colour, tags, placement, createdAt }): ListedAnnotation => ({
        id,
        itemId,
        accession,
        title,
        date,
        quote: selectors.quote.exact.slice(0, SHOWN),
        region,
        note: note.slice(0, SHOWN),
        colour,
        tags,
        status: placement.status,
        createdAt
      })
    )
  )
}

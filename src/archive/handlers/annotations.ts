/** annotations.*: highlights and notes, each placed in the text as it is now. */
import { describeRange } from '../../shared/anchor/describe.ts'
import { placeSelectors } from '../../shared/anchor/place.ts'
import type { AnnotationExport } from '../../shared/ipc/annotation-calls.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Annotation, AnnotationId } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { message } from '../../shared/messages/messages.ts'
import { bringBack } from '../annotations/bring-back.ts'
import { annotationFile } from '../annotations/export-file.ts'
import {
  everyAnnotation,
  gatherAnnotations,
  placedAnnotations,
  placedOne,
  type AnnotatedItem
} from '../annotations/gather.ts'
import { onPage } from '../annotations/on-page.ts'
import type { ReadableDb } from '../db/open.ts'
import { searchIds } from '../search/run-search.ts'
import {
  deleteAnnotation,
  getAnnotation,
  insertAnnotation,
  moveAnnotation,
  moveRegion,
  refusePlace,
  updateAnnotation
} from '../stores/annotations.ts'
import { assignAnnotationTags, itemsOfAnnotations } from '../stores/annotation-tags.ts'
import { textOf } from '../stores/items.ts'
import { MOST_TOLD } from '../stores/journal-rows.ts'
import { personName } from '../stores/person-name.ts'
import { archiveInfo } from './archive.ts'
import type { ReadsOf, Written, WritesOf } from './handler.ts'

/** Every row a search gives, for an export of all that was found. */
const EVERY_ITEM = 100_000

function chosenAnnotations(db: ReadableDb, of: AnnotationExport['of']): AnnotatedItem[] {
  if ('itemIds' in of) return gatherAnnotations(db, of.itemIds)
  if ('annotationIds' in of) {
    const chosen = new Set(of.annotationIds)
    return gatherAnnotations(db, itemsOfAnnotations(db, of.annotationIds), ({ id }) => chosen.has(id))
  }
  return gatherAnnotations(db, searchIds(db, { ...of, sort: 'accession', offset: 0, limit: EVERY_ITEM }))
}

export const annotationReads: ReadsOf<'annotations.list' | 'annotations.all' | 'annotations.export'> = {
  'annotations.list': ({ db }, { itemId }) => placedAnnotations(db, itemId),
  'annotations.all': ({ db }) => everyAnnotation(db),
  'annotations.export': async ({ db, folder }, { of, format, language }) => {
    const items = chosenAnnotations(db, of)
    const [first] = items
    if (first === undefined) throw new ArchiveError('no-annotations', 'nothing to write')
    const title = message(language, 'navigation.annotations')
    return {
      fileName: items.length === 1 ? `${title} ${first.item.accession}` : title,
      data: await annotationFile(format, language, archiveInfo(db, folder).name, items),
      count: items.reduce((sum, { annotations }) => sum + annotations.length, 0)
    }
  }
}

/** What a change to one annotation touches; only notes stand in the search index. */
const touched = (
  id: AnnotationId,
  itemId: ItemId,
  isNoteChanged: boolean
): Omit<Written<unknown>, 'value'> => ({
  topics: ['annotations'],
  itemIds: [itemId],
  indexIds: isNoteChanged ? [itemId] : [],
  annotationIds: [id]
})

const written = (
  db: ReadableDb,
  id: AnnotationId,
  itemId: ItemId,
  isNoteChanged = false
): Written<Annotation> => ({
  value: placedOne(db, getAnnotation(db, id)),
  ...touched(id, itemId, isNoteChanged)
})

export const annotationWrites: WritesOf<
  | 'annotations.create'
  | 'annotations.update'
  | 'annotations.place'
  | 'annotations.refuse'
  | 'annotations.moveRegion'
  | 'annotations.tag'
  | 'annotations.delete'
  | 'annotations.import'
> = {
  'annotations.create': ({ db }, { itemId, selectors, region = null, words, note, colour }) => {
    const text = textOf(db, itemId)
    if (selectors !== undefined && placeSelectors(text, selectors).status === 'orphan') {
      throw new ArchiveError('quote-not-found', `not in item ${itemId}`)
    }
    const at = new Date().toISOString()
    const place = { selectors: selectors ?? onPage(text, words ?? null), region }
    const id = insertAnnotation(db, { itemId, ...place, note, colour, creator: personName(), at })
    return written(db, id, itemId, note !== '')
  },
  'annotations.update': ({ db }, { id, note, colour }) => {
    const { itemId, note: before } = getAnnotation(db, id)
    updateAnnotation(db, id, { note, colour, at: new Date().toISOString() })
    return written(db, id, itemId, note !== undefined && note !== before)
  },
  'annotations.place': ({ db }, { id, selectors }) => {
    const { itemId } = getAnnotation(db, id)
    const text = textOf(db, itemId)
    if (placeSelectors(text, selectors).status !== 'exact') {
      throw new ArchiveError('quote-not-found', `not in item ${itemId}`)
    }
    moveAnnotation(db, id, selectors)
    return written(db, id, itemId)
  },
  'annotations.refuse': ({ db }, { id }) => {
    const stored = getAnnotation(db, id)
    const { itemId } = stored
    const { placement } = placedOne(db, stored)
    const { range } = placement
    if (range !== null && placement.status !== 'exact')
      refusePlace(db, id, describeRange(textOf(db, itemId), range.start, range.end))
    return written(db, id, itemId)
  },
  'annotations.moveRegion': ({ db }, { id, region }) => {
    const { itemId, region: before, selectors } = getAnnotation(db, id)
    if (before === null || selectors.quote.exact !== '')
      throw new ArchiveError('not-found', `annotation ${id} has no drawn region`)
    moveRegion(db, id, region, new Date().toISOString())
    return written(db, id, itemId)
  },
  'annotations.tag': ({ db }, { ids, add, remove, colour }) => {
    const changed = assignAnnotationTags(db, ids, add, remove, colour)
    return {
      value: { annotations: changed.length },
      topics: ['annotations', 'tags'],
      itemIds: itemsOfAnnotations(db, changed),
      indexIds: [],
      ...(changed.length <= MOST_TOLD && { annotationIds: changed })
    }
  },
  'annotations.delete': ({ db }, { id }) => {
    const { itemId, note } = getAnnotation(db, id)
    deleteAnnotation(db, id)
    return { value: {}, ...touched(id, itemId, note !== '') }
  },
  'annotations.import': ({ db }, { text }) => {
    const { report, itemIds } = bringBack(db, text, new Date().toISOString())
    return { value: report, topics: ['annotations', 'items', 'tags'], itemIds }
  }
}

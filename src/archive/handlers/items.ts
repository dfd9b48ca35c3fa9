/** items.*: lists, one item, corrections, trash. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Block, ItemDetail, ItemId } from '../../shared/model/item.ts'
import type { ReadableDb } from '../db/open.ts'
import { correctText } from '../accession/correct-text.ts'
import { extractAgain } from '../accession/extract-again.ts'
import { acceptWords, pageWordsOf, recognitionOf } from '../accession/recognition.ts'
import { rewriteText } from '../accession/rewrite-text.ts'
import { hitsOf } from '../search/hits.ts'
import { viewCounts } from '../search/view-counts.ts'
import { findingOf } from '../stores/encoding-findings.ts'
import { childrenOf, parentsOf } from '../stores/item-links.ts'
import { blocksOf, getItem, listItems, patchItem, setTrashed, textOf } from '../stores/items.ts'
import { extractedReport } from '../stores/meetings.ts'
import { provenanceOf } from '../stores/provenance.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** A whole item as the reader shows it. @throws ArchiveError `not-found` */
export function itemDetail(db: ReadableDb, id: ItemId): ItemDetail {
  const { annotationCount: _, meetingDay: __, ...record } = getItem(db, id)
  const text = textOf(db, id)
  return {
    ...record,
    found: findingOf(db, id),
    provenance: provenanceOf(db, id),
    attachments: childrenOf(db, id),
    attachedTo: parentsOf(db, id),
    blocks: blocksOf(db, id, text),
    text
  }
}

export const itemReads: ReadsOf<
  'items.list' | 'items.get' | 'items.original' | 'items.recognition' | 'items.pageWords' | 'items.counts'
> = {
  'items.list': ({ db }, { filter, sort, offset, limit }) => ({
    total: hitsOf(db, { text: '', filter }).ids.length,
    items: listItems(db, filter, sort, { offset, limit })
  }),
  'items.get': ({ db }, { id }) => itemDetail(db, id),
  'items.original': async ({ db, vault }, { id }) => {
    const { original } = getItem(db, id)
    return { name: original.name, mediaType: original.mediaType, data: await vault.read(original.sha256) }
  },
  'items.recognition': ({ db }, { id }) => recognitionOf(db, id),
  'items.pageWords': ({ db }, { id, page }) => pageWordsOf(db, id, page),
  'items.counts': ({ db }) => viewCounts(db)
}

export const itemWrites: WritesOf<
  | 'items.update'
  | 'items.setBlockKept'
  | 'items.correctText'
  | 'items.acceptText'
  | 'items.trash'
  | 'items.restore'
> = {
  'items.update': ({ db }, { id, patch }) => {
    patchItem(db, id, patch)
    // the report names them, and tells the year of a day by the date
    if (extractedReport(db, id) !== null) extractAgain(db, id)
    return { value: {}, topics: ['items', 'meetings', 'people', 'citations'], itemIds: [id] }
  },
  'items.setBlockKept': ({ db }, { id, position, kept }) => {
    const detail = itemDetail(db, id)
    const block = detail.blocks[position]
    if (!block) throw new ArchiveError('not-found', `block ${position} of item ${id}`)
    const changed: Block = kept
      ? { ...block, kind: 'paragraph', reason: null }
      : { ...block, kind: 'boilerplate', reason: 'set-aside-by-hand' }
    rewriteText(db, id, { blocks: detail.blocks.map((each) => (each === block ? changed : each)) })
    return { value: {}, topics: ['items', 'annotations', 'meetings', 'citations'], itemIds: [id] }
  },
  'items.correctText': ({ db }, { id, ...correction }) => {
    correctText(db, id, correction)
    return { value: {}, topics: ['items', 'annotations', 'meetings', 'citations'], itemIds: [id] }
  },
  'items.acceptText': ({ db }, { id, range }) => {
    acceptWords(db, id, range)
    return { value: {}, topics: ['recognition'], itemIds: [] }
  },
  'items.trash': ({ db }, { ids }) => {
    setTrashed(db, ids, new Date().toISOString())
    return { value: {}, topics: ['items', 'tags', 'citations'], itemIds: [] }
  },
  'items.restore': ({ db }, { ids }) => {
    setTrashed(db, ids, null)
    return { value: {}, topics: ['items', 'tags', 'citations'], itemIds: [] }
  }
}

/** Annotations: what a person marked in an item's text. Where each lies now is found when it is read. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { AnnotationId, HighlightColour } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { PageRegion } from '../../shared/model/page-region.ts'
import type { TextSelectors } from '../../shared/model/selector.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { ANNOTATION_TAGS } from './annotation-tags.ts'

/** An annotation as stored; `placement` is added by whoever has the text. */
export type StoredAnnotation = {
  id: AnnotationId
  itemId: ItemId
  selectors: TextSelectors
  region: PageRegion | null
  /** Passages a person said it does not belong to. */
  refused: TextSelectors[]
  note: string
  colour: HighlightColour
  /** Paths, in their order. */
  tags: string[]
  /** '' where it is not known. */
  creator: string
  createdAt: string
  modifiedAt: string
}

type Row = {
  id: number
  item_id: number
  exact: string
  prefix: string
  suffix: string
  position_start: number
  position_end: number
  region: string | null
  refused: string | null
  note: string
  colour: string
  tags: string
  creator: string
  created_at: string
  modified_at: string
}

const toAnnotation = (row: Row): StoredAnnotation => ({
  id: row.id as AnnotationId,
  itemId: row.item_id as ItemId,
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    position: { type: 'TextPositionSelector', start: row.position_start, end: row.position_end }
  },
  region: row.region === null ? null : (JSON.parse(row.region) as PageRegion),
  refused: row.refused === null ? [] : (JSON.parse(row.refused) as TextSelectors[]),
  note: row.note,
  colour: row.colour as HighlightColour,
  tags: JSON.parse(row.tags) as string[],
  creator: row.creator,
  createdAt: row.created_at,
  modifiedAt: row.modified_at
})

/** An item's annotations in the order of the text. */
export function annotationsOf(db: ReadableDb, itemId: ItemId): StoredAnnotation[] {
  const rows = db
    .prepare(
      `SELECT *, ${ANNOTATION_TAGS} AS tags FROM annotations WHERE item_id = ? ORDER BY position_start, id`
    )
    .all(itemId) as Row[]
  return rows.map(toAnnotation)
}

/** All annotations by item, each item's in the order of the text: one question instead of one an item. */
export function annotationsByItem(db: ReadableDb): Map<ItemId, StoredAnnotation[]> {
  const rows = db
    .prepare(`SELECT *, ${ANNOTATION_TAGS} AS tags FROM annotations ORDER BY item_id, position_start, id`)
    .all() as Row[]
  const byItem = new Map<ItemId, StoredAnnotation[]>()
  for (const row of rows) {
    const stored = toAnnotation(row)
    const own = byItem.get(stored.itemId)
    if (own) own.push(stored)
    else byItem.set(stored.itemId, [stored])
  }
  return byItem
}

/** Those of the given annotations that are there. */
export function annotationsWith(db: ReadableDb, ids: readonly AnnotationId[]): StoredAnnotation[] {
  const rows = db
    .prepare(
      `SELECT *, ${ANNOTATION_TAGS} AS tags FROM annotations WHERE id IN (SELECT value FROM json_each(?))`
    )
    .all(JSON.stringify(ids)) as Row[]
  return rows.map(toAnnotation)
}

/** @throws ArchiveError `not-found` */
export function getAnnotation(db: ReadableDb, id: AnnotationId): StoredAnnotation {
  const row = db.prepare(`SELECT *, ${ANNOTATION_TAGS} AS tags FROM annotations WHERE id = ?`).get(id) as
    Row | undefined
  if (!row) throw new ArchiveError('not-found', `annotation ${id}`)
  return toAnnotation(row)
}

export function insertAnnotation(
  db: WritableDb,
  made: {
    itemId: ItemId
    selectors: TextSelectors
    region?: PageRegion | null
    note: string
    colour: HighlightColour
    creator: string
    at: string
    modifiedAt?: string
  }
): AnnotationId {
  const { quote, position } = made.selectors
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO annotations (item_id, exact, prefix, suffix, position_start, position_end, region, note, colour, creator, created_at, modified_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
    )
    .run(
      made.itemId,
      quote.exact,
      quote.prefix,
      quote.suffix,
      position.start,
      position.end,
      made.region ? JSON.stringify(made.region) : null,
      made.note,
      made.colour,
      made.creator,
      made.at,
      made.modifiedAt ?? made.at
    )
  return Number(lastInsertRowid) as AnnotationId
}

export function updateAnnotation(
  db: WritableDb,
  id: AnnotationId,
  change: { note?: string | undefined; colour?: HighlightColour | undefined; at: string }
): void {
  db.prepare(
    'UPDATE annotations SET note = coalesce(?, note), colour = coalesce(?, colour), modified_at = ? WHERE id = ?'
  ).run(change.note ?? null, change.colour ?? null, change.at, id)
}

/** Ties an annotation to another range; what the person wrote stays, and so does when. */
export function moveAnnotation(db: WritableDb, id: AnnotationId, { quote, position }: TextSelectors): void {
  db.prepare(
    'UPDATE annotations SET exact = ?, prefix = ?, suffix = ?, position_start = ?, position_end = ? WHERE id = ?'
  ).run(quote.exact, quote.prefix, quote.suffix, position.start, position.end, id)
}

/** Gives an annotation on the original another place there. */
export function moveRegion(db: WritableDb, id: AnnotationId, region: PageRegion, at: string): void {
  db.prepare('UPDATE annotations SET region = ?, modified_at = ? WHERE id = ?').run(
    JSON.stringify(region),
    at,
    id
  )
}

/** Remembers one more passage that an annotation does not belong to. */
export function refusePlace(db: WritableDb, id: AnnotationId, refused: TextSelectors): void {
  db.prepare(
    "UPDATE annotations SET refused = json_insert(coalesce(refused, '[]'), '$[#]', json(?)) WHERE id = ?"
  ).run(JSON.stringify(refused), id)
}

export function deleteAnnotation(db: WritableDb, id: AnnotationId): void {
  db.prepare('DELETE FROM annotations WHERE id = ?').run(id)
}

/** All notes of an item as one text, for the index. */
export function notesOf(db: ReadableDb, itemId: ItemId): string {
  const rows = db.prepare("SELECT note FROM annotations WHERE item_id = ? AND note <> ''").all(itemId) as {
    note: string
  }[]
  return rows.map((row) => row.note).join('\n')
}

/** Those of the given items that have annotations, in the given order. */
export function annotatedAmong(db: ReadableDb, ids: readonly ItemId[]): ItemId[] {
  return db
    .prepare(
      'SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM annotations a WHERE a.item_id = value) ORDER BY key'
    )
    .pluck()
    .all(JSON.stringify(ids)) as ItemId[]
}

/** Items outside the trash that have annotations, with their texts, the latest first. */
export function annotatedItems(
  db: ReadableDb
): { itemId: ItemId; accession: string; title: string; date: string | null; text: string }[] {
  return db
    .prepare(
      `SELECT i.id AS itemId, i.accession, i.title, i.date, t.text FROM items i JOIN texts t ON t.item_id = i.id
       WHERE i.trashed_at IS NULL AND i.id IN (SELECT item_id FROM annotations) ORDER BY i.date DESC, i.id DESC`
    )
    .all() as ReturnType<typeof annotatedItems>
}

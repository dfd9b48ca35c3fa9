/** Items: their rows, texts and blocks. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Block, BlockKind, Format, ItemId, ItemPatch, ItemSummary } from '../../shared/model/item.ts'
import type { ListFilter, SortOrder } from '../../shared/model/search.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { sortKey } from '../../shared/vietnamese/sort-key.ts'
import { filterConditions } from './item-filter.ts'
import { MEETING_DAY } from './meeting-day.ts'

type SummaryRow = {
  id: number
  accession: string
  title: string
  date: string | null
  source: string | null
  format: string
  opening: string
  is_meeting: number
  meeting_day: string | null
  added_at: string
  trashed_at: string | null
  annotation_count: number
  tags: string | null
}

const summaryColumns = `
  i.id, i.accession, i.title, i.date, i.source, i.format, i.opening, i.is_meeting, i.added_at, i.trashed_at,
  CASE WHEN i.date IS NULL AND i.is_meeting = 1 THEN ${MEETING_DAY} END AS meeting_day,
  (SELECT count(*) FROM annotations a WHERE a.item_id = i.id) AS annotation_count,
  (WITH RECURSIVE path(leaf, id, parent_id, name) AS (
     SELECT t.id, t.id, t.parent_id, t.name FROM item_tags it JOIN tags t ON t.id = it.tag_id WHERE it.item_id = i.id
     UNION ALL
     SELECT p.leaf, t.id, t.parent_id, t.name || '/' || p.name FROM path p JOIN tags t ON t.id = p.parent_id)
   SELECT json_group_array(name ORDER BY name) FROM path WHERE parent_id IS NULL) AS tags`

const toSummary = (row: SummaryRow): ItemSummary => ({
  id: row.id as ItemId,
  accession: row.accession,
  title: row.title,
  date: row.date,
  source: row.source,
  format: row.format as Format,
  tags: row.tags ? (JSON.parse(row.tags) as string[]) : [],
  opening: row.opening,
  annotationCount: row.annotation_count,
  isMeeting: row.is_meeting === 1,
  meetingDay: row.meeting_day,
  addedAt: row.added_at,
  trashedAt: row.trashed_at
})

const orders: Record<SortOrder, string> = {
  relevance: 'i.date DESC, i.id DESC',
  date: 'i.date DESC, i.id DESC',
  title: 'i.title_key, i.id',
  accession: 'i.id DESC'
}

/** One page of the items a filter lets through. */
export function listItems(
  db: ReadableDb,
  filter: ListFilter,
  sort: SortOrder,
  page: { offset: number; limit: number }
): ItemSummary[] {
  const where = filterConditions(filter)
  const rows = db
    .prepare(
      `SELECT ${summaryColumns} FROM items i WHERE ${where.sql} ORDER BY ${orders[sort]} LIMIT ? OFFSET ?`
    )
    .all(...where.params, page.limit, page.offset) as SummaryRow[]
  return rows.map(toSummary)
}

/** Summaries of the given items, in the given order; unknown ids are left out. */
export function summariesOf(db: ReadableDb, ids: readonly number[]): ItemSummary[] {
  const rows = db
    .prepare(`SELECT ${summaryColumns} FROM items i WHERE i.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as SummaryRow[]
  const byId = new Map(rows.map((row) => [row.id, toSummary(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type ItemRecord = ItemSummary & {
  author: string | null
  language: string | null
  encoding: string | null
  url: string | null
  site: string | null
  section: string | null
  original: { name: string; sha256: string; bytes: number; mediaType: string }
}

/** One item's record, without its text. @throws ArchiveError `not-found` */
export function getItem(db: ReadableDb, id: ItemId): ItemRecord {
  const [summary] = summariesOf(db, [id])
  const row = db
    .prepare(
      `SELECT i.author, i.language, i.encoding, i.url, i.site, i.section, i.original_name AS name, o.sha256, o.bytes, o.media_type AS mediaType
       FROM items i JOIN originals o ON o.sha256 = i.original_sha256 WHERE i.id = ?`
    )
    .get(id) as (Omit<ItemRecord, 'original' | keyof ItemSummary> & ItemRecord['original']) | undefined
  if (!summary || !row) throw new ArchiveError('not-found', `item ${id}`)
  const { author, language, encoding, url, site, section, ...original } = row
  return { ...summary, author, language, encoding, url, site, section, original }
}

/** An item by its number in this archive: the id, or the accession number. @throws ArchiveError `not-found` */
export function findItem(db: ReadableDb, name: string): ItemId {
  const column = /^\d+$/.test(name) ? 'id' : 'accession'
  const row = db.prepare(`SELECT id FROM items WHERE ${column} = ?`).get(name) as { id: number } | undefined
  if (!row) throw new ArchiveError('not-found', `item ${name}`)
  return row.id as ItemId
}

/** The item's cleaned text. @throws ArchiveError `not-found` */
export function textOf(db: ReadableDb, id: ItemId): string {
  // bytes: the driver takes four times as long to make a string as Node does
  const bytes = db.prepare('SELECT CAST(text AS BLOB) FROM texts WHERE item_id = ?').pluck().get(id) as
    Buffer | null | undefined
  if (!bytes) throw new ArchiveError('not-found', `text of item ${id}`)
  return bytes.toString('utf8')
}

/** The item's blocks in reading order; `text` is the item's cleaned text they are cut from. */
export function blocksOf(db: ReadableDb, id: ItemId, text: string): Block[] {
  const rows = db
    .prepare(
      'SELECT position, kind, text_start AS start, text_end AS "end", set_aside, reason FROM blocks WHERE item_id = ? ORDER BY position'
    )
    .all(id) as {
    position: number
    kind: string
    start: number | null
    end: number | null
    set_aside: string | null
    reason: string | null
  }[]
  return rows.map(({ set_aside, ...row }) => ({
    ...row,
    kind: row.kind as BlockKind,
    text: row.start === null || row.end === null ? (set_aside ?? '') : text.slice(row.start, row.end)
  }))
}

/** A block as the columns of its row, without the item. */
function blockRow(block: Block) {
  const { position, kind, start, end, reason } = block
  return [position, kind, start, end, start === null ? block.text : null, reason]
}

/** Writes text and blocks of an item that has none yet. */
export function insertBlocks(db: WritableDb, id: ItemId, text: string, blocks: readonly Block[]): void {
  db.prepare('INSERT INTO texts (item_id, text) VALUES (?, ?)').run(id, text)
  db.prepare(
    `INSERT INTO blocks (item_id, position, kind, text_start, text_end, set_aside, reason)
     SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`
  ).run(id, JSON.stringify(blocks.map(blockRow)))
}

/** Writes text and blocks of an item, replacing what it had; only rows that differ are touched, and so journalled. */
export function putBlocks(db: WritableDb, id: ItemId, text: string, blocks: readonly Block[]): void {
  db.prepare(
    'INSERT INTO texts (item_id, text) VALUES (?, ?) ON CONFLICT (item_id) DO UPDATE SET text = excluded.text'
  ).run(id, text)
  db.prepare('DELETE FROM blocks WHERE item_id = ? AND position >= ?').run(id, blocks.length)
  const insert = db.prepare(
    `INSERT INTO blocks (item_id, position, kind, text_start, text_end, set_aside, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (item_id, position) DO UPDATE
     SET kind = excluded.kind, text_start = excluded.text_start, text_end = excluded.text_end,
       set_aside = excluded.set_aside, reason = excluded.reason
     WHERE (kind, text_start, text_end, set_aside, reason) IS NOT
       (excluded.kind, excluded.text_start, excluded.text_end, excluded.set_aside, excluded.reason)`
  )
  for (const block of blocks) insert.run(id, ...blockRow(block))
}

/** What is said of an item beside its text and follows from it. */
export type TextFacts = {
  title: string
  date: string | null
  source: string | null
  author: string | null
  language: string | null
  encoding: string | null
  opening: string
  /** Length of the text, UTF-16 units. */
  textLength: number
  isMeeting: boolean
  documentKey: string | null
}

/** Writes the facts that follow from an item's text. */
export function putTextFacts(db: WritableDb, id: ItemId, facts: TextFacts): void {
  db.prepare(
    `UPDATE items SET title = @title, title_key = @titleKey, date = @date, source = @source, author = @author,
       language = @language, encoding = @encoding, opening = @opening, text_length = @textLength,
       is_meeting = @isMeeting, document_key = @documentKey
     WHERE id = @id`
  ).run({ ...facts, id, titleKey: sortKey(facts.title), isMeeting: facts.isMeeting ? 1 : 0 })
}

/** Applies what a person corrected; absent fields stay. @throws ArchiveError `not-found` */
export function patchItem(db: WritableDb, id: ItemId, patch: ItemPatch): void {
  const names = (['title', 'date', 'source', 'author'] as const).filter((name) => patch[name] !== undefined)
  if (names.length === 0) return
  const changed = db
    .prepare(`UPDATE items SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
    .run(...names.map((name) => patch[name] ?? null), id)
  if (patch.title !== undefined) {
    db.prepare('UPDATE items SET title_key = ? WHERE id = ?').run(sortKey(patch.title), id)
  }
  if (changed.changes === 0) throw new ArchiveError('not-found', `item ${id}`)
}

/** True when there is an item of this id, in the trash or not. */
export function hasItem(db: ReadableDb, id: ItemId): boolean {
  return db.prepare('SELECT 1 FROM items WHERE id = ?').get(id) !== undefined
}

/** Says whether an item tells of a meeting. */
export function setIsMeeting(db: WritableDb, id: ItemId, isMeeting: boolean): void {
  const value = isMeeting ? 1 : 0
  db.prepare('UPDATE items SET is_meeting = ? WHERE id = ? AND is_meeting <> ?').run(value, id, value)
}

/** Says which official document an item itself is; null for none. */
export function setDocumentKey(db: WritableDb, id: ItemId, key: string | null): void {
  db.prepare('UPDATE items SET document_key = ? WHERE id = ? AND document_key IS NOT ?').run(key, id, key)
}

/** Sets or lifts the trash mark of items. @returns how many changed */
export function setTrashed(db: WritableDb, ids: readonly ItemId[], at: string | null): number {
  return db
    .prepare(
      `UPDATE items SET trashed_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND (trashed_at IS NULL) = (? IS NOT NULL)`
    )
    .run(at, JSON.stringify(ids), at).changes
}

/** How many items there are outside the trash, and in it. */
export function countItems(db: ReadableDb): { held: number; trash: number } {
  const count = (condition: string) =>
    db.prepare(`SELECT count(*) FROM items WHERE trashed_at IS ${condition}`).pluck().get() as number
  return { held: count('NULL'), trash: count('NOT NULL') }
}

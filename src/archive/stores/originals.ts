/** Originals as the database knows them, and the item that rests on each. */
import type { Format, ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import type { TextFacts } from './items.ts'

/** The item made from these bytes, or null. */
export function itemOfOriginal(db: ReadableDb, sha256: string): ItemId | null {
  const row = db.prepare('SELECT id FROM items WHERE original_sha256 = ?').get(sha256) as
    { id: ItemId } | undefined
  return row?.id ?? null
}

/** The name the item's file had when it came in. */
export function originalNameOf(db: ReadableDb, id: ItemId): string {
  const row = db.prepare('SELECT original_name AS name FROM items WHERE id = ?').get(id) as
    { name: string } | undefined
  return row?.name ?? ''
}

export function insertOriginal(
  db: WritableDb,
  original: { sha256: string; bytes: number; mediaType: string; at: string }
): void {
  db.prepare('INSERT INTO originals (sha256, bytes, media_type, stored_at) VALUES (?, ?, ?, ?)').run(
    original.sha256,
    original.bytes,
    original.mediaType,
    original.at
  )
}

export type NewItem = TextFacts & {
  accession: string
  sha256: string
  name: string
  format: Format
  /** `sortKey` of the title. */
  titleKey: string
  url: string | null
  site: string | null
  section: string | null
  /** Of the rules it was read by. */
  extractorVersion: number
  at: string
}

export function insertItem(db: WritableDb, item: NewItem): ItemId {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, date, source, author, language,
                          encoding, opening, text_length, is_meeting, document_key, url, site, section, extractor_version, added_at)
       VALUES (@accession, @sha256, @name, @format, @title, @titleKey, @date, @source, @author, @language,
               @encoding, @opening, @textLength, @isMeeting, @documentKey, @url, @site, @section, @extractorVersion, @at)`
    )
    .run({ ...item, isMeeting: item.isMeeting ? 1 : 0 })
  return Number(lastInsertRowid) as ItemId
}

/** SHA-256 and size of every original the archive should hold. */
export function listOriginals(db: ReadableDb): { sha256: string; bytes: number }[] {
  return db.prepare('SELECT sha256, bytes FROM originals').all() as { sha256: string; bytes: number }[]
}

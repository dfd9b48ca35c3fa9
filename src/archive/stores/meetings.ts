/** Meeting reports as extracted. What a person edited lies apart, in `meeting-edits.ts`. */
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The report as extracted; null while it has not been written. One that is no report is as good as none. */
export function extractedReport(db: ReadableDb, itemId: ItemId): MeetingReport | null {
  const row = db.prepare('SELECT report FROM meetings WHERE item_id = ?').get(itemId) as
    { report: string } | undefined
  if (!row) return null
  const report = JSON.parse(row.report) as MeetingReport
  // rules before version 12 told of no other meetings
  return Array.isArray(report.people) ? { ...report, otherMeetings: report.otherMeetings ?? [] } : null
}

/**
 * Items with an id above `after` that tell of a meeting, or have at least `longFrom` bytes of text, and whose report
 * has not been written, the first `limit` of them.
 * What was read by another version of the rules than `version` is left to those who read it anew.
 */
export function itemsWithoutReport(
  db: ReadableDb,
  version: number,
  after: number,
  longFrom: number,
  limit: number
): ItemId[] {
  return db
    .prepare(
      `SELECT i.id FROM items i JOIN texts t ON t.item_id = i.id
       WHERE i.id > ? AND i.extractor_version = ? AND (i.is_meeting = 1 OR octet_length(t.text) >= ?)
         AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.item_id = i.id)
       ORDER BY i.id LIMIT ?`
    )
    .pluck()
    .all(after, version, longFrom, limit) as ItemId[]
}

/** Keeps a report, extracted now by the rules of a version. */
export function putReport(db: WritableDb, itemId: ItemId, report: MeetingReport, version: number): void {
  db.prepare(
    `INSERT INTO meetings (item_id, report, extracted_at) VALUES (?, ?, ?)
     ON CONFLICT (item_id) DO UPDATE SET report = excluded.report, extracted_at = excluded.extracted_at
     WHERE report <> excluded.report`
  ).run(itemId, JSON.stringify(report), new Date().toISOString())
  putVersion(db, itemId, version)
}

/** True when a whole report of the item is kept. */
export function hasReport(db: ReadableDb, itemId: ItemId): boolean {
  return db.prepare('SELECT 1 FROM meetings WHERE item_id = ?').get(itemId) !== undefined
}

/** Notes by which version of the rules an item was read. */
export function putVersion(db: WritableDb, itemId: ItemId, version: number): void {
  db.prepare('UPDATE items SET extractor_version = ? WHERE id = ?').run(version, itemId)
}

/** By which version of the rules an item was read; null for one that is not there. */
export function versionOf(db: ReadableDb, itemId: ItemId): number | null {
  const version = db.prepare('SELECT extractor_version FROM items WHERE id = ?').pluck().get(itemId)
  return (version as number | undefined) ?? null
}

/** Items whose report was changed by another hand than the rules' and has not been read anew: by an undo. */
export function itemsTakenBack(db: ReadableDb): ItemId[] {
  return db.prepare('SELECT id FROM items WHERE extractor_version = -1 ORDER BY id').pluck().all() as ItemId[]
}

/** Items read by a version of the rules before `version`, the oldest version first, the first `limit` of them. */
export function itemsReadBefore(db: ReadableDb, version: number, limit: number): ItemId[] {
  return db
    .prepare('SELECT id FROM items WHERE extractor_version < ? ORDER BY extractor_version, id LIMIT ?')
    .pluck()
    .all(version, limit) as ItemId[]
}

/** How many items were read by a version of the rules before `version`. */
export function countReadBefore(db: ReadableDb, version: number): number {
  return db.prepare('SELECT count(*) FROM items WHERE extractor_version < ?').pluck().get(version) as number
}

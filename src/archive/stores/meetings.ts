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
  return Array.isArray(report.people) ? report : null
}

/**
 * Items with an id above `after` that tell of a meeting, or have at least `longFrom` bytes of text, and whose report
 * has not been written, the first `limit` of them.
 */
export function itemsWithoutReport(db: ReadableDb, after: number, longFrom: number, limit: number): ItemId[] {
  return db
    .prepare(
      `SELECT i.id FROM items i JOIN texts t ON t.item_id = i.id
       WHERE i.id > ? AND (i.is_meeting = 1 OR octet_length(t.text) >= ?)
         AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.item_id = i.id)
       ORDER BY i.id LIMIT ?`
    )
    .pluck()
    .all(after, longFrom, limit) as ItemId[]
}

export function putReport(db: WritableDb, itemId: ItemId, report: MeetingReport, at: string): void {
  db.prepare(
    `INSERT INTO meetings (item_id, report, extracted_at) VALUES (?, ?, ?)
     ON CONFLICT (item_id) DO UPDATE SET report = excluded.report, extracted_at = excluded.extracted_at`
  ).run(itemId, JSON.stringify(report), at)
}

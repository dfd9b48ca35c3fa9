/** Meeting reports as extracted, and beside them what a person edited: extraction never overwrites an edit. */
import type { ItemId } from '../../shared/model/item.ts'
import type { EditableField, MeetingReport } from '../../shared/model/meeting.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The report as extracted; null while it has not been written. */
export function extractedReport(db: ReadableDb, itemId: ItemId): MeetingReport | null {
  const row = db.prepare('SELECT report FROM meetings WHERE item_id = ?').get(itemId) as
    { report: string } | undefined
  return row ? (JSON.parse(row.report) as MeetingReport) : null
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

/** The report with the person's edits laid over it (origin `edited`, confidence 1, no evidence of its own). */
export function withEdits(db: ReadableDb, itemId: ItemId, report: MeetingReport): MeetingReport {
  const edits = db.prepare('SELECT field, value FROM meeting_edits WHERE item_id = ?').all(itemId) as {
    field: EditableField
    value: string
  }[]
  const edited = Object.fromEntries(
    edits.map(({ field, value }) => [
      field,
      { value, evidence: report[field]?.evidence ?? [], confidence: 1, origin: 'edited' as const }
    ])
  )
  return { ...report, ...edited }
}

export function putReport(db: WritableDb, itemId: ItemId, report: MeetingReport, at: string): void {
  db.prepare(
    `INSERT INTO meetings (item_id, report, extracted_at) VALUES (?, ?, ?)
     ON CONFLICT (item_id) DO UPDATE SET report = excluded.report, extracted_at = excluded.extracted_at`
  ).run(itemId, JSON.stringify(report), at)
}

/** Keeps a person's value for a field; null takes it back. */
export function putEdit(
  db: WritableDb,
  itemId: ItemId,
  field: EditableField,
  value: string | null,
  at: string
): void {
  if (value === null) {
    db.prepare('DELETE FROM meeting_edits WHERE item_id = ? AND field = ?').run(itemId, field)
  } else {
    db.prepare(
      `INSERT INTO meeting_edits (item_id, field, value, edited_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (item_id, field) DO UPDATE SET value = excluded.value, edited_at = excluded.edited_at`
    ).run(itemId, field, value, at)
  }
}

/** True when a person corrected anything in the report. */
export function isEdited(db: ReadableDb, itemId: ItemId): boolean {
  return db.prepare('SELECT 1 FROM meeting_edits WHERE item_id = ? LIMIT 1').get(itemId) !== undefined
}

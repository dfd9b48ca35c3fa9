/** What follows from reports as people left them: the cited documents and the day of those that were edited. */
import { citedKey } from '../../shared/vietnamese/cited-name.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Citation } from '../../shared/model/meeting.ts'
import type { WritableDb } from '../db/open.ts'

/** Items whose report or its edits changed since this was asked last; the triggers of migration 200 note them. */
export function takeUnsettled(db: WritableDb): ItemId[] {
  const ids = db.prepare('SELECT item_id FROM unsettled_reports ORDER BY item_id').pluck().all() as ItemId[]
  if (ids.length > 0) db.prepare('DELETE FROM unsettled_reports').run()
  return ids
}

/** Keeps the documents and the day of a report with edits; null for one without: the extraction's count again. */
export function putLaid(
  db: WritableDb,
  itemId: ItemId,
  laid: { day: string | null; citations: readonly Citation[] } | null
): void {
  db.prepare('DELETE FROM laid_reports WHERE item_id = ?').run(itemId)
  if (laid === null) return
  db.prepare('INSERT INTO laid_reports (item_id, day) VALUES (?, ?)').run(itemId, laid.day)
  const insert = db.prepare(
    `INSERT INTO laid_citations (item_id, position, document_key, kind, number, date, issuer, title, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  laid.citations.forEach((citation, position) => {
    const { kind, number, date, issuer, title, text } = citation
    insert.run(itemId, position, citedKey(citation), kind, number, date, issuer, title, text)
  })
}

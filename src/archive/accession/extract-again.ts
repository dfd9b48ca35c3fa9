import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { extractMeeting } from '../meeting/extract-meeting.ts'
import { putCitations } from '../stores/citations.ts'
import { setIsMeeting } from '../stores/items.ts'
import { putReport } from '../stores/meetings.ts'
import { meetingSource } from './reports.ts'

/**
 * Reads the report of an item from its text again, with the title, date and source it has now. What a person edited in
 * the report stays. @throws ArchiveError `not-found`
 */
export function extractAgain(db: WritableDb, id: ItemId): void {
  const report = extractMeeting(meetingSource(db, id))
  putReport(db, id, report, new Date().toISOString())
  putCitations(db, id, report.citations)
  setIsMeeting(db, id, report.isMeeting)
}

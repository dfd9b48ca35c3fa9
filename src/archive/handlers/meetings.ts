/** meetings.*, the reads: reports with their edits. */
import { formNow } from '../accession/reports.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { ReadableDb } from '../db/open.ts'
import type { ReadsOf } from './handler.ts'

/** The report as everybody sees it: extracted, with what a person edited. @throws ArchiveError `not-found` */
export const reportOf = (db: ReadableDb, id: ItemId): MeetingReport => formNow(db, id).report

export const meetingReads: ReadsOf<'meetings.get' | 'meetings.form'> = {
  'meetings.get': ({ db }, { itemId }) => reportOf(db, itemId),
  'meetings.form': ({ db }, { itemId }) => formNow(db, itemId)
}

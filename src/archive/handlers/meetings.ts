/** meetings.*: reports with their edits. */
import { reportNow } from '../accession/reports.ts'
import { putEdit, withEdits } from '../stores/meetings.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { ReadableDb } from '../db/open.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** The report as everybody sees it: extracted, with what a person edited. @throws ArchiveError `not-found` */
export const reportOf = (db: ReadableDb, id: ItemId): MeetingReport => withEdits(db, id, reportNow(db, id))

export const meetingReads: ReadsOf<'meetings.get'> = {
  'meetings.get': ({ db }, { itemId }) => reportOf(db, itemId)
}

export const meetingWrites: WritesOf<'meetings.edit'> = {
  'meetings.edit': ({ db }, { itemId, field, value }) => {
    putEdit(db, itemId, field, value, new Date().toISOString())
    return { value: reportOf(db, itemId), topics: ['meetings'], itemIds: [] }
  }
}

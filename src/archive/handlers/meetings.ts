/** meetings.*, the reads: reports with their edits. */
import { formNow } from '../accession/reports.ts'
import type { ReadsOf } from './handler.ts'
import { reportOf } from './joined-meetings.ts'

export const meetingReads: ReadsOf<'meetings.get' | 'meetings.form'> = {
  'meetings.get': ({ db }, { itemId }) => reportOf(db, itemId),
  'meetings.form': ({ db }, { itemId }) => formNow(db, itemId)
}

/**
 * Meeting reports as they are asked for: what was extracted, now where nobody has yet, with what a person edited laid
 * over it.
 */
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { MeetingForm } from '../../shared/model/meeting-form.ts'
import type { ReadableDb } from '../db/open.ts'
import { applyEdits } from '../meeting/edits/apply-edits.ts'
import { extractMeeting, type MeetingSource } from '../meeting/extract-meeting.ts'
import { blocksOf, getItem, textOf } from '../stores/items.ts'
import { editsOf, saidToBeMeeting, toldMeeting } from '../stores/meeting-edits.ts'
import { extractedReport } from '../stores/meetings.ts'

/** What the extraction reads of an item. @throws ArchiveError `not-found` */
export function meetingSource(db: ReadableDb, id: ItemId): MeetingSource {
  const { title, date, source } = getItem(db, id)
  const text = textOf(db, id)
  return { item: id, title, blocks: blocksOf(db, id, text), text, publishedAt: date, source }
}

/**
 * The report of an item as extracted; one that has not been written yet is extracted now. What a person said to be a
 * meeting is read as one: what the rules find of a meeting in it is told too. Of several meetings in one text the one a
 * person chose is told.
 * @throws ArchiveError `not-found`
 */
export function reportNow(db: ReadableDb, id: ItemId): MeetingReport {
  const kept = extractedReport(db, id)
  const isSaid = kept?.isMeeting !== true && saidToBeMeeting(db, id) === true
  const told = toldMeeting(db, id)
  if (kept !== null && !isSaid && told === null) return kept
  return extractMeeting(meetingSource(db, id), { isSaid, told })
}

/** The report with what a person edited laid over it. @throws ArchiveError `not-found` */
export const formNow = (db: ReadableDb, id: ItemId): MeetingForm =>
  applyEdits(reportNow(db, id), editsOf(db, id), textOf(db, id))

/** Reading what is held already by the rules of today; nothing of it is a person's work, which lies apart. */
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Citation, MeetingReport } from '../../shared/model/meeting.ts'
import type { WritableDb } from '../db/open.ts'
import { extractMeeting, type MeetingSource } from '../meeting/extract-meeting.ts'
import type { Sketch } from '../meeting/sketch-meeting.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { ownNumber } from '../meeting/own-number.ts'
import { renewIndex } from '../search/renew-index.ts'
import { citedText, extractedCitations, putCitations } from '../stores/citations.ts'
import { setDocumentKey, setIsMeeting } from '../stores/items.ts'
import { saidToBeMeeting } from '../stores/meeting-edits.ts'
import { putReport, putVersion } from '../stores/meetings.ts'
import { noteSearchChange } from '../stores/search-changes.ts'
import { meetingSource } from './reports.ts'

/**
 * Reads the report of an item from its text again, with the title, date and source it has now. What a person edited in
 * the report stays. @throws ArchiveError `not-found`
 */
export function extractAgain(db: WritableDb, id: ItemId): void {
  const source = meetingSource(db, id)
  const report = extractMeeting(source)
  writeExtraction(db, source, report, report)
}

/**
 * Writes what was read anew of an item inside the caller's transaction, with what follows from it in search; edits of
 * persons are laid over it where the caller settles (`settleReports`). The text is not touched, nor annotations.
 * @param report null where none is kept of the item
 */
export function writeExtraction(
  db: WritableDb,
  { item: id, blocks }: MeetingSource,
  { isMeeting, citations }: Sketch,
  report: MeetingReport | null
): void {
  const number = ownNumber(blocks)
  setDocumentKey(db, id, number === null ? null : documentKey(number))
  setIsMeeting(db, id, saidToBeMeeting(db, id) ?? isMeeting)
  if (report !== null) putReport(db, id, report, EXTRACTOR_VERSION)
  else putVersion(db, id, EXTRACTOR_VERSION)
  if (areSame(citations, extractedCitations(db, id))) return
  const before = citedText(db, id)
  putCitations(db, id, citations)
  noteSearchChange(db, id)
  if (citedText(db, id) !== before) renewIndex(db, [id])
}

const stated = ({ kind, number, date, issuer, title, text }: Omit<Citation, 'evidence'>) =>
  JSON.stringify([kind, number, date, issuer, title, text])

const areSame = (one: readonly Citation[], other: ReturnType<typeof extractedCitations>): boolean =>
  one.length === other.length && one.every((citation, at) => stated(citation) === stated(other[at]!))

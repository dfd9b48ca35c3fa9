/** meetings.* and citations.*: reports with their edits, what they print as, documents named in the archive. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { reportNow } from '../accession/reports.ts'
import { buildSummary } from '../report/summary.ts'
import { heldAccession, listCitedDocuments } from '../stores/citations.ts'
import { isEdited, putEdit, withEdits } from '../stores/meetings.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { ReadableDb } from '../db/open.ts'
import { itemDetail } from './items.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** The report as everybody sees it: extracted, with what a person edited. @throws ArchiveError `not-found` */
const reportOf = (db: ReadableDb, id: ItemId): MeetingReport => withEdits(db, id, reportNow(db, id))

export const meetingReads: ReadsOf<'meetings.get' | 'meetings.printable' | 'citations.list'> = {
  'meetings.get': ({ db }, { itemId }) => reportOf(db, itemId),
  'meetings.printable': ({ db }, { itemId, letterhead }) => {
    const report = reportOf(db, itemId)
    if (!report.isMeeting) throw new ArchiveError('not-a-meeting', `item ${itemId}`)
    return buildSummary({
      report,
      item: itemDetail(db, itemId),
      letterhead,
      printedOn: today(),
      resolveCitation: (number) => heldAccession(db, number),
      edited: isEdited(db, itemId)
    })
  },
  'citations.list': ({ db }) => listCitedDocuments(db)
}

export const meetingWrites: WritesOf<'meetings.edit'> = {
  'meetings.edit': ({ db }, { itemId, field, value }) => {
    putEdit(db, itemId, field, value, new Date().toISOString())
    return { value: reportOf(db, itemId), topics: ['meetings'], itemIds: [] }
  }
}

/** YYYY-MM-DD in the machine's own time zone. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

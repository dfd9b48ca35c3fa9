/**
 * What a person made of a report counts everywhere: who is named, which documents are cited, on which day, whether it
 * is a meeting at all. Derived anew from extraction and edits, so that an undo needs no record of it.
 */
import type { ItemId } from '../../shared/model/item.ts'
import { applyEdits } from '../meeting/edits/apply-edits.ts'
import type { WritableDb } from '../db/open.ts'
import { renewIndex } from '../search/renew-index.ts'
import { citedText } from '../stores/citations.ts'
import { hasItem, setIsMeeting, textOf } from '../stores/items.ts'
import { putLaid, takeUnsettled } from '../stores/laid-reports.ts'
import { editsOf, isEdited } from '../stores/meeting-edits.ts'
import { extractedReport, itemsTakenBack } from '../stores/meetings.ts'
import { putPeople } from '../stores/people.ts'
import { noteSearchChange } from '../stores/search-changes.ts'
import { extractAgain } from './extract-again.ts'
import { reportNow } from './reports.ts'

/**
 * Brings people, cited documents, day, `is_meeting` and the search index up to date with all reports that changed; what
 * an undo put back is read from its text first.
 * Runs inside the caller's transaction, after what the journal records and after an undo.
 */
export function settleReports(db: WritableDb): void {
  for (const id of itemsTakenBack(db)) extractAgain(db, id)
  for (const id of takeUnsettled(db)) if (hasItem(db, id)) settle(db, id)
}

function settle(db: WritableDb, id: ItemId): void {
  const isLaid = isEdited(db, id)
  const { report } = applyEdits(reportNow(db, id), editsOf(db, id), textOf(db, id))
  const before = citedText(db, id)
  putPeople(db, id, isLaid || extractedReport(db, id) !== null ? report.people : [])
  putLaid(db, id, isLaid ? { day: report.date?.value ?? null, citations: report.citations } : null)
  setIsMeeting(db, id, report.isMeeting)
  noteSearchChange(db, id)
  if (citedText(db, id) !== before) renewIndex(db, [id])
}

/** printables.make: gathers what a template needs and has it built; nothing of the page is decided here. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { PrintRequest } from '../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Letterhead } from '../../shared/model/letterhead.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import type { ReadableDb } from '../db/open.ts'
import type { MeetingInput } from '../report/meeting-input.ts'
import { buildDecreeReport, buildPartyReport } from '../report/official.ts'
import { buildSummary } from '../report/summary.ts'
import { heldAccession } from '../stores/citations.ts'
import { getLetterhead } from '../stores/letterhead.ts'
import { isEdited } from '../stores/meeting-edits.ts'
import type { ReadContext, ReadsOf } from './handler.ts'
import { itemDetail } from './items.ts'
import { reportOf } from './meetings.ts'

export const printReads: ReadsOf<'printables.make' | 'printables.word'> = {
  'printables.make': (context, request) => makePrintable(context, request),
  'printables.word': async (context, request) => {
    const printable = makePrintable(context, request)
    // Loaded when a Word file is asked for: nothing else needs its half megabyte of code.
    const { writeWord } = await import('../report/word/write-word.ts')
    return { fileName: printable.sheet.fileName, data: await writeWord(printable) }
  }
}

function makePrintable({ db }: ReadContext, request: PrintRequest): Printable {
  const kept = getLetterhead(db)
  const letterhead: Letterhead = { ...kept, office: request.office ?? kept.office }
  switch (request.template) {
    case 'tom-tat':
      return buildSummary({ ...meetingInput(db, onlyItem(request)), letterhead: letterhead.office })
    case 'nd30':
      return buildDecreeReport({ ...meetingInput(db, onlyItem(request)), letterhead, issue: request.issue })
    case 'dang':
      return buildPartyReport({ ...meetingInput(db, onlyItem(request)), letterhead, issue: request.issue })
    default:
      throw new ArchiveError('nothing-to-print', `the template ${request.template} has no builder`)
  }
}

function onlyItem({ itemIds, template }: PrintRequest): ItemId {
  const [id] = itemIds
  if (id === undefined || itemIds.length > 1)
    throw new ArchiveError('invalid-input', `${template} prints one item, not ${itemIds.length}`)
  return id
}

/** @throws ArchiveError `not-found`, `not-a-meeting` */
function meetingInput(db: ReadableDb, id: ItemId): MeetingInput {
  const report = reportOf(db, id)
  if (!report.isMeeting) throw new ArchiveError('not-a-meeting', `item ${id}`)
  return {
    report,
    item: itemDetail(db, id),
    printedOn: today(),
    resolveCitation: (number) => heldAccession(db, number),
    edited: isEdited(db, id)
  }
}

/** YYYY-MM-DD in the machine's own time zone. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

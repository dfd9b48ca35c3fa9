/** What the templates are built from, read from the archive; nothing of the page is decided here. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { PrintRequest } from '../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Letterhead } from '../../shared/model/letterhead.ts'
import { citedName } from '../../shared/vietnamese/cited-name.ts'
import type { ReadableDb } from '../db/open.ts'
import { ownNumber } from '../meeting/own-number.ts'
import type { DigestInput } from '../report/digest-input.ts'
import type { MeetingInput } from '../report/meeting-input.ts'
import { isIn, periodDays } from '../report/period.ts'
import type { RegisterInput, RegisterItem } from '../report/register.ts'
import type { SlipInput } from '../report/slip.ts'
import { heldItem } from '../stores/citations.ts'
import { blocksOf, textOf } from '../stores/items.ts'
import { joinedTo, leadOf } from '../stores/joined-meetings.ts'
import { isEdited } from '../stores/meeting-edits.ts'
import { listSameNames } from '../stores/people.ts'
import {
  citingNumbers,
  meetingsOf,
  missingDocuments,
  registerRows,
  type Chosen,
  type RegisterRow
} from '../stores/register.ts'
import { placedAnnotations } from '../annotations/gather.ts'
import { archiveInfo } from './archive.ts'
import type { ReadContext } from './handler.ts'
import { itemDetail } from './items.ts'
import { reportOf } from './joined-meetings.ts'

/** A meeting is told of soon before and long after it: the items looked through where no report is written yet. Days. */
const TOLD_BEFORE = 31
const TOLD_AFTER = 120

/** @throws ArchiveError `not-found`, `not-a-meeting` */
export function meetingInput(db: ReadableDb, id: ItemId, report = reportOf(db, id)): MeetingInput {
  if (!report.isMeeting) throw new ArchiveError('not-a-meeting', `item ${id}`)
  const lead = leadOf(db, id)
  const others = [lead, ...joinedTo(db, lead)].filter((other) => other !== id)
  return {
    report,
    item: itemDetail(db, id),
    others: others.map((other) => itemDetail(db, other)),
    printedOn: localDay(new Date()),
    resolveCitation: (cited) => heldItem(db, cited)?.accession ?? null,
    edited: [id, ...others].some((one) => isEdited(db, one))
  }
}

/** The meetings of a digest: the chosen items, of a period those held in it. @throws ArchiveError `nothing-to-print` */
export function digestInput(
  { db, folder }: ReadContext,
  { itemIds, period }: PrintRequest,
  letterhead: Letterhead
): DigestInput {
  const chosen = itemIds.length > 0 || period === null ? itemIds : meetingsAround(db, period)
  // A meeting that several items tell of is one meeting.
  const ids = [...new Set(chosen.map((id) => leadOf(db, id)))]
  const meetings = ids
    .map((id) => ({ id, report: reportOf(db, id) }))
    .filter(({ report }) => itemIds.length > 0 || report.isMeeting)
    .filter(({ report: { date, publishedAt } }) => {
      return period === null || isIn(period, date?.value ?? publishedAt?.value ?? null)
    })
    .map(({ id, report }) => meetingInput(db, id, report))
  if (meetings.length === 0)
    throw new ArchiveError('nothing-to-print', `no meeting in ${period ?? 'the choice'}`)
  return {
    meetings,
    letterhead,
    archiveName: archiveInfo(db, folder).name,
    period,
    printedOn: localDay(new Date()),
    sameNames: listSameNames(db)
  }
}

function meetingsAround(db: ReadableDb, period: string): ItemId[] {
  const days = periodDays(period)
  return meetingsOf(db, days, { from: shifted(days.from, -TOLD_BEFORE), to: shifted(days.to, TOLD_AFTER) })
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** @throws ArchiveError `not-found` */
export function slipInput({ db, folder }: ReadContext, id: ItemId, letterhead: Letterhead): SlipInput {
  const item = itemDetail(db, id)
  const cited = new Map<string, string | null>()
  for (const citation of reportOf(db, id).citations)
    if (citation.number !== null) cited.set(citedName(citation), heldItem(db, citation)?.accession ?? null)
  return {
    item: {
      ...item,
      addedAt: localDay(new Date(item.addedAt)),
      provenance: item.provenance.map((one) => ({ ...one, addedAt: localDay(new Date(one.addedAt)) }))
    },
    annotations: placedAnnotations(db, id).map((one) => ({
      ...one,
      createdAt: localDay(new Date(one.createdAt))
    })),
    cited: [...cited].map(([name, held]) => ({ name, held })),
    letterhead,
    archiveName: archiveInfo(db, folder).name
  }
}

/** The rows of a register: the chosen items, of a period those that came in during it. @throws ArchiveError `nothing-to-print` */
export function registerInput(
  { db, folder }: ReadContext,
  { itemIds, period, register }: PrintRequest,
  letterhead: Letterhead
): RegisterInput {
  const rows = registerRows(db, itemIds.length > 0 ? itemIds : null)
    .map((row) => ({ ...row, addedAt: localDay(new Date(row.addedAt)) }))
    .filter(({ addedAt }) => period === null || isIn(period, addedAt))
  const chosen: Chosen = itemIds.length > 0 || period !== null ? rows.map(({ id }) => id) : null
  const citing = citingNumbers(db, chosen)
  const everyone = chosen === null ? citing : citingNumbers(db, null)
  const missing = missingDocuments(db).flatMap((document) => {
    const citedBy = citing.get(document.key)
    return citedBy === undefined ? [] : [{ ...document, citedBy }]
  })
  const listed = register === 'items' ? rows : heldRows(db, citing)
  if (listed.length === 0 && missing.length === 0)
    throw new ArchiveError('nothing-to-print', `no item in ${period ?? 'the choice'}`)
  return {
    of: register,
    items: listed.map((row) => registerItem(db, row, register === 'items' ? everyone : citing)),
    missing,
    letterhead,
    archiveName: archiveInfo(db, folder).name,
    period,
    printedOn: localDay(new Date())
  }
}

/** The items that are the documents cited. */
const heldRows = (db: ReadableDb, citing: ReadonlyMap<string, string[]>): RegisterRow[] =>
  registerRows(db, null)
    .filter(({ documentKey }) => documentKey !== null && citing.has(documentKey))
    .map((row) => ({ ...row, addedAt: localDay(new Date(row.addedAt)) }))

function registerItem(
  db: ReadableDb,
  { documentKey, ...row }: RegisterRow,
  citing: ReadonlyMap<string, string[]>
): RegisterItem {
  const own =
    documentKey === null || row.number !== null ? null : ownNumber(blocksOf(db, row.id, textOf(db, row.id)))
  return {
    ...row,
    number: row.number ?? own,
    citedBy: documentKey === null ? [] : (citing.get(documentKey) ?? [])
  }
}

/** YYYY-MM-DD in the machine's own time zone. */
function localDay(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** meetings.joined, .join, .separate: items that tell of one meeting, and their reports as one. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { JoinedItem, JoinedMeeting } from '../../shared/model/joined-meeting.ts'
import type { Figure, MeetingReport } from '../../shared/model/meeting.ts'
import { formNow, reportNow } from '../accession/reports.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { confirmRow, removeRow } from '../meeting/edits/edit-rows.ts'
import { layReport } from '../meeting/edits/lay-report.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { isSameMeeting, isSameNumber, joinReports } from '../meeting/join-reports.ts'
import { getItem, textOf } from '../stores/items.ts'
import { dropEdit, editsOf, putRowEdits } from '../stores/meeting-edits.ts'
import { join, joinedTo, leadOf, reportedOn, separate } from '../stores/joined-meetings.ts'
import { arrangePeople, joinedPeople, putSamePerson } from '../stores/joined-people.ts'
import { itemsWithoutReport } from '../stores/meetings.ts'
import type { ReadsOf, Written, WritesOf } from './handler.ts'

/** Items of one day that are looked at. */
const MOST_OF_A_DAY = 300
/** Items without a report that are read at once: each takes some milliseconds. */
const MOST_UNWRITTEN = 12

export const joinedReads: ReadsOf<'meetings.joined'> = {
  'meetings.joined': ({ db }, { itemId }) => joinedOf(db, itemId)
}

export const joinedWrites: WritesOf<
  | 'meetings.join'
  | 'meetings.separate'
  | 'meetings.settleFigures'
  | 'meetings.arrangeJoined'
  | 'meetings.mergeJoined'
> = {
  'meetings.join': ({ db }, { itemId, items }) => {
    const lead = leadOf(db, itemId)
    for (const id of items) getItem(db, id)
    if (items.includes(lead)) throw new ArchiveError('invalid-input', `item ${lead} leads already`)
    join(db, lead, items)
    return written(db, itemId)
  },
  'meetings.settleFigures': ({ db }, { itemId, dispute: id, keep }) => {
    const dispute = joinedOf(db, itemId).disputes.find((one) => one.id === id)
    if (dispute === undefined) throw new ArchiveError('not-found', `no figures differ: ${id}`)
    const kept = dispute.told.filter(({ item }) => keep === null || item === keep)
    if (kept.length === 0) throw new ArchiveError('not-found', `item ${keep} tells no such figure`)
    for (const { item, figure } of dispute.told) {
      const isKept = kept.some((one) => isSameNumber(one.figure, figure))
      settleFigure(db, item, figure, isKept ? (keep === null ? 'confirm' : 'leave') : 'remove')
    }
    return { ...written(db, itemId), topics: ['meetings', 'people', 'citations'] }
  },
  'meetings.arrangeJoined': ({ db }, { itemId, names }) => {
    arrangePeople(db, leadOf(db, itemId), names)
    return written(db, itemId)
  },
  'meetings.mergeJoined': ({ db }, { itemId, name, into }) => {
    const { people } = joinedOf(db, itemId)
    const isThere =
      into === null
        ? people.some(({ merged }) => merged.includes(name))
        : [name, into].every((one) => people.some((person) => person.name === one)) && name !== into
    if (!isThere) throw new ArchiveError('not-found', `nobody called ${name} or ${into ?? name}`)
    putSamePerson(db, leadOf(db, itemId), name, into)
    return written(db, itemId)
  },
  'meetings.separate': ({ db }, { itemId }) => {
    separate(db, itemId)
    return written(db, itemId)
  }
}

const written = (db: ReadableDb, id: ItemId): Written<JoinedMeeting> => ({
  value: joinedOf(db, id),
  topics: ['meetings'],
  itemIds: []
})

/** The report of the meeting an item tells of, with its edits, joined where several items do. @throws ArchiveError `not-found` */
export function reportOf(db: ReadableDb, id: ItemId): MeetingReport {
  const lead = leadOf(db, id)
  const others = joinedTo(db, lead).map((other) => formNow(db, other).report)
  const { report } = formNow(db, lead)
  if (others.length === 0) return report
  return { ...joinReports([report, ...others], joinedPeople(db, lead)).report, item: id }
}

function joinedOf(db: ReadableDb, id: ItemId): JoinedMeeting {
  const lead = leadOf(db, id)
  const items = [lead, ...joinedTo(db, lead)]
  const { report: own } = formNow(db, lead)
  const reports: [MeetingReport, ...MeetingReport[]] = [
    own,
    ...items.slice(1).map((other) => formNow(db, other).report)
  ]
  const day = own.date?.value
  // What has just come in has no report of its own yet.
  const unwritten = itemsWithoutReport(db, EXTRACTOR_VERSION, 0, Number.MAX_SAFE_INTEGER, MOST_UNWRITTEN)
  const near = day === undefined ? [] : [...reportedOn(db, day, MOST_OF_A_DAY), ...unwritten]
  const offered = near.filter(
    (other) =>
      !items.includes(other) &&
      getItem(db, other).trashedAt === null &&
      isSameMeeting(own, formNow(db, other).report)
  )
  return {
    ...joinReports(reports, joinedPeople(db, lead)),
    items: items.map((one) => nameOf(db, one)),
    offered: offered.map((one) => nameOf(db, one))
  }
}

/** Confirms a figure in the report of its item, or takes it out of it. */
function settleFigure(
  db: WritableDb,
  itemId: ItemId,
  figure: Figure,
  how: 'confirm' | 'leave' | 'remove'
): void {
  const { report, keys } = formNow(db, itemId)
  const told = JSON.stringify(figure)
  const key = keys.figures[report.figures.findIndex((one) => JSON.stringify(one) === told)]
  if (how === 'leave' || key === undefined) return
  const laid = layReport(reportNow(db, itemId), editsOf(db, itemId), textOf(db, itemId))
  if (how === 'confirm') return putRowEdits(db, itemId, confirmRow(laid, 'figures', key))
  const removed = removeRow(laid, 'figures', key)
  if (removed === null) dropEdit(db, itemId, `figures/${key}`)
  else putRowEdits(db, itemId, [removed])
}

function nameOf(db: ReadableDb, id: ItemId): JoinedItem {
  const { accession, title, date, source } = getItem(db, id)
  return { item: id, accession, title, date, source }
}

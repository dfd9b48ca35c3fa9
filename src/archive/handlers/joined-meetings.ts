/** meetings.joined, .join, .separate: items that tell of one meeting, and their reports as one. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { JoinedItem, JoinedMeeting } from '../../shared/model/joined-meeting.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { formNow } from '../accession/reports.ts'
import type { ReadableDb } from '../db/open.ts'
import { isSameMeeting, joinReports } from '../meeting/join-reports.ts'
import { getItem } from '../stores/items.ts'
import { join, joinedTo, leadOf, reportedOn, separate } from '../stores/joined-meetings.ts'
import { itemsWithoutReport } from '../stores/meetings.ts'
import type { ReadsOf, Written, WritesOf } from './handler.ts'

/** Items of one day that are looked at. */
const MOST_OF_A_DAY = 300
/** Items without a report that are read at once: each takes some milliseconds. */
const MOST_UNWRITTEN = 12

export const joinedReads: ReadsOf<'meetings.joined'> = {
  'meetings.joined': ({ db }, { itemId }) => joinedOf(db, itemId)
}

export const joinedWrites: WritesOf<'meetings.join' | 'meetings.separate'> = {
  'meetings.join': ({ db }, { itemId, items }) => {
    const lead = leadOf(db, itemId)
    for (const id of items) getItem(db, id)
    if (items.includes(lead)) throw new ArchiveError('invalid-input', `item ${lead} leads already`)
    join(db, lead, items)
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
  return others.length === 0 ? report : { ...joinReports([report, ...others]).report, item: id }
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
  const unwritten = itemsWithoutReport(db, 0, Number.MAX_SAFE_INTEGER, MOST_UNWRITTEN)
  const near = day === undefined ? [] : [...reportedOn(db, day, MOST_OF_A_DAY), ...unwritten]
  const offered = near.filter(
    (other) =>
      !items.includes(other) &&
      getItem(db, other).trashedAt === null &&
      isSameMeeting(own, formNow(db, other).report)
  )
  return {
    ...joinReports(reports),
    items: items.map((one) => nameOf(db, one)),
    offered: offered.map((one) => nameOf(db, one))
  }
}

function nameOf(db: ReadableDb, id: ItemId): JoinedItem {
  const { accession, title, date, source } = getItem(db, id)
  return { item: id, accession, title, date, source }
}

/** meetings.*, the writes: what a person does to a report, kept beside the extraction. */
import { randomUUID } from 'node:crypto'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { EditableField, Evidence } from '../../shared/model/meeting.ts'
import type { MeetingForm, RowChange, RowFields, RowKey, RowList } from '../../shared/model/meeting-form.ts'
import { extractAgain } from '../accession/extract-again.ts'
import { formNow, reportNow } from '../accession/reports.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import {
  addRow,
  changeRow,
  confirmRow,
  mergePeople,
  putBackRow,
  removeRow
} from '../meeting/edits/edit-rows.ts'
import { rowsFromPassage, valueFromPassage } from '../meeting/edits/from-passage.ts'
import { layReport, type LaidReport } from '../meeting/edits/lay-report.ts'
import { getItem, textOf } from '../stores/items.ts'
import {
  dropEdit,
  editsOf,
  putFieldEdit,
  putOrder,
  putRowEdits,
  putSaidToBeMeeting,
  putToldMeeting
} from '../stores/meeting-edits.ts'
import type { Written, WritesOf } from './handler.ts'

type Calls =
  | 'meetings.edit'
  | 'meetings.setMeeting'
  | 'meetings.tellOf'
  | 'meetings.editRow'
  | 'meetings.addRow'
  | 'meetings.removeRow'
  | 'meetings.arrange'
  | 'meetings.mergePeople'
  | 'meetings.confirm'
  | 'meetings.putBack'
  | 'meetings.putPassage'
  | 'meetings.extract'

export const meetingWrites: WritesOf<Calls> = {
  'meetings.edit': ({ db }, { itemId, field, value }) => {
    if (value === null) dropEdit(db, itemId, field)
    else putField(db, itemId, field, value)
    return formOf(db, itemId)
  },
  'meetings.setMeeting': ({ db }, { itemId, isMeeting }) => {
    putSaidToBeMeeting(db, itemId, null)
    if (reportNow(db, itemId).isMeeting !== isMeeting) putSaidToBeMeeting(db, itemId, isMeeting)
    return formOf(db, itemId)
  },
  'meetings.tellOf': ({ db }, { itemId, opening }) => {
    const isOther = ({ value }: { value: string }) => value === opening
    if (!reportNow(db, itemId).otherMeetings.some(isOther))
      throw new ArchiveError('invalid-input', 'opens no other meeting of the text')
    putToldMeeting(db, itemId, null)
    if (reportNow(db, itemId).otherMeetings.some(isOther)) putToldMeeting(db, itemId, opening)
    return formOf(db, itemId)
  },
  'meetings.editRow': ({ db }, { itemId, key, change }) => {
    putRowEdits(db, itemId, changeRow(laidOf(db, itemId), change.list, key, fieldsIn(change)))
    return formOf(db, itemId)
  },
  'meetings.addRow': ({ db }, { itemId, change, under }) => {
    const key = newKey()
    putRowEdits(db, itemId, addRow(laidOf(db, itemId), change.list, key, fieldsIn(change), { under }))
    return withKeys(db, itemId, [key])
  },
  'meetings.removeRow': ({ db }, { itemId, list, key }) => {
    const removed = removeRow(laidOf(db, itemId), list, key)
    if (removed === null) dropEdit(db, itemId, `${list}/${key}`)
    else putRowEdits(db, itemId, [removed])
    return formOf(db, itemId)
  },
  'meetings.arrange': ({ db }, { itemId, list, keys }) => {
    putOrder(db, itemId, list, keys)
    return formOf(db, itemId)
  },
  'meetings.mergePeople': ({ db }, { itemId, key, into }) => {
    putRowEdits(db, itemId, mergePeople(laidOf(db, itemId), key, into))
    return formOf(db, itemId)
  },
  'meetings.confirm': ({ db }, { itemId, place }) => {
    if ('field' in place)
      putField(db, itemId, place.field, formNow(db, itemId).report[place.field]?.value ?? '')
    else putRowEdits(db, itemId, confirmRow(laidOf(db, itemId), place.list, place.key))
    return formOf(db, itemId)
  },
  'meetings.putBack': ({ db }, { itemId, list, key }) => {
    const rest = key === null ? null : putBackRow(laidOf(db, itemId), list, key)
    if (rest === null) dropEdit(db, itemId, key === null ? list : `${list}/${key}`)
    else putRowEdits(db, itemId, [rest])
    return formOf(db, itemId)
  },
  'meetings.putPassage': ({ db }, { itemId, range: [start, end], into }) => {
    const passage = passageAt(db, itemId, start, end)
    const publishedAt = getItem(db, itemId).date
    if ('field' in into) {
      const value = valueFromPassage(into.field, passage, publishedAt)
      if (value === null) throw new ArchiveError('nothing-found', `no ${into.field} in the passage`)
      putField(db, itemId, into.field, value, [passage])
      return withKeys(db, itemId, [])
    }
    const { list, under, role = 'attendee' } = into
    const rows = rowsFromPassage(list, passage, { publishedAt, role })
    if (rows.length === 0) throw new ArchiveError('nothing-found', `no ${list} in the passage`)
    return withKeys(
      db,
      itemId,
      rows.map(({ fields, evidence }) => addTo(db, itemId, list, fields, { under, evidence }))
    )
  },
  'meetings.extract': ({ db }, { itemId }) => {
    extractAgain(db, itemId)
    return { ...formOf(db, itemId), topics: ['meetings', 'citations'], itemIds: [itemId] }
  }
}

const fieldsIn = ({ fields }: RowChange) => fields as Partial<RowFields[RowList]>

const newKey = (): RowKey => `n${randomUUID().slice(0, 13)}`

const formOf = (db: ReadableDb, itemId: ItemId): Written<MeetingForm> => ({
  value: formNow(db, itemId),
  topics: ['meetings', 'people', 'citations'],
  itemIds: []
})

const withKeys = (
  db: ReadableDb,
  itemId: ItemId,
  keys: RowKey[]
): Written<{ form: MeetingForm; keys: RowKey[] }> => ({
  ...formOf(db, itemId),
  value: { form: formNow(db, itemId), keys }
})

const laidOf = (db: ReadableDb, id: ItemId): LaidReport =>
  layReport(reportNow(db, id), editsOf(db, id), textOf(db, id))

function putField(
  db: WritableDb,
  itemId: ItemId,
  field: EditableField,
  value: string,
  evidence?: Evidence[]
): void {
  const base = reportNow(db, itemId)[field]?.value ?? null
  putFieldEdit(db, itemId, { field, value, base, ...(evidence === undefined ? {} : { evidence }) })
}

function addTo<L extends RowList>(
  db: WritableDb,
  itemId: ItemId,
  list: L,
  fields: Partial<RowFields[L]>,
  more: { under: RowKey | undefined; evidence: Evidence[] }
): RowKey {
  const key = newKey()
  putRowEdits(db, itemId, addRow(laidOf(db, itemId), list, key, fields, more))
  return key
}

/** @throws ArchiveError `not-found`, `invalid-input` for a range outside the text */
function passageAt(db: ReadableDb, itemId: ItemId, start: number, end: number): Evidence {
  const text = textOf(db, itemId)
  const quote = text.slice(start, end)
  if (quote.trim() === '' || end > text.length) throw new ArchiveError('invalid-input', 'no such passage')
  const from = start + quote.length - quote.trimStart().length
  return { item: itemId, start: from, end: from + quote.trim().length, quote: quote.trim() }
}

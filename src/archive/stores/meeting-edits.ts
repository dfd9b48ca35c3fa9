/** What people edited in meeting reports, apart from the reports themselves: an extraction never touches it. */
import type { ItemId } from '../../shared/model/item.ts'
import { EditableField } from '../../shared/model/meeting.ts'
import type { FieldEdit, ListedEdit, ReportEdits, RowEdit } from '../../shared/model/meeting-edit.ts'
import { RowList, type RowKey } from '../../shared/model/meeting-form.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

type Row = { field: string; value: string; basis: string | null }

/** The field of what a person said of the item itself: a meeting, `yes` or `no`. */
const IS_MEETING = 'isMeeting'

/** What a person said of an item: a meeting, or none; null where nobody said anything. */
export function saidToBeMeeting(db: ReadableDb, itemId: ItemId): boolean | null {
  const value = valueOf(db, itemId, IS_MEETING)
  return value === null ? null : value === 'yes'
}

/** Keeps what a person said of an item; null takes it back. */
export function putSaidToBeMeeting(db: WritableDb, itemId: ItemId, isMeeting: boolean | null): void {
  if (isMeeting === null) drop(db, itemId, IS_MEETING)
  else put(db, itemId, IS_MEETING, isMeeting ? 'yes' : 'no', null)
}

/** The field of which of the meetings a text tells has the report: the sentence that opens it. */
const TOLD = 'told'

/** The sentence that opens the meeting a person chose for the report; null where nobody chose. */
export const toldMeeting = (db: ReadableDb, itemId: ItemId): string | null => valueOf(db, itemId, TOLD)

/** Keeps which meeting a person chose for the report; null takes the choice back. */
export function putToldMeeting(db: WritableDb, itemId: ItemId, opening: string | null): void {
  if (opening === null) drop(db, itemId, TOLD)
  else put(db, itemId, TOLD, opening, null)
}

/** Every edit of one report; rows in the order of their keys. */
export function editsOf(db: ReadableDb, itemId: ItemId): ReportEdits {
  const stored = db
    .prepare('SELECT field, value, basis FROM meeting_edits WHERE item_id = ? ORDER BY edited_at, field')
    .all(itemId) as Row[]
  const fields: FieldEdit[] = []
  const rows: Record<string, RowEdit<RowList>[]> = {}
  const order: Record<string, RowKey[]> = {}
  let isMeeting: boolean | null = null
  for (const { field, value, basis } of stored) {
    const [list = '', key] = field.split('/')
    const stated = basis === null ? {} : (JSON.parse(basis) as object)
    if (field === IS_MEETING) isMeeting = value === 'yes'
    else if (key !== undefined) {
      rows[list] ??= []
      rows[list].push({ key, ...stated, ...(JSON.parse(value) as object) } as RowEdit<RowList>)
    } else if (RowList.safeParse(list).success) order[list] = JSON.parse(value) as RowKey[]
    else if (EditableField.safeParse(field).success) {
      fields.push({ field: field as EditableField, value, ...stated })
    }
  }
  return { isMeeting, fields, rows, order }
}

/** Keeps a person's value of a single field. */
export function putFieldEdit(db: WritableDb, itemId: ItemId, { field, value, ...basis }: FieldEdit): void {
  put(db, itemId, field, value, JSON.stringify(basis))
}

/** Keeps what a person made of rows. */
export function putRowEdits(db: WritableDb, itemId: ItemId, edits: readonly ListedEdit[]): void {
  for (const { list, edit } of edits) {
    const { key, base, own, ...made } = edit
    put(db, itemId, `${list}/${key}`, JSON.stringify(made), JSON.stringify({ base, own }))
  }
}

/** Keeps the order a person gave a list. */
export function putOrder(db: WritableDb, itemId: ItemId, list: RowList, keys: readonly RowKey[]): void {
  put(db, itemId, list, JSON.stringify(keys), null)
}

function put(db: WritableDb, itemId: ItemId, field: string, value: string, basis: string | null): void {
  db.prepare(
    `INSERT INTO meeting_edits (item_id, field, value, edited_at, basis) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (item_id, field) DO UPDATE
     SET value = excluded.value, basis = excluded.basis
     WHERE value IS NOT excluded.value OR basis IS NOT excluded.basis`
  ).run(itemId, field, value, new Date().toISOString(), basis)
}

/** Takes back what a person wrote: the extraction shows again. A row is `list/key`, the order of a list `list`. */
export function dropEdit(
  db: WritableDb,
  itemId: ItemId,
  field: EditableField | RowList | `${RowList}/${RowKey}`
): void {
  drop(db, itemId, field)
}

function valueOf(db: ReadableDb, itemId: ItemId, field: string): string | null {
  const value = db
    .prepare('SELECT value FROM meeting_edits WHERE item_id = ? AND field = ?')
    .pluck()
    .get(itemId, field) as string | undefined
  return value ?? null
}

function drop(db: WritableDb, itemId: ItemId, field: string): void {
  db.prepare('DELETE FROM meeting_edits WHERE item_id = ? AND field = ?').run(itemId, field)
}

/** True when a person edited anything in the report. */
export function isEdited(db: ReadableDb, itemId: ItemId): boolean {
  return db.prepare('SELECT 1 FROM meeting_edits WHERE item_id = ? LIMIT 1').get(itemId) !== undefined
}

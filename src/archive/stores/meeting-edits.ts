/** What people edited in meeting reports, apart from the reports themselves: an extraction never touches it. */
import type { ItemId } from '../../shared/model/item.ts'
import { EditableField } from '../../shared/model/meeting.ts'
import type { FieldEdit, ListedEdit, ReportEdits, RowEdit } from '../../shared/model/meeting-edit.ts'
import { RowList, type RowKey } from '../../shared/model/meeting-form.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

type Row = { field: string; value: string; basis: string | null }

/** Every edit of one report; rows in the order of their keys. */
export function editsOf(db: ReadableDb, itemId: ItemId): ReportEdits {
  const stored = db
    .prepare('SELECT field, value, basis FROM meeting_edits WHERE item_id = ? ORDER BY edited_at, field')
    .all(itemId) as Row[]
  const fields: FieldEdit[] = []
  const rows: Record<string, RowEdit<RowList>[]> = {}
  const order: Record<string, RowKey[]> = {}
  for (const { field, value, basis } of stored) {
    const [list = '', key] = field.split('/')
    const stated = basis === null ? {} : (JSON.parse(basis) as object)
    if (key !== undefined) {
      rows[list] ??= []
      rows[list].push({ key, ...stated, ...(JSON.parse(value) as object) } as RowEdit<RowList>)
    } else if (RowList.safeParse(list).success) order[list] = JSON.parse(value) as RowKey[]
    else if (EditableField.safeParse(field).success) {
      fields.push({ field: field as EditableField, value, ...stated })
    }
  }
  return { fields, rows, order }
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
  db.prepare('DELETE FROM meeting_edits WHERE item_id = ? AND field = ?').run(itemId, field)
}

/** Items in whose report a person changed the people, outside the trash. */
export function itemsWithEditedPeople(db: ReadableDb): ItemId[] {
  return db
    .prepare(
      `SELECT DISTINCT e.item_id FROM meeting_edits e JOIN items i ON i.id = e.item_id
       WHERE i.trashed_at IS NULL AND (e.field = 'people' OR e.field LIKE 'people/%')`
    )
    .pluck()
    .all() as ItemId[]
}

/** True when a person edited anything in the report. */
export function isEdited(db: ReadableDb, itemId: ItemId): boolean {
  return db.prepare('SELECT 1 FROM meeting_edits WHERE item_id = ? LIMIT 1').get(itemId) !== undefined
}

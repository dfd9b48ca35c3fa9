/** One list of a report with a person's edits: rows changed, taken out, put in, put in order. */
import type { EditMark, LeftEdit, RowKey, RowList } from '../../../shared/model/meeting-form.ts'
import type { RowEdit, Rows } from '../../../shared/model/meeting-edit.ts'
import { isTouched, layRow, markOf } from './lay-row.ts'
import { matchRows } from './match-rows.ts'
import { namers } from './row-names.ts'

export type Laid<L extends RowList> = {
  key: RowKey
  row: Rows[L]
  /** As extracted now; null when the extraction does not give it. */
  extracted: Rows[L] | null
  edit: RowEdit<L> | null
}

export type LaidList<L extends RowList> = {
  /** Every row there is, those that are taken out too. */
  all: Laid<L>[]
  shown: Laid<L>[]
  /** Of people: those that are another one. */
  merged: Laid<L>[]
  /** The key of each extracted row, shown or not. */
  keys: RowKey[]
  marks: Record<string, EditMark>
  left: LeftEdit[]
}

/** Lays the edits of one list over its extracted rows. Pure. */
export function layList<L extends RowList>(
  list: L,
  rows: readonly Rows[L][],
  edits: readonly RowEdit<L>[],
  order: readonly RowKey[] | undefined,
  text: string
): LaidList<L> {
  const { known, gone } = matchRows(list, rows, edits)
  const added = edits.filter(({ base }) => base === null)
  const all: Laid<L>[] = [
    ...known.map(({ key, row, edit }) => ({
      key,
      row: edit === null ? row : layRow(list, row, edit, text),
      extracted: row,
      edit
    })),
    ...[...gone, ...added].map((edit) => ({
      key: edit.key,
      row: layRow(list, null, edit, text),
      extracted: null,
      edit
    }))
  ]
  const touched = all.flatMap(({ key, extracted, edit }) =>
    edit !== null && (isTouched(edit) || edit.base === null)
      ? [[key, markOf(list, extracted, edit)] as const]
      : []
  )
  return {
    all,
    shown: inOrder(
      all.filter(({ edit }) => edit?.isRemoved !== true && edit?.into === undefined),
      order
    ),
    merged: all.filter(({ edit }) => edit?.isRemoved !== true && edit?.into !== undefined),
    keys: known.map(({ key }) => key),
    marks: Object.fromEntries(touched),
    left: all.flatMap(({ key, row, extracted, edit }) => {
      if (edit === null || (edit.base === null && edit.into === undefined)) return []
      const how = edit.isRemoved ? 'removed' : edit.into === undefined ? 'changed' : 'merged'
      if (how === 'changed' && (extracted !== null || !isTouched(edit))) return []
      const words = namers[list]
        .name(how === 'changed' ? row : (edit.base ?? row))
        .split('\n')
        .join(' ')
      return [{ list, key, how, words: words.slice(0, 300) }]
    })
  }
}

/** Rows in a person's order; one that is not in it stands behind the row it stood behind. */
export function inOrder<T extends { key: RowKey }>(rows: readonly T[], order: readonly RowKey[] = []): T[] {
  const places = new Map(order.map((key, place) => [key, place]))
  const placed = rows
    .filter(({ key }) => places.has(key))
    .sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0))
  const ordered = [...placed]
  rows.forEach((row, index) => {
    if (places.has(row.key)) return
    const before = rows[index - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, row)
  })
  return ordered
}

/** Which extracted row an edit belongs to, after whatever happened to the text and to the extraction. */
import type { RowEdit, Rows } from '../../../shared/model/meeting-edit.ts'
import { keyGiver, namers, quoteOf } from './row-names.ts'
import type { RowKey, RowList } from '../../../shared/model/meeting-form.ts'

export type Known<L extends RowList> = { key: RowKey; row: Rows[L]; edit: RowEdit<L> | null }

/**
 * Gives every extracted row its key and its edit. An edit finds its row by name and all it says; else by the name, else
 * by the passage, where that was the row's alone in the list and is again.
 * @returns the rows in their order, and the edits whose row is not there (added rows are not looked for)
 */
export function matchRows<L extends RowList>(
  list: L,
  rows: readonly Rows[L][],
  edits: readonly RowEdit<L>[]
): { known: Known<L>[]; gone: RowEdit<L>[] } {
  const { name, detail } = namers[list]
  const editOf = new Map<number, RowEdit<L>>()
  let open = edits.filter(({ base }) => base !== null)

  const claim = (markOf: (row: Rows[L]) => string, isFit: (edit: RowEdit<L>) => boolean): void => {
    const free = new Map<string, number[]>()
    rows.forEach((row, index) => {
      const mark = markOf(row)
      if (mark === '' || editOf.has(index)) return
      const same = free.get(mark)
      if (same) same.push(index)
      else free.set(mark, [index])
    })
    open = open.filter((edit) => {
      if (!isFit(edit)) return true
      const index = free.get(markOf(edit.base as Rows[L]))?.shift()
      if (index === undefined) return true
      editOf.set(index, edit)
      return false
    })
  }
  const loneNames = lone(rows.map(name))
  const loneQuotes = lone(rows.map(quoteOf))
  claim(
    (row) => `${name(row)}\n\n${detail(row)}`,
    () => true
  )
  claim(name, ({ own, base }) => own.name && loneNames.has(name(base as Rows[L])))
  claim(quoteOf, ({ own, base }) => own.quote && loneQuotes.has(quoteOf(base as Rows[L])))

  const give = keyGiver(
    list,
    edits.map(({ key }) => key)
  )
  const known = rows.map((row, index): Known<L> => {
    const edit = editOf.get(index) ?? null
    if (edit !== null) return { key: edit.key, row, edit }
    return { key: give(name(row)), row, edit: null }
  })
  return { known, gone: open }
}

/** What is this row's alone among the rows of its list. */
export function ownOf<L extends RowList>(
  list: L,
  row: Rows[L],
  rows: readonly Rows[L][]
): { name: boolean; quote: boolean } {
  const { name } = namers[list]
  return {
    name: lone(rows.map(name)).has(name(row)),
    quote: lone(rows.map(quoteOf)).has(quoteOf(row))
  }
}

/** The marks that stand once. */
function lone(marks: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  counts.delete('')
  return new Set([...counts].filter(([, count]) => count === 1).map(([mark]) => mark))
}

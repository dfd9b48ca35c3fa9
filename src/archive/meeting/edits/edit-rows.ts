/** What a person does to rows of a report, as edits to keep. Pure; who keeps them is not known here. */
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import type { Evidence } from '../../../shared/model/meeting.ts'
import type { RowFields, RowKey, RowList } from '../../../shared/model/meeting-form.ts'
import { readWrittenFigure } from '../../../shared/vietnamese/written-figure.ts'
import type { ListedEdit, RowEdit, Rows } from '../../../shared/model/meeting-edit.ts'
import type { Laid } from './lay-list.ts'
import type { LaidReport } from './lay-report.ts'
import { fieldsOf, markOf } from './lay-row.ts'
import { ownOf } from './match-rows.ts'
import { namers } from './row-names.ts'

const kept = <L extends RowList>(list: L, edit: RowEdit<L>): ListedEdit =>
  ({ list, edit }) as unknown as ListedEdit

/** @throws ArchiveError `not-found` */
function rowAt<L extends RowList>(laid: LaidReport, list: L, key: RowKey): Laid<L> {
  const found = (laid[list].all as Laid<L>[]).find((row) => row.key === key)
  if (found === undefined) throw new ArchiveError('not-found', `${list} ${key}`)
  return found
}

/** The edit of a row, one that changes nothing where there is none yet. */
function editOf<L extends RowList>(laid: LaidReport, list: L, { key, extracted, edit }: Laid<L>): RowEdit<L> {
  if (edit !== null) return edit
  const rows = (laid[list].all as Laid<L>[]).flatMap((row) => row.extracted ?? [])
  return { key, base: extracted, own: ownOf(list, extracted as Rows[L], rows), fields: {} }
}

/** A point is kept with its statement, so that both are there when the extraction no longer gives them. */
function withHolder(laid: LaidReport, under: RowKey | undefined): ListedEdit[] {
  if (under === undefined) return []
  return [kept('statements', editOf(laid, 'statements', rowAt(laid, 'statements', under)))]
}

/**
 * Writes fields of a row. What is extracted now counts as seen for these fields.
 * @throws ArchiveError `not-found`, `invalid-input` for a figure that is no number
 */
export function changeRow<L extends RowList>(
  laid: LaidReport,
  list: L,
  key: RowKey,
  fields: Partial<RowFields[L]>
): ListedEdit[] {
  const row = rowAt(laid, list, key)
  const before = editOf(laid, list, row)
  checkFigure(list, fields, row.row)
  const edit: RowEdit<L> = {
    ...before,
    base: before.base === null ? null : seen(list, row, before, Object.keys(fields)),
    fields: { ...before.fields, ...fields }
  }
  if (list !== 'points') return [kept(list, edit)]
  const under = laid.statementOf(row as unknown as Laid<'points'>)
  return [...withHolder(laid, under), kept(list, under === undefined ? edit : { ...edit, under })]
}

/** Says that a row was looked at and is right as it stands. @throws ArchiveError `not-found` */
export const confirmRow = <L extends RowList>(laid: LaidReport, list: L, key: RowKey): ListedEdit[] =>
  changeRow(laid, list, key, fieldsOf(list, rowAt(laid, list, key).row) as Partial<RowFields[L]>)

/** The row as extracted now, but as it was in the fields whose new value nobody has seen yet. */
function seen<L extends RowList>(
  list: L,
  row: Laid<L>,
  before: RowEdit<L>,
  written: readonly string[]
): Rows[L] {
  const base = before.base as Rows[L]
  if (row.extracted === null) return base
  const open = markOf(list, row.extracted, before).conflicts.filter((name) => !written.includes(name))
  const old = open.flatMap((name) => (name === 'raw' ? ['raw', 'value', 'denominator', 'approx'] : [name]))
  return {
    ...row.extracted,
    ...Object.fromEntries(Object.entries(base).filter(([name]) => old.includes(name)))
  }
}

/** The field without which a row says nothing. */
const needed: { readonly [L in RowList]: (fields: Partial<RowFields[L]>) => string | null | undefined } = {
  people: ({ name }) => name,
  groups: ({ value }) => value,
  statements: ({ speaker }) => speaker,
  points: ({ value }) => value,
  figures: ({ raw }) => raw,
  tasks: ({ text }) => text,
  awards: ({ award }) => award,
  citations: ({ number, text }) => number ?? text
}

/**
 * A row of a person's own.
 * @param under of a point: its statement
 * @throws ArchiveError `invalid-input`, `not-found`
 */
export function addRow<L extends RowList>(
  laid: LaidReport,
  list: L,
  key: RowKey,
  fields: Partial<RowFields[L]>,
  { under, evidence }: { under?: RowKey | undefined; evidence?: Evidence[] | undefined } = {}
): ListedEdit[] {
  if (!needed[list](fields)) throw new ArchiveError('invalid-input', `a row of ${list} that says nothing`)
  if (list === 'points' && under === undefined) throw new ArchiveError('invalid-input', 'a point of nobody')
  checkFigure(list, fields, null)
  const edit: RowEdit<L> = {
    key,
    base: null,
    own: { name: false, quote: false },
    fields,
    ...(under === undefined ? {} : { under }),
    ...(evidence === undefined ? {} : { evidence })
  }
  return [...withHolder(laid, under), kept(list, edit)]
}

/** Takes a row out of the report; null for one of a person's own, which goes altogether. @throws ArchiveError `not-found` */
export function removeRow<L extends RowList>(laid: LaidReport, list: L, key: RowKey): ListedEdit | null {
  const edit = editOf(laid, list, rowAt(laid, list, key))
  return edit.base === null ? null : kept(list, { ...edit, isRemoved: true })
}

/**
 * Takes back what a person did to a row: null when nothing is left to keep. A person of one's own who was merged is
 * there again.
 * @throws ArchiveError `not-found`
 */
export function putBackRow<L extends RowList>(laid: LaidReport, list: L, key: RowKey): ListedEdit | null {
  const { edit } = rowAt(laid, list, key)
  if (edit === null || edit.base !== null || edit.into === undefined) return null
  const { into: _, ...apart } = edit
  return kept(list, apart)
}

/** Says that two persons are one: `into` stays. @throws ArchiveError `not-found`, `invalid-input` */
export function mergePeople(laid: LaidReport, key: RowKey, into: RowKey): ListedEdit[] {
  if (key === into) throw new ArchiveError('invalid-input', 'a person is the same as itself')
  const target = laid.people.shown.find((person) => person.key === into)
  if (target === undefined) throw new ArchiveError('not-found', `people ${into}`)
  const edit = editOf(laid, 'people', rowAt(laid, 'people', key))
  return [kept('people', { ...edit, into }), kept('people', editOf(laid, 'people', target))]
}

function checkFigure<L extends RowList>(list: L, fields: Partial<RowFields[L]>, row: Rows[L] | null): void {
  if (list !== 'figures') return
  const { raw } = fields as Partial<RowFields['figures']>
  if (raw === undefined || (row !== null && raw === namers.figures.fields(row as Rows['figures']).raw)) return
  if (readWrittenFigure(raw) === null) throw new ArchiveError('invalid-input', `no number: ${raw}`)
}

/** Which rows an entry of the journal touches, so that one can be told from what came after it. */
import type { AnnotationId } from '../../shared/model/annotation.ts'
import type { ReadableDb } from '../db/open.ts'
import { plainValue, readInverse, type InverseStatement } from './journal-statement.ts'

export type TouchedRows = {
  /** `table key`, one for each row; `table *` for what cannot be told. */
  rows: Set<string>
  /** Rows that undoing removes. */
  removed: Set<string>
  /** Rows that the touched ones hang on by their key, as an item's tag on the tag. */
  needed: Set<string>
  /** Tags it is about: by name where the journal tells it, else by id. */
  tagNames: Set<string>
  tagIds: Set<number>
  itemIds: Set<number>
}

export type RowReader = (journalId: number) => TouchedRows

/** A function that reads entries; it looks each table's key up once. */
export function rowReader(db: ReadableDb): RowReader {
  const keys = new Map<string, string[]>()
  const links = new Map<string, { from: string; table: string }[]>()
  const keyOf = (table: string) => {
    const known = keys.get(table)
    if (known) return known
    const key = db
      .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
      .pluck()
      .all(table) as string[]
    keys.set(table, key)
    const parents = db.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(table) as {
      from: string
      table: string
    }[]
    links.set(
      table,
      parents.filter(({ from }) => key.includes(from))
    )
    return key
  }
  const inverse = db
    .prepare('SELECT statement FROM journal_inverse WHERE journal_id = ? ORDER BY seq')
    .pluck()

  return (journalId) => {
    const touched: TouchedRows = {
      rows: new Set(),
      removed: new Set(),
      needed: new Set(),
      tagNames: new Set(),
      tagIds: new Set(),
      itemIds: new Set()
    }
    for (const statement of inverse.all(journalId) as string[]) {
      const read = readInverse(statement)
      const table = read?.table ?? 'unknown'
      const key = keyOf(table)
      const held = read?.kind === 'insert' ? read.values : read?.where
      const values = key.map((column) => held?.get(column))
      const isWhole = key.length > 0 && !values.includes(undefined)
      const row = `${table} ${isWhole ? values.join(' ') : '*'}`
      touched.rows.add(row)
      if (read === null || held === undefined) continue
      if (read.kind === 'delete') touched.removed.add(row)
      for (const { from, table: parent } of links.get(table) ?? []) {
        touched.needed.add(`${parent} ${held.get(from)}`)
      }
      noteTag(touched, read, held)
      const item = table === 'items' ? held.get('id') : (held.get('item_id') ?? read.values.get('item_id'))
      if (item !== undefined) touched.itemIds.add(Number(item))
    }
    return touched
  }
}

/** Annotations that are told of one by one; of more, whoever shows them asks for all anew. */
export const MOST_TOLD = 100
const TOLD = ['annotations', 'annotation_tags', 'tags']

/** The annotations an entry is about, where it is about nothing else but their tags, and not about many; else undefined. */
export function annotationsOfEntry(db: ReadableDb, journalId: number): AnnotationId[] | undefined {
  const statements = db
    .prepare('SELECT count(*) FROM journal_inverse WHERE journal_id = ?')
    .pluck()
    .get(journalId) as number
  // an annotation and a few tags of it
  if (statements > MOST_TOLD * 4) return undefined
  const ids = new Set<AnnotationId>()
  for (const row of rowReader(db)(journalId).rows) {
    const [table, id] = row.split(' ')
    if (table === undefined || !TOLD.includes(table) || id === '*') return undefined
    if (table !== 'tags') ids.add(Number(id) as AnnotationId)
  }
  return ids.size <= MOST_TOLD ? [...ids] : undefined
}

function noteTag(
  touched: TouchedRows,
  { table, values }: InverseStatement,
  held: ReadonlyMap<string, string>
): void {
  const id = table === 'tags' ? held.get('id') : held.get('tag_id')
  if (id === undefined) return
  touched.tagIds.add(Number(id))
  const name = values.get('name')
  if (name !== undefined) touched.tagNames.add(plainValue(name))
}

/** What later entries touched, gathered entry by entry from the newest back. */
export class LaterChanges {
  readonly #rows = new Set<string>()
  readonly #tables = new Set<string>()
  readonly #needed = new Set<string>()

  /** True when one of these changes is to a row of `touched`, or needs one that undoing it would remove. */
  meet({ rows, removed }: TouchedRows): boolean {
    for (const row of rows) {
      const table = row.slice(0, row.indexOf(' '))
      if (this.#rows.has(row) || this.#rows.has(`${table} *`)) return true
      if (row.endsWith(' *') && this.#tables.has(table)) return true
    }
    for (const row of removed) if (this.#needed.has(row)) return true
    return false
  }

  add({ rows, needed }: TouchedRows): void {
    for (const row of rows) {
      this.#rows.add(row)
      this.#tables.add(row.slice(0, row.indexOf(' ')))
    }
    for (const row of needed) this.#needed.add(row)
  }
}

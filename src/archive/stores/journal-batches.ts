/**
 * Statements of the journal, each of one row, put together: ten thousand of one kind are a few dozen statements for
 * SQLite to read.
 */
import { readInverse } from './journal-statement.ts'

/** Rows to a statement. */
const MOST_ROWS = 250

export type Batch = { sql: string; rows: number }

/** The statements in their order; neighbours that put rows into one table, or take them out of it, are one. */
export function* batched(statements: readonly string[]): Generator<Batch> {
  let head = ''
  let parts: string[] = []
  const close = (): Batch => ({
    sql: `${head}${parts.join(', ')}${head.startsWith('DELETE') ? ')' : ''}`,
    rows: parts.length
  })
  for (const statement of statements) {
    const cut = cutUp(statement)
    if (parts.length > 0 && (cut?.head !== head || parts.length >= MOST_ROWS)) {
      yield close()
      parts = []
    }
    if (cut === null) {
      head = ''
      yield { sql: statement, rows: 1 }
      continue
    }
    head = cut.head
    parts.push(cut.row)
  }
  if (parts.length > 0) yield close()
}

/** What neighbours share, and the row; null for what stays by itself. */
function cutUp(statement: string): { head: string; row: string } | null {
  if (statement.startsWith('INSERT INTO ')) {
    const values = ') VALUES '
    const at = statement.indexOf(values)
    return at < 0
      ? null
      : { head: statement.slice(0, at + values.length), row: statement.slice(at + values.length) }
  }
  if (!statement.startsWith('DELETE FROM ')) return null
  const read = readInverse(statement)
  if (read === null || read.where.size === 0) return null
  // see https://www.sqlite.org/rowvalue.html#row_value_in_operators
  return {
    head: `DELETE FROM ${read.table} WHERE (${[...read.where.keys()].join(', ')}) IN (VALUES `,
    row: `(${[...read.where.values()].join(', ')})`
  }
}

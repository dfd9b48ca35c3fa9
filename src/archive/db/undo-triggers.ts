/**
 * Triggers that write the inverse of a change into the journal while it is open (see migrations/0030-journal.ts), after
 * https://www.sqlite.org/undoredo.html
 */

/** Columns of a table that can be undone: those that name a row, and the others. */
export type UndoableColumns = { key: readonly string[]; rest: readonly string[] }

const quoted = (row: 'old' | 'new', column: string) => `quote(${row}.${column})`
const where = (row: 'old' | 'new', key: readonly string[]) =>
  key.map((column) => `'${column} = ' || ${quoted(row, column)}`).join(` || ' AND ' || `)
const log = (name: string, event: string, table: string, statement: string) => `
CREATE TRIGGER undo_${name} AFTER ${event} ON ${table}
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

/**
 * The triggers of one table. A shipped migration must go on giving the same text.
 * @param isUpdatedOnly rows are neither made nor deleted by what can be undone
 */
export function undoTriggers(table: string, { key, rest }: UndoableColumns, isUpdatedOnly = false): string {
  const all = [...key, ...rest]
  const values = all.map((column) => quoted('old', column)).join(` || ', ' || `)
  const assignments = rest.map((column) => `'${column} = ' || ${quoted('old', column)}`).join(` || ', ' || `)
  const parts: string[] = []
  if (rest.length > 0) {
    parts.push(
      log(
        `${table}_update`,
        `UPDATE OF ${rest.join(', ')}`,
        table,
        `'UPDATE ${table} SET ' || ${assignments} || ' WHERE ' || ${where('new', key)}`
      )
    )
  }
  if (!isUpdatedOnly) {
    parts.push(
      log(`${table}_insert`, 'INSERT', table, `'DELETE FROM ${table} WHERE ' || ${where('new', key)}`),
      log(
        `${table}_delete`,
        'DELETE',
        table,
        `'INSERT INTO ${table} (${all.join(', ')}) VALUES (' || ${values} || ')'`
      )
    )
  }
  return parts.join('\n')
}

/** The same for a table that got a column: the triggers that do not know it are replaced. */
export const renewedUndoTriggers = (table: string, columns: UndoableColumns): string =>
  ['update', 'insert', 'delete'].map((event) => `DROP TRIGGER undo_${table}_${event};`).join('\n') +
  undoTriggers(table, columns)

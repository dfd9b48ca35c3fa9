/**
 * The journal: what a person did, with the statements that undo it. While `journal_current` holds a row, triggers
 * write the inverse of every change to what people typed (after https://www.sqlite.org/undoredo.html, kept in the
 * file so that undo outlives a restart). Imports leave it empty and pay only the test.
 */
import type { Migration } from '../migration.ts'

/** Tables whose changes can be undone, with key columns first. */
const undoable: Readonly<Record<string, { key: readonly string[]; rest: readonly string[] }>> = {
  items: {
    key: ['id'],
    rest: ['title', 'title_key', 'date', 'source', 'author', 'opening', 'is_meeting', 'trashed_at']
  },
  texts: { key: ['item_id'], rest: ['text'] },
  blocks: { key: ['item_id', 'position'], rest: ['kind', 'text_start', 'text_end', 'set_aside', 'reason'] },
  tags: { key: ['id'], rest: ['parent_id', 'name', 'name_key', 'colour'] },
  item_tags: { key: ['item_id', 'tag_id'], rest: [] },
  annotations: {
    key: ['id'],
    rest: [
      'item_id',
      'exact',
      'prefix',
      'suffix',
      'position_start',
      'position_end',
      'note',
      'colour',
      'created_at',
      'modified_at'
    ]
  },
  meetings: { key: ['item_id'], rest: ['report', 'extracted_at'] },
  meeting_edits: { key: ['item_id', 'field'], rest: ['value', 'edited_at'] },
  citations: {
    key: ['item_id', 'position'],
    rest: ['document_key', 'kind', 'number', 'date', 'issuer', 'title', 'text']
  }
}

/** Items are never deleted by an undo: their rows only change. */
const updateOnly = new Set(['items', 'texts'])

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

function triggers(table: string): string {
  const { key, rest } = undoable[table]!
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
  if (!updateOnly.has(table)) {
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

export const migration0030: Migration = {
  version: 30,
  sql: `
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  topics TEXT NOT NULL,
  item_ids TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE journal_inverse (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  statement TEXT NOT NULL
) STRICT;
CREATE INDEX journal_inverse_by_journal ON journal_inverse (journal_id, seq);

CREATE TABLE journal_current (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  journal_id INTEGER NOT NULL
) STRICT;
${Object.keys(undoable).map(triggers).join('\n')}
`
}

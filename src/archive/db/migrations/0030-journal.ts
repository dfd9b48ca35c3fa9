/**
 * The journal: what a person did, with the statements that undo it. While `journal_current` holds a row, triggers
 * write the inverse of every change to what people typed (after https://www.sqlite.org/undoredo.html, kept in the
 * file so that undo outlives a restart). Imports leave it empty and pay only the test.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers, type UndoableColumns } from '../undo-triggers.ts'

/** Tables whose changes can be undone, with key columns first. */
const undoable: Readonly<Record<string, UndoableColumns>> = {
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
${Object.entries(undoable)
  .map(([table, columns]) => undoTriggers(table, columns, updateOnly.has(table)))
  .join('\n')}
`
}

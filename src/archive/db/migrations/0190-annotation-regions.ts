/**
 * `annotations.region`: a place on a page of the original, as JSON (model/page-region.ts); null for one made in the text.
 * `page_facts`: how large an original's pages are and what they are called, once somebody had to know; read from the bytes
 * again at any time, so the journal does not hold it.
 */
import type { Migration } from '../migration.ts'
import { renewedUndoTriggers } from '../undo-triggers.ts'

export const migration0190: Migration = {
  version: 190,
  sql: `
ALTER TABLE annotations ADD COLUMN region TEXT;
${renewedUndoTriggers('annotations', {
  key: ['id'],
  rest: [
    'item_id',
    'exact',
    'prefix',
    'suffix',
    'position_start',
    'position_end',
    'region',
    'note',
    'colour',
    'created_at',
    'modified_at'
  ]
})}
CREATE TABLE page_facts (
  sha256 TEXT NOT NULL REFERENCES originals (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page > 0),
  width REAL NOT NULL CHECK (width > 0),
  height REAL NOT NULL CHECK (height > 0),
  label TEXT,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;
`
}

/**
 * Where a page was found: its address and the site of it. The boxes of pages that blocks stand in, each written once;
 * they say how a site's template calls a place, so that a rule made on one page is good for the others. The rules
 * themselves, which the journal can take back.
 */
import type { Migration } from '../migration.ts'

const columns = ['id', 'site', 'action', 'told_by', 'value', 'sample', 'added_at']

const inverse = (event: string, statement: string) => `
CREATE TRIGGER undo_cleaning_rules_${event.toLowerCase()} AFTER ${event} ON cleaning_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

export const migration0095: Migration = {
  version: 95,
  sql: `
ALTER TABLE items ADD COLUMN url TEXT;
ALTER TABLE items ADD COLUMN site TEXT;
CREATE INDEX items_by_site ON items (site) WHERE site IS NOT NULL;

CREATE TABLE boxes (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE block_boxes (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  box_id INTEGER NOT NULL REFERENCES boxes (id),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cleaning_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set-aside', 'keep')),
  told_by TEXT NOT NULL CHECK (told_by IN ('text', 'label', 'box', 'reason')),
  value TEXT NOT NULL,
  sample TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (site, told_by, value)
) STRICT;
${inverse('INSERT', `'DELETE FROM cleaning_rules WHERE id = ' || quote(new.id)`)}
${inverse('UPDATE', `'UPDATE cleaning_rules SET ${columns.map((column) => `${column} = ' || quote(old.${column}) || '`).join(', ')} WHERE id = ' || quote(new.id)`)}
${inverse('DELETE', `'INSERT INTO cleaning_rules (${columns.join(', ')}) VALUES (' || ${columns.map((column) => `quote(old.${column})`).join(` || ', ' || `)} || ')'`)}
`
}

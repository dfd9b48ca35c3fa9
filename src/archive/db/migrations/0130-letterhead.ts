/** What the archive's office puts on its papers: one row, as JSON; the journal can take a change back. */
import type { Migration } from '../migration.ts'

const inverse = (event: string, statement: string) => `
CREATE TRIGGER undo_letterhead_${event.toLowerCase()} AFTER ${event} ON letterhead
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

export const migration0130: Migration = {
  version: 130,
  sql: `
CREATE TABLE letterhead (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
${inverse('INSERT', `'DELETE FROM letterhead'`)}
${inverse('UPDATE', `'UPDATE letterhead SET value = ' || quote(old.value)`)}
`
}

/** What the archive's office puts on its papers: one row, as JSON; the journal can take a change back. */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

export const migration0130: Migration = {
  version: 130,
  sql: `
CREATE TABLE letterhead (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
${undoTriggers('letterhead', { key: ['one'], rest: ['value'] })}
`
}

/**
 * What a person said of the people of a meeting that several items tell of: their order over all items, and which name
 * of one is a name of another. Belongs to the item that leads; the journal can take it back.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

export const migration0221: Migration = {
  version: 221,
  sql: `
CREATE TABLE joined_people (
  lead_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  place INTEGER,
  same_as TEXT,
  PRIMARY KEY (lead_id, name)
) STRICT, WITHOUT ROWID;
${undoTriggers('joined_people', { key: ['lead_id', 'name'], rest: ['place', 'same_as'] })}
`
}

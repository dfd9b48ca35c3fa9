/**
 * Offices and roles of the people a report names, beside their names; and what a person said of two bearers of one
 * name, which the journal can take back. The triggers of migration 120 are replaced by ones that fill the new columns.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

const VALUE = 'person.value'
const NAME = `trim(json_extract(${VALUE}, '$.name'))`
/** A title before the name tells more than one given to a whole list. */
const TITLES = `CASE WHEN json_array_length(${VALUE}, '$.titles') > 0
    THEN json_extract(${VALUE}, '$.titles') ELSE coalesce(json_extract(${VALUE}, '$.groupTitles'), '[]') END`
const ROLES = `coalesce(json_extract(${VALUE}, '$.roles'), '[]')`

const forget = (row: string) => `DELETE FROM item_people WHERE item_id = ${row}.item_id;`
const write = (row: string) => `INSERT OR IGNORE INTO item_people (item_id, name, titles, roles)
  SELECT ${row}.item_id, ${NAME}, ${TITLES}, ${ROLES}
  FROM json_each(${row}.report, '$.people') person WHERE ${NAME} <> '';`
const note = (row: string) => `INSERT INTO search_changes (item_id) VALUES (${row}.item_id);`

const trigger = (name: string, event: string, ...statements: readonly string[]) => `
DROP TRIGGER people_of_${name};
CREATE TRIGGER people_of_${name} AFTER ${event} ON meetings
BEGIN
  ${statements.join('\n  ')}
END;`

export const migration0140: Migration = {
  version: 140,
  sql: `
ALTER TABLE item_people ADD COLUMN titles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE item_people ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
CREATE INDEX item_people_by_name ON item_people (name, item_id);
DELETE FROM item_people;
INSERT OR IGNORE INTO item_people (item_id, name, titles, roles)
  SELECT meetings.item_id, ${NAME}, ${TITLES}, ${ROLES}
  FROM meetings, json_each(meetings.report, '$.people') person WHERE ${NAME} <> '';
${trigger('new_report', 'INSERT', forget('new'), write('new'), note('new'))}
${trigger('changed_report', 'UPDATE OF report', forget('new'), write('new'), note('new'))}

CREATE TABLE same_names (
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  other_office TEXT NOT NULL,
  is_same INTEGER NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (name, office, other_office),
  CHECK (office < other_office)
) STRICT, WITHOUT ROWID;
${undoTriggers('same_names', { key: ['name', 'office', 'other_office'], rest: ['is_same', 'decided_at'] })}
`
}

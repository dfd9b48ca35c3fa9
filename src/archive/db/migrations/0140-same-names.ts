/**
 * Offices and roles of the people a report names, beside their names; and what a person said of two bearers of one
 * name, which the journal can take back. The triggers of migration 120 are replaced by ones that fill the new columns.
 */
import type { Migration } from '../migration.ts'

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

const inverse = (event: string, statement: string) => `
CREATE TRIGGER undo_same_names_${event.toLowerCase()} AFTER ${event} ON same_names
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

const key = ['name', 'office', 'other_office']
const where = (row: 'old' | 'new') =>
  key.map((column) => `'${column} = ' || quote(${row}.${column})`).join(` || ' AND ' || `)

export const migration0140: Migration = {
  version: 140,
  sql: `
ALTER TABLE item_people ADD COLUMN titles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE item_people ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
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
${inverse('INSERT', `'DELETE FROM same_names WHERE ' || ${where('new')}`)}
${inverse('UPDATE', `'UPDATE same_names SET is_same = ' || old.is_same || ', decided_at = ' || quote(old.decided_at) || ' WHERE ' || ${where('new')}`)}
${inverse('DELETE', `'INSERT INTO same_names (name, office, other_office, is_same, decided_at) VALUES (' || ${[...key, 'is_same', 'decided_at'].map((column) => `quote(old.${column})`).join(` || ', ' || `)} || ')'`)}
`
}

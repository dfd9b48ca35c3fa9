/**
 * `item_people`: who is named in the meeting report of an item, each once by every spelling of the name; for the facet
 * and for `người:`. Kept by triggers, so that an undone change of a report takes its people along.
 */
import type { Migration } from '../migration.ts'

/** See https://www.sqlite.org/json1.html#jeach */
const NAMED = `trim(json_extract(person.value, '$.name'))`

const forget = (row: string) => `DELETE FROM item_people WHERE item_id = ${row}.item_id;`
const write = (row: string) => `INSERT INTO item_people (item_id, name)
  SELECT DISTINCT ${row}.item_id, ${NAMED} FROM json_each(${row}.report, '$.people') person WHERE ${NAMED} <> '';`
const note = (row: string) => `INSERT INTO search_changes (item_id) VALUES (${row}.item_id);`

const trigger = (name: string, event: string, ...statements: readonly string[]) => `
CREATE TRIGGER people_of_${name} AFTER ${event} ON meetings
BEGIN
  ${statements.join('\n  ')}
END;`

export const migration0120: Migration = {
  version: 120,
  sql: `
CREATE TABLE item_people (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (item_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO item_people (item_id, name)
  SELECT DISTINCT meetings.item_id, ${NAMED}
  FROM meetings, json_each(meetings.report, '$.people') person WHERE ${NAMED} <> '';
${trigger('new_report', 'INSERT', forget('new'), write('new'), note('new'))}
${trigger('changed_report', 'UPDATE OF report', forget('new'), write('new'), note('new'))}
${trigger('lost_report', 'DELETE', forget('old'), note('old'))}
`
}

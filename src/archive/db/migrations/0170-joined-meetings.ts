/**
 * `joined_meetings`: items that tell of the meeting another one leads, which the journal can take back; and the day of
 * a report as an index, so that reports of one day are found at once.
 */
import type { Migration } from '../migration.ts'

const inverse = (event: string, statement: string) => `
CREATE TRIGGER undo_joined_meetings_${event.toLowerCase()} AFTER ${event} ON joined_meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

export const migration0170: Migration = {
  version: 170,
  sql: `
CREATE TABLE joined_meetings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  lead_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX joined_meetings_by_lead ON joined_meetings (lead_id, item_id);
CREATE INDEX meetings_by_day ON meetings (json_extract(report, '$.date.value'));
${inverse('INSERT', `'DELETE FROM joined_meetings WHERE item_id = ' || quote(new.item_id)`)}
${inverse('UPDATE', `'UPDATE joined_meetings SET lead_id = ' || quote(old.lead_id) || ' WHERE item_id = ' || quote(new.item_id)`)}
${inverse('DELETE', `'INSERT INTO joined_meetings (item_id, lead_id) VALUES (' || quote(old.item_id) || ', ' || quote(old.lead_id) || ')'`)}
`
}

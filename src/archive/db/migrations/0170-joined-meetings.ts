/**
 * `joined_meetings`: items that tell of the meeting another one leads, which the journal can take back; and the day of
 * a report as an index, so that reports of one day are found at once.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

export const migration0170: Migration = {
  version: 170,
  sql: `
CREATE TABLE joined_meetings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  lead_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX joined_meetings_by_lead ON joined_meetings (lead_id, item_id);
CREATE INDEX meetings_by_day ON meetings (json_extract(report, '$.date.value'));
${undoTriggers('joined_meetings', { key: ['item_id'], rest: ['lead_id'] })}
`
}

/**
 * What a person made of a report counts everywhere: the documents cited by reports with edits (`laid_citations`), in
 * `cited` together with those of all others; the day of their meetings; and a note of reports that changed
 * (`unsettled_reports`), from which people, documents and `items.is_meeting` are brought up to date before the
 * transaction ends (accession/settle-reports.ts), after an undo too. All of it is derived and stays out of the journal.
 */
import type { Migration } from '../migration.ts'

const COLUMNS = 'item_id, position, document_key, kind, number, date, issuer, title, text'

const note = (row: string) => `INSERT INTO unsettled_reports (item_id) SELECT ${row}.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = ${row}.item_id);`

const onEdit = (event: string, row: string) => `
CREATE TRIGGER settle_edit_${event.toLowerCase()} AFTER ${event} ON meeting_edits
BEGIN
  ${note(row)}
END;`

/** A report nobody edited is settled by whoever writes it. */
const onReport = (name: string, event: string, row: string) => `
CREATE TRIGGER settle_report_${name} AFTER ${event} ON meetings
WHEN EXISTS (SELECT 1 FROM meeting_edits e WHERE e.item_id = ${row}.item_id)
BEGIN
  ${note(row)}
END;`

export const migration0200: Migration = {
  version: 200,
  sql: `
CREATE TABLE laid_reports (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  day TEXT
) STRICT;
CREATE INDEX laid_reports_by_day ON laid_reports (day);

CREATE TABLE laid_citations (
  item_id INTEGER NOT NULL REFERENCES laid_reports (item_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT,
  date TEXT,
  issuer TEXT,
  title TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX laid_citations_by_document ON laid_citations (document_key, item_id);

CREATE VIEW cited AS
  SELECT ${COLUMNS} FROM citations c
    WHERE NOT EXISTS (SELECT 1 FROM laid_reports l WHERE l.item_id = c.item_id)
  UNION ALL
  SELECT ${COLUMNS} FROM laid_citations;

CREATE TABLE unsettled_reports (item_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO unsettled_reports (item_id) SELECT DISTINCT item_id FROM meeting_edits;
${onEdit('INSERT', 'new')}
${onEdit('UPDATE', 'new')}
${onEdit('DELETE', 'old')}
${onReport('insert', 'INSERT', 'new')}
${onReport('update', 'UPDATE OF report', 'new')}
${onReport('delete', 'DELETE', 'old')}
`
}

/**
 * `meeting_edits` takes in rows of lists: `field` is the name of a single value, `list/key` of a row, or `list` for the
 * order of one; `basis` is what was extracted when it was edited, so that another extraction can be told apart.
 */
import type { Migration } from '../migration.ts'

const columns = ['item_id', 'field', 'value', 'edited_at', 'basis']

const inverse = (event: string, statement: string) => `
DROP TRIGGER undo_meeting_edits_${event.toLowerCase()};
CREATE TRIGGER undo_meeting_edits_${event.toLowerCase()} AFTER ${event} ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

const where = `' WHERE item_id = ' || quote(new.item_id) || ' AND field = ' || quote(new.field)`

export const migration0150: Migration = {
  version: 150,
  sql: `
ALTER TABLE meeting_edits ADD COLUMN basis TEXT;
${inverse('INSERT', `'DELETE FROM meeting_edits' || ${where}`)}
${inverse('UPDATE', `'UPDATE meeting_edits SET ${columns.map((column) => `${column} = ' || quote(old.${column}) || '`).join(', ')}' || ${where}`)}
${inverse('DELETE', `'INSERT INTO meeting_edits (${columns.join(', ')}) VALUES (' || ${columns.map((column) => `quote(old.${column})`).join(` || ', ' || `)} || ')'`)}
`
}

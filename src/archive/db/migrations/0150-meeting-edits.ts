/**
 * `meeting_edits` takes in rows of lists: `field` is the name of a single value, `list/key` of a row, or `list` for the
 * order of one; `basis` is what was extracted when it was edited, so that another extraction can be told apart.
 */
import type { Migration } from '../migration.ts'
import { renewedUndoTriggers } from '../undo-triggers.ts'

export const migration0150: Migration = {
  version: 150,
  sql: `
ALTER TABLE meeting_edits ADD COLUMN basis TEXT;
${renewedUndoTriggers('meeting_edits', { key: ['item_id', 'field'], rest: ['value', 'edited_at', 'basis'] })}
`
}

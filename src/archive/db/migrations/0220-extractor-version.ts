/**
 * By which version of the rules an item was read (`items.extractor_version`): 0 by one before they were counted, -1 where
 * its report changed by another hand than the rules' (an undo) and has to be read anew before the transaction ends.
 * What is read from a text leaves the journal but for the report itself, which marks the item: rules may have changed
 * between a change and its undo, so an undo puts the text back and the rest is read from it.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

const mark = (event: string, row: string) => `
CREATE TRIGGER read_anew_${event.slice(0, 6).toLowerCase()} AFTER ${event} ON meetings
BEGIN
  UPDATE items SET extractor_version = -1 WHERE id = ${row}.item_id;
END;`

const undoable = {
  key: ['id'],
  rest: ['title', 'title_key', 'date', 'source', 'author', 'opening', 'trashed_at']
}

export const migration0220: Migration = {
  version: 220,
  sql: `
ALTER TABLE items ADD COLUMN extractor_version INTEGER NOT NULL DEFAULT 0;
CREATE INDEX items_by_extractor ON items (extractor_version, id);
${mark('INSERT', 'new')}
${mark('UPDATE OF report', 'new')}
${mark('DELETE', 'old')}

DROP TRIGGER undo_citations_insert;
DROP TRIGGER undo_citations_update;
DROP TRIGGER undo_citations_delete;
DROP TRIGGER undo_items_update;
${undoTriggers('items', undoable, true)}

DELETE FROM journal_inverse WHERE statement GLOB 'INSERT INTO citations *'
  OR statement GLOB 'UPDATE citations *' OR statement GLOB 'DELETE FROM citations *';
UPDATE journal_inverse SET statement =
  replace(replace(statement, ', is_meeting = 0, trashed_at = ', ', trashed_at = '), ', is_meeting = 1, trashed_at = ', ', trashed_at = ')
  WHERE statement GLOB 'UPDATE items SET *';
`
}

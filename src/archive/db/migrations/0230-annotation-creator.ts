/**
 * `annotations.creator`: the name of the person who made it, '' where it is not known. Those in the journal are told by
 * it: their inverse is the deletion of their row.
 */
import type { Migration } from '../migration.ts'
import { renewedUndoTriggers } from '../undo-triggers.ts'

export const migration0230: Migration = {
  version: 230,
  sql: `
ALTER TABLE annotations ADD COLUMN creator TEXT NOT NULL DEFAULT '';
UPDATE annotations SET creator = j.who
  FROM journal j JOIN journal_inverse v ON v.journal_id = j.id
  WHERE j.action = 'annotations.create' AND v.statement = 'DELETE FROM annotations WHERE id = ' || annotations.id;
${renewedUndoTriggers('annotations', {
  key: ['id'],
  rest: [
    'item_id',
    'exact',
    'prefix',
    'suffix',
    'position_start',
    'position_end',
    'region',
    'refused',
    'note',
    'colour',
    'creator',
    'created_at',
    'modified_at'
  ]
})}
`
}

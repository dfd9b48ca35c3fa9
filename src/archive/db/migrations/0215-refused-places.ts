/** `annotations.refused`: passages a person said the annotation does not belong to, as JSON (`TextSelectors` each); null for none. */
import type { Migration } from '../migration.ts'
import { renewedUndoTriggers } from '../undo-triggers.ts'

export const migration0215: Migration = {
  version: 215,
  sql: `
ALTER TABLE annotations ADD COLUMN refused TEXT;
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
    'created_at',
    'modified_at'
  ]
})}
`
}

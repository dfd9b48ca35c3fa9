/** What a tag is for, in words; the triggers of the journal that know the columns of `tags` are replaced. */
import type { Migration } from '../migration.ts'
import { renewedUndoTriggers } from '../undo-triggers.ts'

export const migration0160: Migration = {
  version: 160,
  sql: `
ALTER TABLE tags ADD COLUMN description TEXT NOT NULL DEFAULT '';
${renewedUndoTriggers('tags', { key: ['id'], rest: ['parent_id', 'name', 'name_key', 'colour', 'description'] })}
`
}

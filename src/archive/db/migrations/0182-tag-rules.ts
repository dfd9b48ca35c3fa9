/**
 * Rules that tag what a search finds; by which rule an item got a tag (none: by a person); and what a person took off
 * an item, which no rule puts back. The journal can take back all three.
 */
import type { Migration } from '../migration.ts'
import { undoTriggers } from '../undo-triggers.ts'

export const migration0182: Migration = {
  version: 182,
  sql: `
CREATE TABLE tag_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  text TEXT NOT NULL,
  filter TEXT NOT NULL,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX tag_rules_by_tag ON tag_rules (tag_id);
${undoTriggers('tag_rules', { key: ['id'], rest: ['name', 'tag_id', 'text', 'filter', 'is_on', 'made_at'] })}

CREATE TABLE tag_removals (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  PRIMARY KEY (item_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_removals_by_tag ON tag_removals (tag_id, item_id);
${undoTriggers('tag_removals', { key: ['item_id', 'tag_id'], rest: [] })}

ALTER TABLE item_tags ADD COLUMN rule_id INTEGER;
CREATE INDEX item_tags_by_rule ON item_tags (rule_id) WHERE rule_id IS NOT NULL;
DROP TRIGGER undo_item_tags_insert;
DROP TRIGGER undo_item_tags_delete;
${undoTriggers('item_tags', { key: ['item_id', 'tag_id'], rest: ['rule_id'] })}
`
}

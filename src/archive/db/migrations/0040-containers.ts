/**
 * Containers: which item came inside which (an attachment in its mail), and the original's name as a column of the
 * search index. FTS5 cannot add a column, so the index is made anew; rows it lacks are written when the archive is
 * opened (search/fill-index.ts).
 */
import type { Migration } from '../migration.ts'

export const migration0040: Migration = {
  version: 40,
  sql: `
CREATE TABLE item_links (
  parent_item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  child_item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (parent_item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_links_by_child ON item_links (child_item_id);

ALTER TABLE accessions ADD COLUMN keep_unreadable INTEGER NOT NULL DEFAULT 0;

DROP TABLE search_terms;
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, notes, tags, source, cites, name, title_exact, body_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', detail = full,
  tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, 'col');
`
}

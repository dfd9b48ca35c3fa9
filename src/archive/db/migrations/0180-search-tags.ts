/**
 * The words of tags are indexed once a tag and not with every item that carries it, so that a tag of ten thousand items
 * is renamed by one row. `search_heads` loses its column of tags; the rows of all items are written anew when the
 * archive is opened (search/fill-index.ts), and until then the others still answer.
 *
 * The journal tells what an entry was about where its rows do not (`subject`: a rule), whether the index rows of its
 * items follow (`renews_index`), and keeps what an undo took back (`undoes`), so that it can be done again.
 */
import type { Migration } from '../migration.ts'

export const migration0180: Migration = {
  version: 180,
  sql: `
DROP TABLE search_heads;
CREATE VIRTUAL TABLE search_heads USING fts5(
  title, notes, source, cites, name, title_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'ascii'
);
INSERT INTO search_heads (search_heads, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_heads (search_heads, rank) VALUES ('automerge', 16);
INSERT INTO search_heads (search_heads, rank) VALUES ('crisismerge', 64);
CREATE VIRTUAL TABLE search_tags USING fts5(path UNINDEXED, folded, exact, tokenize = 'ascii');

ALTER TABLE journal ADD COLUMN subject TEXT;
ALTER TABLE journal ADD COLUMN renews_index INTEGER NOT NULL DEFAULT 1;
ALTER TABLE journal ADD COLUMN undoes INTEGER REFERENCES journal (id) ON DELETE CASCADE;
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;
`
}

/**
 * The search index: two folded and two exact columns over tokens cut by our own tokeniser (shared/vietnamese),
 * so SQLite only has to part them at spaces. Contentless: the words stand once, snippets come from `texts`.
 * `remove_diacritics 0` because folding is ours (FTS5 leaves đ as it is, and option 1 misses letters with two marks).
 * See https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
import type { Migration } from '../migration.ts'

export const migration0020: Migration = {
  version: 20,
  sql: `
CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, notes, tags, source, cites, title_exact, body_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', detail = full,
  tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, 'col');
`
}

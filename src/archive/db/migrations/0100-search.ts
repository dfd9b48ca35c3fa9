/**
 * The search index in four tables, each with just the detail that is asked of it. All hold token keys of our own
 * (shared/vietnamese), parted by spaces, so that the plainest tokeniser will do; all are contentless and can be rebuilt.
 *
 * - `search_heads`: all that is short (title, notes, tags, source, documents cited, name), with prefixes.
 * - `search_bodies`: the folded text with places, for phrases, nearness and bm25.
 * - `search_words`: which words an item holds anywhere, with prefixes but no places: most of a query is answered here.
 * - `search_exact`: the same with accents, without prefixes: what is half-typed is not strict.
 *
 * Together about 0.8 of the text's size; one table with prefixes and exact columns took 2.6.
 * `saved_searches` are queries kept under a name.
 * `search_changes` tells a reader which items changed since it last looked (search/item-columns.ts).
 * See https://www.sqlite.org/fts5.html#the_detail_option and #prefix_indexes
 */
import type { Migration } from '../migration.ts'

const TABLES = ['search_heads', 'search_bodies', 'search_words', 'search_exact'] as const

const table = (name: (typeof TABLES)[number], columns: string, options: string) => `
CREATE VIRTUAL TABLE ${name} USING fts5(
  ${columns}, content = '', contentless_delete = 1, ${options}, tokenize = 'ascii'
);
INSERT INTO ${name} (${name}, rank) VALUES ('hashsize', 8388608);
INSERT INTO ${name} (${name}, rank) VALUES ('automerge', 16);
INSERT INTO ${name} (${name}, rank) VALUES ('crisismerge', 64);`

const noted = (name: string, event: string, row: 'new' | 'old', key: string) => `
CREATE TRIGGER search_notes_${name} AFTER ${event} BEGIN
  INSERT INTO search_changes (item_id) VALUES (${row}.${key});
END;`

const SAVED = ['id', 'name', 'name_key', 'text', 'filter']

/** How a change to saved searches is taken back (see migration 30). */
const undone = (name: string, event: string, statement: string) => `
CREATE TRIGGER undo_saved_searches_${name} AFTER ${event} ON saved_searches
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement) SELECT journal_id, ${statement} FROM journal_current;
END;`

export const migration0100: Migration = {
  version: 100,
  sql: `
DROP TABLE search_terms;
DROP TABLE search_index;
${table('search_heads', 'title, notes, tags, source, cites, name, title_exact', "prefix = '1 2 3'")}
${table('search_bodies', 'body', 'detail = full')}
${table('search_words', 'words', "prefix = '1 2 3', detail = none")}
${table('search_exact', 'words', 'detail = none')}
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, 'row');
CREATE VIRTUAL TABLE search_spellings USING fts5vocab(search_exact, 'row');

CREATE TABLE search_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL
) STRICT;
${noted('item_changed', 'UPDATE OF format, date, source, is_meeting, trashed_at, title_key ON items', 'new', 'id')}
${noted('item_gone', 'DELETE ON items', 'old', 'id')}
${noted('tag_given', 'INSERT ON item_tags', 'new', 'item_id')}
${noted('tag_taken', 'DELETE ON item_tags', 'old', 'item_id')}
${noted('annotation_made', 'INSERT ON annotations', 'new', 'item_id')}
${noted('annotation_gone', 'DELETE ON annotations', 'old', 'item_id')}

-- long texts hold more words of any query: told here, since reading the texts for it would take minutes
ALTER TABLE items ADD COLUMN text_length INTEGER NOT NULL DEFAULT 0;
UPDATE items SET text_length = (SELECT length(text) FROM texts WHERE item_id = items.id);

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT;
${undone('insert', 'INSERT', `'DELETE FROM saved_searches WHERE id = ' || new.id`)}
${undone('delete', 'DELETE', `'INSERT INTO saved_searches (${SAVED.join(', ')}) VALUES (' || ${SAVED.map((column) => `quote(old.${column})`).join(` || ', ' || `)} || ')'`)}
${undone(
  'update',
  'UPDATE',
  `'UPDATE saved_searches SET ' || ${SAVED.slice(1)
    .map((column) => `'${column} = ' || quote(old.${column})`)
    .join(` || ', ' || `)} || ' WHERE id = ' || old.id`
)}
`
}

/**
 * Recognised text: for each block that was read from a picture, its words with their places in the block's own text,
 * how sure they are and where they stand on the page (JSON, see stores/recognised-words.ts). Offsets count from the
 * block, so that a correction touches one row. The journal learns to take back what a person corrected or accepted.
 */
import type { Migration } from '../migration.ts'

const inverse = (event: string, statement: string) => `
CREATE TRIGGER undo_recognised_words_${event.split(' ')[0]!.toLowerCase()} AFTER ${event} ON recognised_words
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

const key = (row: 'old' | 'new') =>
  `' WHERE item_id = ' || quote(${row}.item_id) || ' AND position = ' || quote(${row}.position)`

export const migration0050: Migration = {
  version: 50,
  sql: `
CREATE TABLE recognised_words (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
${inverse('UPDATE OF words', `'UPDATE recognised_words SET words = ' || quote(old.words) || ${key('new')}`)}
${inverse('INSERT', `'DELETE FROM recognised_words' || ${key('new')}`)}
${inverse(
  'DELETE',
  `'INSERT INTO recognised_words (item_id, position, words) VALUES (' || quote(old.item_id) || ', ' || quote(old.position) || ', ' || quote(old.words) || ')'`
)}
`
}

/** What a tag is for, in words; the triggers of the journal that know the columns of `tags` are replaced. */
import type { Migration } from '../migration.ts'

const columns = ['id', 'parent_id', 'name', 'name_key', 'colour', 'description']

const inverse = (event: string, statement: string) => `
DROP TRIGGER undo_tags_${event.toLowerCase()};
CREATE TRIGGER undo_tags_${event.toLowerCase()} AFTER ${event} ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, ${statement} FROM journal_current;
END;`

const assigned = columns
  .slice(1)
  .map((column) => `${column} = ' || quote(old.${column}) || '`)
  .join(', ')

export const migration0160: Migration = {
  version: 160,
  sql: `
ALTER TABLE tags ADD COLUMN description TEXT NOT NULL DEFAULT '';
${inverse('UPDATE', `'UPDATE tags SET ${assigned} WHERE id = ' || quote(new.id)`)}
${inverse('DELETE', `'INSERT INTO tags (${columns.join(', ')}) VALUES (' || ${columns.map((column) => `quote(old.${column})`).join(` || ', ' || `)} || ')'`)}
`
}

/**
 * What searches hold of every item in memory (search/item-columns.ts) lies in one index, in the order of ids: it is read
 * in a third of the time the items take, whose rows hold much besides. How many words a title has is worked out by SQLite
 * when a title is written (https://www.sqlite.org/gencol.html), since reading titles for it was felt while typing.
 */
import type { Migration } from '../migration.ts'

export const migration0235: Migration = {
  version: 235,
  sql: `
ALTER TABLE items ADD COLUMN title_words INTEGER
  GENERATED ALWAYS AS (1 + length(title) - length(replace(title, ' ', ''))) VIRTUAL;
CREATE INDEX items_columns ON items
  (id, format, date, source, is_meeting, trashed_at, added_at, text_length, title_words);
`
}

/**
 * Likenesses: bands of each text's MinHash signature, so that texts worth comparing are found by index, and the pairs
 * that are near copies, with what a person decided about them.
 */
import type { Migration } from '../migration.ts'

export const migration0060: Migration = {
  version: 60,
  sql: `
CREATE TABLE likeness_bands (
  band INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  PRIMARY KEY (band, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_bands_by_item ON likeness_bands (item_id);

CREATE TABLE likenesses (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  state TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'joined', 'apart')),
  PRIMARY KEY (item_id, other_id),
  CHECK (item_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX likenesses_by_other ON likenesses (other_id);
CREATE INDEX likenesses_by_state ON likenesses (state);

CREATE TRIGGER undo_likenesses_update AFTER UPDATE OF state ON likenesses
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE likenesses SET state = ' || quote(old.state) || ' WHERE item_id = ' || quote(new.item_id)
    || ' AND other_id = ' || quote(new.other_id) FROM journal_current;
END;
`
}

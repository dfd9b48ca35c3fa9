/**
 * Watched folders, and each file of theirs that came in or was left out, as it was then. Also what the import
 * panel needs of a run: the order its outcomes came in, which failed ones are settled since, the run it tries again,
 * the watch it belongs to, its counts once it has ended. Paths of provenance can be looked up, so that the same file
 * changed and brought in again is told.
 */
import type { Migration } from '../migration.ts'

export const migration0090: Migration = {
  version: 90,
  sql: `
CREATE TABLE watches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  skips_existing INTEGER NOT NULL CHECK (skips_existing IN (0, 1)),
  is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
  is_polled INTEGER NOT NULL DEFAULT 0 CHECK (is_polled IN (0, 1))
) STRICT;

CREATE TABLE watched_files (
  watch_id INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  PRIMARY KEY (watch_id, path)
) STRICT, WITHOUT ROWID;

ALTER TABLE accessions ADD COLUMN is_folder INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accessions ADD COLUMN retry_of INTEGER REFERENCES accessions (id);
ALTER TABLE accessions ADD COLUMN watch_id INTEGER REFERENCES watches (id) ON DELETE SET NULL;
ALTER TABLE accessions ADD COLUMN counts TEXT;

ALTER TABLE outcomes ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outcomes ADD COLUMN settled TEXT CHECK (settled IN ('retried', 'dismissed'));
CREATE INDEX outcomes_by_position ON outcomes (accession_id, position);
CREATE INDEX outcomes_failed ON outcomes (accession_id, settled) WHERE status = 'failed';
CREATE INDEX provenance_by_path ON provenance (path);

CREATE TRIGGER undo_outcomes_update AFTER UPDATE OF settled ON outcomes
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE outcomes SET settled = ' || quote(old.settled) || ' WHERE accession_id = '
         || quote(new.accession_id) || ' AND path = ' || quote(new.path)
  FROM journal_current;
END;
`
}

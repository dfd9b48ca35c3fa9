/** Watched folders: what is watched, and each file of theirs that came in or was left out, as it was then. */
import type { Migration } from '../migration.ts'

export const migration0090: Migration = {
  version: 90,
  sql: `
CREATE TABLE watches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  skips_existing INTEGER NOT NULL CHECK (skips_existing IN (0, 1))
) STRICT;

CREATE TABLE watched_files (
  watch_id INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  PRIMARY KEY (watch_id, path)
) STRICT, WITHOUT ROWID;
`
}

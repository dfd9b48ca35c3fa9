/** Items with their originals, blocks, provenance; tags; annotations; meeting reports; citations; accessions. */
import type { Migration } from '../migration.ts'

export const migration0010: Migration = {
  version: 10,
  sql: `
CREATE TABLE archive_facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accessions (
  id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL UNIQUE,
  paths TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accession TEXT NOT NULL UNIQUE,
  original_sha256 TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
  original_name TEXT NOT NULL,
  format TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  date TEXT,
  source TEXT,
  author TEXT,
  language TEXT,
  encoding TEXT,
  opening TEXT NOT NULL,
  is_meeting INTEGER NOT NULL CHECK (is_meeting IN (0, 1)),
  document_key TEXT,
  added_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX items_by_date ON items (trashed_at, date DESC, id DESC);
CREATE INDEX items_by_added ON items (trashed_at, added_at DESC);
CREATE INDEX items_by_title ON items (trashed_at, title_key, id);
CREATE INDEX items_by_document ON items (document_key) WHERE document_key IS NOT NULL;

CREATE TABLE texts (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE blocks (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text_start INTEGER,
  text_end INTEGER,
  set_aside TEXT,
  reason TEXT,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE provenance (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  accession_id INTEGER NOT NULL REFERENCES accessions (id),
  path TEXT NOT NULL,
  added_at TEXT NOT NULL,
  importer TEXT NOT NULL,
  importer_version INTEGER NOT NULL,
  encoding TEXT,
  warnings TEXT NOT NULL
) STRICT;
CREATE INDEX provenance_by_item ON provenance (item_id);

CREATE TABLE outcomes (
  accession_id INTEGER NOT NULL REFERENCES accessions (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'failed')),
  item_id INTEGER REFERENCES items (id) ON DELETE SET NULL,
  code TEXT,
  message TEXT,
  PRIMARY KEY (accession_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES tags (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tags_by_name ON tags (ifnull(parent_id, 0), name_key);

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  PRIMARY KEY (item_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_tags_by_tag ON item_tags (tag_id, item_id);

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position_start INTEGER NOT NULL,
  position_end INTEGER NOT NULL,
  note TEXT NOT NULL,
  colour TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_by_item ON annotations (item_id, position_start);

CREATE TABLE meetings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  report TEXT NOT NULL,
  extracted_at TEXT NOT NULL
) STRICT;

CREATE TABLE meeting_edits (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  edited_at TEXT NOT NULL,
  PRIMARY KEY (item_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT,
  date TEXT,
  issuer TEXT,
  title TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_by_document ON citations (document_key, item_id);
`
}

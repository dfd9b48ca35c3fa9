-- version 10

CREATE INDEX annotations_by_item ON annotations (item_id, position_start);

CREATE INDEX citations_by_document ON citations (document_key, item_id);

CREATE INDEX item_tags_by_tag ON item_tags (tag_id, item_id);

CREATE INDEX items_by_added ON items (trashed_at, added_at DESC);

CREATE INDEX items_by_date ON items (trashed_at, date DESC, id DESC);

CREATE INDEX items_by_document ON items (document_key) WHERE document_key IS NOT NULL;

CREATE INDEX items_by_title ON items (trashed_at, title_key, id);

CREATE INDEX provenance_by_item ON provenance (item_id);

CREATE UNIQUE INDEX tags_by_name ON tags (ifnull(parent_id, 0), name_key);

CREATE TABLE accessions (
  id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL UNIQUE,
  paths TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

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

CREATE TABLE archive_facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  PRIMARY KEY (item_id, tag_id)
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

CREATE TABLE meeting_edits (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  edited_at TEXT NOT NULL,
  PRIMARY KEY (item_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  report TEXT NOT NULL,
  extracted_at TEXT NOT NULL
) STRICT;

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes (
  accession_id INTEGER NOT NULL REFERENCES accessions (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'failed')),
  item_id INTEGER REFERENCES items (id) ON DELETE SET NULL,
  code TEXT,
  message TEXT,
  PRIMARY KEY (accession_id, path)
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

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES tags (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE texts (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

-- version 20

CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, notes, tags, source, cites, title_exact, body_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', detail = full,
  tokenize = "unicode61 remove_diacritics 0"
);

CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, 'col');

-- version 30

CREATE INDEX journal_inverse_by_journal ON journal_inverse (journal_id, seq);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  topics TEXT NOT NULL,
  item_ids TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE journal_current (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  journal_id INTEGER NOT NULL
) STRICT;

CREATE TABLE journal_inverse (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  statement TEXT NOT NULL
) STRICT;

CREATE TRIGGER undo_annotations_delete AFTER DELETE ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO annotations (id, item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at) VALUES (' || quote(old.id) || ', ' || quote(old.item_id) || ', ' || quote(old.exact) || ', ' || quote(old.prefix) || ', ' || quote(old.suffix) || ', ' || quote(old.position_start) || ', ' || quote(old.position_end) || ', ' || quote(old.note) || ', ' || quote(old.colour) || ', ' || quote(old.created_at) || ', ' || quote(old.modified_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_annotations_insert AFTER INSERT ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM annotations WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_annotations_update AFTER UPDATE OF item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE annotations SET ' || 'item_id = ' || quote(old.item_id) || ', ' || 'exact = ' || quote(old.exact) || ', ' || 'prefix = ' || quote(old.prefix) || ', ' || 'suffix = ' || quote(old.suffix) || ', ' || 'position_start = ' || quote(old.position_start) || ', ' || 'position_end = ' || quote(old.position_end) || ', ' || 'note = ' || quote(old.note) || ', ' || 'colour = ' || quote(old.colour) || ', ' || 'created_at = ' || quote(old.created_at) || ', ' || 'modified_at = ' || quote(old.modified_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_blocks_delete AFTER DELETE ON blocks
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO blocks (item_id, position, kind, text_start, text_end, set_aside, reason) VALUES (' || quote(old.item_id) || ', ' || quote(old.position) || ', ' || quote(old.kind) || ', ' || quote(old.text_start) || ', ' || quote(old.text_end) || ', ' || quote(old.set_aside) || ', ' || quote(old.reason) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_blocks_insert AFTER INSERT ON blocks
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM blocks WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'position = ' || quote(new.position) FROM journal_current;
END;

CREATE TRIGGER undo_blocks_update AFTER UPDATE OF kind, text_start, text_end, set_aside, reason ON blocks
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE blocks SET ' || 'kind = ' || quote(old.kind) || ', ' || 'text_start = ' || quote(old.text_start) || ', ' || 'text_end = ' || quote(old.text_end) || ', ' || 'set_aside = ' || quote(old.set_aside) || ', ' || 'reason = ' || quote(old.reason) || ' WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'position = ' || quote(new.position) FROM journal_current;
END;

CREATE TRIGGER undo_citations_delete AFTER DELETE ON citations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO citations (item_id, position, document_key, kind, number, date, issuer, title, text) VALUES (' || quote(old.item_id) || ', ' || quote(old.position) || ', ' || quote(old.document_key) || ', ' || quote(old.kind) || ', ' || quote(old.number) || ', ' || quote(old.date) || ', ' || quote(old.issuer) || ', ' || quote(old.title) || ', ' || quote(old.text) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_citations_insert AFTER INSERT ON citations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM citations WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'position = ' || quote(new.position) FROM journal_current;
END;

CREATE TRIGGER undo_citations_update AFTER UPDATE OF document_key, kind, number, date, issuer, title, text ON citations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE citations SET ' || 'document_key = ' || quote(old.document_key) || ', ' || 'kind = ' || quote(old.kind) || ', ' || 'number = ' || quote(old.number) || ', ' || 'date = ' || quote(old.date) || ', ' || 'issuer = ' || quote(old.issuer) || ', ' || 'title = ' || quote(old.title) || ', ' || 'text = ' || quote(old.text) || ' WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'position = ' || quote(new.position) FROM journal_current;
END;

CREATE TRIGGER undo_item_tags_delete AFTER DELETE ON item_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO item_tags (item_id, tag_id) VALUES (' || quote(old.item_id) || ', ' || quote(old.tag_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_item_tags_insert AFTER INSERT ON item_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM item_tags WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'tag_id = ' || quote(new.tag_id) FROM journal_current;
END;

CREATE TRIGGER undo_items_update AFTER UPDATE OF title, title_key, date, source, author, opening, is_meeting, trashed_at ON items
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE items SET ' || 'title = ' || quote(old.title) || ', ' || 'title_key = ' || quote(old.title_key) || ', ' || 'date = ' || quote(old.date) || ', ' || 'source = ' || quote(old.source) || ', ' || 'author = ' || quote(old.author) || ', ' || 'opening = ' || quote(old.opening) || ', ' || 'is_meeting = ' || quote(old.is_meeting) || ', ' || 'trashed_at = ' || quote(old.trashed_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_meeting_edits_delete AFTER DELETE ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO meeting_edits (item_id, field, value, edited_at) VALUES (' || quote(old.item_id) || ', ' || quote(old.field) || ', ' || quote(old.value) || ', ' || quote(old.edited_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_meeting_edits_insert AFTER INSERT ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM meeting_edits WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'field = ' || quote(new.field) FROM journal_current;
END;

CREATE TRIGGER undo_meeting_edits_update AFTER UPDATE OF value, edited_at ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE meeting_edits SET ' || 'value = ' || quote(old.value) || ', ' || 'edited_at = ' || quote(old.edited_at) || ' WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'field = ' || quote(new.field) FROM journal_current;
END;

CREATE TRIGGER undo_meetings_delete AFTER DELETE ON meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO meetings (item_id, report, extracted_at) VALUES (' || quote(old.item_id) || ', ' || quote(old.report) || ', ' || quote(old.extracted_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_meetings_insert AFTER INSERT ON meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM meetings WHERE ' || 'item_id = ' || quote(new.item_id) FROM journal_current;
END;

CREATE TRIGGER undo_meetings_update AFTER UPDATE OF report, extracted_at ON meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE meetings SET ' || 'report = ' || quote(old.report) || ', ' || 'extracted_at = ' || quote(old.extracted_at) || ' WHERE ' || 'item_id = ' || quote(new.item_id) FROM journal_current;
END;

CREATE TRIGGER undo_tags_delete AFTER DELETE ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO tags (id, parent_id, name, name_key, colour) VALUES (' || quote(old.id) || ', ' || quote(old.parent_id) || ', ' || quote(old.name) || ', ' || quote(old.name_key) || ', ' || quote(old.colour) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_tags_insert AFTER INSERT ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM tags WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_tags_update AFTER UPDATE OF parent_id, name, name_key, colour ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE tags SET ' || 'parent_id = ' || quote(old.parent_id) || ', ' || 'name = ' || quote(old.name) || ', ' || 'name_key = ' || quote(old.name_key) || ', ' || 'colour = ' || quote(old.colour) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_texts_update AFTER UPDATE OF text ON texts
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE texts SET ' || 'text = ' || quote(old.text) || ' WHERE ' || 'item_id = ' || quote(new.item_id) FROM journal_current;
END;

-- version 40

CREATE INDEX item_links_by_child ON item_links (child_item_id);

CREATE TABLE accessions (
  id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL UNIQUE,
  paths TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT
, keep_unreadable INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE item_links (
  parent_item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  child_item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (parent_item_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, notes, tags, source, cites, name, title_exact, body_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', detail = full,
  tokenize = "unicode61 remove_diacritics 0"
);

-- version 50

CREATE TABLE recognised_words (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_recognised_words_delete AFTER DELETE ON recognised_words
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO recognised_words (item_id, position, words) VALUES (' || quote(old.item_id) || ', ' || quote(old.position) || ', ' || quote(old.words) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_recognised_words_insert AFTER INSERT ON recognised_words
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM recognised_words' || ' WHERE item_id = ' || quote(new.item_id) || ' AND position = ' || quote(new.position) FROM journal_current;
END;

CREATE TRIGGER undo_recognised_words_update AFTER UPDATE OF words ON recognised_words
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE recognised_words SET words = ' || quote(old.words) || ' WHERE item_id = ' || quote(new.item_id) || ' AND position = ' || quote(new.position) FROM journal_current;
END;

-- version 60

CREATE INDEX likeness_bands_by_item ON likeness_bands (item_id);

CREATE INDEX likenesses_by_other ON likenesses (other_id);

CREATE INDEX likenesses_by_state ON likenesses (state);

CREATE TABLE likeness_bands (
  band INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  PRIMARY KEY (band, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE likenesses (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  state TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'joined', 'apart')),
  PRIMARY KEY (item_id, other_id),
  CHECK (item_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_likenesses_update AFTER UPDATE OF state ON likenesses
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE likenesses SET state = ' || quote(old.state) || ' WHERE item_id = ' || quote(new.item_id)
    || ' AND other_id = ' || quote(new.other_id) FROM journal_current;
END;

-- version 70

CREATE TABLE encoding_findings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('converted', 'doubtful', 'chosen', 'as-read')),
  encoding TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  evidence TEXT NOT NULL
) STRICT;

CREATE TRIGGER undo_encoding_findings_delete AFTER DELETE ON encoding_findings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO encoding_findings (item_id, state, encoding, confidence, evidence) VALUES (' || quote(old.item_id) || ', ' || quote(old.state) || ', ' || quote(old.encoding) || ', ' || quote(old.confidence) || ', ' || quote(old.evidence) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_encoding_findings_insert AFTER INSERT ON encoding_findings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM encoding_findings WHERE item_id = ' || quote(new.item_id) FROM journal_current;
END;

CREATE TRIGGER undo_encoding_findings_update AFTER UPDATE OF state, encoding, confidence, evidence ON encoding_findings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE encoding_findings SET ' || 'state = ' || quote(old.state) || ', ' || 'encoding = ' || quote(old.encoding) || ', ' || 'confidence = ' || quote(old.confidence) || ', ' || 'evidence = ' || quote(old.evidence) || ' WHERE item_id = ' || quote(new.item_id) FROM journal_current;
END;

CREATE TRIGGER undo_items_text_facts_update AFTER UPDATE OF encoding, language, document_key ON items
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE items SET ' || 'encoding = ' || quote(old.encoding) || ', ' || 'language = ' || quote(old.language) || ', ' || 'document_key = ' || quote(old.document_key) || ' WHERE id = ' || quote(new.id) FROM journal_current;
END;

-- version 90

CREATE INDEX outcomes_by_position ON outcomes (accession_id, position);

CREATE INDEX outcomes_failed ON outcomes (accession_id, settled) WHERE status = 'failed';

CREATE INDEX provenance_by_path ON provenance (path);

CREATE TABLE accessions (
  id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL UNIQUE,
  paths TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT
, keep_unreadable INTEGER NOT NULL DEFAULT 0, is_folder INTEGER NOT NULL DEFAULT 0, retry_of INTEGER REFERENCES accessions (id), watch_id INTEGER REFERENCES watches (id) ON DELETE SET NULL, counts TEXT) STRICT;

CREATE TABLE outcomes (
  accession_id INTEGER NOT NULL REFERENCES accessions (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'failed')),
  item_id INTEGER REFERENCES items (id) ON DELETE SET NULL,
  code TEXT,
  message TEXT, position INTEGER NOT NULL DEFAULT 0, settled TEXT CHECK (settled IN ('retried', 'dismissed')),
  PRIMARY KEY (accession_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_files (
  watch_id INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  PRIMARY KEY (watch_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE watches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  skips_existing INTEGER NOT NULL CHECK (skips_existing IN (0, 1)),
  is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
  is_polled INTEGER NOT NULL DEFAULT 0 CHECK (is_polled IN (0, 1))
) STRICT;

CREATE TRIGGER undo_outcomes_update AFTER UPDATE OF settled ON outcomes
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE outcomes SET settled = ' || quote(old.settled) || ' WHERE accession_id = '
         || quote(new.accession_id) || ' AND path = ' || quote(new.path)
  FROM journal_current;
END;

-- version 100

CREATE INDEX items_by_site ON items (site) WHERE site IS NOT NULL;

CREATE TABLE block_boxes (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  box_id INTEGER NOT NULL REFERENCES boxes (id),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE boxes (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE cleaning_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set-aside', 'keep')),
  told_by TEXT NOT NULL CHECK (told_by IN ('text', 'label', 'box', 'reason')),
  value TEXT NOT NULL,
  sample TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (site, told_by, value)
) STRICT;

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
, url TEXT, site TEXT, text_length INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_bodies USING fts5(
  body, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
);

CREATE TABLE search_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_exact USING fts5(
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search_heads USING fts5(
  title, notes, tags, source, cites, name, title_exact, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search_spellings USING fts5vocab(search_exact, 'row');

CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, 'row');

CREATE VIRTUAL TABLE search_words USING fts5(
  words, content = '', contentless_delete = 1, prefix = '1 2 3', detail = none, tokenize = 'ascii'
);

CREATE TRIGGER search_notes_annotation_gone AFTER DELETE ON annotations BEGIN
  INSERT INTO search_changes (item_id) VALUES (old.item_id);
END;

CREATE TRIGGER search_notes_annotation_made AFTER INSERT ON annotations BEGIN
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

CREATE TRIGGER search_notes_tag_given AFTER INSERT ON item_tags BEGIN
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

CREATE TRIGGER search_notes_tag_taken AFTER DELETE ON item_tags BEGIN
  INSERT INTO search_changes (item_id) VALUES (old.item_id);
END;

CREATE TRIGGER undo_cleaning_rules_delete AFTER DELETE ON cleaning_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO cleaning_rules (id, site, action, told_by, value, sample, added_at) VALUES (' || quote(old.id) || ', ' || quote(old.site) || ', ' || quote(old.action) || ', ' || quote(old.told_by) || ', ' || quote(old.value) || ', ' || quote(old.sample) || ', ' || quote(old.added_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_cleaning_rules_insert AFTER INSERT ON cleaning_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM cleaning_rules WHERE id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_cleaning_rules_update AFTER UPDATE ON cleaning_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE cleaning_rules SET id = ' || quote(old.id) || ', site = ' || quote(old.site) || ', action = ' || quote(old.action) || ', told_by = ' || quote(old.told_by) || ', value = ' || quote(old.value) || ', sample = ' || quote(old.sample) || ', added_at = ' || quote(old.added_at) || ' WHERE id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_saved_searches_delete AFTER DELETE ON saved_searches
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement) SELECT journal_id, 'INSERT INTO saved_searches (id, name, name_key, text, filter) VALUES (' || quote(old.id) || ', ' || quote(old.name) || ', ' || quote(old.name_key) || ', ' || quote(old.text) || ', ' || quote(old.filter) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_saved_searches_insert AFTER INSERT ON saved_searches
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement) SELECT journal_id, 'DELETE FROM saved_searches WHERE id = ' || new.id FROM journal_current;
END;

CREATE TRIGGER undo_saved_searches_update AFTER UPDATE ON saved_searches
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement) SELECT journal_id, 'UPDATE saved_searches SET ' || 'name = ' || quote(old.name) || ', ' || 'name_key = ' || quote(old.name_key) || ', ' || 'text = ' || quote(old.text) || ', ' || 'filter = ' || quote(old.filter) || ' WHERE id = ' || old.id FROM journal_current;
END;

-- version 110

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
, url TEXT, site TEXT, text_length INTEGER NOT NULL DEFAULT 0, section TEXT) STRICT;

-- version 120

CREATE TABLE item_people (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (item_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_of_changed_report AFTER UPDATE OF report ON meetings
BEGIN
  DELETE FROM item_people WHERE item_id = new.item_id;
  INSERT INTO item_people (item_id, name)
  SELECT DISTINCT new.item_id, trim(json_extract(person.value, '$.name')) FROM json_each(new.report, '$.people') person WHERE trim(json_extract(person.value, '$.name')) <> '';
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

CREATE TRIGGER people_of_lost_report AFTER DELETE ON meetings
BEGIN
  DELETE FROM item_people WHERE item_id = old.item_id;
  INSERT INTO search_changes (item_id) VALUES (old.item_id);
END;

CREATE TRIGGER people_of_new_report AFTER INSERT ON meetings
BEGIN
  DELETE FROM item_people WHERE item_id = new.item_id;
  INSERT INTO item_people (item_id, name)
  SELECT DISTINCT new.item_id, trim(json_extract(person.value, '$.name')) FROM json_each(new.report, '$.people') person WHERE trim(json_extract(person.value, '$.name')) <> '';
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

-- version 130

CREATE TABLE letterhead (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TRIGGER undo_letterhead_delete AFTER DELETE ON letterhead
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO letterhead (one, value) VALUES (' || quote(old.one) || ', ' || quote(old.value) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_letterhead_insert AFTER INSERT ON letterhead
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM letterhead WHERE ' || 'one = ' || quote(new.one) FROM journal_current;
END;

CREATE TRIGGER undo_letterhead_update AFTER UPDATE OF value ON letterhead
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE letterhead SET ' || 'value = ' || quote(old.value) || ' WHERE ' || 'one = ' || quote(new.one) FROM journal_current;
END;

-- version 140

CREATE INDEX item_people_by_name ON item_people (name, item_id);

CREATE TABLE item_people (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL, titles TEXT NOT NULL DEFAULT '[]', roles TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (item_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE same_names (
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  other_office TEXT NOT NULL,
  is_same INTEGER NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (name, office, other_office),
  CHECK (office < other_office)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_of_changed_report AFTER UPDATE OF report ON meetings
BEGIN
  DELETE FROM item_people WHERE item_id = new.item_id;
  INSERT OR IGNORE INTO item_people (item_id, name, titles, roles)
  SELECT new.item_id, trim(json_extract(person.value, '$.name')), CASE WHEN json_array_length(person.value, '$.titles') > 0
    THEN json_extract(person.value, '$.titles') ELSE coalesce(json_extract(person.value, '$.groupTitles'), '[]') END, coalesce(json_extract(person.value, '$.roles'), '[]')
  FROM json_each(new.report, '$.people') person WHERE trim(json_extract(person.value, '$.name')) <> '';
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

CREATE TRIGGER people_of_new_report AFTER INSERT ON meetings
BEGIN
  DELETE FROM item_people WHERE item_id = new.item_id;
  INSERT OR IGNORE INTO item_people (item_id, name, titles, roles)
  SELECT new.item_id, trim(json_extract(person.value, '$.name')), CASE WHEN json_array_length(person.value, '$.titles') > 0
    THEN json_extract(person.value, '$.titles') ELSE coalesce(json_extract(person.value, '$.groupTitles'), '[]') END, coalesce(json_extract(person.value, '$.roles'), '[]')
  FROM json_each(new.report, '$.people') person WHERE trim(json_extract(person.value, '$.name')) <> '';
  INSERT INTO search_changes (item_id) VALUES (new.item_id);
END;

CREATE TRIGGER undo_same_names_delete AFTER DELETE ON same_names
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO same_names (name, office, other_office, is_same, decided_at) VALUES (' || quote(old.name) || ', ' || quote(old.office) || ', ' || quote(old.other_office) || ', ' || quote(old.is_same) || ', ' || quote(old.decided_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_same_names_insert AFTER INSERT ON same_names
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM same_names WHERE ' || 'name = ' || quote(new.name) || ' AND ' || 'office = ' || quote(new.office) || ' AND ' || 'other_office = ' || quote(new.other_office) FROM journal_current;
END;

CREATE TRIGGER undo_same_names_update AFTER UPDATE OF is_same, decided_at ON same_names
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE same_names SET ' || 'is_same = ' || quote(old.is_same) || ', ' || 'decided_at = ' || quote(old.decided_at) || ' WHERE ' || 'name = ' || quote(new.name) || ' AND ' || 'office = ' || quote(new.office) || ' AND ' || 'other_office = ' || quote(new.other_office) FROM journal_current;
END;

-- version 150

CREATE TABLE meeting_edits (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  edited_at TEXT NOT NULL, basis TEXT,
  PRIMARY KEY (item_id, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_meeting_edits_delete AFTER DELETE ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO meeting_edits (item_id, field, value, edited_at, basis) VALUES (' || quote(old.item_id) || ', ' || quote(old.field) || ', ' || quote(old.value) || ', ' || quote(old.edited_at) || ', ' || quote(old.basis) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_meeting_edits_update AFTER UPDATE OF value, edited_at, basis ON meeting_edits
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE meeting_edits SET ' || 'value = ' || quote(old.value) || ', ' || 'edited_at = ' || quote(old.edited_at) || ', ' || 'basis = ' || quote(old.basis) || ' WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'field = ' || quote(new.field) FROM journal_current;
END;

-- version 160

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES tags (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  colour TEXT NOT NULL
, description TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER undo_tags_delete AFTER DELETE ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO tags (id, parent_id, name, name_key, colour, description) VALUES (' || quote(old.id) || ', ' || quote(old.parent_id) || ', ' || quote(old.name) || ', ' || quote(old.name_key) || ', ' || quote(old.colour) || ', ' || quote(old.description) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_tags_update AFTER UPDATE OF parent_id, name, name_key, colour, description ON tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE tags SET ' || 'parent_id = ' || quote(old.parent_id) || ', ' || 'name = ' || quote(old.name) || ', ' || 'name_key = ' || quote(old.name_key) || ', ' || 'colour = ' || quote(old.colour) || ', ' || 'description = ' || quote(old.description) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

-- version 170

CREATE INDEX joined_meetings_by_lead ON joined_meetings (lead_id, item_id);

CREATE INDEX meetings_by_day ON meetings (json_extract(report, '$.date.value'));

CREATE TABLE joined_meetings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  lead_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER undo_joined_meetings_delete AFTER DELETE ON joined_meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO joined_meetings (item_id, lead_id) VALUES (' || quote(old.item_id) || ', ' || quote(old.lead_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_joined_meetings_insert AFTER INSERT ON joined_meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM joined_meetings WHERE ' || 'item_id = ' || quote(new.item_id) FROM journal_current;
END;

CREATE TRIGGER undo_joined_meetings_update AFTER UPDATE OF lead_id ON joined_meetings
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE joined_meetings SET ' || 'lead_id = ' || quote(old.lead_id) || ' WHERE ' || 'item_id = ' || quote(new.item_id) FROM journal_current;
END;

-- version 180

CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  topics TEXT NOT NULL,
  item_ids TEXT NOT NULL,
  undone_at TEXT
, subject TEXT, renews_index INTEGER NOT NULL DEFAULT 1, undoes INTEGER REFERENCES journal (id) ON DELETE CASCADE) STRICT;

CREATE VIRTUAL TABLE search_heads USING fts5(
  title, notes, source, cites, name, title_exact,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search_tags USING fts5(path UNINDEXED, folded, exact, tokenize = 'ascii');

-- version 190

CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag_id, annotation_id);

CREATE INDEX item_tags_by_rule ON item_tags (rule_id) WHERE rule_id IS NOT NULL;

CREATE INDEX tag_removals_by_tag ON tag_removals (tag_id, item_id);

CREATE INDEX tag_rules_by_tag ON tag_rules (tag_id);

CREATE TABLE annotation_tags (
  annotation_id INTEGER NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;

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
, region TEXT) STRICT;

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id), rule_id INTEGER,
  PRIMARY KEY (item_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_facts (
  sha256 TEXT NOT NULL REFERENCES originals (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page > 0),
  width REAL NOT NULL CHECK (width > 0),
  height REAL NOT NULL CHECK (height > 0),
  label TEXT,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag_removals (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  PRIMARY KEY (item_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  text TEXT NOT NULL,
  filter TEXT NOT NULL,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  made_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER undo_annotation_tags_delete AFTER DELETE ON annotation_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO annotation_tags (annotation_id, tag_id) VALUES (' || quote(old.annotation_id) || ', ' || quote(old.tag_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_annotation_tags_insert AFTER INSERT ON annotation_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM annotation_tags WHERE ' || 'annotation_id = ' || quote(new.annotation_id) || ' AND ' || 'tag_id = ' || quote(new.tag_id) FROM journal_current;
END;

CREATE TRIGGER undo_annotations_delete AFTER DELETE ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO annotations (id, item_id, exact, prefix, suffix, position_start, position_end, region, note, colour, created_at, modified_at) VALUES (' || quote(old.id) || ', ' || quote(old.item_id) || ', ' || quote(old.exact) || ', ' || quote(old.prefix) || ', ' || quote(old.suffix) || ', ' || quote(old.position_start) || ', ' || quote(old.position_end) || ', ' || quote(old.region) || ', ' || quote(old.note) || ', ' || quote(old.colour) || ', ' || quote(old.created_at) || ', ' || quote(old.modified_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_annotations_update AFTER UPDATE OF item_id, exact, prefix, suffix, position_start, position_end, region, note, colour, created_at, modified_at ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE annotations SET ' || 'item_id = ' || quote(old.item_id) || ', ' || 'exact = ' || quote(old.exact) || ', ' || 'prefix = ' || quote(old.prefix) || ', ' || 'suffix = ' || quote(old.suffix) || ', ' || 'position_start = ' || quote(old.position_start) || ', ' || 'position_end = ' || quote(old.position_end) || ', ' || 'region = ' || quote(old.region) || ', ' || 'note = ' || quote(old.note) || ', ' || 'colour = ' || quote(old.colour) || ', ' || 'created_at = ' || quote(old.created_at) || ', ' || 'modified_at = ' || quote(old.modified_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_item_tags_delete AFTER DELETE ON item_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO item_tags (item_id, tag_id, rule_id) VALUES (' || quote(old.item_id) || ', ' || quote(old.tag_id) || ', ' || quote(old.rule_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_item_tags_update AFTER UPDATE OF rule_id ON item_tags
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE item_tags SET ' || 'rule_id = ' || quote(old.rule_id) || ' WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'tag_id = ' || quote(new.tag_id) FROM journal_current;
END;

CREATE TRIGGER undo_tag_removals_delete AFTER DELETE ON tag_removals
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO tag_removals (item_id, tag_id) VALUES (' || quote(old.item_id) || ', ' || quote(old.tag_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_tag_removals_insert AFTER INSERT ON tag_removals
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM tag_removals WHERE ' || 'item_id = ' || quote(new.item_id) || ' AND ' || 'tag_id = ' || quote(new.tag_id) FROM journal_current;
END;

CREATE TRIGGER undo_tag_rules_delete AFTER DELETE ON tag_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO tag_rules (id, name, tag_id, text, filter, is_on, made_at) VALUES (' || quote(old.id) || ', ' || quote(old.name) || ', ' || quote(old.tag_id) || ', ' || quote(old.text) || ', ' || quote(old.filter) || ', ' || quote(old.is_on) || ', ' || quote(old.made_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_tag_rules_insert AFTER INSERT ON tag_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM tag_rules WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_tag_rules_update AFTER UPDATE OF name, tag_id, text, filter, is_on, made_at ON tag_rules
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE tag_rules SET ' || 'name = ' || quote(old.name) || ', ' || 'tag_id = ' || quote(old.tag_id) || ', ' || 'text = ' || quote(old.text) || ', ' || 'filter = ' || quote(old.filter) || ', ' || 'is_on = ' || quote(old.is_on) || ', ' || 'made_at = ' || quote(old.made_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

-- version 200

CREATE INDEX laid_citations_by_document ON laid_citations (document_key, item_id);

CREATE INDEX laid_reports_by_day ON laid_reports (day);

CREATE TABLE laid_citations (
  item_id INTEGER NOT NULL REFERENCES laid_reports (item_id) ON DELETE CASCADE,
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

CREATE TABLE laid_reports (
  item_id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  day TEXT
) STRICT;

CREATE TABLE unsettled_reports (item_id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER settle_edit_delete AFTER DELETE ON meeting_edits
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT old.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = old.item_id);
END;

CREATE TRIGGER settle_edit_insert AFTER INSERT ON meeting_edits
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT new.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = new.item_id);
END;

CREATE TRIGGER settle_edit_update AFTER UPDATE ON meeting_edits
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT new.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = new.item_id);
END;

CREATE TRIGGER settle_report_delete AFTER DELETE ON meetings
WHEN EXISTS (SELECT 1 FROM meeting_edits e WHERE e.item_id = old.item_id)
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT old.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = old.item_id);
END;

CREATE TRIGGER settle_report_insert AFTER INSERT ON meetings
WHEN EXISTS (SELECT 1 FROM meeting_edits e WHERE e.item_id = new.item_id)
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT new.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = new.item_id);
END;

CREATE TRIGGER settle_report_update AFTER UPDATE OF report ON meetings
WHEN EXISTS (SELECT 1 FROM meeting_edits e WHERE e.item_id = new.item_id)
BEGIN
  INSERT INTO unsettled_reports (item_id) SELECT new.item_id
  WHERE NOT EXISTS (SELECT 1 FROM unsettled_reports u WHERE u.item_id = new.item_id);
END;

CREATE VIEW cited AS
  SELECT item_id, position, document_key, kind, number, date, issuer, title, text FROM citations c
    WHERE NOT EXISTS (SELECT 1 FROM laid_reports l WHERE l.item_id = c.item_id)
  UNION ALL
  SELECT item_id, position, document_key, kind, number, date, issuer, title, text FROM laid_citations;

-- version 220

CREATE INDEX items_by_extractor ON items (extractor_version, id);

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
, region TEXT, refused TEXT) STRICT;

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
, url TEXT, site TEXT, text_length INTEGER NOT NULL DEFAULT 0, section TEXT, extractor_version INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  topics TEXT NOT NULL,
  item_ids TEXT NOT NULL,
  undone_at TEXT
, subject TEXT, renews_index INTEGER NOT NULL DEFAULT 1, undoes INTEGER REFERENCES journal (id) ON DELETE CASCADE, who TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER read_anew_delete AFTER DELETE ON meetings
BEGIN
  UPDATE items SET extractor_version = -1 WHERE id = old.item_id;
END;

CREATE TRIGGER read_anew_insert AFTER INSERT ON meetings
BEGIN
  UPDATE items SET extractor_version = -1 WHERE id = new.item_id;
END;

CREATE TRIGGER read_anew_update AFTER UPDATE OF report ON meetings
BEGIN
  UPDATE items SET extractor_version = -1 WHERE id = new.item_id;
END;

CREATE TRIGGER undo_annotations_delete AFTER DELETE ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO annotations (id, item_id, exact, prefix, suffix, position_start, position_end, region, refused, note, colour, created_at, modified_at) VALUES (' || quote(old.id) || ', ' || quote(old.item_id) || ', ' || quote(old.exact) || ', ' || quote(old.prefix) || ', ' || quote(old.suffix) || ', ' || quote(old.position_start) || ', ' || quote(old.position_end) || ', ' || quote(old.region) || ', ' || quote(old.refused) || ', ' || quote(old.note) || ', ' || quote(old.colour) || ', ' || quote(old.created_at) || ', ' || quote(old.modified_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_annotations_update AFTER UPDATE OF item_id, exact, prefix, suffix, position_start, position_end, region, refused, note, colour, created_at, modified_at ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE annotations SET ' || 'item_id = ' || quote(old.item_id) || ', ' || 'exact = ' || quote(old.exact) || ', ' || 'prefix = ' || quote(old.prefix) || ', ' || 'suffix = ' || quote(old.suffix) || ', ' || 'position_start = ' || quote(old.position_start) || ', ' || 'position_end = ' || quote(old.position_end) || ', ' || 'region = ' || quote(old.region) || ', ' || 'refused = ' || quote(old.refused) || ', ' || 'note = ' || quote(old.note) || ', ' || 'colour = ' || quote(old.colour) || ', ' || 'created_at = ' || quote(old.created_at) || ', ' || 'modified_at = ' || quote(old.modified_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_items_update AFTER UPDATE OF title, title_key, date, source, author, opening, trashed_at ON items
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE items SET ' || 'title = ' || quote(old.title) || ', ' || 'title_key = ' || quote(old.title_key) || ', ' || 'date = ' || quote(old.date) || ', ' || 'source = ' || quote(old.source) || ', ' || 'author = ' || quote(old.author) || ', ' || 'opening = ' || quote(old.opening) || ', ' || 'trashed_at = ' || quote(old.trashed_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

-- version 230

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
, region TEXT, refused TEXT, creator TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE joined_people (
  lead_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  place INTEGER,
  same_as TEXT,
  PRIMARY KEY (lead_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_annotations_delete AFTER DELETE ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO annotations (id, item_id, exact, prefix, suffix, position_start, position_end, region, refused, note, colour, creator, created_at, modified_at) VALUES (' || quote(old.id) || ', ' || quote(old.item_id) || ', ' || quote(old.exact) || ', ' || quote(old.prefix) || ', ' || quote(old.suffix) || ', ' || quote(old.position_start) || ', ' || quote(old.position_end) || ', ' || quote(old.region) || ', ' || quote(old.refused) || ', ' || quote(old.note) || ', ' || quote(old.colour) || ', ' || quote(old.creator) || ', ' || quote(old.created_at) || ', ' || quote(old.modified_at) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_annotations_update AFTER UPDATE OF item_id, exact, prefix, suffix, position_start, position_end, region, refused, note, colour, creator, created_at, modified_at ON annotations
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE annotations SET ' || 'item_id = ' || quote(old.item_id) || ', ' || 'exact = ' || quote(old.exact) || ', ' || 'prefix = ' || quote(old.prefix) || ', ' || 'suffix = ' || quote(old.suffix) || ', ' || 'position_start = ' || quote(old.position_start) || ', ' || 'position_end = ' || quote(old.position_end) || ', ' || 'region = ' || quote(old.region) || ', ' || 'refused = ' || quote(old.refused) || ', ' || 'note = ' || quote(old.note) || ', ' || 'colour = ' || quote(old.colour) || ', ' || 'creator = ' || quote(old.creator) || ', ' || 'created_at = ' || quote(old.created_at) || ', ' || 'modified_at = ' || quote(old.modified_at) || ' WHERE ' || 'id = ' || quote(new.id) FROM journal_current;
END;

CREATE TRIGGER undo_joined_people_delete AFTER DELETE ON joined_people
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO joined_people (lead_id, name, place, same_as) VALUES (' || quote(old.lead_id) || ', ' || quote(old.name) || ', ' || quote(old.place) || ', ' || quote(old.same_as) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_joined_people_insert AFTER INSERT ON joined_people
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM joined_people WHERE ' || 'lead_id = ' || quote(new.lead_id) || ' AND ' || 'name = ' || quote(new.name) FROM journal_current;
END;

CREATE TRIGGER undo_joined_people_update AFTER UPDATE OF place, same_as ON joined_people
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE joined_people SET ' || 'place = ' || quote(old.place) || ', ' || 'same_as = ' || quote(old.same_as) || ' WHERE ' || 'lead_id = ' || quote(new.lead_id) || ' AND ' || 'name = ' || quote(new.name) FROM journal_current;
END;

-- version 240

CREATE INDEX items_columns ON items
  (id, format, date, source, is_meeting, trashed_at, added_at, text_length, title_words);

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
, url TEXT, site TEXT, text_length INTEGER NOT NULL DEFAULT 0, section TEXT, extractor_version INTEGER NOT NULL DEFAULT 0, title_words INTEGER
  GENERATED ALWAYS AS (1 + length(title) - length(replace(title, ' ', ''))) VIRTUAL) STRICT;

-- version 270

CREATE INDEX linked_documents_by_item ON linked_documents (item_id);

CREATE TABLE linked_documents (
  document_key TEXT PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_linked_documents_delete AFTER DELETE ON linked_documents
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'INSERT INTO linked_documents (document_key, item_id) VALUES (' || quote(old.document_key) || ', ' || quote(old.item_id) || ')' FROM journal_current;
END;

CREATE TRIGGER undo_linked_documents_insert AFTER INSERT ON linked_documents
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'DELETE FROM linked_documents WHERE ' || 'document_key = ' || quote(new.document_key) FROM journal_current;
END;

CREATE TRIGGER undo_linked_documents_update AFTER UPDATE OF item_id ON linked_documents
WHEN (SELECT count(*) FROM journal_current) > 0
BEGIN
  INSERT INTO journal_inverse (journal_id, statement)
  SELECT journal_id, 'UPDATE linked_documents SET ' || 'item_id = ' || quote(old.item_id) || ' WHERE ' || 'document_key = ' || quote(new.document_key) FROM journal_current;
END;

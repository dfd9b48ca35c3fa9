import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SCHEMA_VERSION, migrate, schemaVersion } from '../../src/archive/db/migrate.ts'
import { openWritable, type WritableDb } from '../../src/archive/db/open.ts'
import { openArchive } from '../../src/archive/index.ts'
import { temporaryFolder } from '../support/archive.ts'

const snapshot = fileURLToPath(new URL('schema.snapshot.sql', import.meta.url))

function database(folder = temporaryFolder()): WritableDb {
  const db = openWritable(path.join(folder, 'archive.db'))
  onTestFinished(() => void db.close())
  return db
}

/** Every statement that made the schema after each step; FTS5's own tables follow from ours. */
function schemaAfterEachStep(): string {
  const db = database()
  const parts: string[] = []
  let known = new Set<string>()
  for (let version = 10; version < SCHEMA_VERSION + 10; version += 10) {
    migrate(db, version)
    const all = db
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search_*_[cdi]*' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY type, name`
      )
      .all() as { sql: string }[]
    const added = all.map((row) => row.sql).filter((sql) => !known.has(sql))
    if (added.length > 0) parts.push(`-- version ${version}\n\n${added.join(';\n\n')};\n`)
    known = new Set(all.map((row) => row.sql))
  }
  return parts.join('\n')
}

describe('the schema', () => {
  // A shipped migration never changes: archives in offices have run it. A new one only adds a part at the end of the
  // snapshot; write that with UPDATE_SCHEMA_SNAPSHOT=1 and look at the difference before committing it.
  test('of every shipped version is as it was shipped', () => {
    const schema = schemaAfterEachStep()
    if (process.env['UPDATE_SCHEMA_SNAPSHOT'] === '1' || !existsSync(snapshot))
      writeFileSync(snapshot, schema)
    expect(schema).toBe(readFileSync(snapshot, 'utf8').replaceAll('\r\n', '\n'))
  })

  test('has its version, our application id, and sound foreign keys', () => {
    const db = database()
    expect(migrate(db)).toBe(SCHEMA_VERSION)
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION)
    expect(db.pragma('application_id', { simple: true })).toBe(0x544c4945)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"
      )
      .all()
    expect(loose).toEqual([])
  })

  test('is raised once: a second run changes nothing', () => {
    const db = database()
    migrate(db)
    const before = db.pragma('schema_version', { simple: true })
    expect(migrate(db)).toBe(SCHEMA_VERSION)
    expect(db.pragma('schema_version', { simple: true })).toBe(before)
  })

  test('stays where it was when a step fails', () => {
    const db = database()
    migrate(db, 10)
    // in the way of step 20
    db.exec('CREATE TABLE search_terms (a)')
    expect(() => migrate(db)).toThrow()
    expect(schemaVersion(db)).toBe(10)
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'search_index'").get()).toEqual({
      n: 0
    })
  })
})

const sha256 = 'a'.repeat(64)
const at = '2021-03-01T02:00:00.000Z'

/** One item with everything that hangs on it in version 10. */
function insertCore(db: WritableDb): void {
  db.exec(`
    INSERT INTO archive_facts VALUES ('accession-sequence:2021', '1');
    INSERT INTO accessions (job_id, paths, state, started_at) VALUES ('một', '["/a"]', 'done', '${at}');
    INSERT INTO originals VALUES ('${sha256}', 12, 'text/plain', '${at}');
    INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
      VALUES ('2021-000001', '${sha256}', 'tin.txt', 'txt', 'Dân vận khéo', 'dan van kheo', 'Mở đầu', 1, '${at}');
    INSERT INTO texts VALUES (1, 'Dân vận khéo');
    INSERT INTO blocks VALUES (1, 0, 'title', 0, 12, NULL, NULL);
    INSERT INTO provenance (item_id, accession_id, path, added_at, importer, importer_version, warnings)
      VALUES (1, 1, '/a/tin.txt', '${at}', 'text', 1, '[]');
    INSERT INTO outcomes VALUES (1, '/a/tin.txt', 'imported', 1, NULL, NULL);
    INSERT INTO tags (name, name_key, colour) VALUES ('Dân vận', 'dân vận', 'teal');
    INSERT INTO item_tags VALUES (1, 1);
    INSERT INTO annotations (item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at)
      VALUES (1, 'khéo', 'Dân vận ', '', 8, 12, 'hay', 'yellow', '${at}', '${at}');
    INSERT INTO meetings VALUES (1, '{}', '${at}');
    INSERT INTO meeting_edits VALUES (1, 'name', 'Hội nghị', '${at}');
    INSERT INTO citations VALUES (1, 0, '88-ct/tu', 'Chỉ thị', '88-CT/TU', NULL, NULL, NULL, 'Chỉ thị số 88-CT/TU');
  `)
}

describe('migration 10', () => {
  test('takes an empty file to one that holds an item with all that hangs on it', () => {
    const db = database()
    expect(schemaVersion(db)).toBe(0)
    migrate(db, 10)
    insertCore(db)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(() => insertCore(db)).toThrow()
    expect(() =>
      db.exec("INSERT INTO tags (name, name_key, colour) VALUES ('DÂN VẬN', 'dân vận', 'ink')")
    ).toThrow(/UNIQUE/)
    db.exec('DELETE FROM items WHERE id = 1')
    for (const table of [
      'texts',
      'blocks',
      'annotations',
      'meetings',
      'citations',
      'item_tags',
      'provenance'
    ]) {
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({ n: 0 })
    }
  })
})

describe('migration 20', () => {
  test('adds an index that finds what is put into it and keeps the items', () => {
    const db = database()
    migrate(db, 10)
    insertCore(db)
    migrate(db, 20)
    expect(db.prepare('SELECT title FROM items').all()).toEqual([{ title: 'Dân vận khéo' }])
    db.exec("INSERT INTO search_index (rowid, title, title_exact) VALUES (1, 'dan van kheo', 'dân vận khéo')")
    const found = (query: string) =>
      db.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?').all(query)
    expect(found('title : "dan van"')).toEqual([{ rowid: 1 }])
    expect(found('title_exact : "dân vận"')).toEqual([{ rowid: 1 }])
    expect(found('title_exact : "dan"')).toEqual([])
    expect(db.prepare("SELECT col FROM search_terms WHERE term = 'khéo'").all()).toEqual([
      { col: 'title_exact' }
    ])
    db.exec('DELETE FROM search_index WHERE rowid = 1')
    expect(found('"dan"')).toEqual([])
  })
})

describe('migration 30', () => {
  test('keeps what was there and writes down how to take changes back, while somebody is writing', () => {
    const db = database()
    migrate(db, 20)
    insertCore(db)
    migrate(db, 30)
    const statements = () =>
      (
        db.prepare('SELECT statement FROM journal_inverse ORDER BY seq DESC').all() as { statement: string }[]
      ).map((row) => row.statement)
    db.exec("UPDATE items SET title = 'Không ghi lại' WHERE id = 1; UPDATE items SET title = 'Dân vận khéo'")
    expect(statements()).toEqual([])

    db.exec(`
      INSERT INTO journal (at, action, topics, item_ids) VALUES ('${at}', 'thử', '[]', '[]');
      INSERT INTO journal_current VALUES (1, 1);
    `)
    const everything = () =>
      [
        'items',
        'texts',
        'blocks',
        'tags',
        'item_tags',
        'annotations',
        'meetings',
        'meeting_edits',
        'citations'
      ].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())
    const before = everything()
    db.exec(`
      UPDATE items SET title = 'Đổi ''tên''', trashed_at = '${at}' WHERE id = 1;
      UPDATE texts SET text = 'khác' WHERE item_id = 1;
      DELETE FROM blocks WHERE item_id = 1;
      INSERT INTO blocks VALUES (1, 0, 'paragraph', NULL, NULL, 'bỏ', 'by-hand');
      INSERT INTO tags (parent_id, name, name_key, colour) VALUES (1, 'Mới', 'mới', 'ink');
      UPDATE tags SET name = 'Đổi' WHERE id = 1;
      INSERT INTO item_tags VALUES (1, 2);
      DELETE FROM item_tags WHERE tag_id = 1;
      UPDATE annotations SET note = 'dài hơn' WHERE id = 1;
      DELETE FROM annotations WHERE id = 1;
      UPDATE meetings SET report = '{"a":1}' WHERE item_id = 1;
      DELETE FROM meeting_edits WHERE item_id = 1;
      DELETE FROM citations WHERE item_id = 1;
      DELETE FROM journal_current;
    `)
    expect(everything()).not.toEqual(before)
    for (const statement of statements()) db.exec(statement)
    expect(everything()).toEqual(before)
  })
})

describe('migration 50', () => {
  test('keeps what was there and takes back what changes with recognised words', () => {
    const db = database()
    migrate(db, 40)
    insertCore(db)
    migrate(db, 50)
    db.exec(`
      INSERT INTO recognised_words VALUES (1, 0, '[[0,2,96,1,0,0,9,9,0]]'), (1, 1, '[]');
      INSERT INTO journal (at, action, topics, item_ids) VALUES ('${at}', 'thử', '[]', '[]');
      INSERT INTO journal_current VALUES (1, 1);
    `)
    const words = () => db.prepare('SELECT * FROM recognised_words ORDER BY position').all()
    const before = words()
    db.exec(`
      UPDATE recognised_words SET words = '[[0,3,96,1,0,0,9,9,1]]' WHERE position = 0;
      DELETE FROM recognised_words WHERE position = 1; INSERT INTO recognised_words VALUES (1, 2, '[]');
    `)
    const undo = db.prepare('SELECT statement FROM journal_inverse ORDER BY seq DESC').pluck().all()
    db.exec(`DELETE FROM journal_current; ${undo.join(';')}`)
    expect([undo.length, words()]).toEqual([3, before])
  })
})

describe('migration 70', () => {
  test('keeps what was there and takes back what changes with a text', () => {
    const db = database()
    migrate(db, 30)
    insertCore(db)
    migrate(db, 70)
    db.exec(`
      INSERT INTO encoding_findings VALUES (1, 'doubtful', 'tcvn3', 0.61, '{}');
      INSERT INTO journal (at, action, topics, item_ids) VALUES ('${at}', 'thử', '[]', '[]');
      INSERT INTO journal_current VALUES (1, 1);
    `)
    const everything = () =>
      ['items', 'encoding_findings'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = everything()
    db.exec(`
      UPDATE items SET encoding = 'vni', language = 'vi', document_key = '1-qđ/tu' WHERE id = 1;
      UPDATE encoding_findings SET state = 'chosen', confidence = 0.1 + 0.2 WHERE item_id = 1;
      DELETE FROM encoding_findings WHERE item_id = 1;
      INSERT INTO encoding_findings VALUES (1, 'as-read', NULL, 1, '{"a":"''"}');
      DELETE FROM journal_current;
    `)
    expect(everything()).not.toEqual(before)
    const statements = db.prepare('SELECT statement FROM journal_inverse ORDER BY seq DESC').all()
    for (const { statement } of statements as { statement: string }[]) db.exec(statement)
    expect(everything()).toEqual(before)
  })
})

test('an archive of the first version opens, raised, with its items', async () => {
  const folder = temporaryFolder()
  const db = openWritable(path.join(folder, 'archive.db'))
  migrate(db, 10)
  insertCore(db)
  db.close()
  const archive = await openArchive(folder)
  onTestFinished(() => archive.close())
  expect(archive.info()).toMatchObject({ version: SCHEMA_VERSION, items: 1 })
  const { items } = await archive.call('items.list', { filter: {} })
  expect(items[0]).toMatchObject({ title: 'Dân vận khéo', tags: ['Dân vận'], annotationCount: 1 })
})

describe('migration 40', () => {
  test('keeps the items, makes the index anew with names, and links items', () => {
    const db = database()
    migrate(db, 30)
    insertCore(db)
    db.exec("INSERT INTO search_index (rowid, title) VALUES (1, 'dan van kheo')")
    migrate(db, 40)
    expect(db.prepare('SELECT count(*) FROM items').pluck().get()).toBe(1)
    expect(db.prepare('SELECT count(*) FROM search_index').pluck().get()).toBe(0)
    expect(() => db.exec("INSERT INTO search_index (rowid, name) VALUES (1, 'tin txt')")).not.toThrow()
    expect(db.prepare('SELECT keep_unreadable FROM accessions').pluck().get()).toBe(0)
    expect(() => db.exec("INSERT INTO item_links VALUES (1, 0, 99, 'mất.txt')")).toThrow(/FOREIGN KEY/)
  })
})

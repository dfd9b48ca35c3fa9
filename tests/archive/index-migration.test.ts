import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { unindexedItems } from '../../src/archive/stores/search-index.ts'
import { archiveOf, article, reopened, temporaryFolder } from '../support/archive.ts'

const oneItem = `
  INSERT INTO originals VALUES (printf('%064x', 1), 10, 'text/plain', '2021-01-01T00:00:00Z');
  INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
  VALUES ('2021-000001', printf('%064x', 1), 'tin.txt', 'txt', 'Tin', 'tin', 'Tin', 1, '2021-01-01T00:00:00Z');`

describe('migration 100', () => {
  test('makes the index anew in its four tables and notes which items change', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    migrate(db, 90)
    db.exec(`
      ${oneItem}
      INSERT INTO texts VALUES (1, 'Tin');
      INSERT INTO search_index (rowid, title) VALUES (1, 'tin');
    `)
    migrate(db, 100)
    expect(unindexedItems(db, 10)).toEqual([1])
    db.exec("UPDATE items SET date = '2020-01-02' WHERE id = 1")
    expect(db.prepare('SELECT item_id FROM search_changes').pluck().all()).toEqual([1])
    db.close()
  })

  test('leads to an archive that fills its index when it is opened', async () => {
    const { archive, folder } = await archiveOf(article(1), article(2))
    await archive.close()
    const db = openWritable(path.join(folder, 'archive.db'))
    db.exec('DELETE FROM search_heads; DELETE FROM search_words WHERE rowid = 2')
    db.close()
    const again = await reopened(folder)
    await expect
      .poll(() => again.call('search.run', { text: 'hop ban', filter: {} }))
      .toMatchObject({ total: 2 })
    expect(await again.call('archive.verify', {})).toMatchObject({ ok: true })
  })
})

describe('migration 120', () => {
  test('tells the people of reports that are there, and follows every change of a report', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    migrate(db, 110)
    db.exec(`
      ${oneItem}
      INSERT INTO meetings VALUES (1, '{"people":[{"name":"Vi Quang Thuần"},{"name":" Nông Thị Thời "},{"name":"Vi Quang Thuần"},{"name":""}]}', '2021-01-01T00:00:00Z');
    `)
    const people = () => db.prepare('SELECT item_id, name FROM item_people ORDER BY name').raw().all()
    const changes = () => db.prepare('SELECT count(*) FROM search_changes').pluck().get()
    migrate(db, 120)
    expect(people()).toEqual([
      [1, 'Nông Thị Thời'],
      [1, 'Vi Quang Thuần']
    ])
    const before = changes()
    db.exec(`UPDATE meetings SET report = '{"people":[{"name":"Y Blơm Kbuôr"}]}'`)
    expect(people()).toEqual([[1, 'Y Blơm Kbuôr']])
    db.exec(`INSERT OR REPLACE INTO meetings VALUES (1, '{"people":[]}', '2021-01-01T00:00:00Z')`)
    expect(people()).toEqual([])
    db.exec(`UPDATE meetings SET report = '{"people":[{"name":"Y Blơm Kbuôr"}]}'; DELETE FROM meetings`)
    expect(people()).toEqual([])
    expect(changes()).toBeGreaterThan(Number(before))
    db.close()
  })
})

describe('migration 150', () => {
  test('keeps what was edited before and takes back what changes with its basis', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    const at = '2021-03-01T02:00:00.000Z'
    migrate(db, 120)
    db.exec(`${oneItem} INSERT INTO meeting_edits VALUES (1, 'name', 'Hội nghị', '${at}')`)
    migrate(db, 150)
    const edits = () => db.prepare('SELECT * FROM meeting_edits ORDER BY field').all()
    expect(edits()).toEqual([{ item_id: 1, field: 'name', value: 'Hội nghị', edited_at: at, basis: null }])
    db.exec(`
      INSERT INTO meeting_edits VALUES (1, 'people/pab', '{"fields":{}}', '${at}', '{"base":null}');
      INSERT INTO journal (at, action, topics, item_ids) VALUES ('${at}', 'thử', '[]', '[]');
      INSERT INTO journal_current VALUES (1, 1);
    `)
    const before = edits()
    db.exec(`
      UPDATE meeting_edits SET value = '{}', basis = '{"base":1}' WHERE field = 'people/pab';
      DELETE FROM meeting_edits WHERE field = 'name';
      INSERT INTO meeting_edits VALUES (1, 'people', '["pab"]', '${at}', NULL);
      UPDATE meeting_edits SET basis = 'x' WHERE field = 'people';
    `)
    const undo = db.prepare('SELECT statement FROM journal_inverse ORDER BY seq DESC').pluck().all()
    db.exec(`DELETE FROM journal_current; ${undo.join(';')}`)
    expect([undo.length, edits()]).toEqual([4, before])
    db.close()
  })
})

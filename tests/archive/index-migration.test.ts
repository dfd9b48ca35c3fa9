import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { unindexedItems } from '../../src/archive/stores/search-index.ts'
import { archiveOf, article, reopened, temporaryFolder } from '../support/archive.ts'

describe('migration 100', () => {
  test('makes the index anew in its four tables and notes which items change', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    migrate(db, 90)
    db.exec(`
      INSERT INTO originals VALUES (printf('%064x', 1), 10, 'text/plain', '2021-01-01T00:00:00Z');
      INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
      VALUES ('2021-000001', printf('%064x', 1), 'tin.txt', 'txt', 'Tin', 'tin', 'Tin', 0, '2021-01-01T00:00:00Z');
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

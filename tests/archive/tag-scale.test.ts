/** Tags at the size of an office's archive, and tags as nobody should name them. */
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable, type WritableDb } from '../../src/archive/db/open.ts'
import { dispatchWrite } from '../../src/archive/handlers/dispatch.ts'
import { listTags } from '../../src/archive/stores/tags.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { TagId } from '../../src/shared/model/tag.ts'
import { archiveOf, codeOf, reopened, temporaryFolder } from '../support/archive.ts'

const ITEMS = 10_000

/** A database with ten thousand items of a few words each, as the import would write them. */
function manyItems(): { db: WritableDb; ids: ItemId[] } {
  const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
  onTestFinished(() => void db.close())
  migrate(db)
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ITEMS})`
  const at = '2021-03-01T02:00:00.000Z'
  db.exec(`
    BEGIN;
    ${numbers} INSERT INTO originals SELECT printf('%064x', i), 12, 'text/plain', '${at}' FROM n;
    ${numbers} INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
      SELECT printf('2021-%06d', i), printf('%064x', i), 'tin.txt', 'txt', 'Tin số ' || i, 'tin so ' || i, 'Mở đầu', 0, '${at}' FROM n;
    INSERT INTO texts SELECT id, title || '. Xã họp dân bàn việc làng.' FROM items;
    COMMIT;`)
  return { db, ids: db.prepare('SELECT id FROM items').pluck().all() as ItemId[] }
}

/** Every tag and every item's tags, as they stand in the tables. */
const rowsOf = (db: WritableDb) => ({
  tags: db.prepare('SELECT * FROM tags ORDER BY id').all(),
  items: db.prepare('SELECT * FROM item_tags ORDER BY item_id, tag_id').raw().all()
})

describe('ten thousand tagged items', () => {
  test('are merged, renamed, moved, untagged, and brought back to the letter', { timeout: 600_000 }, () => {
    const { db, ids } = manyItems()
    const write = (name: Parameters<typeof dispatchWrite>[1], input: unknown) =>
      dispatchWrite({ db }, name, input)
    write('tags.assign', { ids, add: ['Dan van/Khéo'] })
    write('tags.assign', { ids: ids.slice(0, ITEMS / 2), add: ['Dân vận/Khéo', 'Mặt trận'] })
    const idAt = (wanted: string) => listTags(db).find((tag) => tag.path === wanted)!.id
    const counts = () => listTags(db).map((tag) => [tag.path, tag.itemCount])
    const before = rowsOf(db)
    const stepsThatMatch: [Parameters<typeof dispatchWrite>[1], unknown, unknown[][]][] = [
      [
        'tags.merge',
        { from: [idAt('Dan van')], into: idAt('Dân vận') },
        [
          ['Dân vận', ITEMS],
          ['Dân vận/Khéo', ITEMS],
          ['Mặt trận', ITEMS / 2]
        ]
      ],
      [
        'tags.rename',
        { id: idAt('Dan van'), name: 'Vận động' },
        [
          ['Dân vận', ITEMS / 2],
          ['Dân vận/Khéo', ITEMS / 2],
          ['Mặt trận', ITEMS / 2],
          ['Vận động', ITEMS],
          ['Vận động/Khéo', ITEMS]
        ]
      ],
      [
        'tags.move',
        { id: idAt('Dan van'), parentId: idAt('Mặt trận') },
        [
          ['Dân vận', ITEMS / 2],
          ['Dân vận/Khéo', ITEMS / 2],
          ['Mặt trận', ITEMS],
          ['Mặt trận/Dan van', ITEMS],
          ['Mặt trận/Dan van/Khéo', ITEMS]
        ]
      ],
      [
        'tags.delete',
        { id: idAt('Dan van') },
        [
          ['Dân vận', ITEMS / 2],
          ['Dân vận/Khéo', ITEMS / 2],
          ['Mặt trận', ITEMS / 2]
        ]
      ]
    ]
    for (const [name, input, expected] of stepsThatMatch) {
      write(name, input)
      expect(counts(), name).toEqual(expected)
      expect(rowsOf(db), name).not.toEqual(before)
      expect(write('undo.last', {}).value, name).toEqual({ action: name })
      expect(rowsOf(db), name).toEqual(before)
    }
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('a tag that nobody should name so', () => {
  const ODD = [
    'NULL',
    "Robert'); DROP TABLE tags;--",
    '🏛️📌',
    '😀'.repeat(100),
    'x'.repeat(500),
    '100%',
    '_',
    '*',
    '"trích"',
    '.',
    '\u202eđảo'
  ]

  test('is made, put on, renamed, merged and taken back like any other', async () => {
    const { archive, folder, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const kept = await archive.call('tags.create', { path: 'Giữ lại' })
    for (const odd of ODD) {
      const before = await archive.call('tags.list', {})
      await archive.call('tags.assign', { ids, add: [odd] })
      expect((await archive.call('items.get', { id: ids[0]! })).tags, odd).toEqual([odd])
      const under = await archive.call('items.list', { filter: { tagPath: odd } })
      expect(under.total, odd).toBe(1)
      const { id } = (await archive.call('tags.list', {})).find((tag) => tag.path === odd)!
      await archive.call('tags.merge', { from: [id], into: kept.id })
      expect((await archive.call('items.get', { id: ids[0]! })).tags, odd).toEqual(['Giữ lại'])
      const [merged] = (await archive.call('undo.list', {})).entries
      expect(merged).toMatchObject({ action: 'tags.merge', items: 1, canUndo: true })
      await archive.call('undo.entry', { id: merged!.id })
      expect((await archive.call('items.get', { id: ids[0]! })).tags, odd).toEqual([odd])
      await archive.call('undo.last', {})
      expect(await archive.call('tags.list', {}), odd).toEqual(before)
    }
    await archive.close()
    expect(await (await reopened(folder)).call('tags.list', {})).toMatchObject([{ path: 'Giữ lại' }])
  })

  test('is one with its twin in another Unicode form, also when renamed or merged into it', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const name = 'Đối thoại với nhân dân'
    await archive.call('tags.assign', { ids, add: [name.normalize('NFC'), name.normalize('NFD')] })
    const other = await archive.call('tags.create', { path: 'Khác' })
    expect(await archive.call('tags.list', {})).toHaveLength(2)
    expect(await codeOf(archive.call('tags.rename', { id: other.id, name: name.normalize('NFD') }))).toBe(
      'name-taken'
    )
    await archive.call('tags.create', { path: `Khác/${name.normalize('NFD')}` })
    const into = await archive.call('tags.create', { path: 'Gộp' })
    await archive.call('tags.create', { path: `Gộp/${name}` })
    await archive.call('tags.merge', { from: [other.id], into: into.id })
    expect((await archive.call('tags.list', {})).map((tag) => tag.path)).toEqual([name, 'Gộp', `Gộp/${name}`])
  })

  test('is refused where it has no name, a slash in its name, or too many characters', async () => {
    const { archive } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const { id } = await archive.call('tags.create', { path: 'A' })
    const refused = [
      archive.call('tags.create', { path: 'x'.repeat(501) }),
      archive.call('tags.create', { path: ' / / ' }),
      archive.call('tags.rename', { id, name: 'một/hai' }),
      archive.call('tags.rename', { id, name: '\u0000' }),
      archive.call('tags.rename', { id, name: 'x'.repeat(500) }),
      archive.call('tags.describe', { id, description: 'x'.repeat(2001) }),
      archive.call('tags.merge', { from: [id], into: 0 as TagId }),
      archive.call('undo.entry', { id: -1 })
    ]
    for (const each of refused) expect(await codeOf(each)).toBe('invalid-input')
    expect(await archive.call('tags.list', {})).toMatchObject([{ path: 'A', description: '' }])
  })
})

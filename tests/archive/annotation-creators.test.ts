/** Who made an annotation: kept with it, told in every file, read back, and told by the journal of older archives. */
import { userInfo } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import type { Archive } from '../../src/archive/index.ts'
import { findQuote } from '../../src/shared/anchor/place.ts'
import type { Input } from '../../src/shared/ipc/contract.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { modelFaults } from '../support/annotation-model.ts'
import { reopened, sampleArchive, temporaryFolder } from '../support/archive.ts'

async function exported(archive: Archive, format: Input<'annotations.export'>['format']): Promise<string> {
  const { data } = await archive.call('annotations.export', { of: { text: '', filter: {} }, format })
  return new TextDecoder().decode(data)
}
const creatorsOf = async (archive: Archive, itemId: ItemId) =>
  (await archive.call('annotations.list', { itemId })).map(({ creator }) => creator)

test('exported files say who made an annotation, whoever brings it in; a highlight of another program may have several', async () => {
  const { archive, folder, idOf } = await sampleArchive()
  const itemId = idOf('Dang Linh tong ket')
  const me = userInfo().username
  const made = await archive.call('annotations.create', {
    itemId,
    selectors: findQuote((await archive.call('items.get', { id: itemId })).text, '19/19 xã')!,
    note: 'hỏi lại'
  })
  expect(made.creator).toBe(me)
  const json = await exported(archive, 'jsonld')
  expect(modelFaults(json)).toEqual([])
  const collection = JSON.parse(json) as { first: { items: { creator?: unknown }[] } }
  expect(collection.first.items[0]!.creator).toEqual({ type: 'Person', name: me })
  expect(await exported(archive, 'md')).toContain(`Vàng · ${me}, `)
  expect(await exported(archive, 'csv')).toMatch(new RegExp(`,${me},\\d\\d/`))

  await archive.call('annotations.delete', { id: made.id })
  await archive.call('undo.last', {})
  expect(await creatorsOf(archive, itemId)).toEqual([me])
  await archive.close()
  const other = await reopened(folder)
  for (const [creator, told] of [
    [{ type: 'Person', name: 'Phan Thị Mai Sương' }, 'Phan Thị Mai Sương'],
    [['https://o.example/1', { name: ['Lê Thảo'] }, { name: 'Hồ Na' }], 'Lê Thảo, Hồ Na'],
    [7, '']
  ] as const) {
    const [present] = await other.call('annotations.list', { itemId })
    await other.call('annotations.delete', { id: present!.id })
    collection.first.items[0]!.creator = creator
    await other.call('annotations.import', { text: JSON.stringify(collection) })
    expect(await creatorsOf(other, itemId)).toEqual([told])
  }
})

describe('migration 230', () => {
  test('tells who made the annotations that the journal knows, and takes their names back', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    onTestFinished(() => void db.close())
    migrate(db, 221)
    const at = '2026-11-20T08:00:00.000Z'
    db.exec(`
      INSERT INTO originals VALUES ('${'a'.repeat(64)}', 12, 'text/plain', '${at}');
      INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
        VALUES ('2021-000001', '${'a'.repeat(64)}', 'tin.txt', 'txt', 'Dân vận khéo', 'dan van kheo', 'Mở đầu', 1, '${at}');
      INSERT INTO annotations (item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at)
        VALUES (1, 'khéo', 'Dân vận ', '', 8, 12, 'hay', 'yellow', '${at}', '${at}');
      INSERT INTO journal (at, action, who, topics, item_ids) VALUES ('${at}', 'annotations.create', 'suong', '[]', '[]');
      INSERT INTO journal_inverse (journal_id, statement) SELECT id, 'DELETE FROM annotations WHERE id = 2' FROM journal;
      INSERT INTO annotations (id, item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at)
        SELECT 2, item_id, exact, prefix, suffix, position_start, position_end, note, colour, created_at, modified_at FROM annotations;
    `)
    migrate(db, 230)
    const creators = () => db.prepare('SELECT creator FROM annotations ORDER BY id').pluck().all()
    expect(creators()).toEqual(['', 'suong'])
    db.exec('INSERT INTO journal_current (one, journal_id) SELECT 1, id FROM journal')
    db.exec('DELETE FROM annotations WHERE id = 2')
    db.exec('DELETE FROM journal_current')
    const inverse = db
      .prepare('SELECT statement FROM journal_inverse ORDER BY seq DESC')
      .pluck()
      .get() as string
    db.exec(inverse)
    expect(creators()).toEqual(['', 'suong'])
  })
})

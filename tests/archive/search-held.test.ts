/** What searches hold in memory follows every write: a reader that has held everything answers as one just opened. */
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { openReadable, type ReadableDb } from '../../src/archive/db/open.ts'
import { itemColumns } from '../../src/archive/search/item-columns.ts'
import { searchFacets } from '../../src/archive/search/facets.ts'
import { heldText } from '../../src/archive/search/held-texts.ts'
import { runSearch } from '../../src/archive/search/run-search.ts'
import { wordSet } from '../../src/archive/search/word-sets.ts'
import { ListFilter } from '../../src/shared/model/search.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { article, bringIn, folderOf, freshArchive } from '../support/archive.ts'

const filter = ListFilter.parse({})
const queries = [
  '',
  'd',
  'dân',
  'dan van kheo',
  'doi thoai nhan d',
  '"giai phong mat bang"',
  '="Hòa Lẫm"',
  'thẻ:Xã/*',
  'mặt trận',
  'ghi chú riêng',
  'người:Bích',
  'trích:12-QĐ/UBND',
  'bản sửa',
  '-dân'
]

const folderFor = (from: number, count: number, extra = '') =>
  folderOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`tin-${from + at}.txt`, `${article(from + at)}\n\n${extra}`])
    )
  )

function readerOf(folder: string): ReadableDb {
  const db = openReadable(path.join(folder, 'archive.db'))
  onTestFinished(() => void db.close())
  return db
}

const answers = (db: ReadableDb) =>
  queries.map((text) => {
    const { hits, total } = runSearch(db, { text, filter, sort: 'relevance', offset: 0, limit: 100 })
    return { text, total, hits, facets: searchFacets(db, { text, filter }) }
  })

test(
  'answers after each write are those of a reader that held nothing before',
  { timeout: 120_000 },
  async () => {
    const { archive, folder } = await freshArchive()
    await bringIn(archive, folderFor(1, 40))
    const held = readerOf(folder)
    const check = (after: string) => {
      const fresh = openReadable(path.join(folder, 'archive.db'))
      expect(answers(held), after).toEqual(answers(fresh))
      fresh.close()
    }
    check('the import')
    const ids = await archive.call('search.ids', { text: '', filter: {}, limit: 100 })
    for (const [name, write] of writesOn(archive, ids)) {
      await write()
      check(name)
    }
  }
)

function* writesOn(archive: Archive, ids: ItemId[]): Generator<[string, () => Promise<unknown>]> {
  const [first, second, third, fourth] = ids as [ItemId, ItemId, ItemId, ItemId]
  const tagId = async (wanted: string) =>
    (await archive.call('tags.list', {})).find((tag) => tag.path === wanted)!.id
  const correct = (id: ItemId) => async () => {
    const { text } = await archive.call('items.get', { id })
    const start = text.indexOf('mong muốn')
    await archive.call('items.correctText', {
      id,
      start,
      end: start + 'mong muốn'.length,
      text: 'có bản sửa'
    })
  }
  yield [
    'a title',
    () => archive.call('items.update', { id: first, patch: { title: 'Giải phóng mặt bằng' } })
  ]
  yield ['a date', () => archive.call('items.update', { id: second, patch: { date: '2019-05-01' } })]
  yield ['a text', correct(third)]
  yield ['taken back', () => archive.call('undo.last', {})]
  yield ['a tag', () => archive.call('tags.assign', { ids: ids.slice(0, 20), add: ['Xã/Mặt trận'] })]
  yield [
    'a tag renamed',
    async () => archive.call('tags.rename', { id: await tagId('Xã/Mặt trận'), name: 'Đân' })
  ]
  yield ['a tag taken', async () => archive.call('tags.assign', { ids: [second], remove: ['Xã/Đân'] })]
  yield ['the trash', () => archive.call('items.trash', { ids: [first, fourth] })]
  yield ['out of the trash', () => archive.call('items.restore', { ids: [fourth] })]
  yield [
    'a note',
    async () => {
      const { text } = await archive.call('items.get', { id: third })
      const selectors = describeRange(text, 0, 20)
      await archive.call('annotations.create', { itemId: third, selectors, note: 'Ghi chú riêng về dân' })
    }
  ]
  yield [
    'a note changed',
    async () => {
      const [note] = await archive.call('annotations.list', { itemId: third })
      await archive.call('annotations.update', { id: note!.id, note: 'mặt trận của dân vận khéo' })
    }
  ]
  yield [
    'more items, which name people and cite',
    () =>
      bringIn(
        archive,
        folderFor(100, 20, 'Đồng chí Lò Thị Bích, Chủ tịch UBND xã, nêu Quyết định số 12-QĐ/UBND.')
      )
  ]
  yield ['a meeting', () => archive.call('meetings.setMeeting', { itemId: fourth, isMeeting: true })]
  yield [
    'many texts one after the other',
    async () => {
      for (const id of ids.slice(5, 12)) await correct(id)()
    }
  ]
  yield ['a tag deleted', async () => archive.call('tags.delete', { id: await tagId('Xã') })]
  yield ['the index made anew', () => archive.call('index.rebuild', {})]
  yield ['a text after that', correct(second)]
}

test('what did not change stays in memory while others are written', async () => {
  const { archive, folder } = await freshArchive()
  await bringIn(archive, folderFor(1, 12))
  const held = readerOf(folder)
  const [first, second] = await archive.call('search.ids', { text: '', filter: {}, limit: 100 })
  const before = itemColumns(held)
  const { version } = before
  const texts = [first!, second!].map((id) => heldText(held, before, id))
  expect(wordSet(held, before, 'search_words', '"dan"').count).toBe(12)
  await archive.call('items.update', { id: first!, patch: { title: 'Tên khác' } })
  await bringIn(archive, folderFor(20, 4))
  const columns = itemColumns(held)
  expect(columns.version).toBeGreaterThan(version)
  expect(wordSet(held, columns, 'search_words', '"dan"').count).toBe(16)
  expect(heldText(held, columns, second!)).toBe(texts[1])
  expect(heldText(held, columns, first!)).not.toBe(texts[0])
})

import Database from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { archiveOf, reopened, titlesOf } from '../support/archive.ts'

const news = (title: string, body: string) => `${title}\n\n27/12/2019\n\n${body}\n`

test('a damaged index is noticed by a search, which reads the texts meanwhile, and made anew', async () => {
  const { archive, folder } = await archiveOf(
    news('Họp thôn Đông', 'Bàn việc nước sạch và dân vận.'),
    news('Họp thôn Tây', 'Bàn việc đường làng.')
  )
  await archive.close()
  // FTS5 keeps everybody away from its own tables unless SQLite is told otherwise
  const db = new Database(path.join(folder, 'archive.db')).unsafeMode()
  for (const table of ['search_words', 'search_bodies', 'search_heads']) {
    db.exec(`UPDATE ${table}_data SET block = x'ffffffffffffffffffff' WHERE id > 10`)
  }
  db.close()
  const again = await reopened(folder)
  const heard: number[] = []
  again.on((name, payload) => {
    if (name === 'index.progress') heard.push((payload as { done: number }).done)
  })
  const answer = await again.call('search.run', { text: 'dân vận', filter: {} })
  expect(answer.problems.map(({ code }) => code)).toEqual(['index-damaged'])
  expect(answer.hits.map(({ item }) => item.title)).toEqual(['Họp thôn Đông'])
  expect(answer.hits[0]!.marks.length).toBeGreaterThan(0)
  await expect.poll(() => heard.at(-1)).toBe(2)
  await expect
    .poll(async () => (await again.call('search.run', { text: 'thôn', filter: {} })).problems)
    .toEqual([])
  expect(await titlesOf(again, 'thon dong')).toEqual(['Họp thôn Đông'])
  expect((await again.call('archive.verify', {})).problems).toEqual([])
})

test('the index can be made anew when asked', async () => {
  const { archive } = await archiveOf(news('Họp thôn Đông', 'Bàn việc nước sạch.'))
  expect(await archive.call('index.rebuild', {})).toEqual({ items: 1 })
  expect(await titlesOf(archive, 'nuoc sach')).toEqual(['Họp thôn Đông'])
})

test('damaged words of tags are made anew with the rest', async () => {
  const { archive, folder, ids } = await archiveOf(news('Họp thôn Đông', 'Bàn việc nước sạch.'))
  await archive.call('tags.assign', { ids, add: ['Dân vận/Khéo', 'Kế hoạch'] })
  await archive.close()
  const db = new Database(path.join(folder, 'archive.db')).unsafeMode()
  db.exec("UPDATE search_tags_data SET block = x'ffffffffffffffffffff' WHERE id > 10")
  db.close()
  const again = await reopened(folder)
  expect((await again.call('search.run', { text: 'kheo', filter: {} })).problems).toMatchObject([
    { code: 'index-damaged' }
  ])
  await expect.poll(() => titlesOf(again, 'kheo')).toEqual(['Họp thôn Đông'])
  const [, tag] = await again.call('tags.list', {})
  await again.call('tags.rename', { id: tag!.id, name: 'Giỏi' })
  expect(await titlesOf(again, 'dan van gioi')).toEqual(['Họp thôn Đông'])
  expect((await again.call('archive.verify', {})).problems).toEqual([])
})

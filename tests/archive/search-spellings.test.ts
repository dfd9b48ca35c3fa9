import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { sampleArchive } from '../support/archive.ts'

const MEETING = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá'
const search = (archive: Archive, text: string) => archive.call('search.run', { text, filter: {} })

test('a day finds the items of that day, a number in one run what it names', async () => {
  const { archive } = await sampleArchive()
  const { items } = await archive.call('items.list', { filter: {} })
  const dated = items.find(({ title }) => title === MEETING)!
  expect(dated.date).toMatch(/^2021-12-29/)
  for (const text of ['29/12/2021', '29 tháng 12 năm 2021'])
    expect(
      (await search(archive, text)).hits.map(({ item }) => item.id),
      text
    ).toContain(dated.id)
  expect((await search(archive, 'tiêu_đề:29/12/2021')).total).toBe(0)
  const cited = (await search(archive, 'văn_bản:"4187-QĐ/TU"')).total
  expect(cited).toBeGreaterThan(1)
  for (const text of ['4187qdtu', '4187qđtu']) expect((await search(archive, text)).total, text).toBe(cited)
})

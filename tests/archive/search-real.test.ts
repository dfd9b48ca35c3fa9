import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bringIn, freshArchive, realData } from '../support/archive.ts'

const seed = path.join(realData, 'seed')

describe.skipIf(!existsSync(seed))('a real report (needs ../shared/data or TULIEU_DATA)', () => {
  test('is found with and without accents, by number and by phrase, marked as it is written', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(archive, path.join(seed, '000_3847597dc018d04d.txt'))
    const { item } = outcomes.find((outcome) => outcome.status === 'imported')!
    const queries: [string, string][] = [
      ['dan van', 'dân vận'],
      ['dân vận', 'dân vận'],
      ['quyet dinh 2200-QD/TU', '2200-QĐ/TU'],
      ['"năm dân vận chính quyền"', 'Năm dân vận chính quyền']
    ]
    for (const [text, marked] of queries) {
      const { hits } = await archive.call('search.run', { text, filter: {} })
      expect(
        hits.map((hit) => hit.item.id),
        text
      ).toEqual([item])
      const [{ snippet, marks, titleMarks, item: found }] = hits as [(typeof hits)[0]]
      const words = [
        ...marks.map(([start, end]) => snippet.slice(start, end)),
        ...titleMarks.map(([start, end]) => found.title.slice(start, end))
      ]
      expect(words.join(' | ').toLowerCase(), text).toContain(marked.toLowerCase())
    }
  })
})

/** Search by the engine (query language, ranking, total, snippets, marks) against raw FTS5 on the same index. */
import { openArchive } from '../src/archive/index.ts'
import { databaseOf } from './import.ts'
import { openRawSearch } from './raw.ts'

/** A query as a person types it, and its words for FTS5. */
export type Query = { text: string; match: string }

export type SearchFigures = { text: string; hits: number; oursMs: number; rawMs: number }

const ROUNDS = 15

export const queries: readonly Query[] = [
  { text: 'dan', match: '"dan"' },
  { text: 'dân vận', match: '"dan" "van"' },
  { text: 'dan van kheo', match: '"dan" "van" "kheo"' },
  { text: '"hội nghị"', match: '"hoi nghi"' },
  { text: 'tổng kết công tác', match: '"tong" "ket" "cong" "tac"' },
  {
    text: 'đối thoại nhân dân giải phóng mặt bằng',
    match: '"doi" "thoai" "nhan" "dan" "giai" "phong" "mat" "bang"'
  },
  { text: 'hạn hán', match: '"han" "han"' },
  { text: 'quy*', match: '"quy" *' }
]

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Each query in turn, ours and raw one after the other, the median of fifteen rounds after two to warm up. */
export async function measureSearch(folder: string): Promise<SearchFigures[]> {
  const archive = await openArchive(folder)
  const raw = openRawSearch(databaseOf(folder))
  const figures: SearchFigures[] = []
  for (const { text, match } of queries) {
    const ours: number[] = []
    const bare: number[] = []
    let hits = 0
    for (let round = -2; round < ROUNDS; round++) {
      const start = performance.now()
      hits = (await archive.call('search.run', { text, filter: {} })).total
      const middle = performance.now()
      raw.search(match)
      const end = performance.now()
      if (round < 0) continue
      ours.push(middle - start)
      bare.push(end - middle)
    }
    figures.push({ text, hits, oursMs: median(ours), rawMs: median(bare) })
  }
  raw.close()
  await archive.close()
  return figures
}

/** Documents of offices whose headings web pages have as well. */
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import type { Cleaned } from '../../src/archive/cleaning/cleaned.ts'
import { textImporter } from '../../src/archive/importers/text.ts'
import { contextOf } from '../support/importer-context.ts'

async function clean(lines: readonly string[]): Promise<Cleaned> {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const name = 'biên bản.txt'
  return cleanExtract(await textImporter.read(bytes, contextOf(name)), { name, format: 'txt' })
}

const reasonsIn = ({ blocks }: Cleaned) =>
  Object.fromEntries(blocks.flatMap(({ text, reason }) => (reason === null ? [] : [[text, reason]])))

const paragraph =
  'Ủy ban nhân dân huyện Sơn Khê yêu cầu các xã rà soát toàn bộ hồ chứa, cống lấy nước và tuyến đê bao trước mùa mưa, báo cáo kết quả bằng văn bản trong tháng này để huyện tổng hợp, bố trí kinh phí sửa chữa.'

describe('minutes without a letterhead', () => {
  const minutes = [
    'Biên bản họp thôn Đoài',
    'Thành viên: 12',
    paragraph,
    'Ý kiến',
    'Ông Hặc đề nghị sửa cống trước mùa mưa.',
    'Thảo luận:',
    'Bà Mai đề nghị góp ngày công.',
    'Kết luận',
    'Thống nhất góp 200.000 đồng một hộ.'
  ]

  it('keep the parts whose headings pages have as well', async () => {
    const cleaned = await clean(minutes)
    expect(reasonsIn(cleaned)).toEqual({})
    expect(cleaned.text).toContain('Thống nhất góp 200.000 đồng một hộ.')
  })

  it('lose them where something else says that they were a page', async () => {
    const cleaned = await clean([...minutes, '1.250 lượt xem'])
    expect(reasonsIn(cleaned)).toMatchObject({ 'Ý kiến': 'comments' })
  })
})

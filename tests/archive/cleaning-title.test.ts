/** What a text is called whose first lines are not its own: a list of contents, the head of a letter that was pasted. */
import { expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { textImporter } from '../../src/archive/importers/text.ts'
import type { ExtractBlock } from '../../src/shared/model/extract.ts'
import { contextOf } from '../support/importer-context.ts'

const BODY =
  'Ủy ban nhân dân xã Nà Lơi báo cáo kết quả sửa chữa mười hai hồ chứa trên địa bàn trong sáu tháng đầu năm.'

async function titleOf(...lines: string[]) {
  const extract = await textImporter.read(
    new TextEncoder().encode(lines.join('\n')),
    contextOf('van-ban.txt')
  )
  const cleaned = cleanExtract(extract, { name: 'van-ban.txt', format: 'txt' })
  expect(cleaned.blocks.flatMap(({ text }) => text.split('\n'))).toEqual(lines.filter((line) => line !== ''))
  return cleaned.title
}

it.each([
  ['MỤC LỤC', 'Phần I. Mở đầu .......... 3', 'Phần II. Kết quả\t12'],
  ['Mục lục', 'Phần I. Mở đầu 3', 'Phần II. Kết quả 12'],
  ['Mục lục:', '', 'Trang', 'I. Mở đầu…………3', ''],
  ['MỤC LỤC']
])('is not called after a list of contents: %s', async (...lines) => {
  expect(await titleOf(...lines, 'Sổ tay vận hành hồ chứa Nà Lơi', BODY)).toBe(
    'Sổ tay vận hành hồ chứa Nà Lơi'
  )
})

it('is not called after a heading of contents that is set as a title, and keeps it as a heading', () => {
  const block = (kind: ExtractBlock['kind'], text: string): ExtractBlock => ({ kind, text, reason: null })
  const { title, blocks } = cleanExtract(
    {
      blocks: [
        block('title', 'MỤC LỤC'),
        block('paragraph', 'Lời nói đầu\t3'),
        block('heading', 'Sổ tay vận hành hồ chứa'),
        block('paragraph', BODY)
      ],
      metadata: { title: null, author: null, date: null, source: null, language: null },
      encoding: null,
      pages: null,
      warnings: []
    },
    { name: 'so-tay.docx', format: 'docx' }
  )
  expect(title).toBe('Sổ tay vận hành hồ chứa')
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'title', 'paragraph'])
})

it.each([
  ['From: Lò Thị Mai', 'Sent: Tuesday, May 18, 2021 7:15 AM', 'To: UBND xã', 'Subject: Fwd: Báo cáo hồ chứa'],
  ['-----Original Message-----', 'From: Lò Thị Mai', 'Subject: Báo cáo hồ chứa'],
  [
    '---------- Forwarded message ---------',
    'Từ: Lò Thị Mai',
    'Subject: RE: Fwd: Báo cáo hồ chứa',
    'To: x@y.invalid'
  ],
  ['Từ: Lò Thị Mai', 'Đã gửi: 18 Tháng Năm 2021 7:15 SA', 'Đến: UBND xã', 'Chủ đề: TL: Báo cáo hồ chứa'],
  ['Subject: Báo cáo hồ chứa']
])('is called as the letter that was pasted is: %s', async (...lines) => {
  expect(await titleOf(...lines, 'Kính gửi các đồng chí,', BODY)).toBe('Báo cáo hồ chứa')
})

it('is called after the line below the head of a letter that states no subject', async () => {
  const head = ['---- Tin nhắn chuyển tiếp ----', 'Từ: Lò Thị Mai', 'Đến: UBND xã']
  expect(await titleOf(...head, 'Báo cáo hồ chứa sáu tháng', BODY)).toBe('Báo cáo hồ chứa sáu tháng')
})

it.each([
  'Tiêu đề: Phòng, chống thiên tai năm 2021',
  'Mục lục văn bản của huyện Sơn Khê năm 2021',
  'Nội dung hồ sơ 2021'
])('is called after its own first line: %s', async (line) => {
  expect(await titleOf(line, BODY)).toBe(line)
})

it('is called after such a line where nothing else follows', async () => {
  expect(await titleOf('MỤC LỤC', 'Phần I. Mở đầu .......... 3')).toBe('MỤC LỤC')
})

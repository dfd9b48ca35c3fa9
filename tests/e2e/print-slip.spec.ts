/** The slip on paper: a text with its notes in the margin, few of them, many, and more than a page of them beside one passage. */
import path from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { richArticle } from '../support/rich-article.ts'
import { slipOf, type Mark } from '../support/slip.ts'
import { expect, test } from './fixtures.ts'
import { print, printed } from './print-pages.ts'
import {
  expectEmbedded,
  expectFaces,
  expectFoot,
  expectInside,
  expectOutline,
  named,
  pageWith,
  usualMargins
} from './printed-page.ts'

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Đoạn ${at + 1}: xã Bản Mòng họp dân về đường liên bản, có ${at + 7} hộ dự họp.`
  }))

test('a title with more notes than a page holds: the text follows it, the notes go on beside it', async ({
  folder
}) => {
  const title = { kind: 'title' as const, text: 'Huyện Đông Khuê họp dân về đường liên bản và nước sạch' }
  const said = 'Cần đối chiếu với báo cáo của xã trước khi trình lãnh đạo, xem lại số hộ và kinh phí. '
  const marks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      start: at,
      end: at + 6,
      note: `Ý ${at + 1}. ${said.repeat(3)}`,
      tags: ['Dân vận/Đối thoại']
    }))
  await print(folder, {
    'a.pdf': slipOf([title, ...paragraphs(40)], marks(13)),
    'b.pdf': slipOf([title, ...paragraphs(40)], marks(45)),
    'c.pdf': slipOf([title, ...paragraphs(3)], marks(1))
  })
  const [some, many] = [await readPdf(path.join(folder, 'a.pdf')), await readPdf(path.join(folder, 'b.pdf'))]
  for (const [pdf, count] of [
    [some, 13],
    [many, 45]
  ] as const) {
    const whole = pdf.text.join(' ')
    for (let number = 1; number <= count; number++) expect(whole).toContain(`Ý ${number}. Cần`)
    // the text follows its title on the first page, notes beside it down to the foot
    const [first = []] = pdf.pieces
    expect(first.some(({ text: words, x }) => words.startsWith('Đoạn 5:') && x < 139)).toBe(true)
    expect(Math.max(...first.filter(({ x, y }) => x > 145 && y < 277).map(({ y }) => y))).toBeGreaterThan(230)
    for (const pieces of pdf.pieces.slice(0, -1))
      expect(Math.max(...pieces.filter(({ y }) => y < 277).map(({ y }) => y))).toBeGreaterThan(200)
  }
  // 13 notes take two pages, 40 short paragraphs stand beside them
  expect(some.pages).toBeLessThanOrEqual(3)
  const [poor] = (await readPdf(path.join(folder, 'c.pdf'))).text
  expect(poor).toContain('Trang 1/1')
})

test('slip: 300 notes stand beside their paragraphs, in the margin', async ({ folder }) => {
  const parts = paragraphs(100)
  let start = 0
  const marks = parts.flatMap(({ text }, at): Mark[] => {
    const from = start
    start += text.length + 1
    return [0, 1, 2].map((nth) => ({
      start: from + 4 + nth * 12,
      end: from + 19 + nth * 12,
      note: (at * 3 + nth) % 5 === 0 ? '' : `Ghi chú thứ ${at * 3 + nth + 1}`
    }))
  })
  await print(folder, { 'a.pdf': slipOf(parts, marks) })
  const file = path.join(folder, 'a.pdf')
  const pdf = await readPdf(file)
  const whole = pdf.text.join(' ')
  for (let number = 1; number <= 300; number++)
    if ((number - 1) % 5 !== 0) expect(whole).toContain(`Ghi chú thứ ${number} 20/11/2026`)
  expect(whole.match(/tô, không ghi chú/g)).toHaveLength(60)
  // text left of 139 mm, notes right of 145 mm, and on the page of their paragraph
  pdf.pieces.forEach((pieces, at) => {
    for (const piece of pieces) {
      const paragraph = /^Đoạn (\d+)/.exec(piece.text)?.[1]
      if (paragraph === undefined) continue
      expect(piece.x).toBeCloseTo(30, 0)
      expect(pdf.text[at]).toMatch(
        new RegExp(`(^|\\D)${Number(paragraph) * 3} \\((vàng|lục|hồng|lam)\\)`, 'u')
      )
    }
    for (const piece of pieces.filter(({ text: words }) => words.startsWith('Ghi chú thứ')))
      expect(piece.x).toBeGreaterThan(145)
  })
  expect(pdf.text[0]).toContain('300 chú thích: vàng 75 · lục 75 · hồng 75 · lam 75')
  expect(pdf.text.at(-1)).toContain(`Trang ${pdf.pages}/${pdf.pages}`)
  expect(pdf.tagged).toBe(true)
  expectEmbedded(file)
})

test('slip: facts, text on the left, notes on the right, lost ones last', async ({ folder }) => {
  const parts = richArticle()
    .blocks.filter(({ kind }) => kind !== 'boilerplate')
    .map(({ kind, text }) => ({ kind, text }))
  const text = parts.map((part) => part.text).join('\n')
  const start = text.indexOf('22/22 xã')
  const pdf = await printed(
    folder,
    slipOf(parts, [{ start, end: start + 8, note: 'Đối chiếu với báo cáo quý' }], {
      lost: ['câu đã sửa ở bản sau']
    })
  )
  expectInside(pdf, usualMargins)
  expectFaces(pdf, [
    ['Kho “Văn thư huyện Đông Khuê”', 11, 'Bold'],
    ['PHIẾU TÀI LIỆU', 15, 'Bold'],
    ['Nhan đề', 11, 'Regular'],
    ['Ngày', 11, 'Regular'],
    ['Nguồn', 11, 'Regular'],
    ['Tác giả', 11, 'Regular'],
    ['SHA-256', 11, 'Regular'],
    ['Sáng 18/12, tại Trung tâm', 12, 'Regular'],
    ['Bí thư Huyện ủy Hoàng Thị Thanh', 11, 'Italic'],
    ['Nhiều kết quả từ cơ sở', 12, 'Bold']
  ])
  expect(
    pdf.pieces[0]!.some(({ text: words, size }) => words === 'phải đi liền với giải quyết' && size > 15)
  ).toBe(true)
  const page = pageWith(pdf, 'Đối chiếu với báo cáo quý') - 1
  const note = named(pdf, 'Đối chiếu', page)
  expect(note.size).toBeCloseTo(9.5, 1)
  expect(note.x).toBeGreaterThan(145)
  const [passage] = pdf.pieces[page]!.filter(({ text: words }) => words.includes('22/22 xã'))
  expect(passage!.x + passage!.width).toBeLessThan(139.6)
  expect(Math.abs(passage!.y - note.y)).toBeLessThan(25)
  expect(pdf.text.at(-1)).toMatch(/Chú thích không còn tìm thấy chỗ .*câu đã sửa ở bản sau/u)
  expectFoot(pdf, 'Phiếu tài liệu · 2026-000417')
  expectOutline(pdf, [
    'PHIẾU TÀI LIỆU',
    'Đông Khuê: Đối thoại phải đi liền với giải quyết',
    'Chú thích không còn tìm thấy chỗ'
  ])
})

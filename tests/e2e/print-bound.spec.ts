/** What is bound, on paper: digest, register. */
import path from 'node:path'
import { buildDigest } from '../../src/archive/report/digest.ts'
import { buildRegister, type RegisterItem } from '../../src/archive/report/register.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { stateOffice } from '../support/office.ts'
import { poppler, readPdf, type ReadPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print } from './print-pages.ts'

const office = { letterhead: stateOffice, archiveName: 'Văn thư huyện Đông Khuê', printedOn: '2026-11-23' }

/** Meetings of as many days, each with its own long name. */
function meetings(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const input = richInput()
    const day = `2019-12-${String(at + 1).padStart(2, '0')}`
    const name = `hội nghị lần thứ ${at + 1} về tổng kết công tác dân vận, triển khai nhiệm vụ trọng tâm và biểu dương các mô hình tiêu biểu`
    const item = {
      ...input.item,
      id: (at + 1) as ItemId,
      accession: `2026-${String(at + 1).padStart(6, '0')}`
    }
    const { report } = input
    return {
      ...input,
      item,
      report: {
        ...report,
        date: { ...report.date!, value: day },
        name: { ...report.name!, value: name },
        people: at % 2 === 0 ? report.people : report.people.slice(0, 2)
      }
    }
  })
}

const pageWith = (pdf: ReadPdf, words: string, from = 2): number =>
  pdf.text.findIndex((text, at) => at >= from && text.includes(words)) + 1

function expectEmbedded(file: string): void {
  const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2).filter(Boolean)
  for (const line of fonts) expect(line, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)
}

test('digest: contents and index name the pages on which things stand', async ({ folder }) => {
  const digest = buildDigest({ ...office, meetings: meetings(14), period: '2019-12', sameNames: [] })
  const [outcome] = await print(folder, { 'a.pdf': digest })
  expect(outcome?.error).toBeNull()
  const file = path.join(folder, 'a.pdf')
  const pdf = await readPdf(file)
  const contents = pdf.text.slice(1, 3).join(' ')
  const first = pageWith(pdf, 'CÁC HỘI NGHỊ TRONG KỲ')
  for (let number = 1; number <= 14; number++) {
    const page = pageWith(pdf, `Hội nghị ${number}/14 ·`)
    expect(contents).toMatch(
      new RegExp(`${number}\\. Hội nghị lần thứ ${number} về .*? tiêu biểu ${page}(?!\\d)`, 'u')
    )
  }
  for (const [entry, title] of [
    ['Phần một. Các hội nghị trong kỳ', 'CÁC HỘI NGHỊ TRONG KỲ'],
    ['Phần hai. Bảng số liệu', 'BẢNG SỐ LIỆU'],
    ['Phần ba. Văn bản được dẫn', 'VĂN BẢN ĐƯỢC DẪN'],
    ['Phần bốn. Chỉ mục tên người', 'CHỈ MỤC TÊN NGƯỜI']
  ] as const)
    expect(contents).toContain(`${entry} ${pageWith(pdf, title)}`)
  expect(first).toBeGreaterThan(2)
  const named = [...new Set(Array.from({ length: 14 }, (_, at) => pageWith(pdf, `Hội nghị ${at + 1}/14 ·`)))]
  expect(
    pdf.text
      .slice(pageWith(pdf, 'CHỈ MỤC TÊN NGƯỜI') - 1)
      .join(' ')
      .replace(/\s+/gu, ' ')
  ).toContain(
    `Hoàng Thị Thanh Nhàn, Bí thư Huyện ủy, Tỉnh ủy viên: ${named.map((page) => `tr. ${page}`).join(', ')}`
  )
  expect(pdf.text.join(' ')).not.toMatch(/tr\.\s00/)

  // the cover is page 1 and has no foot line, all others do
  expect(pdf.text[0]).not.toContain('Trang')
  pdf.text.slice(1).forEach((text, at) => {
    expect(text).toContain('Báo cáo tổng hợp · tháng 12/2019')
    expect(text).toContain(`Trang ${at + 2}/${pdf.pages}`)
  })
  const foot = pdf.pieces[1]?.find(({ text }) => text.startsWith('Trang 2/'))
  expect(foot?.size).toBeCloseTo(9, 1)
  expect((foot?.x ?? 0) + (foot?.width ?? 0)).toBeCloseTo(195, 0)

  // head, facts of a meeting on one page; heads of the table of figures repeated
  for (let number = 1; number <= 14; number++)
    expect(pdf.text[pageWith(pdf, `Hội nghị ${number}/14 ·`) - 1]).toMatch(
      new RegExp(`Hội nghị ${number}/14 · .*Dự, chỉ đạo`, 'u')
    )
  const figures = pdf.text.slice(pageWith(pdf, 'BẢNG SỐ LIỆU') - 1, pageWith(pdf, 'VĂN BẢN ĐƯỢC DẪN') - 1)
  expect(figures.length).toBeGreaterThan(1)
  for (const text of figures) expect(text).toContain('TT Chỉ tiêu Số liệu Đơn vị')

  expect(pdf.tagged).toBe(true)
  expect(pdf.outline).toEqual(
    expect.arrayContaining(['BÁO CÁO TỔNG HỢP', 'MỤC LỤC', 'Phần hai BẢNG SỐ LIỆU', 'a) Nội dung'])
  )
  expect(pdf.links).toBeGreaterThan(17)
  expectEmbedded(file)
})

test('register: landscape, head and column numbers on every page, what is not held last', async ({
  folder
}) => {
  const items = Array.from({ length: 60 }, (_, at): RegisterItem => ({
    accession: `2026-${String(400 + at).padStart(6, '0')}`,
    addedAt: '2026-11-20',
    title: `Kế hoạch số ${at + 1} về tiếp xúc, đối thoại và giải quyết kiến nghị của Nhân dân năm 2019`,
    date: at % 3 === 0 ? null : '2019-02-08',
    author: 'Ủy ban nhân dân huyện Đông Khuê',
    source: null,
    number: `${at + 1}/KH-UBND-VHTTDL-TNMT`,
    citedBy: ['2026-000409', '2026-000417']
  }))
  const missing = {
    kind: 'kết luận',
    number: '315-KL/TU',
    date: '2018-09-03',
    issuer: 'Ban Thường vụ Tỉnh ủy Nam Lĩnh',
    title: 'về củng cố đội ngũ cán bộ dân vận cơ sở',
    citedBy: ['2026-000417']
  }
  const register = buildRegister({ ...office, of: 'items', items, missing: [missing], period: null })
  await print(folder, { 'a.pdf': register })
  const file = path.join(folder, 'a.pdf')
  const pdf = await readPdf(file)
  expect(pdf.pages).toBeGreaterThan(3)
  for (const [width, height] of pdf.sizes) {
    expect(width).toBeCloseTo(841.9, 0)
    expect(height).toBeCloseTo(595.3, 0)
  }
  expect(pdf.text[0]).toContain('Từ số 2026-000400 đến số 2026-000459')
  expect(pdf.text[0]).not.toContain('Trang')
  pdf.text.slice(1).forEach((text, at) => {
    expect(text).toContain('Số, ký hiệu văn bản')
    expect(text).toContain('(1) (2) (3) (4) (5) (6) (7) (8) (9) (10)')
    expect(text).toContain(`Trang ${at + 2}/${pdf.pages}`)
  })
  const last = pdf.text.at(-1) ?? ''
  expect(last).toContain('61 Ban Thường vụ Tỉnh ủy Nam Lĩnh 315-KL/TU 03/9/2018 Kết luận về củng cố')
  expect(last).toContain('Sổ này có 61 tài liệu và văn bản: 60 tài liệu có trong kho, 1 văn bản được dẫn')
  for (const pieces of pdf.pieces.slice(1))
    for (const { text, x, width } of pieces) {
      expect(x, text).toBeGreaterThan(29.7)
      expect(x + width, text).toBeLessThan(282.6)
    }
  expectEmbedded(file)
})

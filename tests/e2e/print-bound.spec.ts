/** What is bound, on paper: digest, register. */
import path from 'node:path'
import { buildDigest } from '../../src/archive/report/digest.ts'
import { buildRegister, type RegisterItem } from '../../src/archive/report/register.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { stateOffice } from '../support/office.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { readPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print, printed } from './print-pages.ts'
import {
  expectEmbedded,
  expectFaces,
  expectFoot,
  expectInside,
  expectOutline,
  footOf,
  middle,
  named,
  pageWith,
  usualMargins
} from './printed-page.ts'

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

test('digest: contents and index name the pages on which things stand', async ({ folder }) => {
  const digest = buildDigest({ ...office, meetings: meetings(14), period: '2019-12', sameNames: [] })
  const [outcome] = await print(folder, { 'a.pdf': digest })
  expect(outcome?.error).toBeNull()
  const file = path.join(folder, 'a.pdf')
  const pdf = await readPdf(file)
  const contents = pdf.text.slice(1, 3).join(' ')
  const first = pageWith(pdf, 'CÁC HỘI NGHỊ TRONG KỲ', 2)
  for (let number = 1; number <= 14; number++) {
    const page = pageWith(pdf, `Hội nghị ${number}/14 ·`, 2)
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
    expect(contents).toContain(`${entry} ${pageWith(pdf, title, 2)}`)
  expect(first).toBeGreaterThan(2)
  const named = [
    ...new Set(Array.from({ length: 14 }, (_, at) => pageWith(pdf, `Hội nghị ${at + 1}/14 ·`, 2)))
  ]
  expect(
    pdf.text
      .slice(pageWith(pdf, 'CHỈ MỤC TÊN NGƯỜI', 2) - 1)
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
    expect(pdf.text[pageWith(pdf, `Hội nghị ${number}/14 ·`, 2) - 1]).toMatch(
      new RegExp(`Hội nghị ${number}/14 · .*Dự, chỉ đạo`, 'u')
    )
  const figures = pdf.text.slice(
    pageWith(pdf, 'BẢNG SỐ LIỆU', 2) - 1,
    pageWith(pdf, 'VĂN BẢN ĐƯỢC DẪN', 2) - 1
  )
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

test('digest: cover, contents, parts on pages of their own, index in two columns', async ({ folder }) => {
  const pdf = await printed(
    folder,
    buildDigest({ ...office, meetings: [richInput(), poorInput()], period: '2019-12', sameNames: [] })
  )
  expectInside(pdf, usualMargins)
  expectFaces(pdf, [
    ['UBND HUYỆN ĐÔNG KHUÊ', 13, 'Regular'],
    ['VĂN PHÒNG', 13, 'Bold'],
    ['BÁO CÁO TỔNG HỢP', 24, 'Bold'],
    ['Các hội nghị trong kỳ', 16, 'Bold'],
    ['Kỳ: tháng 12/2019 (2 hội nghị)', 14, 'Regular'],
    ['Lập từ kho', 13, 'Regular'],
    ['In ngày 23/11/2026', 13, 'Regular']
  ])
  for (const { text, x, width } of pdf.pieces[0]!) expect(x + width / 2, text).toBeCloseTo(112.5, 0)
  expectFaces(
    pdf,
    [
      ['MỤC LỤC', 14, 'Bold'],
      ['Phần một. Các hội nghị', 13, 'Regular'],
      ['1. Hội nghị tổng kết', 12, 'Regular']
    ],
    1
  )
  // numbers of pages end at the margin
  const numbers = pdf.pieces[1]!.filter(({ text, x }) => /^\d+$/.test(text) && x > 180)
  expect(numbers.length).toBe(6)
  for (const { x, width } of numbers) expect(x + width).toBeCloseTo(195, 0)
  const parts = ['Phần một', 'Phần hai', 'Phần ba', 'Phần bốn'].map((words) => pageWith(pdf, words, 2) - 1)
  expect(parts).toEqual([...parts].sort((a, b) => a - b))
  for (const page of parts) expect(pdf.text[page]).toMatch(/^Phần (một|hai|ba|bốn) /u)
  expectFaces(
    pdf,
    [
      ['Phần một', 14, 'Bold'],
      ['CÁC HỘI NGHỊ TRONG KỲ', 14, 'Bold'],
      ['Hội nghị 1/2', 11, 'Regular'],
      ['1. Hội nghị tổng kết', 14, 'Bold'],
      ['Thời gian', 12, 'Regular'],
      ['a) Nội dung', 13, 'Bold'],
      ['Công tác dân vận năm 2019', 13, 'Regular'],
      ['b) Chỉ đạo và phát biểu', 13, 'Bold']
    ],
    parts[0]
  )
  expect(named(pdf, 'Chỉ tiêu', parts[1]).size).toBeCloseTo(10.5, 1)
  const index = pdf.pieces[parts[3]!]!.filter(
    ({ font, size }) => font === 'Tinos-Bold' && Math.abs(size - 11) < 0.1
  )
  expect(new Set(index.map(({ x }) => Math.round(x)))).toEqual(new Set([30, 116]))
  expectFoot(pdf, 'Báo cáo tổng hợp · tháng 12/2019', 1)
  expect(footOf(pdf, 0)).toEqual({ left: undefined, right: undefined })
  expectOutline(pdf, [
    'BÁO CÁO TỔNG HỢP',
    'Phần bốn CHỈ MỤC TÊN NGƯỜI',
    '1. Hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020'
  ])
  expect(pdf.info).toMatchObject({
    Title: 'Báo cáo tổng hợp các hội nghị tháng 12/2019',
    Author: stateOffice.office
  })
})

test('register of cited documents: landscape, cover by Annex IV with its period, columns in their places', async ({
  folder
}) => {
  const missing = Array.from({ length: 40 }, (_, at) => ({
    kind: 'kết luận',
    number: `${100 + at}-KL/TU`,
    date: '2018-09-03',
    issuer: 'Ban Thường vụ Tỉnh ủy Nam Lĩnh',
    title: 'về củng cố đội ngũ cán bộ dân vận cơ sở',
    citedBy:
      at === 0
        ? Array.from({ length: 60 }, (__, nth) => `2026-${String(nth + 1).padStart(6, '0')}`)
        : ['2026-000417']
  }))
  const pdf = await printed(
    folder,
    buildRegister({ ...office, of: 'citations', items: [], missing, period: '2019-12' })
  )
  expectInside(pdf, usualMargins, 'landscape')
  expectFaces(pdf, [
    ['UBND HUYỆN ĐÔNG KHUÊ', 13, 'Regular'],
    ['VĂN PHÒNG', 13, 'Bold'],
    ['VĂN BẢN', 24, 'Bold'],
    ['(Văn bản được dẫn', 13, 'Regular'],
    ['Kỳ: tháng 12/2019', 14, 'Regular'],
    ['Quyển số: 01', 13, 'Bold']
  ])
  for (let page = 1; page < pdf.pages; page++) {
    expectFaces(
      pdf,
      [
        ['TT', 11, 'Bold'],
        ['(1)', 10, 'Regular']
      ],
      page
    )
    // Annex IV, VI: the ten columns, each number in the middle of its column
    const columns = pdf.pieces[page]!.filter(({ text }) => /^\(\d+\)$/.test(text))
    expect(columns.map(({ text }) => text).join('')).toBe('(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)')
    expect(columns.map((one) => Math.round(middle(one)))).toEqual([
      35, 50, 72, 102, 136, 163, 197, 232, 252, 272
    ])
  }
  // whoever is cited everywhere does not fill a page
  expect(pdf.text[1]).toContain('012 và 48 tài liệu khác')
  expect(pdf.text[1]).toContain('105-KL/TU')
  expectFoot(pdf, 'Sổ văn bản tháng 12/2019 · kho “Văn thư huyện Đông Khuê”', 1, 297)
  expect(footOf(pdf, 0).right).toBeUndefined()
  expectOutline(pdf, ['SỔ VĂN BẢN'])
})

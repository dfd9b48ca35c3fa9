/** What is bound or marked, on paper: digest, register, slip. */
import path from 'node:path'
import { buildDigest } from '../../src/archive/report/digest.ts'
import { buildRegister, type RegisterItem } from '../../src/archive/report/register.ts'
import { buildSlip } from '../../src/archive/report/slip.ts'
import type { Annotation, AnnotationId } from '../../src/shared/model/annotation.ts'
import type { ItemDetail, ItemId } from '../../src/shared/model/item.ts'
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

test('slip: 300 notes stand beside their paragraphs, in the margin', async ({ folder }) => {
  const input = richInput()
  const paragraphs = Array.from(
    { length: 100 },
    (_, at) => `Đoạn ${at + 1}: xã Bản Mòng họp dân về đường liên bản, có ${at + 7} hộ dự họp.`
  )
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map((words, position) => {
    const block = {
      position,
      kind: 'paragraph' as const,
      text: words,
      start,
      end: start + words.length,
      reason: null
    }
    start += words.length + 1
    return block
  })
  const colours = ['yellow', 'green', 'pink', 'blue'] as const
  const annotations = Array.from({ length: 300 }, (_, at): Annotation => {
    const block = blocks[Math.floor(at / 3)]!
    const from = block.start + 4 + (at % 3) * 12
    const range = { start: from, end: from + 15 }
    return {
      id: (at + 1) as AnnotationId,
      itemId: input.item.id,
      selectors: {
        quote: {
          type: 'TextQuoteSelector',
          exact: text.slice(range.start, range.end),
          prefix: '',
          suffix: ''
        },
        position: { type: 'TextPositionSelector', ...range }
      },
      region: null,
      placement: { status: 'exact', score: 1, range },
      note: at % 5 === 0 ? '' : `Ghi chú thứ ${at + 1}`,
      colour: colours[at % 4]!,
      tags: [],
      createdAt: '2026-11-20',
      modifiedAt: '2026-11-20'
    }
  })
  const item: ItemDetail = {
    ...input.item,
    tags: ['Dân vận/Đối thoại'],
    format: 'txt',
    opening: '',
    annotationCount: 300,
    isMeeting: true,
    addedAt: '2026-11-19',
    trashedAt: null,
    author: null,
    language: 'vi',
    encoding: null,
    url: null,
    site: null,
    section: null,
    found: null,
    original: { name: 'hop-dan.txt', sha256: 'a1'.repeat(32), bytes: 48_212, mediaType: 'text/plain' },
    provenance: [],
    attachments: [],
    attachedTo: [],
    blocks,
    text
  }
  const slip = buildSlip({
    ...office,
    item,
    annotations,
    cited: [{ name: '315-KL/TU', held: null }]
  })
  await print(folder, { 'a.pdf': slip })
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

/** More of everything than a page has room for: nothing leaves its margins, nothing makes Chromium shrink the page, heads are repeated. */
import path from 'node:path'
import { buildDigest } from '../../src/archive/report/digest.ts'
import { buildDecreeReport, buildPartyReport } from '../../src/archive/report/official.ts'
import { buildRegister } from '../../src/archive/report/register.ts'
import { buildSummary } from '../../src/archive/report/summary.ts'
import { issue, usualParts } from '../support/office.ts'
import { longOffice, overlongInput } from '../support/overlong-meeting.ts'
import { readPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { slipOf, type Part } from '../support/slip.ts'
import { expect, test } from './fixtures.ts'
import { print } from './print-pages.ts'
import { expectEmbedded, expectInside, named, pageWith, usualMargins } from './printed-page.ts'

const address = `https://dong-khue.example/${'van-ban-2019-chi-dao-dieu-hanh-'.repeat(12)}`
const office = { letterhead: longOffice, archiveName: 'Văn thư huyện Đông Khuê', printedOn: '2026-11-23' }

const register = () =>
  buildRegister({
    ...office,
    of: 'items',
    items: Array.from({ length: 200 }, (_, at) => ({
      accession: `2026-${String(at + 1).padStart(6, '0')}`,
      addedAt: '2026-11-20',
      title: 'Kế hoạch tiếp xúc, đối thoại và giải quyết kiến nghị của Nhân dân năm 2019 '.repeat(
        at % 20 === 0 ? 9 : 2
      ),
      date: '2019-02-08',
      author: longOffice.authority,
      source: null,
      number: `${at + 1}/2019/NQLT-HĐND-UBND-UBMTTQVN-VHTTDL-TNMT`,
      citedBy: []
    })),
    missing: [],
    period: null
  })

const slip = () => {
  const table = Array.from({ length: 200 }, (_, row) =>
    Array.from({ length: 12 }, (__, at) => (row === 0 ? `Chỉ tiêu ${at + 1}` : `${row}.${at}00`)).join('\t')
  ).join('\n')
  const parts: Part[] = [
    { kind: 'title', text: 'Đông Khuê: Đối thoại phải đi liền với giải quyết kiến nghị '.repeat(6).trim() },
    { kind: 'paragraph', text: `Xem thêm tại ${address}` },
    { kind: 'table', text: table },
    { kind: 'paragraph', text: 'Đoạn cuối của tài liệu.' }
  ]
  return slipOf(parts, [{ start: 0, end: 9, note: `Theo ${address}` }], {
    lost: ['câu đã sửa ở bản sau '.repeat(20).trim()],
    cited: Array.from({ length: 60 }, (_, at) => ({ name: `${at + 1}/NQLT-HĐND-UBND-UBMTTQVN`, held: null })),
    item: {
      original: {
        name: `${'ke-hoach-doi-thoai'.repeat(11)}.docx`,
        sha256: 'a1'.repeat(32),
        bytes: 1,
        mediaType: 'text/plain'
      }
    }
  })
}

test('60 people, 200 figures, names of 120 letters, addresses without a space: every template bears them', async ({
  folder
}) => {
  // six papers of a hundred and fifty pages, drawn and read back
  test.slow()
  const input = overlongInput()
  const official = {
    ...input,
    letterhead: longOffice,
    issue: { ...issue, number: '1234567' },
    parts: usualParts
  }
  const outcomes = await print(folder, {
    'tom-tat.pdf': buildSummary(input),
    'nd30.pdf': buildDecreeReport(official),
    'dang.pdf': buildPartyReport(official),
    'tong-hop.pdf': buildDigest({
      ...office,
      meetings: [richInput(), input],
      period: '2019-12',
      sameNames: []
    }),
    'phieu.pdf': slip(),
    'so.pdf': register()
  })
  expect(outcomes.map(({ error }) => error)).toEqual([null, null, null, null, null, null])
  const read = async (name: string) => {
    const file = path.join(folder, `${name}.pdf`)
    expectEmbedded(file)
    const pdf = await readPdf(file)
    await test.step(name, () => expectInside(pdf, usualMargins, name === 'so' ? 'landscape' : 'portrait'))
    return pdf
  }

  const summary = await read('tom-tat')
  expect(named(summary, 'TÓM TẮT HỘI NGHỊ').size).toBeCloseTo(15, 1)
  for (
    let page = pageWith(summary, '2. Số liệu') - 1;
    page < pageWith(summary, '3. Chỉ đạo và phát biểu') - 1;
    page++
  )
    expect(summary.text[page]).toContain('TT Chỉ tiêu Số liệu Đơn vị')

  for (const [name, body] of [
    ['nd30', 'I. THÔNG TIN CHUNG'],
    ['dang', 'Hội nghị diễn ra']
  ] as const) {
    const paper = await read(name)
    expect(named(paper, body, pageWith(paper, body) - 1).size).toBeCloseTo(14, 1)
    expect(named(paper, '1234567').x).toBeGreaterThan(29.7)
    // many people stand below each other
    const list = paper.pieces.flat().filter(({ text }) => text.startsWith('- Quàng '))
    expect(list.length).toBe(59)
    for (const { x } of list) expect(x).toBeCloseTo(42.7, 0)
    const annex = pageWith(paper, 'Phụ lục SỐ LIỆU') - 1
    for (const text of paper.text.slice(annex)) expect(text).toContain('TT Chỉ tiêu Số liệu Đơn vị')
    expect(paper.text.at(-1)).toContain('200')
  }

  const digest = await read('tong-hop')
  expect(named(digest, 'MỤC LỤC', 1).size).toBeCloseTo(14, 1)
  for (const part of ['BẢNG SỐ LIỆU', 'VĂN BẢN ĐƯỢC DẪN']) {
    const page = pageWith(digest, part, 2)
    expect(digest.text[page - 1]).toContain('TT ')
  }

  const sheet = await read('phieu')
  expect(named(sheet, 'PHIẾU TÀI LIỆU').size).toBeCloseTo(15, 1)
  const first = pageWith(sheet, 'Chỉ tiêu 1 Chỉ tiêu 2') - 1
  const last = pageWith(sheet, 'Đoạn cuối của tài liệu') - 1
  expect(last - first).toBeGreaterThan(1)
  for (let page = first; page < last; page++)
    expect(sheet.text[page]).toContain('Chỉ tiêu 1 Chỉ tiêu 2 Chỉ tiêu 3')
  // a table with nothing beside it has the width of the page, and no word of it is torn
  expect(Math.max(...sheet.pieces[first]!.map(({ x, width }) => x + width))).toBeGreaterThan(180)

  const book = await read('so')
  expect(named(book, 'VĂN BẢN').size).toBeCloseTo(24, 1)
  for (const text of book.text.slice(1)) expect(text).toContain('(1) (2) (3) (4) (5) (6) (7) (8) (9) (10)')
})

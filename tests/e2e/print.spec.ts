/** The real page through the real printToPDF, read back: what is on the sheet, and how the file is made. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { buildSummary, type SummaryInput } from '../../src/archive/report/summary.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { poppler, readPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print, printed } from './print-pages.ts'
import {
  expectFaces,
  expectFoot,
  expectInside,
  expectOutline,
  middle,
  named,
  usualMargins
} from './printed-page.ts'

/** The rich meeting as one that fills pages: many figures and many speakers. */
function longInput(): SummaryInput {
  const input = richInput()
  const [figure] = input.report.figures
  const [, remark] = input.report.statements
  if (figure === undefined || remark === undefined) throw new Error('the fixture has figures and statements')
  const figures = Array.from({ length: 30 }, (_, at) => ({
    ...figure,
    value: 1000 + at,
    about: `chỉ tiêu thứ ${at + 1} của huyện`
  }))
  const statements = Array.from({ length: 8 }, (_, at) => ({
    ...remark,
    speaker: `Vi Văn Thạo ${String.fromCharCode(65 + at)}`
  }))
  return {
    ...input,
    report: { ...input.report, figures, statements: [...input.report.statements, ...statements] }
  }
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ')

test('a summary becomes a tagged A4 file with outline, embedded fonts, numbered pages', async ({
  folder
}) => {
  const sheet = buildSummary(richInput())
  const outcomes = await print(folder, { 'tóm tắt.pdf': sheet, 'dài.pdf': buildSummary(longInput()) })
  const file = path.join(folder, 'tóm tắt.pdf')
  const pdf = await readPdf(file)

  expect(outcomes.map(({ error }) => error)).toEqual([null, null])
  expect(outcomes[0]?.pages).toBe(pdf.pages)
  expect(pdf.size[0]).toBeCloseTo(595.3, 0)
  expect(pdf.size[1]).toBeCloseTo(841.9, 0)
  expect(pdf.tagged).toBe(true)
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Link'])
    expect(pdf.roles).toContain(role)
  expect(pdf.outline).toEqual([sheet.heading, ...sheet.sections.map(({ heading }) => heading), 'Dẫn chứng'])
  expect(pdf.info).toMatchObject({
    Title: `Tóm tắt hội nghị: ${sheet.name}`,
    Author: 'Văn phòng Huyện ủy Đông Khuê',
    Subject: 'Tóm tắt hội nghị · số vào kho 2026-000417',
    Language: 'vi'
  })
  expect(pdf.links).toBeGreaterThan(sheet.evidence.length)

  const long = await readPdf(path.join(folder, 'dài.pdf'))
  expect(long.pages).toBeGreaterThanOrEqual(2)
  expect(long.pages).toBeLessThanOrEqual(4)
  long.text.forEach((text, at) => {
    expect(text).toContain('Tóm tắt hội nghị · 2026-000417')
    expect(text).toContain(`Trang ${at + 1}/${long.pages}`)
  })
  expect(long.text.slice(1).join()).toContain('Chỉ tiêu Số liệu Đơn vị')
})

test('every word of the printable is on paper, in NFC', async ({ folder }) => {
  const sheet = buildSummary(richInput())
  await print(folder, { 'a.pdf': sheet })
  const text = (await readPdf(path.join(folder, 'a.pdf'))).text.join(' ')
  expect(text).toBe(text.normalize('NFC'))
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')
  // marks stand between the words; without figures and spaces the sheet reads on
  const printed = letters(text).replace(/\d/gu, '')
  const wanted = [
    sheet.name,
    ...sheet.facts.flatMap((row) => row.lines.map((line) => line.map((run) => run.text).join(''))),
    ...sheet.source.map((run) => run.text),
    ...sheet.evidence.map((row) => row.quote),
    ...sheet.sections.map((section) => section.heading)
  ]
  for (const words of wanted) expect(printed).toContain(letters(words).replace(/\d/gu, ''))
})

test('poppler agrees: fonts embedded, text in reading order', async ({ folder }) => {
  test.skip(poppler('pdffonts', '-v') === null, 'poppler-utils is not installed')
  await print(folder, { 'a.pdf': buildSummary(richInput()) })
  const file = path.join(folder, 'a.pdf')
  const info = poppler('pdfinfo', file) ?? ''
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Page size:.*\(A4\)/)
  expect(info).toMatch(/JavaScript:\s+no/)
  const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const line of fonts) expect(line, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)
  for (const face of ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']) expect(fonts.join('\n')).toContain(face)
  const text = flat(poppler('pdftotext', '-layout', file, '-') ?? '')
  expect(text).toContain('Sáng 18/12/2019')
  expect(text).toContain('H’Diễm Niê Kpăr, Chủ tịch Hội Liên hiệp Phụ nữ huyện')
  expect(text).toMatch(/Cuộc giám sát ?\d+ 1\.268 cuộc toàn huyện năm 2019/)
  expect(text).toMatch(/Kinh phí đóng góp làm đường ?\d+ hơn 43,75 tỷ đồng toàn huyện –/)
  expect(text.indexOf('2. Số liệu')).toBeGreaterThan(text.indexOf('1. Nội dung báo cáo'))
})

test('a poor source prints one page; an entry that cannot be written does not stop the others', async ({
  folder
}) => {
  const sheet = buildSummary(poorInput())
  const outcomes = await print(folder, { 'không có/a.pdf': sheet, 'b.pdf': sheet })
  expect(outcomes.map(({ error }) => error?.code ?? null)).toEqual(['target-missing', null])
  const pdf = await readPdf(path.join(folder, 'b.pdf'))
  expect(pdf.pages).toBe(1)
  expect(pdf.text[0]).toContain('Địa điểm (không nêu)')
  expect(pdf.text[0]).toContain('Trang 1/1')
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('summary: head, facts, sections and evidence in their order and sizes', async ({ folder }) => {
  const pdf = await printed(folder, buildSummary(richInput()))
  expectInside(pdf, usualMargins)
  expectFaces(pdf, [
    ['Văn phòng Huyện ủy Đông Khuê', 11, 'Bold'],
    ['Số vào kho:', 11, 'Regular'],
    ['TÓM TẮT HỘI NGHỊ', 15, 'Bold'],
    ['Hội nghị tổng kết công tác', 12.5, 'Bold'],
    ['Thời gian', 10.5, 'Regular'],
    ['Địa điểm', 10.5, 'Regular'],
    ['Đơn vị tổ chức', 10.5, 'Regular'],
    ['Chủ trì', 10.5, 'Regular'],
    ['Đặng Đình Thuyên', 10.5, 'Bold'],
    ['Dự, chỉ đạo', 10.5, 'Regular'],
    ['Dự hội nghị', 10.5, 'Regular'],
    ['1. Nội dung báo cáo', 12, 'Bold'],
    ['Công tác dân vận năm 2019', 11.5, 'Regular'],
    ['2. Số liệu', 12, 'Bold'],
    ['Chỉ tiêu', 10.5, 'Bold'],
    ['3. Chỉ đạo và phát biểu', 12, 'Bold']
  ])
  for (const words of ['TÓM TẮT HỘI NGHỊ', 'Hội nghị tổng kết'])
    expect(middle(named(pdf, words))).toBeCloseTo(112.5, 0)
  const { x, width } = named(pdf, '2026-000417')
  expect(x + width).toBeCloseTo(195, 0)
  expect(named(pdf, '(chỉ đạo)').font).toBe('Tinos-Italic')
  // figures end where their column ends, marks stand above the line in a small face
  const ends = ['1.268', '22/22', '94,6', 'hơn 43,75']
    .map((words) => named(pdf, words))
    .map((one) => one.x + one.width)
  for (const end of ends) expect(end).toBeCloseTo(ends[0]!, 0)
  const mark = pdf.pieces[0]!.find(({ text, size }) => text === '2' && size < 8)!
  expect(mark.size).toBeCloseTo(10.5 * 0.68, 1)
  expect(named(pdf, 'Chủ tịch HĐND huyện').y - mark.y).toBeCloseTo(1, 0)

  const sections = [
    '4. Nhiệm vụ thời gian tới',
    '5. Khen thưởng',
    '6. Văn bản được dẫn',
    'Nguồn:',
    'Dẫn chứng'
  ]
  const places = sections.map((words) => pdf.text.join(' ').indexOf(words))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  const last = pdf.pages - 1
  expect(named(pdf, 'Nguồn:', last).size).toBeCloseTo(10, 1)
  // the passages stand in two columns
  const columns = new Set(
    pdf.pieces[last]!.filter(({ size, text }) => Math.abs(size - 9.5) < 0.1 && text.startsWith('“')).map(
      ({ x: left }) => Math.round(left)
    )
  )
  expect(columns).toEqual(new Set([36, 122]))
  expectFoot(pdf, 'Tóm tắt hội nghị · 2026-000417')
  expectOutline(pdf, ['TÓM TẮT HỘI NGHỊ', '1. Nội dung báo cáo', '6. Văn bản được dẫn', 'Dẫn chứng'])
})

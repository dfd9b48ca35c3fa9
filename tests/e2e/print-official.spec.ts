/** Issued reports on paper, measured: what the decree says of margins, sizes, places and numbers. */
import path from 'node:path'
import { buildDecreeReport, buildPartyReport, type OfficialInput } from '../../src/archive/report/official.ts'
import type { Letterhead } from '../../src/shared/model/letterhead.ts'
import { blankIssue, issue, partyOffice, stateOffice, usualParts } from '../support/office.ts'
import { poppler, readPdf, type Piece, type ReadPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print } from './print-pages.ts'

/** A meeting with so many figures that their table fills pages, and many tasks. */
function longInput(letterhead: Letterhead): OfficialInput {
  const input = richInput()
  const [figure] = input.report.figures
  const [task] = input.report.tasks
  if (figure === undefined || task === undefined) throw new Error('the fixture has figures and tasks')
  const figures = Array.from({ length: 200 }, (_, at) => ({
    ...figure,
    value: 1000 + at,
    about: `chỉ tiêu thứ ${at + 1} về đối thoại với Nhân dân của huyện`
  }))
  const tasks = Array.from({ length: 12 }, (_, at) => ({ ...task, text: `${task.text} đợt ${at + 1}` }))
  return { ...input, report: { ...input.report, figures, tasks }, letterhead, issue, parts: usualParts }
}

const named = (pdf: ReadPdf, text: string, page = 0): Piece => {
  const found = pdf.pieces[page]?.find((piece) => piece.text.includes(text))
  if (found === undefined) throw new Error(`page ${page + 1} has no “${text}”`)
  return found
}
const middle = ({ x, width }: Piece): number => x + width / 2
const textOf = (pieces: readonly Piece[] | undefined): Piece[] => (pieces ?? []).filter(({ y }) => y > 20)
const numberOf = (pieces: readonly Piece[] | undefined): Piece | undefined =>
  pieces?.find(({ y, text }) => y < 20 && /^\d+$/.test(text))

function expectInside(pdf: ReadPdf, { top, bottom, left, right }: Letterhead['margins']): void {
  for (const [at, pieces] of pdf.pieces.entries())
    for (const { text, x, width, y } of textOf(pieces)) {
      const where = `“${text}” on page ${at + 1}`
      expect(x, where).toBeGreaterThan(left - 0.3)
      expect(x + width, where).toBeLessThan(210 - right + 0.6)
      expect(y, where).toBeGreaterThan(top)
      expect(y, where).toBeLessThan(297 - bottom)
    }
}

test('Nghị định 30: margins, sizes, places and numbers as measured on the page', async ({ folder }) => {
  const sheet = buildDecreeReport(longInput(stateOffice))
  const [outcome] = await print(folder, { 'nd30.pdf': sheet })
  expect(outcome?.error).toBeNull()
  const file = path.join(folder, 'nd30.pdf')
  const pdf = await readPdf(file)
  expect(pdf.sizes.every(([width, height]) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(
    true
  )
  expectInside(pdf, stateOffice.margins)

  const country = named(pdf, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  const motto = named(pdf, 'Độc lập - Tự do - Hạnh phúc')
  const date = named(pdf, 'ngày 06 tháng 01 năm 2020')
  const number = named(pdf, 'Số: 04/BC-VP')
  for (const [piece, size, font] of [
    [country, 12, 'Tinos-Bold'],
    [motto, 13, 'Tinos-Bold'],
    [named(pdf, 'UBND HUYỆN ĐÔNG KHUÊ'), 12, 'Tinos-Regular'],
    [named(pdf, 'HỘI ĐỒNG NHÂN DÂN'), 12, 'Tinos-Bold'],
    [number, 13, 'Tinos-Regular'],
    [date, 13, 'Tinos-Italic'],
    [named(pdf, 'BÁO CÁO'), 14, 'Tinos-Bold'],
    [named(pdf, 'Kết quả Hội nghị'), 14, 'Tinos-Bold'],
    [named(pdf, 'Kính gửi:'), 14, 'Tinos-Regular'],
    [named(pdf, 'I. THÔNG TIN CHUNG'), 14, 'Tinos-Bold']
  ] as const) {
    expect(piece.size, piece.text).toBeCloseTo(size, 1)
    expect(piece.font, piece.text).toContain(font)
  }
  // ô 1 right, ô 2 left, number and date on one line, type centred over the text
  expect(middle(country)).toBeCloseTo(middle(motto), 0)
  expect(middle(country)).toBeCloseTo(30 + 66 + 99 / 2, 0)
  expect(middle(number)).toBeCloseTo(30 + 33, 0)
  expect(number.y).toBeCloseTo(date.y, 1)
  expect(middle(named(pdf, 'BÁO CÁO'))).toBeCloseTo(112.5, 0)
  expect(named(pdf, 'I. THÔNG TIN CHUNG').x).toBeCloseTo(30 + 12.7, 0)
  expect(named(pdf, '- Ủy ban nhân dân huyện').x - named(pdf, 'Kính gửi:').x).toBeCloseTo(17.6, 0)

  // signature block: whole, with the end of the text, on the last page before the annex
  const annexes = pdf.text.findIndex((text) => text.includes('Phụ lục SỐ LIỆU'))
  const last = annexes - 1
  const recipients = named(pdf, 'Nơi nhận:', last)
  expect([recipients.size, named(pdf, '- Như trên;', last).size]).toEqual([
    expect.closeTo(12, 1),
    expect.closeTo(11, 1)
  ])
  expect(recipients.font).toContain('Tinos-BoldItalic')
  expect(pdf.text[last]).toMatch(/xem xét, chỉ đạo\.\/\. .*Nơi nhận:/u)
  const office = named(pdf, 'PHÓ CHÁNH VĂN PHÒNG', last)
  const signer = named(pdf, 'Lê Nguyễn Hoài Phương Thảo', last)
  expect(middle(office)).toBeCloseTo(middle(signer), 0)
  expect(signer.y - office.y).toBeGreaterThan(30)

  // numbers: in the head, centred over the text, none on the first page of the report and of the annex
  const numbers = pdf.pieces.map((pieces) => numberOf(pieces)?.text ?? null)
  const own = (length: number) => Array.from({ length }, (_, at) => (at === 0 ? null : String(at + 1)))
  expect(numbers).toEqual([...own(annexes), ...own(pdf.pages - annexes)])
  const second = numberOf(pdf.pieces[1])!
  expect(middle(second)).toBeCloseTo(112.5, 0)
  expect(second.size).toBeCloseTo(14, 1)
  expect(second.y).toBeGreaterThan(10)
  expect(second.y).toBeLessThan(16)

  // 200 rows over pages, each with the head
  expect(pdf.pages - annexes).toBeGreaterThan(3)
  for (const text of pdf.text.slice(annexes)) expect(text).toContain('TT Chỉ tiêu Số liệu Đơn vị Phạm vi Kỳ')
  expect(pdf.text.join(' ')).toContain('chỉ tiêu thứ 200 về đối thoại'.replace('chỉ', 'Chỉ'))

  // what the overlay must not have harmed
  expect(pdf.tagged).toBe(true)
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role)
  expect(pdf.outline).toEqual(
    expect.arrayContaining(['BÁO CÁO', 'I. THÔNG TIN CHUNG', 'Phụ lục SỐ LIỆU NÊU TẠI HỘI NGHỊ'])
  )
  expect(pdf.info).toMatchObject({ Author: stateOffice.office, Language: 'vi' })
  const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2).filter(Boolean)
  for (const line of fonts) expect(line, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)
})

test('Nghị định 30: the smallest body and the widest margins it allows', async ({ folder }) => {
  const margins = { top: 25, bottom: 25, left: 35, right: 20 }
  const letterhead: Letterhead = {
    ...stateOffice,
    bodySize: 13,
    margins,
    addressees: ['Ủy ban nhân dân huyện']
  }
  await print(folder, { 'a.pdf': buildDecreeReport(longInput(letterhead)) })
  const pdf = await readPdf(path.join(folder, 'a.pdf'))
  expectInside(pdf, margins)
  expect(named(pdf, 'I. THÔNG TIN CHUNG').size).toBeCloseTo(13, 1)
  expect(named(pdf, 'CỘNG HÒA XÃ HỘI').size).toBeCloseTo(12, 1)
  expect(numberOf(pdf.pieces[1])?.size).toBeCloseTo(13, 1)
  expect(middle(numberOf(pdf.pieces[1])!)).toBeCloseTo((35 + 190) / 2, 0)
  expect(pdf.text[0]).toContain('Kính gửi: Ủy ban nhân dân huyện.')
})

test('Nghị định 30: what is not set is blank space to write in', async ({ folder }) => {
  const letterhead: Letterhead = { ...stateOffice, signerName: '', recipients: [], addressees: [] }
  await print(folder, {
    'a.pdf': buildDecreeReport({ ...richInput(), letterhead, issue: blankIssue, parts: usualParts })
  })
  const pdf = await readPdf(path.join(folder, 'a.pdf'))
  const label = named(pdf, 'Số:')
  const symbol = pdf.pieces[0]?.find(({ text }) => text.includes('/BC-VP'))
  if (symbol === undefined) throw new Error('no symbol')
  // either one piece with its blanks, or two apart
  expect(symbol.x + symbol.width - label.x).toBeGreaterThan(25)
  expect(pdf.text.join(' ')).not.toContain('(không nêu)')
  expect(pdf.text.join(' ')).toContain('Nơi nhận:')
})

test('Party report: its own head, sizes and the star', async ({ folder }) => {
  await print(folder, { 'a.pdf': buildPartyReport(longInput(partyOffice)) })
  const pdf = await readPdf(path.join(folder, 'a.pdf'))
  expectInside(pdf, partyOffice.margins)
  for (const [text, size, font] of [
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'Tinos-Bold'],
    ['HUYỆN ỦY ĐÔNG KHUÊ', 14, 'Tinos-Regular'],
    ['BAN DÂN VẬN', 14, 'Tinos-Bold'],
    ['Số 04-BC/BDVHU', 14, 'Tinos-Regular'],
    ['Đông Khuê, ngày 06', 14, 'Tinos-Italic'],
    ['BÁO CÁO', 16, 'Tinos-Bold'],
    ['kết quả Hội nghị', 15, 'Tinos-Bold'],
    ['-----', 15, 'Tinos-Regular']
  ] as const) {
    const piece = pdf.pieces[0]?.find((one) => one.text.startsWith(text))
    expect(piece?.size ?? 0, text).toBeGreaterThan(size - 1.1)
    expect(piece?.size ?? 0, text).toBeLessThan(size + 0.1)
    expect(piece?.font, text).toContain(font)
  }
  expect(pdf.text[0]).toContain('*')
  expect(pdf.text[0]).not.toContain('CỘNG HÒA')
  expect(pdf.pieces.map((pieces) => numberOf(pieces)?.text ?? null).slice(0, 2)).toEqual([null, '2'])
  const annex = pdf.text.findIndex((text) => text.startsWith('Phụ lục SỐ LIỆU'))
  expect(named(pdf, 'Nơi nhận:', annex - 1).size).toBeCloseTo(14, 1)
  expect(numberOf(pdf.pieces[annex]!)).toBeUndefined()
})

test('wherever the last page ends, signature, name and last paragraph stand on one', async ({ folder }) => {
  const report = buildDecreeReport(longInput(stateOffice))
  const filler = report.body.find(({ kind }) => kind === 'paragraph')!
  const entries = Object.fromEntries(
    Array.from({ length: 12 }, (_, count) => {
      const more = Array.from({ length: count }, () => filler)
      return [`${count}.pdf`, { ...report, annexes: [], body: [...more, ...report.body] }]
    })
  )
  await print(folder, entries)
  for (const name of Object.keys(entries)) {
    const pdf = await readPdf(path.join(folder, name))
    const last = pdf.text.at(-1) ?? ''
    expect(last, name).toContain('KT. CHÁNH VĂN PHÒNG')
    expect(last, name).toContain('Lê Nguyễn Hoài Phương Thảo')
    expect(last, name).toContain('xem xét, chỉ đạo./.')
    expect(last, name).toContain('Nơi nhận:')
  }
})

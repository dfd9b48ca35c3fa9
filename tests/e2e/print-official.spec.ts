/** Issued reports on paper, measured: what the decree says of margins, sizes, places and numbers. */
import path from 'node:path'
import { buildDecreeReport, buildPartyReport, type OfficialInput } from '../../src/archive/report/official.ts'
import type { Letterhead } from '../../src/shared/model/letterhead.ts'
import { blankIssue, issue, partyOffice, stateOffice, usualParts } from '../support/office.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { readPdf, type Piece } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print, printed } from './print-pages.ts'
import {
  expectEmbedded,
  expectFaces,
  expectInside,
  expectOutline,
  middle,
  named,
  pageWith,
  usualMargins
} from './printed-page.ts'

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

const numberOf = (pieces: readonly Piece[] | undefined): Piece | undefined =>
  pieces?.find(({ y, text }) => y < 20 && /^\d+$/.test(text))

test('Nghị định 30: margins, sizes, places and numbers as measured on the page', async ({ folder }) => {
  const sheet = buildDecreeReport(longInput(stateOffice))
  const [outcome] = await print(folder, { 'nd30.pdf': sheet })
  expect(outcome?.error).toBeNull()
  const file = path.join(folder, 'nd30.pdf')
  const pdf = await readPdf(file)
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
  expectEmbedded(file)
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

test('Party report: head of two columns, star, closing mark, recipients; its annex begins a page', async ({
  folder
}) => {
  const pdf = await printed(
    folder,
    buildPartyReport({ ...richInput(), letterhead: partyOffice, issue, parts: usualParts })
  )
  expectInside(pdf, usualMargins)
  expectFaces(pdf, [
    ['HUYỆN ỦY ĐÔNG KHUÊ', 14, 'Regular'],
    ['BAN DÂN VẬN', 14, 'Bold'],
    ['*', 14, 'Regular'],
    ['Số 04-BC/BDVHU', 14, 'Regular'],
    ['BÁO CÁO', 16, 'Bold'],
    ['kết quả Hội nghị tổng kết', 15, 'Bold'],
    ['-----', 14, 'Regular'],
    ['Hội nghị diễn ra', 14, 'Regular'],
    ['I. NỘI DUNG', 14, 'Bold']
  ])
  const party = named(pdf, 'ĐẢNG CỘNG SẢN VIỆT NAM')
  expect([party.size, party.font]).toEqual([expect.closeTo(15, 1), 'Tinos-Bold'])
  const date = named(pdf, 'Đông Khuê, ngày 06 tháng 01 năm 2020')
  expect([date.size, date.font]).toEqual([expect.closeTo(14, 1), 'Tinos-Italic'])
  // the superior body and the Party's name begin on one line, number and date share one, each in the middle of its column
  expect(party.y).toBeCloseTo(named(pdf, 'HUYỆN ỦY ĐÔNG KHUÊ').y, 0)
  expect(date.y).toBeCloseTo(named(pdf, 'Số 04-BC/BDVHU').y, 1)
  for (const words of ['HUYỆN ỦY ĐÔNG KHUÊ', 'BAN DÂN VẬN', 'Số 04-BC/BDVHU'])
    expect(middle(named(pdf, words))).toBeCloseTo(62, 0)
  for (const piece of [party, date]) expect(middle(piece)).toBeCloseTo(144.5, 0)
  for (const words of ['BÁO CÁO', '-----']) expect(middle(named(pdf, words))).toBeCloseTo(112.5, 0)
  expect(named(pdf, 'Hội nghị diễn ra').x).toBeCloseTo(42.7, 0)
  const annex = pageWith(pdf, 'Phụ lục SỐ LIỆU') - 1
  const recipients = named(pdf, 'Nơi nhận:', annex - 1)
  expect([recipients.size, recipients.font]).toEqual([expect.closeTo(14, 1), 'Tinos-Regular'])
  expect(named(pdf, '- Ban Dân vận Tỉnh ủy,', annex - 1).size).toBeCloseTo(12, 1)
  expect(named(pdf, 'TRƯỞNG BAN', annex - 1).y).toBeCloseTo(recipients.y, 0)
  const signers = pdf.pieces[annex - 1]!.filter(({ text }) => text === 'Trịnh Thị Minh Hậu')
  expect(signers.map(({ font }) => font)).toEqual(['Tinos-Bold'])
  expect(named(pdf, 'Phụ lục', annex).y).toBeLessThan(27)
  expectOutline(pdf, ['BÁO CÁO', 'I. NỘI DUNG BÁO CÁO TẠI HỘI NGHỊ', 'Phụ lục SỐ LIỆU NÊU TẠI HỘI NGHỊ'])
  expect(pdf.info).toMatchObject({
    Title: expect.stringContaining('Báo cáo: Hội nghị'),
    Author: 'Ban Dân vận Huyện ủy'
  })
})

test('Party report: bodies that are not set have room to be written in', async ({ folder }) => {
  const letterhead = { ...partyOffice, authority: '', issuer: [], symbol: '' }
  const pdf = await printed(
    folder,
    buildPartyReport({ ...poorInput(), letterhead, issue: blankIssue, parts: usualParts })
  )
  expect(named(pdf, '*').y - named(pdf, 'ĐẢNG CỘNG SẢN VIỆT NAM').y).toBeGreaterThan(9)
})

/** The report with more and more before it, so that its last page begins everywhere. */
const lengthened = (letterhead: Letterhead) => {
  const report = buildDecreeReport(longInput(letterhead))
  const filler = report.body.find(({ kind }) => kind === 'paragraph')!
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, count) => {
      const more = Array.from({ length: count }, () => filler)
      return [`${count}.pdf`, { ...report, annexes: [], body: [...more, ...report.body] }]
    })
  )
}

test('wherever the last page ends, signature, name and last paragraph stand on one', async ({ folder }) => {
  const entries = lengthened(stateOffice)
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

test('a last paragraph of one line takes lines of the one before to the page of the signature', async ({
  folder
}) => {
  const entries = lengthened({ ...stateOffice, addressees: [] })
  await print(folder, entries)
  const tops: number[] = []
  for (const name of Object.keys(entries)) {
    const pdf = await readPdf(path.join(folder, name))
    const last = pdf.pages - 1
    const recipients = named(pdf, 'Nơi nhận:', last)
    const lines = new Set(
      pdf.pieces[last]!.filter(({ y }) => y > 20 && y < recipients.y - 2).map(({ y }) => Math.round(y))
    )
    expect(pdf.text[last], name).toContain('Trên đây là báo cáo kết quả hội nghị')
    expect(lines.size, name).toBeGreaterThan(1)
    tops.push(lines.size)
  }
  // one of them would have had the one line alone
  expect(Math.min(...tops)).toBeLessThan(5)
})

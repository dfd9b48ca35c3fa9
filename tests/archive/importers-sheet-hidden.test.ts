/** What a workbook hides: kept, marked, and no part of the text as read. */
import * as xlsx from '@e965/xlsx'
import { expect, it } from 'vitest'
import { read } from '../support/read-file.ts'

const SHOWN = [
  ['Xã', 'Hồ', 'Ghi chú'],
  ['Nà Lơi', 'Bản Mòng', 'xem lại'],
  ['Na Tông', 'Pa Khoang', 'đủ'],
  ['Sam Mứn', 'Cô Lôm', 'đủ']
]

async function blocksOf(
  change: (sheet: xlsx.WorkSheet, book: xlsx.WorkBook) => void,
  type: xlsx.BookType = 'xlsx'
) {
  const book = xlsx.utils.book_new()
  const sheet = xlsx.utils.aoa_to_sheet(SHOWN)
  xlsx.utils.book_append_sheet(book, sheet, 'Hồ')
  change(sheet, book)
  const { blocks } = await read(
    'xlsx',
    new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: type }) as Buffer)
  )
  return blocks.map(({ kind, text, reason }) => (reason === null ? `${kind}: ${text}` : `${reason}: ${text}`))
}

it.each(['xlsx', 'xlsb'] as const)('sets hidden rows and columns of an .%s aside', async (type) => {
  const hide = (sheet: xlsx.WorkSheet) => {
    sheet['!rows'] = [{}, {}, { hidden: true }]
    sheet['!cols'] = [{}, {}, { hidden: true }]
  }
  expect(await blocksOf(hide, type)).toEqual([
    'heading: Hồ',
    'table: Xã\tHồ\nNà Lơi\tBản Mòng\nSam Mứn\tCô Lôm',
    'hidden: Ghi chú',
    'hidden: xem lại',
    'hidden: Na Tông\tPa Khoang\tđủ\nđủ'
  ])
})

it('reads rows that a filter leaves out, and those folded into an outline', async () => {
  const whole = ['heading: Hồ', `table: ${SHOWN.map((row) => row.join('\t')).join('\n')}`]
  const filter = (sheet: xlsx.WorkSheet) => {
    sheet['!autofilter'] = { ref: 'A1:C4' }
    sheet['!rows'] = [{}, {}, { hidden: true }]
  }
  expect(await blocksOf(filter)).toEqual(whole)
  const fold = (sheet: xlsx.WorkSheet) => {
    sheet['!rows'] = [{}, {}, { hidden: true, level: 1 }]
  }
  expect(await blocksOf(fold)).toEqual(whole)
})

it.each([1, 2] as const)('sets a hidden sheet aside (%s)', async (state) => {
  const hide = (_: xlsx.WorkSheet, book: xlsx.WorkBook) => {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Danh mục', 'Mã']]), 'DM')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: state }] }
  }
  expect((await blocksOf(hide)).slice(1)).toEqual([
    `table: ${SHOWN.map((row) => row.join('\t')).join('\n')}`,
    'hidden: DM (trang tính ẩn)',
    'hidden: Danh mục\tMã'
  ])
})

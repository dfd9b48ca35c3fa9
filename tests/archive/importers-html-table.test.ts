/** Tables of pages that stand in other tables, and tables set in fonts of old encodings. */
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/archive/importers/dom.ts'
import { pageBlocks } from '../../src/archive/importers/html-blocks.ts'

const rows = (html: string) =>
  pageBlocks(parsePage(`<body>${html}</body>`)).map(({ kind, text }) => `${kind}: ${text}`)
const table = (...lines: string[][]) =>
  `<table>${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a table in a table', () => {
  const inner = table(['Lúa', '120'], ['Ngô', '30'])

  it('has rows and columns of its own in the cell of a table of data', () => {
    expect(
      rows(
        table(
          ['Đơn vị', 'Diện tích', 'Ghi chú'],
          ['Yên Hạ', inner, 'đủ'],
          ['Yên Thượng', table(['Lúa', table(['sớm', '90'], ['muộn', '15'])]), 'thiếu']
        )
      )
    ).toEqual([
      'table: Đơn vị\tDiện tích\t\t\tGhi chú\nYên Hạ\tLúa\t120\t\tđủ\n\tNgô\t30\nYên Thượng\tLúa\tsớm\t90\tthiếu\n\t\tmuộn\t15'
    ])
  })

  it('is a table by itself where the one around it only lays out the page', () => {
    const text = 'Các hợp tác xã báo cáo diện tích gieo trồng vụ này như sau.'
    expect(rows(table(['Trang chủ'], ['Danh mục', `<p>${text}</p>${inner}`], ['Liên hệ', 'Góp ý']))).toEqual([
      'paragraph: Trang chủ',
      'paragraph: Danh mục',
      `paragraph: ${text}`,
      'table: Lúa\t120\nNgô\t30',
      'paragraph: Liên hệ',
      'paragraph: Góp ý'
    ])
  })

  it('of one cell around a table of data leaves it one table', () => {
    expect(rows(table([table([inner])]))).toEqual(['table: Lúa\t120\nNgô\t30'])
  })
})

it('says which of its text is set in a font of an old encoding', () => {
  const old = `<span style="font-family: '.VnTime'">Th«n §oµi</span>`
  const [block] = pageBlocks(parsePage(table(['Đơn vị', 'Số hộ'], [old, '<font face="Arial">12</font>'])))
  expect(block).toMatchObject({
    kind: 'table',
    text: 'Đơn vị\tSố hộ\nTh«n §oµi\t12',
    fonts: [{ start: 13, end: 22, name: '.VnTime' }]
  })
})

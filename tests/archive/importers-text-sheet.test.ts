/** Sheets kept as lines of text: SYLK (.slk) and the Data Interchange Format (.dif). */
import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { spreadsheetImporter } from '../../src/archive/importers/spreadsheet.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { contextOf } from '../support/importer-context.ts'

const TITLE = 'Danh sách các hộ được hỗ trợ giống lúa vụ đông xuân'
const slk = [
  'ID;PWXL;N;E',
  'P;PGeneral',
  'P;Pdd/mm/yyyy',
  'B;Y4;X3;D0 0 3 2',
  `C;Y1;X1;K"${TITLE}"`,
  'C;Y2;X1;K"Thôn"',
  'C;X2;K"Số tiền"',
  'C;X3;K"Ngày nhận"',
  'C;Y3;X1;K"Đoài;; xóm dưới"',
  'C;X2;K1250.5',
  'F;P1;FG0G;X3',
  'C;X3;K44197',
  'C;Y4;X1;K"Đã chuyển đủ cho các hộ nghèo của thôn từ tháng trước"',
  'E',
  ''
].join('\r\n')
const dif = [
  ...['TABLE', '0,1', '"EXCEL"', 'VECTORS', '0,3', '""', 'TUPLES', '0,2', '""', 'DATA', '0,0', '""'],
  ...['-1,0', 'BOT', '1,0', '"Thôn"', '1,0', '"Số ""hộ"" được hỗ trợ"'],
  ...[
    '-1,0',
    'BOT',
    '1,0',
    '"Đã chuyển đủ cho các hộ nghèo của thôn từ tháng trước"',
    '0,1250.5',
    'V',
    '-1,0',
    'EOD',
    ''
  ]
].join('\r\n')
const ROWS = `paragraph: ${TITLE}`
const SLK = [
  ROWS,
  'table: Thôn\tSố tiền\tNgày nhận\nĐoài; xóm dưới\t1250,5\t01/01/2021\nĐã chuyển đủ cho các hộ nghèo của thôn từ tháng trước'
]
const DIF = [
  'table: Thôn\tSố "hộ" được hỗ trợ\nĐã chuyển đủ cho các hộ nghèo của thôn từ tháng trước\t1250,5'
]

it.each([
  ['hỗ trợ.slk', Buffer.from(slk, 'utf8'), 'utf-8', SLK],
  ['hỗ trợ.slk', Buffer.from(encodeLegacy(slk, 'tcvn3'), 'latin1'), 'tcvn3', SLK],
  ['hỗ trợ.slk', iconv.encode(slk, 'utf-16le', { addBOM: true }), 'utf-16le', SLK],
  ['hỗ trợ.dif', Buffer.from(dif, 'utf8'), 'utf-8', DIF],
  ['hỗ trợ.dif', Buffer.from(encodeLegacy(dif, 'vni'), 'latin1'), 'vni', DIF]
])('%s is read as a sheet (%#)', async (name, bytes, encoding, expected) => {
  const file = new Uint8Array(bytes)
  expect((await sniffMediaType(file, name))?.format).toBe('xlsx')
  const extract = await spreadsheetImporter.read(file, contextOf(name))
  expect(extract.encoding).toBe(encoding)
  expect(extract.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(expected)
})

it('a text that only begins alike stays a text', async () => {
  const text = new TextEncoder().encode('TABLE of contents\n0,1\nID;')
  expect((await sniffMediaType(text, 'a.txt'))?.format).toBe('txt')
})

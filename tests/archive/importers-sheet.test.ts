import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'
import { writeZip } from '../fixtures/importers/write-office.ts'
import { codeOf, read, rows } from '../support/read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)))

describe('spreadsheet', () => {
  it('reads OpenDocument sheets too', async () => {
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(
      book,
      xlsx.utils.aoa_to_sheet([
        ['Xã', 'Hồ'],
        ['Nà Lơi', 'Bản Mòng']
      ]),
      'Hồ'
    )
    const bytes = new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'ods' }) as Buffer)
    expect((await sniffMediaType(bytes, 'a'))?.format).toBe('xlsx')
    expect(await rows('xlsx', bytes)).toEqual(['heading: Hồ', 'table: Xã\tHồ\nNà Lơi\tBản Mòng'])
    const flat = utf8(xlsx.write(book, { type: 'string', bookType: 'fods' }) as string)
    expect((await sniffMediaType(flat, 'a.fods'))?.format).toBe('xlsx')
    expect(await rows('xlsx', flat)).toEqual(['heading: Hồ', 'table: Xã\tHồ\nNà Lơi\tBản Mòng'])
  })

  it('reads the binary workbook of Excel', async () => {
    const book = xlsx.utils.book_new()
    const sheet = xlsx.utils.aoa_to_sheet([
      ['Văn bản', 'Số hộ'],
      ['412/KH-UBND', 1250]
    ])
    sheet.B2 = { t: 'n', v: 1250, z: '#,##0' }
    xlsx.utils.book_append_sheet(book, sheet, 'Quý I')
    const bytes = new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer)
    expect(await sniffMediaType(bytes, 'a.xlsb')).toEqual({
      format: 'xlsx',
      mediaType: 'application/vnd.ms-excel.sheet.binary.macroenabled.12'
    })
    expect(await rows('xlsx', bytes)).toEqual(['heading: Quý I', 'table: Văn bản\tSố hộ\n412/KH-UBND\t1.250'])
  })

  it('says that one of OpenDocument is protected', async () => {
    const bytes = writeZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '\u0001\u0002 no XML any more',
      'META-INF/manifest.xml': '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'
    })
    expect(await codeOf('xlsx', bytes)).toBe('protected-file')
  })

  it('looks at the cells that exist, not at the range a sheet states', async () => {
    const book = xlsx.utils.book_new()
    const sheet = xlsx.utils.aoa_to_sheet([['a', 'b']])
    sheet['!ref'] = 'A1:XFD1048576'
    sheet.XFD9000 = { t: 's', v: 'c' }
    xlsx.utils.book_append_sheet(book, sheet, 'S')
    sheet['!ref'] = 'A1:B1'
    const bytes = new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(await rows('xlsx', bytes)).toEqual(['heading: S', 'table: a\tb'])
  })

  it('shows numbers and dates as a Vietnamese Excel does', async () => {
    const cells: [xlsx.CellObject, string][] = [
      [{ t: 'n', v: 8597, z: '#,##0' }, '8.597'],
      [{ t: 'n', v: 1234567.891, z: '#,##0.00' }, '1.234.567,89'],
      [{ t: 'n', v: 0.4725, z: '0.00%' }, '47,25%'],
      [{ t: 'n', v: 0.5 }, '0,5'],
      [{ t: 'n', v: -1500, z: '#,##0 "đ."' }, '-1.500 đ.'],
      [{ t: 'n', v: 44256, z: 'dd.mm.yyyy' }, '01.03.2021'],
      [{ t: 'n', v: 44256, z: '[$-F800]dddd, mmmm dd, yyyy' }, '01/03/2021'],
      [{ t: 'n', v: 44256.5, z: 'm/d/yy h:mm' }, '01/03/2021 12:00'],
      [{ t: 'n', v: 44256, z: '[$-42A]dd mmmm yyyy' }, '1 tháng 3 năm 2021'],
      [{ t: 'n', v: 44256, z: '[$-1042A]dddd, d mmmm yyyy;@' }, 'Thứ Hai, 1 tháng 3 năm 2021'],
      [{ t: 'n', v: 44256, z: 'mmmm d, yyyy' }, '1 tháng 3 năm 2021'],
      [{ t: 'n', v: 44256, z: 'mmmm yyyy' }, 'tháng 3 năm 2021'],
      [{ t: 'n', v: 44256, z: 'd-mmm-yy' }, '01/03/2021'],
      [{ t: 'n', v: 44256, z: 'mmm-yy' }, '03/2021'],
      [{ t: 'n', v: 44256, z: 'd-mmm' }, '01/03'],
      [{ t: 'n', v: 44256, z: '[$-vi-VN]dddd' }, 'Thứ Hai'],
      [{ t: 'n', v: 44256.3125, z: 'ddd, dd/mm/yyyy hh:mm' }, 'Thứ Hai, 01/03/2021 07:30'],
      [{ t: 'n', v: 44256, z: '[$-409]mmmm d, yyyy;@' }, 'March 1, 2021'],
      [
        { t: 'n', v: 44256, z: '"Sơn Khê, ngày" dd "tháng" mm "năm" yyyy' },
        'Sơn Khê, ngày 01 tháng 03 năm 2021'
      ],
      [{ t: 'n', v: 44256, z: 'dd.mm.yyyy\uff79' }, '44256'],
      [{ t: 's', v: 'Điều 1.2, mục 3' }, 'Điều 1.2, mục 3']
    ]
    const book = xlsx.utils.book_new()
    const sheet = xlsx.utils.aoa_to_sheet([['Ô', 'Giá trị']])
    cells.forEach(([cell], row) =>
      xlsx.utils.sheet_add_aoa(sheet, [[`${row}`, cell]], { origin: { r: row + 1, c: 0 } })
    )
    xlsx.utils.book_append_sheet(book, sheet, 'S')
    for (const bookType of ['xlsx', 'xls'] as const) {
      const bytes = new Uint8Array(xlsx.write(book, { type: 'buffer', bookType }) as Buffer)
      const table = (await rows('xlsx', bytes)).at(-1)
      const shown = table
        ?.split('\n')
        .slice(1)
        .map((row) => row.split('\t')[1])
      expect(shown, bookType).toEqual(cells.map(([, text]) => text))
    }
  })

  it('leaves numbers of OpenDocument as their author saw them', async () => {
    const cell =
      '<table:table-cell office:value-type="float" office:value="8597"><text:p>8.597</text:p></table:table-cell>'
    const bytes = writeZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:manifest/>',
      'styles.xml': '<office:document-styles/>',
      'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cell}${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
    })
    expect(await rows('xlsx', bytes)).toEqual(['heading: S', 'table: 8.597\t8.597'])
  })

  it('sets hidden sheets and notes aside, and reads what is drawn', async () => {
    const book = xlsx.utils.book_new()
    const sheet = xlsx.utils.aoa_to_sheet([['Xã', 'Hồ']])
    xlsx.utils.cell_add_comment(sheet.B1 as xlsx.CellObject, 'Mai:\nXem lại số này.', 'Mai')
    xlsx.utils.book_append_sheet(book, sheet, 'Hồ chứa')
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Tạm', 'tính']]), 'Tạm')
    xlsx.utils.book_set_sheet_visibility(book, 1, 1)
    const container = xlsx.CFB.read(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, {
      type: 'buffer'
    })
    const add = (name: string, text: string) =>
      xlsx.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(text))
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    const related = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d1" Type="x/${type}" Target="${target}"/></Relationships>`
    const points = (name: string, ...values: string[]) =>
      `<c:${name}><c:cache>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:cache></c:${name}>`
    add('xl/worksheets/_rels/sheet2.xml.rels', related('drawing', '../drawings/drawing9.xml'))
    add('xl/drawings/drawing9.xml', `<d ${a}><a:p><a:r><a:t>Nguồn: huyện Sơn Khê</a:t></a:r></a:p></d>`)
    add('xl/drawings/_rels/drawing9.xml.rels', related('chart', '/xl/charts/chart1.xml'))
    add(
      'xl/charts/chart1.xml',
      `<c:chart ${a} ${c}><c:title><a:t>Hồ theo xã</a:t></c:title><c:ser>${points('tx', 'Số hồ')}${points('cat', 'Nà Lơi', 'Phiêng Ban')}${points('val', '3', '5')}</c:ser></c:chart>`
    )
    const bytes = new Uint8Array(xlsx.CFB.write(container, { type: 'buffer', fileType: 'zip' }) as Buffer)
    const { blocks } = await read('xlsx', bytes)
    expect(blocks.map(({ kind, text, reason }) => [kind, text, reason])).toEqual([
      ['heading', 'Hồ chứa', null],
      ['table', 'Xã\tHồ', null],
      ['boilerplate', 'B1 – Mai: Xem lại số này.', 'editor-comment'],
      ['boilerplate', 'Tạm (trang tính ẩn)', 'hidden'],
      ['boilerplate', 'Tạm\ttính', 'hidden'],
      ['boilerplate', 'Nguồn: huyện Sơn Khê', 'hidden'],
      ['boilerplate', 'Hồ theo xã', 'hidden'],
      ['boilerplate', '\tSố hồ\nNà Lơi\t3\nPhiêng Ban\t5', 'hidden']
    ])
  })

  it('calls a damaged workbook broken', async () => {
    expect(await codeOf('xlsx', fixture('works.xlsx').slice(0, 2000))).toBe('broken-file')
    expect(await codeOf('xlsx', compoundFile('Workbook'))).toBe('broken-file')
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bringIn, folderOf, freshArchive, repository } from '../support/archive.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { docxOf, paragraph } from '../support/office-parts.ts'

const lines = [
  'Báo cáo sơ kết công tác thủy lợi',
  'Xã Đông Hòa đã nạo vét mười hai ki-lô-mét kênh, sửa chữa tám cống đầu mối và đắp lại bờ bao.',
  'Xã cũng đề nghị huyện bố trí đủ kinh phí đối ứng trước mùa mưa.'
]
const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
const latin = (text: string) => Buffer.from(text, 'latin1')
const rows = [
  ['Xã', 'Kênh (km)'],
  ['Đông Hòa', '12,5'],
  ['Tây Lộc', '7,3'],
  ['Mỹ Thạnh', '4,1'],
  ['Phước Hiệp', '9,6'],
  ['Tổng số kênh đã nạo vét của bốn xã', '33,5']
]
const table = `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`
const page = (body: string) => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`
/** As Word writes "Single File Web Page": neither sender nor subject. */
const webArchive = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="----=_NextPart_01"',
  '',
  'This document is a Single File Web Page, also known as a Web Archive file.',
  '',
  '------=_NextPart_01',
  'Content-Location: file:///C:/A1/bao-cao.htm',
  'Content-Transfer-Encoding: base64',
  'Content-Type: text/html; charset="utf-8"',
  '',
  Buffer.from(page(paragraphs)).toString('base64'),
  '------=_NextPart_01--'
].join('\r\n')
const wordXml = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect>${lines.map(paragraph).join('')}</wx:sect></w:body></w:wordDocument>`
const sheetXml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Thủy lợi"><Table>${rows.map((row) => `<Row>${row.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`

type Called = readonly [what: string, name: string, content: string | Uint8Array, format: string]

/** Each file in a folder of its own brought in: format, text and title of the one item it becomes. */
async function readAll(files: readonly Called[]) {
  const { archive } = await freshArchive()
  const folder = folderOf(Object.fromEntries(files.map(([, name, content], n) => [`${n}/${name}`, content])))
  const { outcomes } = await bringIn(archive, folder)
  expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual(files.map(() => ['imported', null]))
  return Promise.all(
    files.map(async ([what, name], n) => {
      const id = outcomes.find((outcome) => outcome.path === path.join(folder, String(n), name))!.item!
      const { format, text, title } = await archive.call('items.get', { id })
      return { what, format, title, lines: text.split('\n').filter((line) => line !== '') }
    })
  )
}

describe('a document under the name of another format', () => {
  test('is read as what it is', async () => {
    const files: readonly Called[] = [
      ['a page', 'bao-cao.doc', page(paragraphs), 'html'],
      ['part of a page', 'bao-cao.doc', `<div>${paragraphs}</div>`, 'html'],
      [
        'part of a page that opens with its style',
        'a.doc',
        `<style>p{color:red}</style>${paragraphs}`,
        'html'
      ],
      ['a page in one file', 'bao-cao.doc', webArchive, 'mhtml'],
      ['the XML of Word 2003', 'bao-cao.doc', wordXml, 'docx'],
      ['the XML of Word 2003', 'bao-cao.xml', `${wordXml}\n`, 'docx'],
      ['Word of today', 'bao-cao.zip', docxOf(lines.map(paragraph).join('')), 'docx'],
      ['text in TCVN3', 'bao-cao.doc', latin(encodeLegacy(lines.join('\r\n'), 'tcvn3')), 'txt'],
      ['text in TCVN3', 'bao-cao.001', latin(encodeLegacy(lines.join('\n'), 'tcvn3')), 'txt'],
      ['text in VNI', 'bao-cao.bak', latin(encodeLegacy(lines.join('\r\n'), 'vni')), 'txt']
    ]
    expect(await readAll(files)).toEqual(
      files.map(([what, , , format]) => ({ what, format, title: lines[0], lines }))
    )
  })

  test('is OpenDocument though it is called .zip', async () => {
    const odt = readFileSync(path.join(repository, 'tests/fixtures/importers/report.odt'))
    const [read] = await readAll([['OpenDocument', 'bao-cao.zip', odt, 'odt']])
    expect(read).toMatchObject({ format: 'odt' })
  })

  test('is read as what it is where it is called a workbook', async () => {
    const books: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['a page', page(table), 'html'],
      ['part of a page', table, 'html'],
      ['the XML of Excel 2003', sheetXml, 'xlsx'],
      ['text with tabs', rows.map((row) => row.join('\t')).join('\r\n'), 'csv'],
      [
        'text with tabs in UTF-16',
        Buffer.from(`\ufeff${rows.map((r) => r.join('\t')).join('\r\n')}`, 'utf16le'),
        'csv'
      ],
      ['text with semicolons', rows.map((row) => row.join(';')).join('\r\n'), 'csv'],
      ['text in TCVN3', latin(encodeLegacy(rows.map((row) => row.join('\t')).join('\r\n'), 'tcvn3')), 'csv']
    ]
    const files = books.map(([what, content, format]): Called => [what, 'so-lieu.xls', content, format])
    const text = rows.map((row) => row.join('\t'))
    expect(await readAll(files)).toEqual(
      files.map(([what, , , format]) => ({
        what,
        format,
        title: format === 'xlsx' ? 'Thủy lợi' : 'so-lieu',
        lines: format === 'xlsx' ? ['Thủy lợi', ...text] : text
      }))
    )
  })

  test('a link to a page is not taken in', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(
      archive,
      folderOf({ 'trang.url': '[InternetShortcut]\r\nURL=https://xa.example.vn/\r\n' })
    )
    expect(outcomes.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['failed', 'unknown-format']
    ])
  })
})

describe('a page saved with its folder', () => {
  const parts = {
    'Tin thủy lợi_files/a.css': 'p{}',
    'Tin thủy lợi_files/jquery.js.download': 'var a',
    'Tin thủy lợi_files/saved_resource.html': page('<p>Khung quảng cáo</p>'),
    'Tin thủy lợi_files/anh/anh.png': 'x'
  }

  test('is one item; a document laid into the folder comes in too', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({
      ...parts,
      'Tin thủy lợi.html': page(paragraphs),
      'Tin thủy lợi_files/Kèm theo.docx': docxOf(paragraph('Văn bản kèm theo tin'))
    })
    const { outcomes, progress } = await bringIn(archive, folder)
    expect(outcomes.map((outcome) => outcome.path.slice(folder.length + 1)).sort()).toEqual([
      'Tin thủy lợi.html',
      'Tin thủy lợi_files/Kèm theo.docx'
    ])
    expect(progress).toMatchObject({ total: 2, counts: { imported: 2 } })
  })

  test('whose page is gone is a folder as any other', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(archive, folderOf(parts))
    expect(outcomes).toHaveLength(4)
  })
})

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { docxImporter } from '../../src/archive/importers/docx.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../src/shared/model/extract.ts'
import { writeZip } from '../fixtures/importers/write-office.ts'
import { contextOf } from '../support/importer-context.ts'
import { codeOf } from '../support/read-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const rows = (blocks: readonly ExtractBlock[]) => blocks.map(({ text, reason }) => [text, reason])

async function read(bytes: Uint8Array): Promise<Extract> {
  return docxImporter.read(bytes, contextOf('văn bản.docx'))
}

async function wordFile(header: string[], body: string[], footer: string[]): Promise<Uint8Array> {
  const paragraphs = (texts: string[]) =>
    texts.map((text) => new Paragraph({ children: [new TextRun(text)] }))
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: paragraphs(header) }) },
        footers: { default: new Footer({ children: paragraphs(footer) }) },
        children: paragraphs(body)
      }
    ]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

describe('a Word file with headers, notes, a box and a comment', () => {
  it('is read as expected', async () => {
    const expected: unknown = JSON.parse(
      readFileSync(resolve(fixtures, 'dispatch.docx.extract.json'), 'utf8')
    )
    const extract = await read(new Uint8Array(readFileSync(resolve(fixtures, 'dispatch.docx'))))
    expect(extract).toEqual(expected)
    const cleaned = cleanExtract(extract, { name: 'văn bản.docx', format: 'docx' })
    expect(cleaned.text).toContain('Số: 214/UBND-NN')
    expect(cleaned.text).toContain('Theo báo cáo của Phòng Nông nghiệp.')
    expect(cleaned.text).not.toContain('Lưu hành nội bộ')
    expect(cleaned.text).not.toContain('Xem lại số liệu này.')
  })

  it('doubles nothing the body says, and keeps numbers and heads of agencies as text', async () => {
    const bytes = await wordFile(
      ['SỞ NÔNG NGHIỆP TỈNH SƠN KHÊ', 'Báo cáo quý I'],
      ['Báo cáo quý I', 'Toàn tỉnh gieo cấy 1.248 ha lúa.'],
      ['Mẫu 02/BC', 'Báo cáo quý I', 'Mẫu 02/BC']
    )
    expect(rows((await read(bytes)).blocks)).toEqual([
      ['SỞ NÔNG NGHIỆP TỈNH SƠN KHÊ', null],
      ['Báo cáo quý I', null],
      ['Toàn tỉnh gieo cấy 1.248 ha lúa.', null],
      ['Mẫu 02/BC', 'page-footer']
    ])
  })

  it('holds no text when only a running header does', async () => {
    const reading = read(await wordFile(['Lưu hành nội bộ'], [''], ['Trang 1']))
    await expect(reading).rejects.toSatisfy(
      (error) => error instanceof ArchiveError && error.code === 'no-text'
    )
  })
})

/** A file of one part with the given body, and further parts. */
function bodyFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  return writeZip({
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...more
  })
}
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
describe('a strict file with lists, changes, boxes and inserted parts', () => {
  it('is read as Word shows it', async () => {
    const expected: unknown = JSON.parse(
      readFileSync(resolve(fixtures, 'regulation.docx.extract.json'), 'utf8')
    )
    expect(await read(new Uint8Array(readFileSync(resolve(fixtures, 'regulation.docx'))))).toEqual(expected)
  })

  it('takes a label set in an old font as text of that font', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const bytes = bodyFile(
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>Ph¹m vi qu¶n lý c¸c c«ng tr×nh thñy lîi cña huyÖn</w:t></w:r></w:p>`,
      {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/numbering" Target="numbering.xml"/></Relationships>`,
        'word/numbering.xml': `<n:numbering xmlns:n="${main}"><n:abstractNum n:abstractNumId="0"><n:lvl n:ilvl="0"><n:start n:val="3"/><n:numFmt n:val="decimal"/><n:lvlText n:val="§iÒu %1."/><n:rPr><n:rFonts n:ascii=".VnTime" n:hAnsi=".VnTime"/></n:rPr></n:lvl></n:abstractNum><n:num n:numId="1"><n:abstractNumId n:val="0"/></n:num></n:numbering>`
      }
    )
    const extract = await read(bytes)
    expect(extract.blocks.map(({ text, fonts: spans }) => [text, spans])).toEqual([
      ['§iÒu 3. Ph¹m vi qu¶n lý c¸c c«ng tr×nh thñy lîi cña huyÖn', [{ name: '.VnTime', start: 0, end: 57 }]]
    ])
    expect(repairEncoding(extract).blocks[0]?.text).toContain('Điều 3. Phạm vi quản lý')
  })
})

describe('a damaged or hostile Word file', () => {
  it.each([
    ['no main part', writeZip({ 'a.xml': '<a/>' }), 'broken-file'],
    ['XML broken midway', bodyFile(`<w:p>${run('Còn')}</w:p><<<`), 'broken-file'],
    ['elements nested too deep', bodyFile('<w:sdt>'.repeat(2_000)), 'broken-file'],
    [
      'an entity of its own',
      writeZip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>' }),
      'broken-file'
    ],
    ['nothing but an empty paragraph', bodyFile('<w:p/>'), 'no-text']
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf('docx', bytes)).toBe(code)
  })

  it('reads the body when a part beside it is broken, and stops at documents inserted into themselves', async () => {
    const self = 'http://schemas.openxmlformats.org/package/2006/relationships'
    const bytes = bodyFile(`<w:p>${run('Chữ')}</w:p><w:altChunk r:id="a"/>`, {
      'word/_rels/document.xml.rels': `<Relationships xmlns="${self}"><Relationship Id="a" Type="x/aFChunk" Target="a.docx"/><Relationship Id="b" Type="x/styles" Target="styles.xml"/></Relationships>`,
      'word/styles.xml': '<w:styles',
      'word/a.docx': 'không phải Word'
    })
    expect((await read(bytes)).blocks.map(({ text }) => text)).toEqual(['Chữ'])
  })
})

it('brings in the files put into a document, and not those its charts were drawn from', async () => {
  const related = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/package" Target="${target}"/></Relationships>`
  const bytes = bodyFile(`<w:p>${run('Kèm bảng số liệu')}<w:r><w:object/></w:r></w:p>`, {
    'word/_rels/document.xml.rels': related('embeddings/so-lieu.xlsx'),
    'word/charts/_rels/chart1.xml.rels': related('../embeddings/chart.xlsx'),
    'word/embeddings/so-lieu.xlsx': 'PK',
    'word/embeddings/chart.xlsx': 'PK'
  })
  const extract = await read(bytes)
  expect(extract.blocks.map(({ text }) => text)).toEqual(['Kèm bảng số liệu', '- so-lieu.xlsx'])
  expect(extract.attachments?.map(({ name, bytes: { length } }) => [name, length])).toEqual([
    ['so-lieu.xlsx', 2]
  ])
  expect(extract.warnings).toEqual([])
})

describe('content controls', () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const prompt = (content: string) => control('<w:showingPlcHdr/>', content)

  it('set the prompts of those left empty aside, wherever they stand, and keep what was filled in', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const bytes = bodyFile(
      `<w:p>${run('Họ và tên: ')}${prompt(run('Bấm để nhập'))}${run(' Chức vụ: ')}${control('<w:showingPlcHdr w:val="0"/>', run('Văn thư'))}</w:p>` +
        prompt(`<w:p>${run('Chọn một mục.')}</w:p>`) +
        `<w:tbl><w:tr>${cell(`<w:p>${run('Ngày')}</w:p>`)}${cell(`<w:p>${run('Nơi')}</w:p>`)}</w:tr>` +
        `<w:tr>${prompt(cell(`<w:p>${run('Chọn ngày.')}</w:p>`))}${control('', cell(`<w:p>${run('Sơn Khê')}</w:p>`))}</w:tr></w:tbl>`
    )
    expect(rows((await read(bytes)).blocks)).toEqual([
      ['Họ và tên: Chức vụ: Văn thư', null],
      ['Bấm để nhập', 'hidden'],
      ['Chọn một mục.', 'hidden'],
      ['Ngày\tNơi\n\tSơn Khê', null],
      ['Chọn ngày.', 'hidden']
    ])
  })
})

describe('a table with a table in one of its cells', () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  const words = (text: string) => `<w:p>${run(text)}</w:p>`
  const inner = `<w:tbl><w:tr>${cell(words('3'))}${cell(words('hồ'))}</w:tr></w:tbl><w:p/>`
  const table = (first: string) =>
    `<w:tbl><w:tr>${cell(words('Xã'))}${cell(words('Hồ chứa'))}</w:tr>` +
    `<w:tr>${cell(words(first))}${cell(inner)}</w:tr></w:tbl>`

  it('is a table where its cells are short, and a frame where they hold text', async () => {
    expect(rows((await read(bodyFile(table('Nà Lơi')))).blocks)).toEqual([
      ['Xã\tHồ chứa\nNà Lơi\t3 hồ', null]
    ])
    const long = 'Huyện đã nạo vét kênh mương ở các xã vùng thấp. '.repeat(6).trim()
    expect(rows((await read(bodyFile(table(long)))).blocks).map(([text]) => text)).toEqual([
      'Xã',
      'Hồ chứa',
      long,
      '3',
      'hồ'
    ])
  })
})

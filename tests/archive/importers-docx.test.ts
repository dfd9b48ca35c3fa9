import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { addWordParts } from '../../src/archive/importers/docx-parts.ts'
import { wordText } from '../../src/archive/importers/docx-text.ts'
import { docxImporter } from '../../src/archive/importers/docx.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../src/shared/model/extract.ts'
import { contextOf } from '../support/importer-context.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const paragraph = (text: string): ExtractBlock => ({ kind: 'paragraph', text, reason: null })
const rows = (blocks: readonly ExtractBlock[]) => blocks.map(({ text, reason }) => [text, reason])

function read(bytes: Uint8Array): Promise<Extract> {
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

/** A part with the given run content in one paragraph. */
const part = (inside: string, root = 'document') =>
  `<?xml version="1.0"?><w:${root} xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>${inside}</w:body></w:${root}>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`

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

describe('wordText', () => {
  it('takes the choice of alternate content, or its fallback where there is none', () => {
    const both = `<w:p>${run('Chữ.')}<mc:AlternateContent><mc:Choice>${box('Khung')}</mc:Choice><mc:Fallback>${box('Khung')}</mc:Fallback></mc:AlternateContent></w:p>`
    const fallback = `<w:p><mc:AlternateContent><mc:Fallback>${box('Khung cũ')}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(wordText(part(both + fallback))).toEqual({
      lines: ['Chữ.'],
      boxes: [
        { lines: ['Khung'], host: 'Chữ.' },
        { lines: ['Khung cũ'], host: '' }
      ]
    })
  })

  it('leaves page numbers and deletions out and joins the runs of a paragraph', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const deleted = '<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>'
    const simple = `<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple>`
    const xml = `<w:p>${run('Số: 12')}${run('/BC-UBND')}${deleted}${field('PAGE')}${simple}${field('DATE')}</w:p>`
    expect(wordText(part(xml)).lines).toEqual(['Số: 12/BC-UBND7'])
  })

  it('keeps what stands before broken XML', () => {
    expect(wordText(`${part(`<w:p>${run('Còn')}</w:p>`).slice(0, -22)}<<<`).lines).toEqual(['Còn'])
    expect(wordText('không phải XML').lines).toEqual([])
    expect(
      wordText('<!DOCTYPE a [<!ENTITY b "bom">]><w:p><w:t>&b;</w:t></w:p>').lines.join('')
    ).not.toContain('bom')
  })
})

describe('addWordParts', () => {
  it('puts a box mammoth has not read behind the paragraph it hangs on', () => {
    const body = part(
      `<w:p>${run('Một')}<mc:AlternateContent><mc:Choice>${box('Hỏa tốc')}</mc:Choice></mc:AlternateContent></w:p><w:p>${run('Hai')}</w:p>`
    )
    const { blocks } = addWordParts(
      [paragraph('Một'), paragraph('Hai')],
      new Map([['word/document.xml', body]])
    )
    expect(rows(blocks).map(([text]) => text)).toEqual(['Một', 'Hỏa tốc', 'Hai'])
    const again = addWordParts(blocks, new Map([['word/document.xml', body]]))
    expect(again.blocks).toHaveLength(3)
  })
})

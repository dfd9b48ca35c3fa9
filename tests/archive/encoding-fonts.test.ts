/** Documents that mix Unicode with runs in old fonts: decided by the font of each run, then by its text. */
import { describe, expect, test } from 'vitest'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { docxImporter } from '../../src/archive/importers/docx.ts'
import { htmlImporter } from '../../src/archive/importers/html.ts'
import { odtImporter } from '../../src/archive/importers/odt.ts'
import { rtfImporter } from '../../src/archive/importers/rtf.ts'
import { textImporter } from '../../src/archive/importers/text.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { REPORT } from '../fixtures/encodings/text.ts'
import { writeZip } from '../fixtures/importers/write-office.ts'
import { contextOf } from '../support/importer-context.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'

/** A run of text in a font, as each format writes it. */
type Run = { text: string; font?: string; style?: string }
type Lines = readonly (readonly Run[])[]

const linesOf = (extract: Extract) =>
  extract.blocks.filter(({ reason }) => reason === null).map(({ text }) => text)
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function docx(lines: Lines, styles = ''): Uint8Array {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const run = ({ text, font }: Run) =>
    `<w:r>${font ? `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>` : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
  const paragraph = (runs: readonly Run[]) =>
    `<w:p>${runs[0]?.style ? `<w:pPr><w:pStyle w:val="${runs[0].style}"/></w:pPr>` : ''}${runs.map(run).join('')}</w:p>`
  return writeZip({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${xmlHead}<w:styles ${word}>${styles}</w:styles>`,
    'word/document.xml': `${xmlHead}<w:document ${word}><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`
  })
}

/** Old bytes as \'xx, Unicode as \u, as Word writes both. */
function rtf(lines: Lines): Uint8Array {
  const fonts = ['Times New Roman', '.VnTime', '.VnTimeH', 'VNI-Times']
  const table = fonts.map((name, at) => `{\\f${at}\\fnil\\fcharset${at === 3 ? 163 : 0} ${name};}`).join('')
  const escape = (text: string, isOld: boolean) =>
    [...text]
      .map((character) => {
        const code = character.charCodeAt(0)
        if (code < 0x80) return character
        return isOld
          ? `\\'${code.toString(16).padStart(2, '0')}`
          : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
      })
      .join('')
  const run = ({ text, font = fonts[0]! }: Run) =>
    `{\\f${fonts.indexOf(font)} ${escape(text, font !== fonts[0])}}`
  const body = lines.map((runs) => `\\pard ${runs.map(run).join('')}\\par`).join('\n')
  return new Uint8Array(
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl${table}}\n${body}}`, 'latin1')
  )
}

function odt(lines: Lines): Uint8Array {
  const names = ['.VnTime', '.VnTimeH', 'VNI-Times']
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
  const faces = names
    .map((name) => `<style:font-face style:name="F${name}" svg:font-family="'${name}'"/>`)
    .join('')
  const styles = names
    .map(
      (name, at) =>
        `<style:style style:name="T${at}" style:family="text"><style:text-properties style:font-name="F${name}"/></style:style>`
    )
    .join('')
  const run = ({ text, font }: Run) =>
    font ? `<text:span text:style-name="T${names.indexOf(font)}">${xml(text)}</text:span>` : xml(text)
  return writeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${xmlHead}<office:document-content ${spaces} office:version="1.3"><office:font-face-decls>${faces}</office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${lines.map((runs) => `<text:p>${runs.map(run).join('')}</text:p>`).join('')}</office:text></office:body></office:document-content>`
  })
}

function html(lines: Lines): Uint8Array {
  const run = ({ text, font }: Run, at: number) =>
    !font
      ? xml(text)
      : at % 2 === 0
        ? `<font face="${font}">${xml(text)}</font>`
        : `<span style="font-family: '${font}', serif">${xml(text)}</span>`
  const body = lines.map((runs) => `<p>${runs.map(run).join('')}</p>`).join('\n')
  return new Uint8Array(
    Buffer.from(
      `<!doctype html><html><head><meta charset="utf-8"><title>Thông báo</title></head><body><article>${body}</article></body></html>`
    )
  )
}

const old = (text: string, font: string): Run => ({
  text: encodeLegacy(text, font.startsWith('VNI') ? 'vni' : 'tcvn3'),
  font
})
/** Every kind of mixture: whole lines, part of a line, capitals, a run too short to be told by its words. */
const MIXED: { runs: readonly Run[]; text: string }[] = [
  { runs: [old('ủy ban nhân dân xã tân phiệt', '.VnTimeH')], text: 'ỦY BAN NHÂN DÂN XÃ TÂN PHIỆT' },
  {
    runs: [{ text: 'Kính gửi: ' }, old('Các đồng chí trưởng thôn', '.VnTime')],
    text: 'Kính gửi: Các đồng chí trưởng thôn'
  },
  {
    runs: [
      old('Hôm nay khối dân vận họp bàn việc', '.VnTime'),
      { text: ' vận động nhân dân' },
      old(' góp công làm đường.', '.VnTime')
    ],
    text: 'Hôm nay khối dân vận họp bàn việc vận động nhân dân góp công làm đường.'
  },
  { runs: [{ text: 'Người ký: ông ' }, old('Cò', '.VnTime')], text: 'Người ký: ông Cò' },
  {
    runs: [old('Ủy viên thường trực phụ trách công tác hòa giải ở cơ sở', 'VNI-Times')],
    text: 'Ủy viên thường trực phụ trách công tác hòa giải ở cơ sở'
  },
  { runs: [{ text: 'Đã ký và đóng dấu ở Cà Mau.' }], text: 'Đã ký và đóng dấu ở Cà Mau.' }
]
const lines: Lines = MIXED.map(({ runs }) => runs)
const texts = MIXED.map(({ text }) => text)

const formats = [
  ['docx', docxImporter, docx],
  ['rtf', rtfImporter, rtf],
  ['odt', odtImporter, odt],
  ['html', htmlImporter, html]
] as const

describe.each(formats)('a .%s that mixes Unicode and old fonts', (name, importer, write) => {
  test('comes out in Unicode, run by run, and says which fonts and that it is mixed', async () => {
    const extract = await importer.read(write(lines), contextOf(`van ban.${name}`))
    const repaired = repairEncoding(extract)
    expect(linesOf(repaired)).toEqual(texts)
    expect(repaired.warnings).toContain('encoding-converted')
    expect(repaired.found).toMatchObject({
      state: 'converted',
      encoding: 'tcvn3',
      evidence: { isMixed: true }
    })
    expect(repaired.found!.evidence.fonts).toContain('.VnTime')
  })

  test('stays as it is where the fonts lie about Unicode text', async () => {
    const lying = texts.map((text) => [{ text, font: '.VnTime' }])
    const written = name === 'rtf' ? rtf(texts.map((text) => [{ text }])) : write(lying)
    const extract = await importer.read(written, contextOf(`van ban.${name}`))
    expect(linesOf(extract)).toEqual(texts)
    expect(repairEncoding(extract)).toBe(extract)
  })
})

test('RTF: \\u letters in a font that is named .VnTime stay Unicode', async () => {
  const body = [...'Hôm nay, khối dân vận họp bàn việc góp công.']
    .map((letter) => (letter.charCodeAt(0) < 0x80 ? letter : `\\u${letter.charCodeAt(0)}?`))
    .join('')
  const bytes = Buffer.from(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 .VnTime;}}\\f0 ${body}\\par}`)
  const extract = await rtfImporter.read(new Uint8Array(bytes), contextOf('a.rtf'))
  expect(repairEncoding(extract)).toBe(extract)
  expect(linesOf(extract)).toEqual(['Hôm nay, khối dân vận họp bàn việc góp công.'])
})

test('Word: fonts come from paragraph styles and what they are based on, too', async () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Older"><w:name w:val="Older"/><w:basedOn w:val="Old"/></w:style>'
  const written = docx(
    [
      [{ text: encodeLegacy('Hội nghị tổng kết công tác dân vận năm hai nghìn', 'vni'), style: 'Older' }],
      [{ text: encodeLegacy('ở cơ sở', 'vni'), style: 'Old' }],
      [{ text: 'Biên bản lập tại chỗ' }]
    ],
    styles
  )
  const repaired = repairEncoding(await docxImporter.read(written, contextOf('a.docx')))
  expect(linesOf(repaired)).toEqual([
    'Hội nghị tổng kết công tác dân vận năm hai nghìn',
    'ở cơ sở',
    'Biên bản lập tại chỗ'
  ])
})

test('text in NFD is no old encoding, and comes out as its letters', async () => {
  const extract = await textImporter.read(
    new Uint8Array(Buffer.from(REPORT.normalize('NFD'))),
    contextOf('a.txt')
  )
  const repaired = repairEncoding(extract)
  expect(repaired).toBe(extract)
  expect(linesOf(repaired).join('\n').normalize('NFC')).toBe(REPORT)
})

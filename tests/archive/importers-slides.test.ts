import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { repairEncoding } from '../../src/archive/cleaning/repair-encoding.ts'
import { presentationImporter } from '../../src/archive/importers/presentation.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'
import { writePpt, writeZip } from '../fixtures/importers/write-office.ts'
import { contextOf } from '../support/importer-context.ts'
import { codeOf } from '../support/read-file.ts'
import { writeZip as writeMembers } from '../support/write-zip.ts'

const read = (bytes: Uint8Array): Promise<Extract> =>
  presentationImporter.read(bytes, contextOf('trình chiếu'))
const rows = ({ blocks }: Extract) => blocks.map(({ kind, text, page }) => `${page} ${kind}: ${text}`)

describe('a presentation of PowerPoint 97', () => {
  const slides = [
    {
      title: 'Sơ kết công tác\vthủy lợi',
      body: 'Nạo vét kênh mương\rSửa chữa hồ chứa',
      notes: 'Cảm ơn đại biểu.'
    },
    { title: 'Ket luan', box: 'Nguồn: huyện Sơn Khê' }
  ]

  it('is read slide by slide as last saved, with boxes and notes', async () => {
    const bytes = writePpt(slides, 'Tiêu đề cũ')
    expect(await sniffMediaType(bytes, 'a.ppt')).toEqual({
      format: 'pptx',
      mediaType: 'application/vnd.ms-powerpoint'
    })
    const extract = await read(bytes)
    expect(rows(extract)).toEqual([
      '1 heading: Sơ kết công tác thủy lợi',
      '1 list: - Nạo vét kênh mương',
      '1 list: - Sửa chữa hồ chứa',
      '1 paragraph: Cảm ơn đại biểu.',
      '2 heading: Ket luan',
      '2 paragraph: Nguồn: huyện Sơn Khê'
    ])
    expect(extract.pages).toBe(2)
  })

  it('names an old font, so that its text can be put right', async () => {
    const text =
      'Báo cáo kết quả thực hiện nhiệm vụ thủy lợi năm của huyện, đề nghị các xã góp ý'.toLowerCase()
    const extract = await read(writePpt([{ title: encodeLegacy(text, 'vni') }], 'x', { font: 'VNI-Times' }))
    expect(extract.fonts).toEqual(['VNI-Times'])
    expect(repairEncoding(extract).blocks[0]?.text).toBe(text)
  })

  it('is refused when locked, broken or without text, and survives damage anywhere', async () => {
    expect(await codeOf('pptx', writePpt(slides, 'x', { locked: true }))).toBe('protected-file')
    expect(await codeOf('pptx', compoundFile('PowerPoint Document'))).toBe('broken-file')
    expect(await codeOf('pptx', writePpt([], 'x'))).toBe('no-text')
    const whole = writePpt(slides, 'x')
    for (let at = 0; at < whole.length - 4; at += 13) {
      const changed = Buffer.from(whole)
      changed.fill(0xff, at, at + 4)
      expect(['read', 'no-text', 'broken-file']).toContain(await codeOf('pptx', new Uint8Array(changed)))
    }
  })
})

describe('a presentation of today', () => {
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const D = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
  const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
  const P = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ${A}`
  const related = (...relations: [id: string, type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`).join('')}</Relationships>`

  it('says what SmartArt, charts and remarks say, and which slide is hidden', async () => {
    const bytes = writeZip({
      'ppt/presentation.xml': `<p:presentation ${P}><p:sldIdLst><p:sldId r:id="a"/></p:sldIdLst></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': related(['a', 'slide', 'slides/slide1.xml']),
      'ppt/slides/slide1.xml': `<p:sld ${P} show="0"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Bộ máy</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><dgm:relIds ${D} r:dm="d"/></p:graphicFrame><p:graphicFrame><c:chart ${C} r:id="c"/></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
      'ppt/slides/_rels/slide1.xml.rels': related(
        ['d', 'diagramData', '../diagrams/data1.xml'],
        ['c', 'chart', '../charts/chart1.xml'],
        ['m', 'comments', '../comments/comment1.xml']
      ),
      'ppt/diagrams/data1.xml': `<dgm:dataModel ${D} ${A}><dgm:pt><dgm:t><a:p><a:r><a:t>Chủ tịch</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
      'ppt/charts/chart1.xml': `<c:chart ${C} ${A}><c:title><a:t>Biên chế</a:t></c:title></c:chart>`,
      'ppt/comments/comment1.xml': `<p:cmLst ${P}><p:cm authorId="0"><p:text>Xem lại.</p:text></p:cm></p:cmLst>`,
      'ppt/commentAuthors.xml': `<p:cmAuthorLst ${P}><p:cmAuthor id="0" name="Mai"/></p:cmAuthorLst>`
    })
    expect(rows(await read(bytes))).toEqual([
      '1 heading: Bộ máy (trang ẩn)',
      '1 list: - Chủ tịch',
      '1 caption: Biên chế',
      '1 boilerplate: Mai: Xem lại.'
    ])
  })
})

describe('a presentation of OpenDocument', () => {
  const names =
    'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:draw="w" xmlns:presentation="p" xmlns:table="b" xmlns:dc="d"'
  const frame = (part: string, words: string) =>
    `<draw:frame presentation:class="${part}"><draw:text-box>${words}</draw:text-box></draw:frame>`
  const paragraph = (text: string) => `<text:p>${text}</text:p>`
  const styles =
    '<style:style style:name="skipped" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
  const slides =
    `<draw:page>${frame('outline', `<text:list><text:list-item>${paragraph('Nạo vét kênh')}</text:list-item></text:list>`)}` +
    `${frame('title', paragraph('Sơ kết thủy lợi'))}<draw:g><draw:custom-shape>${paragraph('Nguồn: xã Nà Lơi')}</draw:custom-shape></draw:g>` +
    `${frame('footer', paragraph('Chân trang'))}<presentation:notes>${frame('notes', paragraph('Cảm ơn đại biểu.'))}</presentation:notes></draw:page>` +
    `<draw:page draw:style-name="skipped">${frame('title', paragraph('Dự phòng'))}</draw:page>`
  const content = (root: string) =>
    `<?xml version="1.0"?><office:${root} ${names} office:mimetype="application/vnd.oasis.opendocument.presentation">${styles}<office:body><office:presentation>${slides}</office:presentation></office:body></office:${root}>`
  const expected = [
    '1 heading: Sơ kết thủy lợi',
    '1 list: - Nạo vét kênh',
    '1 paragraph: Nguồn: xã Nà Lơi',
    '1 paragraph: Cảm ơn đại biểu.',
    '2 heading: Dự phòng (trang ẩn)'
  ]
  const mimetype = 'application/vnd.oasis.opendocument.presentation'

  it('is read slide by slide, in a container or flat', async () => {
    const bytes = writeZip({ mimetype, 'content.xml': content('document-content') })
    expect(await sniffMediaType(bytes, 'a.bin')).toEqual({ format: 'pptx', mediaType: mimetype })
    const extract = await read(bytes)
    expect(rows(extract)).toEqual(expected)
    expect(extract.pages).toBe(2)
    const flat = new TextEncoder().encode(content('document'))
    expect((await sniffMediaType(flat, 'a.fodp'))?.format).toBe('pptx')
    expect(rows(await read(flat))).toEqual(expected)
  })

  it('is refused when protected, broken or without text', async () => {
    const locked = writeMembers([
      { name: 'mimetype', content: mimetype },
      {
        name: 'META-INF/manifest.xml',
        content: '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'
      }
    ])
    expect(await codeOf('pptx', new Uint8Array(locked))).toBe('protected-file')
    expect(await codeOf('pptx', writeZip({ mimetype }))).toBe('broken-file')
    expect(await codeOf('pptx', writeZip({ mimetype, 'content.xml': '<office:document-content/>' }))).toBe(
      'no-text'
    )
  })
})

/** Text its author hid: it is not read as shown text, and not lost. */
import { describe, expect, it } from 'vitest'
import { odtImporter } from '../../src/archive/importers/odt.ts'
import { rtfImporter } from '../../src/archive/importers/rtf.ts'
import type { Importer } from '../../src/archive/importers/importer.ts'
import { writeZip } from '../fixtures/importers/write-office.ts'
import { contextOf } from '../support/importer-context.ts'

async function rows(importer: Importer, bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await importer.read(bytes, contextOf('văn bản'))
  return blocks.map(({ kind, text, reason }) => `${kind}${reason === null ? '' : ` (${reason})`}: ${text}`)
}

const NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"'
const style = (name: string, family: string, more: string, properties = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}><style:text-properties ${properties}/></style:style>`
const STYLES = [
  style('An', 'text', '', 'text:display="none"'),
  style('AnCon', 'text', 'style:parent-style-name="An"'),
  style('Hien', 'text', 'style:parent-style-name="An"', 'text:display="true"'),
  style('DoanAn', 'paragraph', '', 'text:display="none"')
].join('')

const odt = (body: string) =>
  rows(
    odtImporter,
    writeZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    })
  )
const rtf = (body: string) =>
  rows(rtfImporter, new TextEncoder().encode(String.raw`{\rtf1\ansi\ansicpg1252 ${body}}`))

describe('hidden text of an OpenDocument text', () => {
  it('is told by the styles of letters and paragraphs, their parents included', async () => {
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`
    expect(
      await odt(
        `<text:p>Mở cống ${span('An', 'lúc nào cũng được')}${span('AnCon', ', tùy ý')}${span('Hien', 'ngày 5')}.</text:p><text:p text:style-name="DoanAn">Ghi cho riêng tôi.</text:p>`
      )
    ).toEqual([
      'paragraph: Mở cống ngày 5.',
      'boilerplate (hidden): lúc nào cũng được, tùy ý',
      'boilerplate (hidden): Ghi cho riêng tôi.'
    ])
  })

  it('is told by fields, paragraphs and sections as they were when saved', async () => {
    const section = (more: string, text: string) =>
      `<text:section ${more}><text:p>${text}</text:p></text:section>`
    expect(
      await odt(
        `<text:p>Kinh phí <text:hidden-text text:is-hidden="true">mười triệu</text:hidden-text><text:hidden-text text:is-hidden="false">hai triệu</text:hidden-text>.</text:p>` +
          `<text:p><text:hidden-paragraph text:is-hidden="true"/>Đoạn ẩn.</text:p>` +
          `<text:p><text:hidden-paragraph text:is-hidden="false"/>Đoạn hiện.</text:p>` +
          section('text:display="none"', 'Mục ẩn.') +
          section('text:display="condition" text:is-hidden="true"', 'Mục ẩn có điều kiện.') +
          section('text:display="condition"', 'Mục hiện.')
      )
    ).toEqual([
      'paragraph: Kinh phí hai triệu.',
      'boilerplate (hidden): mười triệu',
      'boilerplate (hidden): Đoạn ẩn.',
      'paragraph: Đoạn hiện.',
      'boilerplate (hidden): Mục ẩn.',
      'boilerplate (hidden): Mục ẩn có điều kiện.',
      'paragraph: Mục hiện.'
    ])
  })

  it('stands behind the table it is hidden in, and text that was deleted is gone', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`
    expect(
      await odt(
        `<text:tracked-changes><text:changed-region><text:deletion><text:p>Đã xóa.</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
          `<table:table>${row('Thôn', 'Số hộ')}${row('Đoài', '12<text:span text:style-name="An"> (thật ra 9)</text:span>')}</table:table>`
      )
    ).toEqual(['table: Thôn\tSố hộ\nĐoài\t12', 'boilerplate (hidden): (thật ra 9)'])
  })
})

describe('hidden text of an RTF file', () => {
  it('is set aside behind its paragraph or its table; deleted text is gone', async () => {
    expect(
      await rtf(
        String.raw`Mo cong ngay 5{\v  (hoac ngay 6)}.\par{\v Ghi rieng.\par}{\deleted Da xoa. }Con lai.\par` +
          String.raw`\trowd\intbl Thon\cell So ho\cell\row\trowd\intbl Doai\cell 12{\v  (that ra 9)}\cell\row\pard Het.\par`
      )
    ).toEqual([
      'paragraph: Mo cong ngay 5.',
      'boilerplate (hidden): (hoac ngay 6)',
      'boilerplate (hidden): Ghi rieng.',
      'paragraph: Con lai.',
      'table: Thon\tSo ho\nDoai\t12',
      'boilerplate (hidden): (that ra 9)',
      'paragraph: Het.'
    ])
  })

  it('stays out of notes and page heads', async () => {
    expect(
      await rtf(String.raw`{\header So 5{\v  nhap}\par}Noi dung{\footnote Xem phu luc{\v  cu}.}.\par`)
    ).toEqual([
      'boilerplate (page-header): So 5',
      'paragraph: Noi dung[1].',
      'list: [1] Xem phu luc.',
      'boilerplate (hidden): cu'
    ])
  })
})

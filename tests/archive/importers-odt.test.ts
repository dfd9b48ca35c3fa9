import { describe, expect, it } from 'vitest'
import { odtImporter } from '../../src/archive/importers/odt.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { writeZip } from '../fixtures/importers/write-office.ts'
import { contextOf } from '../support/importer-context.ts'

const NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:dc="d"'
const number = (level: number, format: string, suffix: string, more = '') =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`

async function rows(body: string, styles = ''): Promise<string[]> {
  const bytes = writeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${NAMES}>${styles}</office:document-styles>`,
    'content.xml': `<office:document-content ${NAMES}><text:list-style style:name="L">${number(1, '1', '.')}${number(2, '1', '.', 'text:display-levels="2"')}${number(3, 'a', ')')}</text:list-style><office:body>${body}</office:body></office:document-content>`
  })
  const { blocks } = await odtImporter.read(bytes, contextOf('văn bản.odt'))
  return blocks.map(({ kind, text, reason }) => `${kind}${reason === null ? '' : ` (${reason})`}: ${text}`)
}
const item = (...parts: string[]) => `<text:list-item>${parts.join('')}</text:list-item>`
const list = (...items: string[]) => `<text:list text:style-name="L">${items.join('')}</text:list>`
const paragraph = (text: string) => `<text:p>${text}</text:p>`

describe('numbers of an OpenDocument text', () => {
  it('show the levels above where the list says so', async () => {
    const deep = list(item(paragraph('một một'), list(item(paragraph('chữ')))), item(paragraph('một hai')))
    expect(await rows(list(item(paragraph('một'), deep), item(paragraph('hai'))))).toEqual([
      'list: 1. một',
      'list: 1.1. một một',
      'list: a) chữ',
      'list: 1.2. một hai',
      'list: 2. hai'
    ])
  })

  it('count headings as the document does, and leave those out that it does not count', async () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chương " style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="Điều " style:num-suffix="."/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>`
    const heading = (level: number, text: string, more = '') =>
      `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`
    const body = [
      heading(1, 'Quy định chung'),
      heading(2, 'Phạm vi'),
      heading(2, 'Đối tượng'),
      heading(3, 'Không đánh số'),
      heading(1, 'Phụ lục', 'text:is-list-header="true"'),
      heading(1, 'Thực hiện'),
      heading(2, 'Hiệu lực')
    ]
    expect(await rows(body.join(''), outline)).toEqual([
      'heading: Chương I. Quy định chung',
      'heading: Điều 1. Phạm vi',
      'heading: Điều 2. Đối tượng',
      'heading: Không đánh số',
      'heading: Phụ lục',
      'heading: Chương II. Thực hiện',
      'heading: Điều 1. Hiệu lực'
    ])
  })
})

it('is read without a container too', async () => {
  const flat = new TextEncoder().encode(
    `<?xml version="1.0"?>\n<office:document ${NAMES} xmlns:meta="m" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>Kế hoạch tưới</dc:title></office:meta><office:body><office:text><text:h>Mở đầu</text:h><text:p>Mở nước từ ngày 5.</text:p></office:text></office:body></office:document>`
  )
  expect((await sniffMediaType(flat, 'kế hoạch.xml'))?.format).toBe('odt')
  const { blocks, metadata } = await odtImporter.read(flat, contextOf('kế hoạch.fodt'))
  expect(metadata.title).toBe('Kế hoạch tưới')
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: Mở đầu',
    'paragraph: Mở nước từ ngày 5.'
  ])
})

it('sets remarks aside with their authors', async () => {
  const remark =
    '<office:annotation><dc:creator>Mai</dc:creator><dc:date>2021</dc:date><text:p>Xem lại.</text:p></office:annotation>'
  expect(await rows(paragraph(`Số liệu${remark} năm 2021.`))).toEqual([
    'paragraph: Số liệu năm 2021.',
    'boilerplate (editor-comment): Mai: Xem lại.'
  ])
})

it('gives a table in a cell rows and columns of its own', async () => {
  const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`
  const table = (...lines: string[][]) =>
    `<table:table>${lines.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
  const inner = table([paragraph('Lúa'), paragraph('120')], [paragraph('Ngô'), paragraph('30')])
  const outer = table([paragraph('Đơn vị'), paragraph('Diện tích')], [paragraph('Yên Hạ'), inner])
  expect(await rows(outer)).toEqual(['table: Đơn vị\tDiện tích\nYên Hạ\tLúa\t120\n\tNgô\t30'])
})

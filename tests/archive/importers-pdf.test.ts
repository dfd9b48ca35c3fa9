import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { pdfImporter } from '../../src/archive/importers/pdf.ts'
import type { ExtractBlock } from '../../src/shared/model/extract.ts'
import { setLines, writePdf, type PdfOptions, type Run } from '../fixtures/importers/write-pdf.ts'
import { contextOf } from '../support/importer-context.ts'

async function blocksOf(
  pages: readonly (readonly Run[])[],
  options: PdfOptions = {}
): Promise<ExtractBlock[]> {
  return (await pdfImporter.read(writePdf(pages, options), contextOf('văn bản.pdf'))).blocks
}
const texts = (blocks: readonly ExtractBlock[]) => blocks.map(({ text }) => text)
const LINES = [
  'Ủy ban nhân dân huyện Sơn Khê báo cáo kết quả công tác',
  'thủy lợi năm 2021, trong đó nạo vét 12,5 km kênh mương và',
  'sửa chữa tám hồ chứa nước trên địa bàn toàn huyện.'
]
const TEXT = LINES.join(' ')

describe('turned text', () => {
  it.each([
    ['a quarter to the left', 90],
    ['a quarter to the right', 270],
    ['upside down', 180],
    ['askew', 7],
    ['steeply', 60]
  ])('%s is read in its own direction', async (_, turn) => {
    const angle = (turn * Math.PI) / 180
    const step = 15
    const runs = LINES.map((text, index) => ({
      text,
      size: 8,
      turn,
      x: 300 - Math.cos(angle) * 110 + Math.sin(angle) * step * index,
      y: 400 - Math.sin(angle) * 110 - Math.cos(angle) * step * index
    }))
    expect(texts(await blocksOf([runs]))).toEqual([TEXT])
  })

  it('stands beside upright text without mixing with it', async () => {
    const margin: Run = { x: 40, y: 300, size: 10, turn: 90, text: 'Bản lưu tại văn thư huyện Sơn Khê' }
    expect(texts(await blocksOf([[...setLines(LINES, 80, 700, 12), margin]]))).toEqual([TEXT, margin.text])
  })

  it('is right on pages that are shown turned', async () => {
    expect(texts(await blocksOf([setLines(LINES, 60, 700, 12)], { page: '/Rotate 180' }))).toEqual([TEXT])
  })
})

describe('what is drawn over a page', () => {
  const drawn = (kind: string, more: string) =>
    `<< /Type /Annot ${kind} /Rect [60 600 360 620] /F 4 ${more} /AP << /N FORM >> >>`

  it('reads the fields of a form as filled in, in their places', async () => {
    const blocks = await blocksOf(
      [[{ x: 60, y: 640, size: 12, text: 'Họ và tên người đại diện:' }, ...setLines(LINES, 60, 560, 12)]],
      {
        annotations: [drawn('/Subtype /Widget /FT /Tx /T (ten)', '/V (x)')],
        formText: 'Lò Thị Mai'
      }
    )
    expect(texts(blocks)).toEqual(['Họ và tên người đại diện:', 'Lò Thị Mai', TEXT])
  })

  it('reads text typed on the page, and sets remarks aside with their author', async () => {
    const blocks = await blocksOf([setLines(LINES, 60, 760, 12)], {
      annotations: [
        drawn('/Subtype /FreeText', '/Contents (x)'),
        '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Mai) /Contents <feff0058 0065006d0020006c1ea10069> >>'
      ],
      formText: 'ĐÃ DUYỆT'
    })
    expect(blocks.map(({ text, reason }) => [text, reason])).toEqual([
      [TEXT, null],
      ['ĐÃ DUYỆT', null],
      ['Mai: Xem lại', 'editor-comment']
    ])
  })

  it('leaves out what lies beside the sheet, but not all of a page cropped to a detail', async () => {
    const beside: Run = { x: 60, y: 120, size: 12, text: 'trang sau của tờ ghép' }
    const page = [...setLines(LINES, 60, 700, 12), beside]
    expect(texts(await blocksOf([page], { page: '/CropBox [0 400 595 842]' }))).toEqual([TEXT])
    expect(texts(await blocksOf([page], { page: '/CropBox [500 10 590 20]' }))).toEqual([TEXT, beside.text])
  })

  it('leaves out the dots that words were written over', async () => {
    const runs: Run[] = [
      { x: 60, y: 700, size: 12, text: `Người nộp:${'.'.repeat(40)}` },
      { x: 150, y: 700, size: 12, text: 'Điểu Văn Khánh' },
      ...setLines(LINES, 60, 640, 12)
    ]
    expect(texts(await blocksOf([runs]))[0]).toMatch(/^Người nộp:\.+ ?Điểu Văn Khánh\.+$/)
  })
})

describe('files put into a PDF', () => {
  const files = [
    { name: 'hóa đơn.xml', text: '<HDon/>' },
    { name: 'hóa đơn.xml', text: '<HDon>2</HDon>' }
  ]

  it('come in under names of their own, which are said at the end', async () => {
    const bytes = writePdf([setLines(LINES, 60, 700, 12)], { files })
    const { blocks, attachments = [] } = await pdfImporter.read(bytes, contextOf('hóa đơn.pdf'))
    expect(texts(blocks)).toEqual([TEXT, '- hóa đơn.xml', '- hóa đơn (2).xml'])
    expect(attachments.map((file) => [file.name, Buffer.from(file.bytes).toString()])).toEqual([
      ['hóa đơn.xml', '<HDon/>'],
      ['hóa đơn (2).xml', '<HDon>2</HDon>']
    ])
  })

  it('come in from a cover without a word', async () => {
    expect(texts(await blocksOf([[]], { files }))).toEqual(['- hóa đơn.xml', '- hóa đơn (2).xml'])
  })
})

describe('words set apart without spaces', () => {
  /** Words of a line, each after a gap in text sizes; '' goes on with the word before. */
  const set = (words: readonly (readonly [gap: number, word: string])[], size = 10): Run[] => {
    let x = 60
    return words.map(([gap, text]) => {
      const run = { x: x + gap * size, y: 700, size, text }
      x = run.x + text.length * size * 0.5
      return run
    })
  }
  // the letters that end these are no wider than half a size, the width of the fixture's font
  const LINE = 'Tổ thi đua các xã kia đã đề ra tại đại hội về đất rất sát'
  const words = LINE.split(' ')

  it.each([
    ['after a letter that leans over, a third of the others', (at: number) => (at % 4 === 1 ? 0.055 : 0.14)],
    ['in a line where all are narrow', () => 0.085],
    ['in a line where they are wide', (at: number) => (at % 4 === 1 ? 0.11 : 0.4)]
  ])('are parted %s', async (_, gapOf) => {
    const line = set(words.map((word, at) => [at === 0 ? 0 : gapOf(at), word]))
    expect(texts(await blocksOf([line]))).toEqual([LINE])
  })

  it('stay whole where their letters stand a little apart, or over one another', async () => {
    const letters = words.flatMap((word, at) =>
      Array.from(word, (letter, place): [number, string] => [
        place > 0 ? (place % 2 === 0 ? 0.025 : -0.02) : at === 0 ? 0 : 0.14,
        letter
      ])
    )
    expect(texts(await blocksOf([set(letters)]))).toEqual([LINE])
    const number = Array.from('13.B.0001.A.96777583333555.2021.BC', (letter, at): [number, string] => [
      at % 5 === 0 ? 0 : -0.1,
      letter
    ])
    expect(texts(await blocksOf([set(number)]))).toEqual(['13.B.0001.A.96777583333555.2021.BC'])
  })
})

describe('columns', () => {
  const column = (word: string) =>
    Array.from({ length: 12 }, (_, index) => `${word} thứ ${index + 1} nói về thủy lợi`)

  it('tells two columns apart by a gutter narrower than a letter is high', async () => {
    const left = column('trái')
    const right = column('phải')
    // A line is 28 letters of 5 points; its right neighbour begins 8 points further on, half a line lower.
    const width = Math.max(...left.map((line) => line.length)) * 5
    const runs = [...setLines(left, 60, 700, 10), ...setLines(right, 60 + width + 8, 694, 10)]
    const text = texts(await blocksOf([runs])).join(' ')
    expect(text).toBe([...left, ...right].join(' '))
  })

  it('reads three columns one after the other', async () => {
    const runs = ['một', 'hai', 'ba'].flatMap((word, index) =>
      setLines(column(word), 40 + index * 180, 700, 10)
    )
    expect(texts(await blocksOf([runs])).join(' ')).toBe(['một', 'hai', 'ba'].flatMap(column).join(' '))
  })
})

describe('lines and pages', () => {
  it.each([
    [
      'a foreign word is joined',
      'Theo hướng dẫn của tổ chức quốc tế về environ-',
      'mental protection',
      'environmental'
    ],
    [
      'and one with a capital',
      'Nguồn số liệu do Ngân hàng và Adminis-',
      'tration cung cấp',
      'Administration'
    ],
    [
      'two Vietnamese syllables keep their hyphen',
      'Hợp tác giữa các tổ chức phi-',
      'chính phủ và huyện',
      'phi-chính'
    ],
    ['names keep theirs', 'Hội hữu nghị hợp tác Việt-', 'Nhật tỉnh Sơn Khê', 'Việt-Nhật'],
    ['dashes keep their spaces', 'Đại diện Hội hữu nghị Việt -', 'Nhật tỉnh Sơn Khê', 'Việt - Nhật']
  ])('%s', async (_, first, second, expected) => {
    const [text] = texts(await blocksOf([setLines([first, second], 60, 700, 12)]))
    expect(text).toContain(expected)
  })

  it('does not mix two lines of small print beside a large letter', async () => {
    const small = ['chất thứ nhất trong danh mục', 'chất thứ hai trong danh mục']
    const runs: Run[] = [
      { x: 60, y: 703, size: 12, text: 'A' },
      { x: 160, y: 706, size: 6, text: small[0]! },
      { x: 160, y: 699, size: 6, text: small[1]! }
    ]
    const all = texts(await blocksOf([runs])).join('\n')
    for (const line of small) expect(all).toContain(line)
  })

  it('keeps short pages whose few lines return elsewhere', async () => {
    const pages = ['một', 'hai', 'ba'].map(() =>
      setLines(['Giấy ủy quyền nhận tiền', 'Bên nhận ký và ghi rõ họ tên'], 60, 700, 12)
    )
    const blocks = await blocksOf(pages)
    expect(blocks.map(({ reason }) => reason)).toEqual(blocks.map(() => null))
    expect(
      texts(blocks)
        .join(' ')
        .match(/Giấy ủy quyền/g)
    ).toHaveLength(3)
  })
})

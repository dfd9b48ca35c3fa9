/** The slip on paper: a text with its notes in the margin, few of them, many, and more than a page of them beside one passage. */
import path from 'node:path'
import { buildSlip } from '../../src/archive/report/slip.ts'
import type { Annotation, AnnotationId } from '../../src/shared/model/annotation.ts'
import type { Block, ItemDetail } from '../../src/shared/model/item.ts'
import type { Slip } from '../../src/shared/model/printable/phieu.ts'
import { stateOffice } from '../support/office.ts'
import { poppler, readPdf } from '../support/read-pdf.ts'
import { richInput } from '../support/rich-meeting.ts'
import { expect, test } from './fixtures.ts'
import { print } from './print-pages.ts'

const colours = ['yellow', 'green', 'pink', 'blue'] as const

type Mark = { start: number; end: number; note: string; tags?: string[] }

/** The slip of an item of these blocks, marked so; places are letters of the text. */
function slipOf(parts: readonly { kind: Block['kind']; text: string }[], marks: readonly Mark[]): Slip {
  const text = parts.map((part) => part.text).join('\n')
  let start = 0
  const blocks = parts.map((part, position): Block => {
    const block = { position, ...part, start, end: start + part.text.length, reason: null }
    start = block.end + 1
    return block
  })
  const { item } = richInput()
  const annotations = marks.map(({ note, tags = [], ...range }, at): Annotation => ({
    id: (at + 1) as AnnotationId,
    itemId: item.id,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: text.slice(range.start, range.end), prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', ...range }
    },
    region: null,
    placement: { status: 'exact', score: 1, range },
    note,
    colour: colours[at % 4]!,
    tags,
    creator: '',
    createdAt: '2026-11-20',
    modifiedAt: '2026-11-20'
  }))
  const whole: ItemDetail = {
    ...item,
    tags: ['Dân vận/Đối thoại'],
    format: 'txt',
    opening: '',
    isMeeting: true,
    addedAt: '2026-11-19',
    trashedAt: null,
    author: null,
    language: 'vi',
    encoding: null,
    url: null,
    site: null,
    section: null,
    found: null,
    original: { name: 'hop-dan.txt', sha256: 'a1'.repeat(32), bytes: 48_212, mediaType: 'text/plain' },
    provenance: [],
    attachments: [],
    attachedTo: [],
    blocks,
    text
  }
  return buildSlip({
    letterhead: stateOffice,
    archiveName: 'Văn thư huyện Đông Khuê',
    item: whole,
    annotations,
    cited: [{ name: '315-KL/TU', held: null }]
  })
}

function expectEmbedded(file: string): void {
  const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2).filter(Boolean)
  for (const line of fonts) expect(line, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)
}

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Đoạn ${at + 1}: xã Bản Mòng họp dân về đường liên bản, có ${at + 7} hộ dự họp.`
  }))

test('a title with more notes than a page holds: the text follows it, the notes go on beside it', async ({
  folder
}) => {
  const title = { kind: 'title' as const, text: 'Huyện Đông Khuê họp dân về đường liên bản và nước sạch' }
  const said = 'Cần đối chiếu với báo cáo của xã trước khi trình lãnh đạo, xem lại số hộ và kinh phí. '
  const marks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      start: at,
      end: at + 6,
      note: `Ý ${at + 1}. ${said.repeat(3)}`,
      tags: ['Dân vận/Đối thoại']
    }))
  await print(folder, {
    'a.pdf': slipOf([title, ...paragraphs(40)], marks(13)),
    'b.pdf': slipOf([title, ...paragraphs(40)], marks(45)),
    'c.pdf': slipOf([title, ...paragraphs(3)], marks(1))
  })
  const [some, many] = [await readPdf(path.join(folder, 'a.pdf')), await readPdf(path.join(folder, 'b.pdf'))]
  for (const [pdf, count] of [
    [some, 13],
    [many, 45]
  ] as const) {
    const whole = pdf.text.join(' ')
    for (let number = 1; number <= count; number++) expect(whole).toContain(`Ý ${number}. Cần`)
    // the text follows its title on the first page, notes beside it down to the foot
    const [first = []] = pdf.pieces
    expect(first.some(({ text: words, x }) => words.startsWith('Đoạn 5:') && x < 139)).toBe(true)
    expect(Math.max(...first.filter(({ x, y }) => x > 145 && y < 277).map(({ y }) => y))).toBeGreaterThan(230)
    for (const pieces of pdf.pieces.slice(0, -1))
      expect(Math.max(...pieces.filter(({ y }) => y < 277).map(({ y }) => y))).toBeGreaterThan(200)
  }
  // 13 notes take two pages, 40 short paragraphs stand beside them
  expect(some.pages).toBeLessThanOrEqual(3)
  const [poor] = (await readPdf(path.join(folder, 'c.pdf'))).text
  expect(poor).toContain('Trang 1/1')
})

test('slip: 300 notes stand beside their paragraphs, in the margin', async ({ folder }) => {
  const parts = paragraphs(100)
  let start = 0
  const marks = parts.flatMap(({ text }, at): Mark[] => {
    const from = start
    start += text.length + 1
    return [0, 1, 2].map((nth) => ({
      start: from + 4 + nth * 12,
      end: from + 19 + nth * 12,
      note: (at * 3 + nth) % 5 === 0 ? '' : `Ghi chú thứ ${at * 3 + nth + 1}`
    }))
  })
  await print(folder, { 'a.pdf': slipOf(parts, marks) })
  const file = path.join(folder, 'a.pdf')
  const pdf = await readPdf(file)
  const whole = pdf.text.join(' ')
  for (let number = 1; number <= 300; number++)
    if ((number - 1) % 5 !== 0) expect(whole).toContain(`Ghi chú thứ ${number} 20/11/2026`)
  expect(whole.match(/tô, không ghi chú/g)).toHaveLength(60)
  // text left of 139 mm, notes right of 145 mm, and on the page of their paragraph
  pdf.pieces.forEach((pieces, at) => {
    for (const piece of pieces) {
      const paragraph = /^Đoạn (\d+)/.exec(piece.text)?.[1]
      if (paragraph === undefined) continue
      expect(piece.x).toBeCloseTo(30, 0)
      expect(pdf.text[at]).toMatch(
        new RegExp(`(^|\\D)${Number(paragraph) * 3} \\((vàng|lục|hồng|lam)\\)`, 'u')
      )
    }
    for (const piece of pieces.filter(({ text: words }) => words.startsWith('Ghi chú thứ')))
      expect(piece.x).toBeGreaterThan(145)
  })
  expect(pdf.text[0]).toContain('300 chú thích: vàng 75 · lục 75 · hồng 75 · lam 75')
  expect(pdf.text.at(-1)).toContain(`Trang ${pdf.pages}/${pdf.pages}`)
  expect(pdf.tagged).toBe(true)
  expectEmbedded(file)
})

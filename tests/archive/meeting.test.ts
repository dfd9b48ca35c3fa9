import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCitations } from '../../src/archive/meeting/citations.ts'
import { extractMeeting, withItem, type MeetingSource } from '../../src/archive/meeting/extract-meeting.ts'
import { splitSentences } from '../../src/archive/meeting/sentences.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import { MeetingReport, type Evidence } from '../../src/shared/model/meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { plainSource } from '../support/plain-blocks.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/meeting')
const read = (...path: string[]): string => readFileSync(resolve(fixtures, ...path), 'utf8')
const names = readdirSync(fixtures)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))

function evidenceOf(node: unknown): Evidence[] {
  if (Array.isArray(node)) return node.flatMap(evidenceOf)
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'evidence' ? (value as Evidence[]) : evidenceOf(value)
  )
}

const source = (body: string, more: Partial<MeetingSource> = {}): MeetingSource => ({
  ...plainSource(`Tin\n${body}`),
  ...more
})

describe('a whole article', () => {
  test.each(names)('%s gives the report expected beside it', (name) => {
    const expected = JSON.parse(read(`${name}.json`)) as Record<string, unknown>
    const report = extractMeeting(plainSource(read(`${name}.txt`)))
    const { dateOrigin, ...fields } = expected
    expect(outline(report)).toEqual(fields)
    if (dateOrigin !== undefined) expect(report.date?.origin).toBe(dateOrigin)
  })

  test.each(names)('%s: every quote is the text at its offsets, and the report has its shape', (name) => {
    const input = plainSource(read(`${name}.txt`), 7)
    const report = extractMeeting(input)
    expect(MeetingReport.parse(report)).toEqual(report)
    const evidence = evidenceOf(report)
    expect(evidence.length).toBeGreaterThan(8)
    for (const one of evidence)
      expect(one).toEqual({
        item: 7,
        start: one.start,
        end: one.end,
        quote: input.text.slice(one.start, one.end)
      })
  })

  test('the same input gives the same report, and withItem changes nothing but the item', () => {
    const input = plainSource(read('tong-ket-dan-van.txt'), 1)
    const report = extractMeeting(input)
    expect(extractMeeting(input)).toEqual(report)
    expect(withItem(report, ItemId.parse(42))).toEqual(extractMeeting({ ...input, item: ItemId.parse(42) }))
  })

  test('captions feed neither figures nor statements', () => {
    const report = extractMeeting(
      source(
        'Sáng 5/6, UBND huyện tổ chức hội nghị tổng kết.\nÔng Lê Văn Bảo trao 40 suất quà\nTại hội nghị, ông Lê Văn Bảo phát biểu: “Năm nay tốt hơn”.'
      )
    )
    expect(report.captions.map(valueOf)).toEqual(['Ông Lê Văn Bảo trao 40 suất quà'])
    expect(report.figures).toEqual([])
    expect(report.statements).toHaveLength(1)
  })

  test('boilerplate blocks have no part in it', () => {
    const base = source('Sáng 5/6, UBND huyện tổ chức hội nghị với 30 đại biểu.')
    const blocks = [
      ...base.blocks,
      {
        position: 9,
        kind: 'boilerplate' as const,
        text: '99 hộ',
        start: null,
        end: null,
        reason: 'related-news'
      }
    ]
    expect(extractMeeting({ ...base, blocks })).toEqual(extractMeeting(base))
  })

  test('an empty text is no meeting and no error', () => {
    const report = extractMeeting({
      item: ItemId.parse(1),
      title: '',
      blocks: [],
      text: '',
      publishedAt: null,
      source: null
    })
    expect(report.isMeeting).toBe(false)
    expect(report.people).toEqual([])
  })
})

describe('figures', () => {
  const figures = (body: string): string[] => outline(extractMeeting(source(body))).figures

  test.each([
    ['Xã có 8.597 hộ và 43,3 triệu đồng.', ['8597 hộ', '43300000 đồng']],
    ['Đạt 9/10 chỉ tiêu vào ngày 9/10.', ['9/10 chỉ tiêu']],
    ['Tỷ lệ từ 95 đến 98% trong giai đoạn 2016-2020.', ['95–98 %']],
    ['Từ năm 2015, khóa XI, lần thứ 12, quận 3, số 45 phố Huế.', []],
    ['Theo Quyết định số 15/QĐ-UBND, 07 tập thể được khen.', ['7 tập thể']],
    [
      'Vốn 188.017 tỷ đồng, thu nhập 62,5 triệu đồng/người/năm.',
      ['188017000000000 đồng', '62500000 đồng/người/năm']
    ],
    ['Tổng số 12 dự án, trong đó 5 dự án chậm.', ['12 dự án', '5 dự án < 12']]
  ])('%s', (body, expected) => expect(figures(body)).toEqual(expected))

  test('scope, period and approximation come along', () => {
    const [figure] = extractMeeting(
      source('Trong 6 tháng đầu năm 2023, toàn tỉnh đã hòa giải hơn 1.240 vụ việc.')
    ).figures
    expect(figure).toMatchObject({
      raw: '1.240',
      approx: 'hơn',
      scope: 'toàn tỉnh',
      period: '6 tháng đầu năm 2023',
      unit: 'vụ việc'
    })
  })
})

describe('citations', () => {
  const cited = (text: string): (string | null)[][] =>
    findCitations(text, [{ start: 0, end: text.length }], ItemId.parse(1)).map((one) => [
      one.kind,
      one.number,
      one.date,
      one.issuer
    ])

  test.each([
    [
      'theo Kết luận số 77-KL/TU, ngày 02/3/2018, của Ban Thường vụ Tỉnh ủy (khóa X)',
      [['Kết luận', '77-KL/TU', '2018-03-02', 'Ban Thường vụ Tỉnh ủy (khóa X)']]
    ],
    ['thông báo số 06 - TB / HU ngày 1 tháng 7 năm 2020', [['Thông báo', '06-TB/HU', '2020-07-01', null]]],
    [
      'Nghị định 35 của Chính phủ; Luật số 72/2020/QH14',
      [
        ['Nghị định', '35', null, 'Chính phủ'],
        ['Luật', '72/2020/QH14', null, null]
      ]
    ],
    [
      'Công văn số 812/UBND-VX và công văn số 812/UBND-VX ngày 9/9/2019',
      [['Công văn', '812/UBND-VX', '2019-09-09', null]]
    ],
    ['tăng 35% so với năm 2018, 12 Nghị quyết chuyên đề', []],
    ['đường dây 500-KV/h, xe 29-C, quyết định của ông', []]
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected))

  test('one document named twice is one citation with two places', () => {
    const text = 'Chỉ thị 05 của Bộ Chính trị. Thực hiện tốt chỉ thị 05'
    expect(
      findCitations(text, [{ start: 0, end: text.length }], ItemId.parse(1)).map((one) => one.evidence.length)
    ).toEqual([2])
  })
})

describe('people and roles', () => {
  const people = (body: string): string[] => outline(extractMeeting(source(body))).people

  test('who comes "dự, chỉ đạo" directs; only "chủ trì" chairs', () => {
    expect(
      people(
        'Sáng 5/6, Huyện ủy Sông Mã tổ chức hội nghị sơ kết. Đồng chí Phùng Gia Thiệu, Bí thư Huyện ủy dự và chỉ đạo hội nghị. Đồng chí Doãn Khánh Vy, Phó Bí thư Huyện ủy chủ trì hội nghị.'
      )
    ).toEqual([
      'Phùng Gia Thiệu | directing | Bí thư Huyện ủy',
      'Doãn Khánh Vy | chair | Phó Bí thư Huyện ủy'
    ])
  })

  test('a place named after a person is no person', () => {
    expect(
      people(
        'Ngày 3/2, tại số 12 Lương Thế Vinh, phường Nguyễn Trãi, UBND quận Ngô Quyền khai trương chợ Hồ Xuân Hương.'
      )
    ).toEqual([])
  })

  test('a ministry with "và" in its name stays whole', () => {
    expect(
      people(
        'Thứ trưởng Bộ Kế hoạch và Đầu tư Mạc Quốc Trí và Giám đốc Sở Lao động, Thương binh và Xã hội Kiều Thanh Lam đến thăm.'
      )
    ).toEqual([
      'Mạc Quốc Trí | mentioned | Thứ trưởng Bộ Kế hoạch và Đầu tư',
      'Kiều Thanh Lam | mentioned | Giám đốc Sở Lao động, Thương binh và Xã hội'
    ])
  })
})

test('sentences: abbreviations and numbers do not end one', () => {
  const text = 'Tại TP. Huế, GS. An nói 8.597 hộ. Đúng vậy! “Tốt.” Hết…'
  expect(
    splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
  ).toEqual(['Tại TP. Huế, GS. An nói 8.597 hộ.', 'Đúng vậy!', '“Tốt.”', 'Hết…'])
})

test('10 kB take less than 30 ms', () => {
  const long = plainSource(
    `Tin\n${Array.from({ length: 6 }, () => read('tong-ket-dan-van.txt').split('\n').slice(2, 12).join('\n')).join('\n')}`
  )
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    extractMeeting(long)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const kilobytes = Buffer.byteLength(long.text) / 1000
  expect(kilobytes).toBeGreaterThan(10)
  // The quickest run: others share the machine.
  expect(((times[0] ?? Infinity) * 10) / kilobytes).toBeLessThan(30)
})

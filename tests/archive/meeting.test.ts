import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractMeeting, withItem, type MeetingSource } from '../../src/archive/meeting/extract-meeting.ts'
import { splitSentences } from '../../src/archive/meeting/sentences.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import { MeetingReport, type Evidence } from '../../src/shared/model/meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { newsSource as source, plainSource } from '../support/plain-blocks.ts'

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

describe('the event', () => {
  const event = (body: string, more: Partial<MeetingSource> = {}) => {
    const { isMeeting, date, partOfDay, place, organiser, name, kind } = extractMeeting(source(body, more))
    const values = { partOfDay: valueOf(partOfDay), place: valueOf(place), organiser: valueOf(organiser) }
    return { isMeeting, date: valueOf(date), ...values, name: valueOf(name), kind: valueOf(kind) }
  }

  test('date without a year, place of two steps, organiser in the middle', () => {
    expect(
      event(
        'Chiều ngày 9/8, tại thị trấn Khe Đá, huyện Sông Mây, Hội Nông dân tỉnh phối hợp với Sở Y tế tổ chức hội thảo về nước sạch. Tại hội thảo, các đại biểu trao đổi.'
      )
    ).toEqual({
      isMeeting: true,
      date: '--08-09',
      partOfDay: 'chiều',
      place: 'thị trấn Khe Đá, huyện Sông Mây',
      organiser: 'Hội Nông dân tỉnh',
      name: 'hội thảo về nước sạch',
      kind: 'hội thảo'
    })
  })

  test('the year comes from publication; over New Year it is the one before', () => {
    const body = 'Sáng 28/12, Đảng ủy xã tổ chức hội nghị tổng kết. Tại hội nghị, các đại biểu thảo luận.'
    expect(event(body, { publishedAt: '2021-01-03T08:00:00+07:00' }).date).toBe('2020-12-28')
    expect(event(body, { publishedAt: '2020-12-28' }).date).toBe('2020-12-28')
  })

  test('a working session has no organiser; what is only announced is no meeting', () => {
    const session =
      'Ngày 2/6/2020, Bí thư Tỉnh ủy Cù Đức Anh làm việc với Sở Y tế về phòng dịch. Tại buổi làm việc, ông Cù Đức Anh biểu dương Sở.'
    const expected = { isMeeting: true, date: '2020-06-02', organiser: null, kind: 'làm việc với' }
    expect(event(session)).toMatchObject(expected)
    const announced =
      'Ngày 2/6 tới, UBND tỉnh sẽ tổ chức hội nghị xúc tiến đầu tư. Hội nghị sẽ có 200 đại biểu.'
    expect(event(announced).isMeeting).toBe(false)
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

  test('a title before a list of names is everybody’s, up to the next own title', () => {
    expect(
      people(
        'Sáng 3/5, UBND tỉnh tổ chức hội nghị sơ kết. Dự hội nghị có các Phó Chủ tịch UBND tỉnh Lê Văn Ba, Phạm Thị Tư và Chánh Văn phòng Đỗ Quý Sâm.'
      )
    ).toEqual([
      'Lê Văn Ba | attendee | Phó Chủ tịch UBND tỉnh',
      'Phạm Thị Tư | attendee | Phó Chủ tịch UBND tỉnh',
      'Đỗ Quý Sâm | attendee | Chánh Văn phòng'
    ])
  })

  test('a group title passes semicolons while each member begins with a name', () => {
    const group = 'Cùng dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy'
    const found = people(
      `Sáng 3/5, Tỉnh ủy tổ chức hội nghị sơ kết. ${group}: Mạc Văn Tín, Trưởng ban Dân vận; Mai Thu Lan, Bí thư Huyện ủy; Trưởng ban Tổ chức Kiều Văn Đạt.`
    )
    expect(found).toEqual([
      'Mạc Văn Tín | attendee | Trưởng ban Dân vận; Ủy viên Ban Thường vụ Tỉnh ủy',
      'Mai Thu Lan | attendee | Bí thư Huyện ủy; Ủy viên Ban Thường vụ Tỉnh ủy',
      'Kiều Văn Đạt | attendee | Trưởng ban Tổ chức'
    ])
  })

  test('titles: letters in brackets, "Quản lý dự án" and a fuller title later', () => {
    expect(
      people(
        'Bộ trưởng Bộ Nông nghiệp (NN & PTNT) Mạc Văn Tín, Giám đốc Ban Quản lý dự án Kiều Văn Đạt và Thứ trưởng Lã Thu An đến thăm. Thứ trưởng Bộ Y tế Lã Thu An phát biểu.'
      )
    ).toEqual([
      'Mạc Văn Tín | mentioned | Bộ trưởng Bộ Nông nghiệp (NN & PTNT)',
      'Kiều Văn Đạt | mentioned | Giám đốc Ban Quản lý dự án',
      'Lã Thu An | mentioned | Thứ trưởng Bộ Y tế'
    ])
  })

  test('a given name with a form of address is the person named before', () => {
    const report = extractMeeting(
      source(
        'Ngày 4/5, UBND huyện Sông Mây tổ chức họp báo. Tại cuộc họp, ông Tạ Quang Lý cho biết dự án chậm. Ông Lý khẳng định sẽ bù. “Không lùi nữa”, ông Quang Lý nói.'
      )
    )
    expect(report.people.map((person) => person.name)).toEqual(['Tạ Quang Lý'])
    expect(report.statements.flatMap((statement) => statement.points.map(valueOf))).toEqual([
      'dự án chậm.',
      'sẽ bù.',
      '“Không lùi nữa”'
    ])
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

test.each(['Chủ tịch ', 'Nguyễn ', 'Theo ', 'ngày 1/1 và ', '(', 'cần '])(
  'a wall of "%s" costs no more than its length',
  (word) => {
    // what grows with the square of the length would not come back within the test's time
    expect(extractMeeting(plainSource(`Tin\n${word.repeat(10_000)}.`)).isMeeting).toBe(false)
  }
)

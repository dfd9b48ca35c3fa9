/** Texts that are written or read badly, very long, or with a table of those who came. */
import { describe, expect, test } from 'vitest'
import { extractMeeting, type MeetingSource } from '../../src/archive/meeting/extract-meeting.ts'
import { ItemId, type BlockKind } from '../../src/shared/model/item.ts'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { checked } from '../support/checked-report.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { plainSource } from '../support/plain-blocks.ts'

const article = [
  'Hội nghị tổng kết công tác dân vận',
  'Sáng ngày 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Dự hội nghị có đồng chí Nguyễn Văn Bảo, Bí thư Huyện ủy; đồng chí Trần Thị Lan, Phó Chủ tịch UBND huyện.',
  'Phát biểu tại hội nghị, đồng chí Nguyễn Văn Bảo yêu cầu các xã thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 và Quyết định số 2200-QĐ/TU. Toàn huyện còn 1.200 hộ nghèo.'
].join('\n')

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

const numbers = (report: MeetingReport): (string | null)[] => report.citations.map(({ number }) => number)
const figures = (report: MeetingReport): string[] =>
  report.figures.map(({ value, unit }) => `${String(value)} ${unit}`)

describe('letters', () => {
  test('all capitals: people with their offices, documents, figures, the day', () => {
    const report = checked(plainSource(article.toUpperCase()))
    expect(report.isMeeting).toBe(true)
    expect(valueOf(report.date)).toBe('2019-06-05')
    expect(outline(report).people).toEqual([
      'Nguyễn Văn Bảo | attendee speaker | Bí thư Huyện ủy',
      'Trần Thị Lan | attendee | Phó chủ tịch UBND huyện'
    ])
    expect(numbers(report)).toEqual(['25-NQ/TW', '2200-QĐ/TU'])
    expect(figures(report)).toEqual(['1200 HỘ NGHÈO'])
  })

  test('all capitals: a body’s words are no name', () => {
    const report = checked(
      plainSource(
        `${article}\nDự hội nghị còn có đồng chí Lò Thị Én, Chủ tịch Hội Nông dân huyện.`.toLocaleUpperCase(
          'vi'
        )
      )
    )
    expect(outline(report).people.at(-1)).toBe('Lò Thị Én | attendee | Chủ tịch hội nông dân huyện')
  })

  test('a title in capitals over a text as it should be changes nothing', () => {
    const [title, ...rest] = article.split('\n')
    const shouted = extractMeeting(plainSource([title?.toUpperCase(), ...rest].join('\n')))
    expect(outline(shouted).people).toEqual(outline(extractMeeting(plainSource(article))).people)
  })

  test('no accents at all: the same is found, and written as the text writes it', () => {
    const report = checked(plainSource(bare(article)))
    expect(report.isMeeting).toBe(true)
    expect(valueOf(report.date)).toBe('2019-06-05')
    expect(outline(report).people).toEqual([
      'Nguyen Van Bao | attendee speaker | Bi thu Huyen uy',
      'Tran Thi Lan | attendee | Pho Chu tich UBND huyen'
    ])
    expect(report.statements.map(({ speaker }) => speaker)).toEqual(['Nguyen Van Bao'])
    expect(report.citations.map(({ kind, number }) => `${kind} ${number ?? ''}`)).toEqual([
      'Nghị quyết 25-NQ/TW',
      'Quyết định 2200-QD/TU'
    ])
    expect(figures(report)).toEqual(['1200 ho ngheo'])
  })

  test('no accents at all: what a figure is about, told in two places, is written so too', () => {
    const { figures } = checked(
      plainSource(
        bare(`${article}\nToàn huyện đã tổ chức 346 cuộc đối thoại, thu hút 21.500 lượt người tham gia.`)
      )
    )
    expect(figures.at(-1)?.about).toMatch(/^[\x20-\x7e]+$/u)
  })

  test('recognition that takes Eth for Đ and O for zero, and sets blanks before commas', () => {
    const noisy = article
      .replaceAll('đồng chí', 'Ðồng chí')
      .replaceAll(',', ' ,')
      .replace('1.200', '1.2OO')
      .replace('25-NQ/TW', '25 - NQ/TW')
    const report = checked(plainSource(noisy))
    expect(outline(report).people).toEqual([
      'Nguyễn Văn Bảo | attendee speaker | Bí thư Huyện ủy',
      'Trần Thị Lan | attendee | Phó Chủ tịch UBND huyện'
    ])
    expect(numbers(report)).toContain('25-NQ/TW')
    expect(figures(report)).toEqual(['1200 hộ nghèo'])
  })

  test('English is no Vietnamese without accents that must be mended', () => {
    const text = 'The council met on Monday and heard a long report about roads, bridges and schools in town.'
    expect(checked(plainSource(`Minutes\n${text}`)).people).toEqual([])
  })
})

test('the stop of a sentence ends a document’s number', () => {
  const report = extractMeeting(plainSource('Tin\nTỉnh ban hành Quyết định số 35/QĐ-UBND. Một số nơi chậm.'))
  expect(numbers(report)).toEqual(['35/QĐ-UBND'])
})

describe('a table of delegates', () => {
  const withRows = (kind: BlockKind, lead: string, rows: string[], behind?: string): MeetingSource => {
    const base = plainSource(article)
    const blocks = [...base.blocks]
    let { text } = base
    const add = (kind: BlockKind, words: string): void => {
      const start = text.length + 1
      text += `\n${words}`
      blocks.push({ position: blocks.length, kind, text: words, start, end: text.length, reason: null })
    }
    add('paragraph', lead)
    rows.forEach((words) => add(kind, words))
    if (behind !== undefined) add('paragraph', behind)
    return { ...base, item: ItemId.parse(3), blocks, text }
  }
  const withTable = (lead: string, rows: string[]): MeetingSource =>
    withRows('table', lead, [rows.join('\n')])
  const rows = [
    'STT\tHọ và tên\tChức vụ',
    '1\tĐ/c LÒ VĂN MUÔN\tChủ tịch HĐND huyện',
    '2\tY Bông Byă\tTrưởng buôn Ky',
    '3\tNguyễn Văn Bảo\tBí thư Huyện ủy',
    '4\tNhư trên\t'
  ]

  test('gives names with their offices, and joins who stands in the text too', () => {
    expect(outline(checked(withTable('Danh sách đại biểu dự hội nghị.', rows))).people).toEqual([
      'Nguyễn Văn Bảo | attendee speaker | Bí thư Huyện ủy',
      'Trần Thị Lan | attendee | Phó Chủ tịch UBND huyện',
      'Lò Văn Muôn | attendee | Chủ tịch HĐND huyện',
      'Y Bông Byă | attendee | Trưởng buôn Ky'
    ])
  })

  test('of those who are to be praised says nothing of who came', () => {
    const people = outline(checked(withTable('Danh sách đề nghị khen thưởng.', rows))).people
    expect(people).toContain('Lò Văn Muôn | mentioned | Chủ tịch HĐND huyện')
  })

  test('typed with tabs is read as one, and ends with its last row', () => {
    const typed = [
      'STT\tHọ và tên\tChức vụ\tĐơn vị',
      '1\tLò Văn Muôn\tChủ tịch HĐND\tHuyện Krông Mai',
      "2\tKsor H'Bơ Khăp\tPhó Bí thư Đảng ủy\tXã Ea Mroh",
      '3\tNguyễn Văn Bảo\tBí thư Huyện ủy\tHuyện ủy Krông Mai'
    ]
    const behind = 'Tại hội nghị, đồng chí Trần Thị Lan cho biết huyện còn 45 hộ chưa có nhà.'
    const source = withRows('paragraph', 'Danh sách đại biểu dự hội nghị', typed, behind)
    const report = outline(checked(source))
    expect(report.people).toEqual([
      'Nguyễn Văn Bảo | attendee speaker | Bí thư Huyện ủy; Huyện ủy Krông Mai',
      'Trần Thị Lan | attendee speaker | Phó Chủ tịch UBND huyện',
      'Lò Văn Muôn | attendee | Chủ tịch HĐND; Huyện Krông Mai',
      "Ksor H'Bơ Khăp | attendee | Phó Bí thư Đảng ủy; Xã Ea Mroh"
    ])
    expect(report.figures).toEqual(outline(checked(withRows('paragraph', behind, []))).figures)
  })

  test('tabs under anything else part nothing', () => {
    const lines = ['Nơi nhận:\tNgười ký', '- Như trên;\tLê Văn Muôn']
    const people = outline(checked(withRows('paragraph', 'Đại biểu thảo luận.', lines))).people
    expect(people.filter((person) => person.includes('attendee'))).toHaveLength(2)
  })
})

test('three hundred pages are read as one is', () => {
  const page = Array.from(
    { length: 6 },
    (_, i) =>
      `Đồng chí Lê Văn Bảo, Chủ tịch UBND xã Sông Mây, cho biết xã có ${i + 2}.350 hộ và đã thực hiện Quyết định số ${i + 10}/QĐ-UBND ngày 3/2/2019. Theo báo cáo của Sở Y tế tỉnh, dịch đã giảm. Các đại biểu thảo luận về đường, trường và trạm.`
  ).join('\n')
  // What grows with the square of the length would not come back within the test's time.
  const report = extractMeeting(
    plainSource(`${article}\n${Array.from({ length: 300 }, () => page).join('\n')}`)
  )
  expect(report.people.map(({ name }) => name)).toEqual(['Nguyễn Văn Bảo', 'Trần Thị Lan', 'Lê Văn Bảo'])
  expect(report.citations).toHaveLength(8)
  expect(report.figures.length).toBe(1801)
})

describe('recognition', () => {
  const scanned = `Huyện Sông Mây tổng kết công tác dân vận
Ngày l4/0l/2019, tại hội trường Huyện ủy Sông Mây, Ban Dân vận Huyện ủy tổ chức hội nghi tổng kết. Đồng chí Trần Văn Lực, Phó Bí thư Huyện ủy dự và chi đạo hội nghị. Đông chí Phạm Thị Hạnh, Trưởng Ban Dân vận Huyện ủy chủ trì hội nghị.
Phát biểu chi đạo, đồng chí Trần Văn Lực yêu cầu các xã thực hiện Quyết đinh số 123-QĐ/HU ngày 05/02/2018.`

  test('letters for figures in a day, and marks lost in the words of reports', () => {
    const report = checked(plainSource(scanned))
    expect(valueOf(report.date)).toBe('2019-01-14')
    expect(numbers(report)).toEqual(['123-QĐ/HU'])
    expect(outline(report).people).toEqual([
      'Trần Văn Lực | directing | Phó Bí thư Huyện ủy',
      'Phạm Thị Hạnh | chair | Trưởng Ban Dân vận Huyện ủy'
    ])
  })

  test('marks lost or mistaken throughout, in every "hội nghị" too', () => {
    const report = checked(
      plainSource(`Na Sầm hop ban chông han vu xuân
Sáng ngày 12/3/2021, UBND huyện Na Sầm tô chức hôi nghi triền khai công tác chông hạn. Đông chi Lò Văn Phúc, Phó Chù tịch UBND huyện chù trì hôi nghi. Dự hôi nghi có lãnh đao các phòng, ban.
Báo cáo tai hôi nghi, bà Hà Thi Sen, Truởng phòng Nông nghiêp cho biêt toàn huyên có 1.250 ha lúa thiêu nước. Kêt luân hôi nghi, đông chí Lò Văn Phúc yêu câu các xã nao vét kênh mương.`)
    )
    expect(valueOf(report.date)).toBe('2021-03-12')
    expect(valueOf(report.organiser)).toBe('UBND huyện Na Sầm')
    expect(outline(report).people).toEqual([
      'Lò Văn Phúc | chair directing speaker | Phó Chủ tịch UBND huyện',
      'Hà Thi Sen | reporter | Trưởng phòng Nông nghiêp'
    ])
  })

  test('a clean text keeps words that only look like those of reports', () => {
    const narrowed = 'Mỗi năm rừng bị thu hẹp, bãi bồi bị thu hẹp, lối đi bị thu hẹp. '.repeat(4)
    const text = `Xã Na Lầu họp bàn giữ rừng\nSáng 12/3/2021, UBND xã Na Lầu họp bàn giữ rừng. ${narrowed}Ông Lò Văn Phúc, Bí thư Đảng ủy xã chủ trì cuộc họp.`
    expect(outline(checked(plainSource(text))).people).toEqual(['Lò Văn Phúc | chair | Bí thư Đảng ủy xã'])
  })

  test('the winter solstice is no comrade', () => {
    const report = checked(plainSource(`${scanned}\nNgày Đông chí, huyện nghỉ họp.`))
    expect(report.people).toHaveLength(2)
  })
})

test('without accents a head of a committee keeps the office', () => {
  const text = `Huyen uy Song May hop
Ngay 14/01/2019, Huyen uy to chuc hoi nghi tong ket. Dong chi Pham Thi Hanh, Truong Ban Dan van Huyen uy chu tri hoi nghi.`
  expect(outline(checked(plainSource(text))).people).toEqual([
    'Pham Thi Hanh | chair | Truong Ban Dan van Huyen uy'
  ])
})

/** Texts that tell more than one meeting: one has the report, the others are told of, and a person may choose. */
import { describe, expect, onTestFinished, test } from 'vitest'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { archiveOf, codeOf } from '../support/archive.ts'
import { checked } from '../support/checked-report.ts'
import { openBeside } from '../support/index-row.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { plainSource } from '../support/plain-blocks.ts'

const article = [
  'Hội nghị tổng kết công tác dân vận',
  'Sáng ngày 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Dự hội nghị có đồng chí Nguyễn Văn Bảo, Bí thư Huyện ủy; đồng chí Trần Thị Lan, Phó Chủ tịch UBND huyện.',
  'Phát biểu tại hội nghị, đồng chí Nguyễn Văn Bảo yêu cầu các xã thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 và Quyết định số 2200-QĐ/TU. Toàn huyện còn 1.200 hộ nghèo.'
].join('\n')

const chairsOf = (report: MeetingReport): string[] =>
  report.people.filter(({ roles }) => roles.includes('chair')).map(({ name }) => name)
const figuresOf = (report: MeetingReport): string => report.figures.map(({ raw }) => raw).join(' ')

describe('two meetings', () => {
  const second =
    'Cùng ngày, UBND huyện Krông Mai tổ chức hội nghị thu thuế. Dự hội nghị có ông Lê Văn Tuân, Chi cục trưởng Chi cục Thuế. Ông Lê Văn Tuân cho biết đã thu 80% kế hoạch.'

  test('the first is told; whoever came to the other did not come to it', () => {
    const report = checked(plainSource(`${article}\n${second}`))
    expect(valueOf(report.name)).toBe('hội nghị tổng kết công tác dân vận')
    expect(outline(report).people.at(-1)).toBe('Lê Văn Tuân | mentioned | Chi cục trưởng Chi cục Thuế')
    expect(report.statements.map(({ speaker }) => speaker)).toEqual(['Nguyễn Văn Bảo'])
  })

  const drought = [
    'Sáng 12/3/2021, UBND huyện Na Sầm tổ chức hội nghị triển khai công tác chống hạn vụ xuân. Đồng chí Lò Văn Phúc, Phó Chủ tịch UBND huyện chủ trì hội nghị.',
    'Báo cáo tại hội nghị, bà Hà Thị Sen, Trưởng phòng Nông nghiệp cho biết toàn huyện có 1.250 ha lúa thiếu nước.'
  ].join('\n')
  const elders = [
    'Cùng ngày, Huyện ủy Na Sầm tổ chức buổi gặp mặt đại biểu người cao tuổi tiêu biểu. Đồng chí Quàng Văn Thành, Bí thư Huyện ủy chủ trì buổi gặp mặt. Dự buổi gặp mặt có 120 đại biểu.',
    'Phát biểu tại buổi gặp mặt, đồng chí Quàng Văn Thành cảm ơn những đóng góp của người cao tuổi trong huyện. Ông Vì Văn Sơn, Chủ tịch Hội Người cao tuổi huyện đề nghị huyện quan tâm hơn đến câu lạc bộ liên thế hệ. Hội hiện có 4.300 hội viên.'
  ].join('\n')

  test.each([
    ['both', 'Huyện Na Sầm họp bàn chống hạn và gặp mặt người cao tuổi', 'Lò Văn Phúc', '1.250'],
    ['the first', 'Na Sầm triển khai chống hạn vụ xuân', 'Lò Văn Phúc', '1.250'],
    ['the second', 'Huyện ủy gặp mặt người cao tuổi tiêu biểu', 'Quàng Văn Thành', '4.300']
  ])(
    'the report is of one also where the second is longer; the title names %s',
    (_, title, chair, figure) => {
      const report = checked(plainSource(`${title}\n${drought}\n${elders}`))
      expect(chairsOf(report)).toEqual([chair])
      expect(figuresOf(report)).toContain(figure)
      expect(figuresOf(report)).not.toContain(figure === '1.250' ? '4.300' : '1.250')
      expect(valueOf(report.date)).toBe('2021-03-12')
      expect(valueOf(report.organiser)).toBe(figure === '1.250' ? 'UBND huyện Na Sầm' : 'Huyện ủy Na Sầm')
      expect(report.otherMeetings.map(({ value }) => value.slice(0, 9))).toEqual([
        figure === '1.250' ? 'Cùng ngày' : 'Sáng 12/3'
      ])
    }
  )

  const elsewhere = elders.slice('Cùng ngày, '.length)
  test.each([
    ['a half-day of its own', 'Chiều 12/3, '],
    ['another day', 'Chiều 13/3/2021, '],
    ['the day before', 'Trước đó, sáng 11/3, '],
    ['a mark of a list', '* Ngày 13/3, '],
    ['the day of writing', 'Chiều nay, '],
    ['no comma', 'Chiều ngày 12/3 ']
  ])('a second one opens with %s', (_, opening) => {
    const report = checked(plainSource(`Tin Na Sầm\n${drought}\n${opening}${elsewhere}`))
    expect(report.otherMeetings.map(({ value }) => value.slice(0, opening.length))).toEqual([
      opening.trimStart()
    ])
    expect(chairsOf(report)).toEqual(['Lò Văn Phúc'])
    expect(figuresOf(report)).toContain('1.250')
    expect(figuresOf(report)).not.toContain('4.300')
  })

  test('short news of a day, a paragraph each', () => {
    const report = checked(
      plainSource(
        `Tin vắn
Sáng 12/3, UBND xã Na Lầu tổ chức hội nghị triển khai kế hoạch trồng rừng do ông Tòng Văn Bình, Chủ tịch UBND xã chủ trì.
Chiều 12/3, Hội Nông dân huyện Na Sầm tổ chức hội nghị sơ kết phong trào nông dân sản xuất giỏi do bà Hà Thị Sen, Chủ tịch Hội chủ trì.
Ngày 13/3, Huyện đoàn Na Sầm tổ chức hội nghị đối thoại với thanh niên do anh Vì Văn Sơn, Bí thư Huyện đoàn chủ trì.`
      )
    )
    expect(chairsOf(report)).toEqual(['Tòng Văn Bình'])
    expect(report.otherMeetings).toHaveLength(2)
  })

  test.each([
    [
      'told again under its head',
      'Sáng ngày 12/3/2021, tại hội trường huyện, UBND huyện tổ chức hội nghị chống hạn. Dự hội nghị có ông Vì Văn Sơn, Chủ tịch Hội Nông dân huyện.'
    ],
    [
      'going on in the afternoon',
      'Chiều 12/3, UBND huyện tổ chức phiên thảo luận về chống hạn vụ xuân. Ông Vì Văn Sơn, Chủ tịch Hội Nông dân huyện dự và phát biểu.'
    ]
  ])('the same meeting %s is no other', (_, again) => {
    const report = checked(plainSource(`Na Sầm triển khai chống hạn vụ xuân\n${drought}\n${again}`))
    expect(report.otherMeetings).toEqual([])
    expect(report.people.find(({ name }) => name === 'Vì Văn Sơn')?.roles).toContain('attendee')
  })

  test('three are told, one has the report', () => {
    const third =
      'Cũng trong ngày, UBND xã Na Lầu tổ chức hội nghị đối thoại với thanh niên. Anh Tòng Văn Bình, Bí thư Đoàn xã chủ trì hội nghị.'
    const report = checked(plainSource(`Tin Na Sầm\n${drought}\n${elders}\n${third}`))
    expect(report.otherMeetings.map(({ value }) => value.slice(0, 14))).toEqual([
      'Cùng ngày, Huy',
      'Cũng trong ngà'
    ])
    expect(chairsOf(report)).toEqual(['Lò Văn Phúc'])
  })

  test('the only meeting of a piece is its own, wherever it is told', () => {
    const report = checked(
      plainSource(`Cán bộ xã về sớm khi huyện đang kết luận
Huyện yêu cầu xã Na Lầu giải trình việc rời cuộc họp khi Phó Chủ tịch đang kết luận. Ông Lò Văn Muôn, Chánh Văn phòng cho biết chiều 21/6 huyện đã có yêu cầu này.
Sáng cùng ngày, UBND huyện Na Sầm tổ chức hội nghị giao ban trực tuyến với 18 xã do Phó Chủ tịch UBND huyện Lò Văn Phúc chủ trì.
Ông Lò Văn Phúc đang kết luận thì điểm cầu xã chỉ còn ghế trống. Ông Lò Văn Muôn cho biết các xã khác dự đủ. Xã Na Lầu đã nhận lỗi, hứa rút kinh nghiệm và cam kết không để việc như vậy xảy ra lần nữa trong năm nay.`)
    )
    expect(report.otherMeetings).toEqual([])
    expect(outline(report).people.find((one) => one.startsWith('Lò Văn Phúc'))).toContain('chair')
  })

  test('the same meeting going on in the afternoon is no other', () => {
    const later =
      'Chiều cùng ngày, hội nghị tiếp tục làm việc. Đồng chí Trần Thị Lan, Phó Chủ tịch UBND huyện, cho biết sẽ tiếp thu.'
    expect(checked(plainSource(`${article}\n${later}`)).statements.map(({ speaker }) => speaker)).toContain(
      'Trần Thị Lan'
    )
  })

  test('a person chooses another, which is kept beside the extraction and undone', async () => {
    const { archive, ids, folder } = await archiveOf(
      `Huyện Na Sầm họp bàn chống hạn và gặp mặt người cao tuổi\n\n${drought.replaceAll('\n', '\n\n')}\n\n${elders.replaceAll('\n', '\n\n')}`
    )
    const itemId = ids[0]!
    const db = openBeside(folder)
    onTestFinished(() => void db.close())
    const chairs = async () => chairsOf((await archive.call('meetings.form', { itemId })).report)
    const editsKept = () => db.prepare('SELECT count(*) FROM meeting_edits').pluck().get()
    expect(await chairs()).toEqual(['Lò Văn Phúc'])
    const [other] = (await archive.call('meetings.form', { itemId })).report.otherMeetings
    const { report } = await archive.call('meetings.tellOf', { itemId, opening: other!.value })
    expect(report.otherMeetings.map(({ value }) => value.slice(0, 9))).toEqual(['Sáng 12/3'])
    expect(await chairs()).toEqual(['Quàng Văn Thành'])
    expect(valueOf(report.date)).toBe('2021-03-12')
    await archive.call('meetings.extract', { itemId })
    expect(await chairs()).toEqual(['Quàng Văn Thành'])
    expect(await codeOf(archive.call('meetings.tellOf', { itemId, opening: other!.value }))).toBe(
      'invalid-input'
    )
    await archive.call('meetings.tellOf', { itemId, opening: report.otherMeetings[0]!.value })
    expect(await chairs()).toEqual(['Lò Văn Phúc'])
    expect(editsKept()).toBe(0)
    await archive.call('undo.last', {})
    expect(await chairs()).toEqual(['Quàng Văn Thành'])
  })
})

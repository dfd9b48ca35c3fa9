/** The year of a day told without one: written for the project, places and people invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { plainSource } from '../support/plain-blocks.ts'

const dateOf = (text: string) => extractMeeting(plainSource(text), { isSaid: true }).date

const news = (day: string, more: string): string => `Huyện Sông Mây bàn việc
${day}, tại thị trấn Sông Mây, UBND huyện tổ chức hội nghị giao ban. Ông Lê Văn Bảo, Chủ tịch UBND huyện chủ trì hội nghị.
${more}`

describe('the year is inferred', () => {
  test.each([
    [
      'from an anniversary told by its years',
      news('Sáng 5/7', 'Hội nghị nghe kế hoạch kỷ niệm ngày thành lập huyện (18/7/1977 - 18/7/2017).'),
      '2017-07-05'
    ],
    [
      'from an anniversary counted in years',
      news(
        'Chiều 15-6',
        'Hội nghị chúc mừng các nhà báo nhân kỷ niệm 92 năm Ngày Báo chí cách mạng Việt Nam, trao giải báo chí năm 2017.'
      ),
      '2017-06-15'
    ],
    [
      'from the session of the National Assembly under way',
      news('Sáng 12/11', 'Huyện báo cáo trước kỳ họp thứ 6, Quốc hội khóa XIV, và bàn việc của năm 2018.'),
      '2018-11-12'
    ],
    [
      'from the name of the gathering',
      `Doanh nghiệp gặp lãnh đạo huyện
Sáng 8/5, UBND huyện Sông Mây tổ chức Hội nghị gặp gỡ doanh nghiệp năm 2019. Ông Lê Văn Bảo chủ trì.`,
      '2019-05-08'
    ],
    [
      'from a day shortly ahead',
      news('Ngày 22-6', 'Quy định mới sẽ được áp dụng từ 24-7-2017 tại các xã.'),
      '2017-06-22'
    ],
    [
      'from a month planned for',
      news('Ngày 04/9', 'Lễ hội sẽ được tổ chức vào trung tuần tháng 10/2019 tại bến Mây.'),
      '2019-09-04'
    ],
    [
      'from the last month told, not long before',
      news('Sáng 26/8', 'Kết quả đo tháng 5/2016 và tháng 6/2016 đều đạt chuẩn, ông Bảo cho biết.'),
      '2016-08-26'
    ],
    [
      'from a month something is due in',
      news('Ngày 11/3', 'Các xã phải báo cáo huyện trước ngày 1/5/2019.'),
      '2019-03-11'
    ],
    [
      'from the term a congress opens',
      `Đại hội Mặt trận huyện
Ngày 28/6, Đại hội đại biểu MTTQ huyện Sông Mây lần thứ XI, nhiệm kỳ 2019-2024 khai mạc. Ông Lê Văn Bảo phát biểu.`,
      '2019-06-28'
    ],
    [
      'from the year before that something is compared with',
      news('Sáng 9/8', 'Toàn huyện xảy ra 26 vụ cháy, tăng 6 vụ so với cùng kỳ 2015.'),
      '2016-08-09'
    ],
    [
      'from a banner of the year before',
      news(
        'Chiều 24/5',
        'Dịp này, Chủ tịch huyện đã trao tặng cờ thi đua năm 2016 của huyện cho xã Bãi Dài.'
      ),
      '2017-05-24'
    ],
    [
      'from what rises with the next year',
      news('Sáng 5/12', 'Phí giữ xe được thu theo mức mới từ ngày 1/1/2018.'),
      '2017-12-05'
    ],
    [
      'from what is due at the end of the year',
      news('Sáng 7/7', 'Huyện tiếp tục hỗ trợ đến hết 31/12/2017, và bàn việc trong năm 2018.'),
      '2017-07-07'
    ],
    [
      'from what the beginning year is for',
      news('Ngày 5/1', 'Ông Bảo nói năm 2018 là năm bản lề của cả khóa.'),
      '2018-01-05'
    ],
    [
      'from the name of what is held again and again, though the next is named too',
      news('Chiều 11-11', 'APEC 2017 đã khai mạc, APEC 2017 đón nhiều khách, APEC 2018 sẽ họp ở nước khác.'),
      '2017-11-11'
    ],
    [
      'from what the next year is to bring',
      news('Chiều 6/12', 'Ông Bảo nói cả các giải pháp cho năm 2019, năm huyện về đích.'),
      '2018-12-06'
    ],
    [
      'from what has to be done in the year under way',
      news('Ngày 15/1', 'Ông Bảo cho biết trong năm 2018, huyện phải trình đề án.'),
      '2018-01-15'
    ],
    [
      'from the school year that is summed up',
      news('Sáng 21/8', 'Ngành giáo dục huyện tổng kết năm học 2016-2017, nêu nhiều việc.'),
      '2017-08-21'
    ],
    [
      'from the school year that is prepared for',
      news('Ngày 26/8', 'Ông Bảo cho biết năm học 2015-2016, dự kiến tăng 850 em.'),
      '2015-08-26'
    ],
    [
      'from what the year before brought',
      news('Ngày 4/1', 'Hội nghị đánh giá những kết quả đạt được trong năm 2016.'),
      '2017-01-04'
    ],
    [
      'from a plenum without its term',
      news('Sáng 25-12', 'Huyện theo dõi Hội nghị Trung ương 9 và kiểm điểm việc chỉ đạo năm 2018.'),
      '2018-12-25'
    ]
  ])('%s', (_, text, day) => {
    const date = dateOf(text)
    expect(date?.value).toBe(day)
    expect(date?.origin).toBe('inferred')
    expect(date?.confidence).toBeLessThan(0.9)
    // What it follows from stands beside it.
    expect(date?.evidence.at(-1)?.quote).toMatch(/20\d\d|92 năm|XIV|Trung ương 9/u)
  })
})

describe('the year stays open', () => {
  test.each([
    [
      'where only goals and terms name one',
      'Huyện phấn đấu đến năm 2020 đạt chuẩn trong nhiệm kỳ 2015-2020.'
    ],
    ['where the law of an older year is reviewed', 'Hội nghị sơ kết việc thi hành Luật Hợp tác xã năm 2012.'],
    ['where a life is told', 'Bà Trần Thị Mận được bầu ngày 22/5/2016, từ năm 2018 là phó chủ tịch.'],
    [
      'where only who knows the almanac could tell it',
      'Hội nghị kỷ niệm 92 năm Ngày Báo chí cách mạng Việt Nam và nghe về kỳ họp thứ 3, Quốc hội khóa XIV.'
    ],
    [
      'where what began years ago went on to a later year',
      'Ông An làm phó từ tháng 5/2013 đến tháng 2/2016.'
    ],
    ['where work of a year was done', 'Hội nghị nghe kết quả thực hiện nhiệm vụ năm 2016.'],
    ['where an old paper is named', 'Huyện làm theo Chỉ thị số 12 ngày 5/3/2007, đã thành nếp.'],
    ['where a congress is planned for a quarter', 'Đại hội huyện dự kiến tổ chức vào quý I/2021.'],
    ['where a resolution of a plenum is named', 'Huyện quán triệt Nghị quyết Trung ương 4 khóa XII.']
  ])('%s', (_, more) => expect(dateOf(news('Sáng 9/6', more))?.value).toBe('--06-09'))

  test('and the day of a document is never the day of the meeting', () => {
    const text = `Huyện Sông Mây họp
UBND huyện Sông Mây tổ chức hội nghị triển khai Quyết định số 12/QĐ-UBND ngày 03/2/2018. Ông Lê Văn Bảo chủ trì.`
    expect(dateOf(text)).toBeNull()
  })

  test('of several days the first is the day', () => {
    expect(dateOf(news('Trong hai ngày 9 và 10-2-2017', ''))?.value).toBe('2017-02-09')
    const range = dateOf(
      'Kỳ họp thứ 8\nTrong kỳ họp thứ 8 (từ 28 đến 30/11), Ủy ban huyện Sông Mây đã họp bàn.'
    )
    expect(range).toMatchObject({ value: '--11-28', evidence: [{ quote: 'từ 28 đến 30/11' }] })
  })

  test('a day may have blanks around its mark; an anniversary told by its years is no day', () => {
    expect(dateOf(news('Sáng 6 - 12', ''))?.value).toBe('--12-06')
    expect(
      dateOf(
        'Hội Sông Mây về nguồn\nHướng tới kỷ niệm ngày thành lập Hội (4/4/1955 – 4/4/2019), trong hai ngày 30-31/3/2019, Hội Sông Mây tổ chức hội nghị.'
      )?.value
    ).toBe('2019-03-30')
  })

  test('a picture tells the day where no sentence does', () => {
    const text = `Huyện Sông Mây họp
Phát biểu tại kỳ họp thứ 6 HĐND huyện, Bí thư Huyện ủy Lê Văn Bảo đề nghị 3 nội dung giám sát.
Bí thư Huyện ủy Lê Văn Bảo phát biểu tại kỳ họp HĐND sáng 4-12 - Ảnh: An Vũ`
    expect(dateOf(text)?.value).toBe('--12-04')
  })
})

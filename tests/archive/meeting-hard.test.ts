/** Texts that are hard to read: names of all kinds, bodies that speak, days told late. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { newsSource as source } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Tại hội nghị, các đại biểu thảo luận.'
const people = (body: string): string[] => outline(extractMeeting(source(`${opening} ${body}`))).people
const speakers = (body: string): string[] =>
  extractMeeting(source(`${opening} ${body}`)).statements.map(
    ({ speaker, kind, points }) => `${speaker} | ${kind} | ${points.map(valueOf).join(' ')}`
  )

describe('names', () => {
  test('of the highland peoples, whole, with their offices', () => {
    expect(
      people(
        'Dự hội nghị có đồng chí Điểu K’Mân, Phó Trưởng ban Dân vận; đồng chí Y Blăng Niê, Phó Bí thư Tỉnh ủy; đồng chí Ksor H’Bia Khăp, Phó Trưởng ban Dân tộc; đồng chí A Thoih, Bí thư Đảng ủy xã Đăk Tía; đồng chí Sùng A Chua, Chủ tịch UBND xã Pà Hu. Phó Chủ tịch UBND xã Rơ Châm Ngơi, Già làng Y Bông Byă và Trưởng thôn K’Bes cùng dự.'
      )
    ).toEqual([
      'Điểu K’Mân | attendee | Phó Trưởng ban Dân vận',
      'Y Blăng Niê | attendee | Phó Bí thư Tỉnh ủy',
      'Ksor H’Bia Khăp | attendee | Phó Trưởng ban Dân tộc',
      'A Thoih | attendee | Bí thư Đảng ủy xã Đăk Tía',
      'Sùng A Chua | attendee | Chủ tịch UBND xã Pà Hu',
      'Rơ Châm Ngơi | attendee | Phó Chủ tịch UBND xã',
      'Y Bông Byă | attendee | Già làng',
      'K’Bes | attendee | Trưởng thôn'
    ])
  })

  test('that begin with one letter, after a province that is not named; a district may be called so', () => {
    expect(
      people(
        'Dự hội nghị có các đồng chí: Phó Chủ tịch HĐND tỉnh Y Thôn Kbuôr; Phó Chủ tịch UBND huyện A Lưới Nguyễn Văn Thọ.'
      )
    ).toEqual([
      'Y Thôn Kbuôr | attendee | Phó Chủ tịch HĐND tỉnh',
      'Nguyễn Văn Thọ | attendee | Phó Chủ tịch UBND huyện A Lưới'
    ])
  })

  test('of foreigners: Chinese in Vietnamese, with a hyphen, one word after a country; Britain is no form of address', () => {
    expect(
      people(
        'Ủy viên Quốc vụ Trung Quốc Dương Khải Trí, Tổng thống Hàn Quốc Moon Sae-jin, Thủ tướng Anh Theresa Brown và Tổng thống Pháp Durand gửi thư. Ông Durand chúc mừng hội nghị.'
      )
    ).toEqual([
      'Dương Khải Trí | mentioned | Ủy viên Quốc vụ Trung Quốc',
      'Moon Sae-jin | mentioned | Tổng thống Hàn Quốc',
      'Theresa Brown | mentioned | Thủ tướng Anh',
      'Durand | speaker | Tổng thống Pháp'
    ])
  })

  test('of one syllable; an office after a form of address, a known person and a place are none', () => {
    expect(
      people(
        'Bà Sáu cho biết thôn đã có điện. Đồng chí Bí thư ghi nhận. Ông Lê Văn Tám phát biểu. Ông Tám cảm ơn. Bà Rịa và Huế cũng gửi quà.'
      )
    ).toEqual(['Sáu | speaker | ', 'Lê Văn Tám | speaker | '])
  })

  test('a slip of the pen in a name is the same person', () => {
    expect(
      people('Bí thư Huyện ủy Đinh La Thuận chủ trì hội nghị. Bí thư Huyện ủy Đinh La thuận hỏi về đường.')
    ).toEqual(['Đinh La Thuận | chair speaker | Bí thư Huyện ủy'])
  })

  test('a number of a district before a name is no house number', () => {
    expect(people('Chủ tịch UBND quận 1 Trần Thế Thuần dự hội nghị.')).toEqual([
      'Trần Thế Thuần | attendee | Chủ tịch UBND quận 1'
    ])
  })
})

describe('bodies that speak', () => {
  test('by a report, by what the meeting decided, by their own words', () => {
    expect(speakers('Theo báo cáo của UBND huyện Krông Mai, đến nay có 35 công trình chậm.')).toEqual([
      'UBND huyện Krông Mai | report | đến nay có 35 công trình chậm.'
    ])
    expect(
      speakers('Hội nghị đã đề ra phương hướng năm 2020. Cụ thể, tiếp tục vận động nhân dân. Trời mưa to.')
    ).toEqual(['Hội nghị | direction | đề ra phương hướng năm 2020. Cụ thể, tiếp tục vận động nhân dân.'])
    expect(speakers('Tại hội nghị, Sở Y tế cho biết dịch đã giảm.')).toEqual([
      'Sở Y tế | remark | dịch đã giảm.'
    ])
  })

  test('words given to a body or a person stand in the sentence before', () => {
    expect(
      speakers(
        'Dịch đã giảm một nửa. Thông tin trên được ông Lê Văn Bảo, Giám đốc Sở Y tế, đưa ra tại hội nghị.'
      )
    ).toEqual(['Lê Văn Bảo | remark | Dịch đã giảm một nửa.'])
    expect(speakers('Dịch đã giảm một nửa. Nhận định được Sở Y tế tỉnh đưa ra tại hội nghị.')).toEqual([
      'Sở Y tế tỉnh | report | Dịch đã giảm một nửa.'
    ])
  })

  test('an office, a doing, a vote are no words of a body; a body is in no list of people', () => {
    expect(speakers('UBND huyện sẽ xem xét và cho biết sau.')).toEqual([])
    expect(speakers('Hội nghị thống nhất bầu ông Lê Văn Bảo làm Phó Bí thư.')).toEqual([])
    expect(people('Theo báo cáo của UBND huyện Krông Mai, có 35 công trình chậm.')).toEqual([])
  })
})

describe('the day', () => {
  const date = (body: string): string | null => valueOf(extractMeeting(source(body)).date)
  const news =
    'Tại buổi họp báo do UBND huyện Sông Mây tổ chức, đại diện Công an cho biết đã bắt kẻ trộm. Phát biểu tại buổi họp báo, Phó Chủ tịch UBND huyện yêu cầu xử lý nghiêm. Sáng ngày 11/5/2017, chị Lê Thị Hoa mất xe.'

  test('"sáng nay (13/5)" told late is the day of the news, its year that of the full date just before', () => {
    expect(date(`${news} 7h30 sáng nay (13/5), kẻ trộm ra đầu thú.`)).toBe('2017-05-13')
  })

  test('a text that tells no day leaves it empty', () => {
    expect(
      date('UBND huyện Sông Mây vừa tổ chức hội nghị sơ kết. Tại hội nghị, các đại biểu thảo luận.')
    ).toBeNull()
  })
})

describe('what stands around names', () => {
  test('a title before "và" is that of the person before it', () => {
    expect(
      people(
        'Dự hội nghị có Lê Văn Bảo, Bí thư Huyện ủy, Trưởng ban Tổ chức và Mai Thu Lan, Chủ tịch UBND huyện.'
      )
    ).toEqual([
      'Lê Văn Bảo | attendee | Bí thư Huyện ủy; Trưởng ban Tổ chức',
      'Mai Thu Lan | attendee | Chủ tịch UBND huyện'
    ])
  })

  test('the name of a meeting ends before its day and before who spoke there', () => {
    const name = (body: string): string | null => valueOf(extractMeeting(source(body)).name)
    const more = 'Tại hội nghị, các đại biểu thảo luận. Hội nghị kết thúc tốt đẹp.'
    expect(
      name(`Phát biểu tại hội nghị sơ kết quý I sáng 5/6, ông Lê Văn Bảo yêu cầu làm tốt hơn. ${more}`)
    ).toBe('hội nghị sơ kết quý I')
    expect(name(`Tại hội nghị sơ kết về thuế, Bí thư Huyện ủy Lê Văn Bảo yêu cầu làm tốt hơn. ${more}`)).toBe(
      'hội nghị sơ kết về thuế'
    )
  })
})

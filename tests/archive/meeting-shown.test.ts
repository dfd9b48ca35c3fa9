/** Who is only shown under a picture, who leaves an office, and names that bodies' words stand around. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline } from '../support/meeting-truth.ts'
import { newsSource as source } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Tại hội nghị, các đại biểu thảo luận.'
const people = (body: string): string[] => outline(extractMeeting(source(`${opening} ${body}`))).people

describe('under a picture', () => {
  test('who talks with those who came, congratulates or is shown at the meeting was there', () => {
    expect(
      people(
        'Bí thư Huyện ủy Trần Văn Sáng (bìa trái) trò chuyện với các đại biểu tại hội nghị - Ảnh: LÊ AN. Chủ tịch UBND huyện Lê Thị Nga và ông Phạm Văn Cường chúc mừng các tập thể được khen - Ảnh: LÊ AN. Từ trái qua: ông Đỗ Văn Giang, bà Vũ Thị Hiền tại phiên họp sáng nay.'
      )
    ).toEqual([
      'Trần Văn Sáng | attendee | Bí thư Huyện ủy',
      'Lê Thị Nga | attendee | Chủ tịch UBND huyện',
      'Phạm Văn Cường | attendee | ',
      'Đỗ Văn Giang | attendee | ',
      'Vũ Thị Hiền | attendee | '
    ])
  })

  test('who is congratulated, talks to papers or is shown of another time need not have been there', () => {
    expect(
      people(
        'Lãnh đạo huyện chúc mừng ông Đỗ Văn Giang - Ảnh: LÊ AN. Ông Trần Văn Sáng trao đổi với phóng viên - Ảnh: LÊ AN. Bà Lê Thị Nga tại kỳ họp tháng 12/2018 - Ảnh: LÊ AN.'
      )
    ).toEqual(['Đỗ Văn Giang | mentioned | ', 'Trần Văn Sáng | mentioned | ', 'Lê Thị Nga | mentioned | '])
  })
})

describe('what is told of somebody', () => {
  test('in whose presence something is done attends; who answers one after another speaks', () => {
    expect(
      people(
        'Hai bên ký kết trước sự chứng kiến của Bí thư Huyện ủy Trần Văn Sáng. Bà Lê Thị Nga và ông Phạm Văn Cường lần lượt trình bày tham luận. Hội nghị nghe Phó Chủ tịch HĐND huyện Vũ Thị Hiền trình bày dự thảo Nghị quyết về giám sát.'
      )
    ).toEqual([
      'Trần Văn Sáng | attendee | Bí thư Huyện ủy',
      'Lê Thị Nga | speaker | ',
      'Phạm Văn Cường | speaker | ',
      'Vũ Thị Hiền | reporter | Phó Chủ tịch HĐND huyện'
    ])
  })

  test('the office one is relieved of is theirs where no other is named', () => {
    expect(
      people(
        'HĐND huyện miễn nhiệm chức danh Phó Chủ tịch HĐND huyện, nhiệm kỳ 2016-2021 đối với ông Trần Văn Sáng, miễn nhiệm chức danh Ủy viên UBND huyện đối với bà Lê Thị Nga, miễn nhiệm chức vụ Trưởng ban Pháp chế với ông Đỗ Văn Giang, Bí thư Đảng ủy xã Sông Mây.'
      )
    ).toEqual([
      'Trần Văn Sáng | mentioned | Phó Chủ tịch HĐND huyện',
      'Lê Thị Nga | mentioned | ',
      'Đỗ Văn Giang | mentioned | Bí thư Đảng ủy xã Sông Mây'
    ])
  })
})

describe('names and the words around them', () => {
  test('behind brackets that belong to the office, a company’s word, a committee’s work', () => {
    expect(
      people(
        'Dự hội nghị có: Cục trưởng Cục Quản lý khám, chữa bệnh (Bộ Y tế) Lương Văn Khuê; Chánh Văn phòng HĐND (cũ) TP Đà Nẵng Đỗ Xuân Hiếu; Chủ tịch HĐQT Sky Bank Nghiêm Xuân Thịnh; Chủ nhiệm Ủy ban kiểm tra Huyện ủy Nguyễn Văn Hiền; đ / c Thái Thanh Quỳ - Phó Bí thư Huyện ủy.'
      )
    ).toEqual([
      'Lương Văn Khuê | attendee | Cục trưởng Cục Quản lý khám, chữa bệnh (Bộ Y tế)',
      'Đỗ Xuân Hiếu | attendee | Chánh Văn phòng HĐND (cũ) TP Đà Nẵng',
      'Nghiêm Xuân Thịnh | attendee | Chủ tịch HĐQT Sky Bank',
      'Nguyễn Văn Hiền | attendee | Chủ nhiệm Ủy ban kiểm tra Huyện ủy',
      'Thái Thanh Quỳ | attendee | Phó Bí thư Huyện ủy'
    ])
  })

  test('with a body’s word inside; two syllables alone of somebody named with an office', () => {
    const found = extractMeeting(
      source(
        `${opening} Phó Chủ tịch HĐND huyện Lê Bộ Lĩnh phát biểu. Ngoại trưởng Vương Nghi dự hội nghị. Vương Nghi khẳng định hai bên sẽ hợp tác.`
      )
    )
    expect(found.people.map(({ name, evidence }) => [name, evidence.length])).toEqual([
      ['Lê Bộ Lĩnh', 1],
      ['Vương Nghi', 2]
    ])
  })

  test('of who wrote it or drew the picture are none; nor of a continent, a nursery school, a sentence’s first word', () => {
    expect(
      people(
        'Hội nghị nghe bà Đỗ Thị Hoa, Phó Hiệu trưởng Trường mầm non An Hiệp, và Viện trưởng Viện Nghiên cứu Châu Phi Bùi Nhật Quảng phát biểu. Đồ họa: Tiến Thành - Võ Văn Thịnh.\nHoàng Thúy - Võ Văn Thịnh'
      )
    ).toEqual([
      'Đỗ Thị Hoa | speaker | Phó Hiệu trưởng Trường mầm non An Hiệp',
      'Bùi Nhật Quảng | speaker | Viện trưởng Viện Nghiên cứu Châu Phi'
    ])
  })

  test('an office by its letters and written out is one; it ends before a word that only leads on', () => {
    expect(
      people(
        'Thứ trưởng Bộ GD-ĐT Lê Thị Nga phát biểu. Bà Lê Thị Nga, Thứ trưởng Bộ Giáo dục và Đào tạo, cảm ơn. Ông Đỗ Văn Giang, Bí thư Đảng ủy xã Sông Mây mới nhận nhiệm vụ. Trưởng Công an huyện và Đại uý Vũ Văn Hiển dự hội nghị.'
      )
    ).toEqual([
      'Lê Thị Nga | speaker | Thứ trưởng Bộ GD-ĐT',
      'Đỗ Văn Giang | mentioned | Bí thư Đảng ủy xã Sông Mây',
      'Vũ Văn Hiển | attendee | Đại uý'
    ])
  })
})

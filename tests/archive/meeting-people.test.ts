/** Who is a person, with which offices, and what they did: cases the whole of the news showed. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline } from '../support/meeting-truth.ts'
import { newsSource as source } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Tại hội nghị, các đại biểu thảo luận.'
const people = (body: string): string[] => outline(extractMeeting(source(`${opening} ${body}`))).people

describe('names', () => {
  test('of foreigners: in a list of guests, before any word after an office of state, behind their country', () => {
    expect(
      people(
        'Dự hội nghị có: Somchai Phommasak, Thứ trưởng Bộ Nội vụ; Bounmy Keola, Đại sứ; Bộ trưởng Jean-Luc Moreau. Tổng thống Adam Brickley tiến hành cải cách. Tổng thống Ethiopia Tesfaye Alemu gửi thư.'
      )
    ).toEqual([
      'Somchai Phommasak | attendee | Thứ trưởng Bộ Nội vụ',
      'Bounmy Keola | attendee | Đại sứ',
      'Jean-Luc Moreau | attendee | Bộ trưởng',
      'Adam Brickley | mentioned | Tổng thống',
      'Tesfaye Alemu | mentioned | Tổng thống Ethiopia'
    ])
  })

  test('of companies, streets in a row and numbered houses are none; a numbered ward is an office’s', () => {
    expect(
      people(
        'Giám đốc Sky Airlines, các tuyến đường Lê Lợi, Mai Chí Thắng và Phạm Văn Sáng, số 35 Nguyễn Thị Lành đều không có mặt. Bí thư Đảng ủy phường Sông Mây 2 Lưu Chí Đường dự hội nghị.'
      )
    ).toEqual(['Lưu Chí Đường | attendee | Bí thư Đảng ủy phường Sông Mây 2'])
  })

  test('in capitals, of two syllables before an office, with a body’s word, behind a body’s', () => {
    expect(
      people(
        'Ông Hà Ban, Phó Trưởng ban Dân vận, và anh PHẠM HỒNG LĨNH (Bí thư Đoàn xã) dự hội nghị. Dự hội nghị còn có: Bùi Đạt – Bí thư Huyện ủy; Lê Chủ - Chủ tịch UBND xã; các nguyên Bí thư Huyện ủy: Phạm Thế Dương, Huỳnh Đảm. Bí thư Trung ương Đoàn Phan Văn Miên phát biểu.'
      )
    ).toEqual([
      'Hà Ban | attendee | Phó Trưởng ban Dân vận',
      'Phạm Hồng Lĩnh | attendee | Bí thư Đoàn xã',
      'Bùi Đạt | attendee | Bí thư Huyện ủy',
      'Lê Chủ | attendee | Chủ tịch UBND xã',
      'Phạm Thế Dương | attendee | nguyên Bí thư Huyện ủy',
      'Huỳnh Đảm | attendee | nguyên Bí thư Huyện ủy',
      'Phan Văn Miên | speaker | Bí thư Trung ương Đoàn'
    ])
  })
})

describe('names in running text', () => {
  test('behind a ministry of the countryside or the environment; a sentence that runs on takes no syllable', () => {
    expect(
      people(
        'Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Trần Xuân Hòa và Bộ trưởng Bộ Tài nguyên và Môi trường Lê Hồng Sa dự hội nghị. Bộ trưởng Trần Xuân Hòa Trong lĩnh vực này cần làm nhiều việc.'
      )
    ).toEqual([
      'Trần Xuân Hòa | attendee | Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn',
      'Lê Hồng Sa | attendee | Bộ trưởng Bộ Tài nguyên và Môi trường'
    ])
  })
})

describe('offices', () => {
  test('behind a name with a rank are its own, the one that touches the next name is the next one’s', () => {
    expect(
      people(
        'Đánh giá cao hội đàm với Đại tướng Ngô Xuân Lâm, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng, Thủ tướng Lê Văn Bảo hoan nghênh kết quả.'
      )
    ).toEqual([
      'Ngô Xuân Lâm | mentioned | Đại tướng; Ủy viên Bộ Chính trị; Bộ trưởng Bộ Quốc phòng',
      'Lê Văn Bảo | speaker | Thủ tướng'
    ])
  })

  test('that never stand alone belong to the next, whatever comes before; short forms of bodies go on behind "về"', () => {
    expect(
      people(
        'Sắp tới Tổng Bí thư, Chủ tịch nước Lê Văn Bảo sẽ thăm huyện. Ông Trần Quang Hòa – Phó Trưởng ban BCĐ TW về PCTT chủ trì hội nghị.'
      )
    ).toEqual([
      'Lê Văn Bảo | mentioned | Tổng Bí thư; Chủ tịch nước',
      'Trần Quang Hòa | chair | Phó Trưởng ban BCĐ TW về PCTT'
    ])
  })
})

describe('roles', () => {
  test('who leads a delegation is there; who sums up directs and speaks; who is named of a dinner chairs nothing', () => {
    expect(
      people(
        'Đoàn kiểm tra do ông Lê Văn Bảo làm trưởng đoàn đã làm việc với Thị ủy Sông Mây. Kết luận hội nghị, Bí thư Huyện ủy Mai Thu Lan yêu cầu làm tốt hơn. Hội nghị diễn ra ngay sau lễ đón do ông Trần Văn Hưng chủ trì.'
      )
    ).toEqual([
      'Lê Văn Bảo | attendee | ',
      'Mai Thu Lan | directing speaker | Bí thư Huyện ủy',
      'Trần Văn Hưng | mentioned | '
    ])
  })

  test('who chairs, said first or last; a year ago and at a welcome nobody does; a paper read out is a speech', () => {
    expect(
      people(
        'Chủ trì hội nghị tổng kết, Bí thư Huyện ủy Mai Thu Lan chỉ rõ việc cần làm. Ông Lê Văn Bảo nêu khi chủ trì phiên họp. Đúng một năm trước, trong cuộc họp do ông Trần Văn Hưng chủ trì, việc này đã được bàn. Bà Võ Thị Mây trình bày tham luận về tình hình dịch bệnh.'
      )
    ).toEqual([
      'Mai Thu Lan | chair speaker | Bí thư Huyện ủy',
      'Lê Văn Bảo | chair speaker | ',
      'Trần Văn Hưng | mentioned | ',
      'Võ Thị Mây | speaker | '
    ])
  })

  test('words of another meeting before this one are only quoted', () => {
    expect(
      people(
        'Bí thư Huyện ủy Mai Thu Lan phát biểu. Hội nghị diễn ra trong một buổi. Trước đó, trong phiên thảo luận ngày 3/6, ông Lê Văn Bảo đã đề cập đến việc này.'
      )
    ).toEqual(['Mai Thu Lan | speaker | Bí thư Huyện ủy', 'Lê Văn Bảo | mentioned | '])
  })
})

describe('offices', () => {
  test('of a district called like a family are the office of who is named before it; places go on to the verb', () => {
    expect(
      people(
        'Dự hội nghị có các đồng chí: Bùi Văn Tư, Phó Bí thư Huyện uỷ Lý Khê, Trưởng ban Dân vận; Lò Thị Én, Chủ tịch UBND xã Nậm Pha. Ông Tạ Văn Bồng, Chủ tịch UBND xã Nậm Pha, huyện Đông Khuê, tỉnh Vĩnh Sa cho biết xã có 20 hộ nghèo.'
      )
    ).toEqual([
      'Bùi Văn Tư | attendee | Phó Bí thư Huyện uỷ Lý Khê; Trưởng ban Dân vận',
      'Lò Thị Én | attendee | Chủ tịch UBND xã Nậm Pha',
      'Tạ Văn Bồng | speaker | Chủ tịch UBND xã Nậm Pha, huyện Đông Khuê, tỉnh Vĩnh Sa'
    ])
  })
})

describe('who is there', () => {
  test('who reads out a decision attends, who reports for bodies in brackets reports; posts once held name no person', () => {
    expect(
      people(
        'Ông Bùi Văn Tư, Phó Trưởng ban Tổ chức Tỉnh ủy đã công bố Quyết định của Ban Thường vụ. Sau khi nghe Chánh Văn phòng Huyện ủy Lò Văn Én thay mặt ba cơ quan (Huyện ủy, HĐND, UBND) báo cáo tình hình, hội nghị thảo luận. Ông từng trải qua các chức vụ Bí thư Huyện đoàn, Bí thư Huyện uỷ Lý Khê, Trưởng ban Dân vận. Anh Tạ Văn Bồng (Phó Chủ tịch UBND xã Nậm Pha, huyện Đông Khuê, Thanh Hóa) dự hội nghị.'
      )
    ).toEqual([
      'Bùi Văn Tư | attendee | Phó Trưởng ban Tổ chức Tỉnh ủy',
      'Lò Văn Én | reporter | Chánh Văn phòng Huyện ủy',
      'Tạ Văn Bồng | attendee | Phó Chủ tịch UBND xã Nậm Pha, huyện Đông Khuê, Thanh Hóa'
    ])
  })
})

describe('names of one syllable', () => {
  test('with an office behind them, or a form of address before them; "Tư lệnh" is none', () => {
    expect(
      people(
        'Đồng chí Hờ, Trưởng thôn Pa Cheo, và ông Tư, Trưởng thôn 3, dự hội nghị. Chị Dợ, Chủ tịch Hội Phụ nữ xã phát biểu. Đồng chí Tư lệnh Quân khu gửi thư.'
      )
    ).toEqual([
      'Hờ | attendee | Trưởng thôn Pa Cheo',
      'Tư | attendee | Trưởng thôn 3',
      'Dợ | speaker | Chủ tịch Hội Phụ nữ xã'
    ])
  })
})

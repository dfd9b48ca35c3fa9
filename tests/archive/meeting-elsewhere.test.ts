/** What is told of another day, or to a paper, is no speech of the meeting: places and people invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { newsSource } from '../support/plain-blocks.ts'

const speakers = (body: string): string[] => [
  ...new Set(extractMeeting(newsSource(body), { isSaid: true }).statements.map(({ speaker }) => speaker))
]
const opening =
  'Sáng 19-11, tại hội nghị lần thứ 11 của Đảng bộ tỉnh Sông Mây, Phó Bí thư Võ Thị Mây cho biết đề án đã xong. Bí thư Tỉnh ủy Lê Văn Ba đề nghị các huyện làm sớm.'

describe('speakers of elsewhere', () => {
  test('a session of an earlier day, with all that is told of it up to somebody known', () => {
    expect(
      speakers(
        `${opening} Trước đó ngày 20-10, tại buổi làm việc của đoàn công tác với tỉnh, lãnh đạo tỉnh đề xuất ba việc. Nhất trí với đề xuất của tỉnh, Bộ trưởng Trần Hữu Tư yêu cầu nêu rõ cơ chế. Ông Tư cũng yêu cầu làm đúng luật. Bí thư Lê Văn Ba khẳng định tỉnh sẽ làm đúng hạn.`
      )
    ).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
    expect(
      speakers(
        `${opening} Trước đó, trong phiên thảo luận ở Quốc hội sáng 31-10, Bộ trưởng Trần Hữu Tư đã nêu một số giải pháp.`
      )
    ).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
    expect(
      speakers(
        `${opening} Tại buổi tiếp xúc cử tri mới đây ở huyện Krông Mai, ông Hà Văn Sáu, đại biểu Quốc hội, nói cầu phải xong trong năm.`
      )
    ).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
  })

  test('to a paper, but not where papers were asked to come', () => {
    const toPaper =
      'Trao đổi với VnExpress, đại biểu Hà Văn Sáu cho rằng đề án còn thiếu vốn. Đại biểu Sáu cho hay sẽ góp ý.'
    expect(speakers(`${opening} ${toPaper}`)).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
    expect(speakers(`${opening.replace('hội nghị lần thứ 11', 'buổi họp báo')} ${toPaper}`)).toContain(
      'Hà Văn Sáu'
    )
  })

  test('what is only confirmed, and what a spokesman says afterwards', () => {
    expect(
      speakers(
        `${opening} Chánh Văn phòng Tỉnh ủy Hà Văn Sáu xác nhận việc hoãn buổi lễ. Người phát ngôn Bộ Ngoại giao Đỗ Thị Bảy sau đó cho biết đoàn sẽ đến. Chia sẻ với Thông tấn xã, nguyên Bí thư Tỉnh ủy Vũ Văn Tám đánh giá tỉnh đã chuẩn bị kỹ.`
      )
    ).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
  })

  test('a doing in somebody’s name, what is still to be heard, and pictures say nothing', () => {
    expect(
      speakers(
        `${opening} Thay mặt lãnh đạo Đảng, Nhà nước, Chủ tịch nước Trần Hữu Tư đã trao Huân chương cho tỉnh. Hội nghị sẽ nghe ông Hà Văn Sáu báo cáo kết quả thanh tra. Lý do từng được thứ trưởng Đỗ Văn Bảy giải thích là thiếu vốn. Sau đây là một số hình ảnh tại hội nghị: Giáo sư Vũ Thị Tám, chủ nhiệm chương trình, báo cáo tình hình.`
      )
    ).toEqual(['Võ Thị Mây', 'Lê Văn Ba'])
  })
})

test('a second meeting of another day, told below the first, has a chair of its own', () => {
  const roles = extractMeeting(
    newsSource(
      'Sáng 5/6/2019, Huyện ủy Krông Mai tổ chức hội nghị tổng kết công tác dân vận. Đồng chí Lê Văn Nam, Bí thư Huyện ủy chủ trì hội nghị. Tại hội nghị, các đại biểu thảo luận.\n\nNgày 7/6/2019, Hội Nông dân huyện tổ chức hội nghị sơ kết. Đồng chí Trần Thị Hoa, Chủ tịch Hội chủ trì hội nghị.'
    )
  ).people.map(({ name, roles }) => [name, roles])
  expect(roles).toEqual([
    ['Lê Văn Nam', ['chair']],
    ['Trần Thị Hoa', ['mentioned']]
  ])
})

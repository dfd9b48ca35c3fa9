/** Who holds a meeting: written for the project, places and bodies invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { newsSource } from '../support/plain-blocks.ts'

const organiser = (body: string) => extractMeeting(newsSource(body), { isSaid: true }).organiser
const rest = ' Tại kỳ họp, các đại biểu thảo luận.'

describe('a council that sits holds its session', () => {
  test.each([
    [
      'the number of its session',
      'Sáng 8-7, trả lời chất vấn tại kỳ họp thứ 5 HĐND tỉnh Sông Mây khóa IX về rác thải, ông Lê Văn Bảo nhận lỗi.',
      'HĐND tỉnh Sông Mây'
    ],
    [
      'its extraordinary session, behind brackets',
      'Kỳ họp thứ 8 (kỳ họp bất thường) HĐND TP. Đà Nẵng ngày 5/7 đã bầu ông Lê Văn Bảo làm phó chủ tịch.',
      'HĐND TP. Đà Nẵng'
    ],
    [
      'the monthly sitting of the Government',
      'Chiều 3/7, kết luận phiên họp Chính phủ thường kỳ tháng 6, Thủ tướng giao việc cho các bộ.',
      'Chính phủ'
    ],
    [
      'a plenum of a committee, without the number of its term',
      'Sáng 6/12, Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ tỉnh Sông Mây khóa XX khai mạc.',
      'Ban Chấp hành Đảng bộ tỉnh Sông Mây'
    ],
    [
      'a body that sits',
      'Từ ngày 4 đến 6/3/2019, tại Hà Nội, Ủy ban Kiểm tra Trung ương đã họp kỳ thứ 40. Ông Lê Văn Bảo chủ trì kỳ họp.',
      'Ủy ban Kiểm tra Trung ương'
    ],
    [
      'a body of the second clause that sits',
      'Chiều 5/6, sau khi Quốc hội nghỉ, Ủy ban Pháp luật của Quốc hội họp phiên toàn thể thứ 9.',
      'Ủy ban Pháp luật của Quốc hội'
    ],
    [
      'what a council did that day',
      'Ngày 3/4, HĐND huyện Krông Mai khóa VI, nhiệm kỳ 2016-2021 đã bầu ông Lê Văn Bảo giữ chức chủ tịch HĐND huyện.',
      'HĐND huyện Krông Mai'
    ],
    [
      'behind how many agreed',
      'Chiều 5/12, với 100% đại biểu có mặt nhất trí, HĐND tỉnh Sông Mây thông qua nghị quyết về phí giữ xe.',
      'HĐND tỉnh Sông Mây'
    ]
  ])('%s', (_, body, expected) => {
    const found = organiser(body + rest)
    expect(found?.value).toBe(expected)
    expect(found?.evidence[0]?.quote).toBe(expected)
  })

  test.each([
    [
      'a session only come before',
      'Sáng 4/5, trước kỳ họp thứ 7 của Quốc hội, ông Lê Văn Bảo gặp cử tri xã Mây. Tại buổi gặp, cử tri góp ý.'
    ],
    [
      'a session still to come',
      'Chiều 2/7, tại buổi họp báo, ông Lê Văn Bảo thông báo: Kỳ họp thứ 4 HĐND tỉnh sẽ khai mạc ngày 9/7.'
    ],
    [
      'a session of years ago',
      'Ông Lê Văn Bảo làm việc với xã Mây sáng 5/7. Tại kỳ họp thứ 5 Quốc hội khóa XIII (tháng 6/2013), ông đã trả lời chất vấn.'
    ]
  ])('%s tells nothing', (_, body) => {
    expect(organiser(body)).toBeNull()
  })
})

describe('a body that sums up its year', () => {
  test.each([
    [
      'is the organiser',
      'Ngày 3-1, ông Lê Văn Bảo dự hội nghị tổng kết năm 2018 và triển khai nhiệm vụ năm 2019 của Sở Y tế Sông Mây tổ chức tại thị trấn.',
      'Sở Y tế Sông Mây'
    ],
    [
      'and whose plenum it is, in another word order',
      'Sáng 26-6, ông Lê Văn Bảo tham dự hội nghị của Ban Thường vụ Đảng ủy Công an tỉnh, bàn về ma túy.',
      'Ban Thường vụ Đảng ủy Công an tỉnh'
    ]
  ])('%s', (_, body, expected) => expect(organiser(body + rest)?.value).toBe(expected))

  test('not the body whose directive is carried out', () => {
    expect(
      organiser(
        'Ngày 3-1, ông Lê Văn Bảo dự hội nghị sơ kết 2 năm thực hiện Chỉ thị 05 của Bộ Chính trị. Ông Bảo phát biểu tại hội nghị.'
      )
    ).toBeNull()
  })
})

describe('whoever organises is found behind', () => {
  test('the place of the gathering', () => {
    expect(
      organiser('Mới đây, tại Praha (Séc) Trung tâm Nghiên cứu Sông Mây (TSM) tổ chức hội thảo về nước.')
        ?.value
    ).toBe('Trung tâm Nghiên cứu Sông Mây (TSM)')
  })

  test('who tells of it', () => {
    expect(
      organiser(
        'Tối 9-3, ông Lê Văn Bảo - trưởng ban - cho biết Ban Quản lý chợ Mây vừa tổ chức cuộc họp bất thường.'
      )?.value
    ).toBe('Ban Quản lý chợ Mây')
  })

  test('the deputies who meet their voters', () => {
    expect(
      organiser(
        'Trước kỳ họp thứ 7, đoàn ĐBQH TP. Hà Nội đã có buổi tiếp xúc cử tri quận Ba Đình. Tại buổi tiếp xúc, cử tri góp ý.'
      )?.value
    ).toBe('đoàn ĐBQH TP. Hà Nội')
  })
})

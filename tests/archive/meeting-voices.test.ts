/** Who speaks without a name, who only opens a meeting, and who is only proposed for an office: invented sentences. */
import { describe, expect, test } from 'vitest'
import { isBodyName } from '../../src/archive/meeting/body-speech.ts'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline } from '../support/meeting-truth.ts'
import { newsSource } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, UBND tỉnh Sông Mây tổ chức hội nghị bàn việc làm đường. Chủ tịch UBND tỉnh Lê Văn Ba chủ trì hội nghị.'
const report = (body: string, lead = opening) => extractMeeting(newsSource(`${lead} ${body}`))
const people = (body: string): string[] => outline(report(body)).people.slice(1)
const spoken = (body: string, lead = opening): string[] =>
  report(body, lead).statements.map(({ speaker, kind }) => `${speaker} ${kind}`)

describe('delegates', () => {
  test('whoever stands for a body or for many speaks, even after somebody else', () => {
    expect(
      spoken(
        'Ông Phan Văn Tư cho biết đường đã hỏng. Đại diện Sở Tài chính cho rằng cần thêm vốn. Cũng tại hội nghị, đại diện các xã vùng cao đề nghị làm sớm.'
      )
    ).toEqual(['Phan Văn Tư remark', 'Đại diện Sở Tài chính remark', 'đại diện các xã vùng cao remark'])
  })

  test('a delegate of the body whose officer speaks by name is that officer', () => {
    expect(
      spoken(
        'Ông Phan Văn Tư, Phó Giám đốc Sở Tài chính, cho biết vốn đã có. Đại diện Sở Tài chính cho rằng cần làm nhanh.'
      )
    ).toEqual(['Phan Văn Tư remark'])
    expect(
      spoken(
        'Đại diện Công an huyện Krông Mai cho biết đường đã thông. Thượng tá Hồ Văn Năm - Trưởng CA huyện Krông Mai nhấn mạnh phải giữ trật tự.'
      )
    ).toEqual(['Hồ Văn Năm remark'])
  })

  test('goes on as people do, and is called nobody’s comrade', () => {
    const said = report(
      'Đại diện Sở Tài chính cho rằng cần thêm vốn. Vốn của huyện chỉ đủ một nửa.'
    ).statements
    expect(said.map(({ points }) => points.length)).toEqual([2])
    expect(
      ['đại diện Sở Tài chính', 'Trung ương', 'UBTVQH', 'Phan Văn Tư', 'Giám đốc Sở Tài chính'].map(
        isBodyName
      )
    ).toEqual([true, true, true, false, false])
  })

  test('to stand for somebody, or a name with it, is no delegate of its own', () => {
    expect(
      spoken(
        'Đại diện cho đơn vị thi công báo cáo kết quả khảo sát là việc khó. Đại diện Sở Tài chính Phan Văn Tư đề nghị làm sớm.'
      )
    ).toEqual(['Phan Văn Tư remark'])
  })
})

describe('an office without a name', () => {
  const office = 'Tại hội nghị, Giám đốc Sở Giao thông vận tải đã trình bày kế hoạch làm đường.'
  test('speaks where nobody holds one of its kind', () => {
    expect(spoken(office)).toEqual(['Giám đốc Sở Giao thông vận tải report'])
  })

  test('is not told apart from somebody who holds one', () => {
    expect(spoken(`${office} Dự hội nghị có Giám đốc Sở Tài chính Phan Văn Tư.`)).toEqual([])
  })
})

describe('a body that sits', () => {
  const sitting =
    'Ngày 5/6/2019, Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 9 tại thị xã Krông Mai. Ông Lê Văn Ba chủ trì kỳ họp.'
  const wish = 'Ủy ban Kiểm tra Tỉnh ủy yêu cầu Đảng ủy xã Sông Mây kiểm điểm nghiêm túc.'
  test('wants something of others: the direction of its meeting', () => {
    expect(spoken(wish, sitting)).toEqual(['Ủy ban Kiểm tra Tỉnh ủy direction'])
  })

  test('does not break in on who is speaking, nor speak at the meeting of others', () => {
    expect(spoken(`Phát biểu tại kỳ họp, ông Lê Văn Ba cho biết đã xem xét đơn. ${wish}`, sitting)).toEqual([
      'Lê Văn Ba remark'
    ])
    expect(spoken(wish)).toEqual([])
    expect(spoken(`Trước đó, tại kỳ họp thứ 8, ${wish}`, sitting)).toEqual([])
  })
})

test('who says what all have met for is there, and has said nothing', () => {
  const body =
    'Chánh Văn phòng Võ Thị Mây tuyên bố lý do cuộc họp. Trưởng Ban Pháp chế Phan Văn Tư tuyên bố sẽ giám sát chặt.'
  expect(people(body)).toEqual([
    'Võ Thị Mây | attendee | Chánh Văn phòng',
    'Phan Văn Tư | speaker | Trưởng Ban Pháp chế'
  ])
  expect(spoken(body)).toEqual(['Phan Văn Tư remark'])
})

test('who is proposed for an office does not hold it; who is chosen does', () => {
  expect(
    people(
      'Hội nghị thống nhất giới thiệu ông Phan Văn Tư làm Chủ tịch HĐND tỉnh. Bà Võ Thị Mây được giới thiệu giữ chức Phó Chủ tịch UBND tỉnh. Ông Hồ Văn Năm được giới thiệu và được bầu giữ chức Chủ tịch Hội Nông dân tỉnh.'
    )
  ).toEqual([
    'Phan Văn Tư | mentioned | ',
    'Võ Thị Mây | mentioned | ',
    'Hồ Văn Năm | mentioned | Chủ tịch Hội Nông dân tỉnh'
  ])
})

describe('who is named by one syllable after a form of address only', () => {
  const village = 'Ngày 5/6/2019, UBND xã Sông Mây họp bàn việc làm đường.'
  test('chairs, reports and directs, even where the syllable opens the names of bodies', () => {
    const body =
      'Ông Thành, Chủ tịch UBND xã chủ trì. Bà Sen báo cáo việc làm đường đã chậm. Ông Thành yêu cầu xong trước tháng 9.'
    expect(outline(report(body, village)).people).toEqual([
      'Thành | chair speaker | Chủ tịch UBND xã',
      'Sen | reporter | '
    ])
    expect(spoken(body, village)).toEqual(['Sen report', 'Thành direction'])
    expect(
      outline(report('Bà Chi chủ trì cuộc họp. Ông Dương cho biết đường đã hỏng.', village)).people
    ).toEqual(['Chi | chair | ', 'Dương | speaker | '])
  })

  test('is no body and no office', () => {
    expect(
      outline(
        report(
          'Dự họp có đồng chí Thành ủy viên. Đồng chí Chi ủy viên phụ trách ấp cho biết đường hỏng.',
          village
        )
      ).people
    ).toEqual([])
  })
})

test('who disputes, puts something in words of their own or has it quoted speaks; who once said it does not', () => {
  expect(
    spoken(
      'Đại biểu Phan Văn Tư tranh luận: chưa hẳn đường đã hỏng. Ông Hồ Văn Năm sốt ruột: “Phải làm ngay”. Bà Võ Thị Mây tin rằng vốn sẽ đủ.'
    )
  ).toEqual(['Phan Văn Tư remark', 'Hồ Văn Năm remark', 'Võ Thị Mây remark'])
  expect(spoken('Nhà buôn Hồ Văn Năm từng dặn con: “Đường là mạch máu”.')).toEqual([])
})

describe('words in quotation marks before their speaker', () => {
  const points = (body: string): string[][] =>
    report(body).statements.map(({ speaker, points }) => [speaker, ...points.map(({ value }) => value)])

  test('are all of that speaker’s, from the opening mark on, whoever spoke before', () => {
    const quotation = '“Đường này phải xong trước mùa mưa. Vốn thì đã đủ. Chỉ còn thiếu thợ”'
    const whole = ['“Đường này phải xong trước mùa mưa.', 'Vốn thì đã đủ.', 'Chỉ còn thiếu thợ”']
    expect(points(`${quotation}, ông Phan Văn Tư nhấn mạnh.`)).toEqual([['Phan Văn Tư', ...whole]])
    expect(points(`Ông Hồ Văn Năm cho biết đường đã hỏng. ${quotation}, ông Phan Văn Tư nhấn mạnh.`)).toEqual(
      [
        ['Hồ Văn Năm', 'đường đã hỏng.'],
        ['Phan Văn Tư', ...whole]
      ]
    )
    expect(
      points(`Ông Phan Văn Tư cho biết đường đã hỏng. ${quotation}, ông Phan Văn Tư nhấn mạnh.`)
    ).toEqual([['Phan Văn Tư', 'đường đã hỏng.', ...whole]])
  })

  test('leave what somebody else has said with them where no mark opens it', () => {
    expect(
      points('Ông Hồ Văn Năm cho biết đường đã hỏng. Vốn thì đã đủ”, ông Phan Văn Tư nhấn mạnh.')
    ).toEqual([
      ['Hồ Văn Năm', 'đường đã hỏng.'],
      ['Phan Văn Tư', 'Vốn thì đã đủ”']
    ])
  })

  test('are the point, not the verb behind them', () => {
    expect(points('"Đường này phải xong trước mùa mưa", ông Phan Văn Tư lưu ý.')).toEqual([
      ['Phan Văn Tư', '"Đường này phải xong trước mùa mưa"']
    ])
    expect(points('"Đường đã hỏng", ông Phan Văn Tư đề nghị làm sớm.')).toEqual([
      ['Phan Văn Tư', 'đề nghị làm sớm.']
    ])
  })
})

test('a speaker behind a stop without its blank, a needless comma or a report they present', () => {
  expect(spoken('Đường đã hỏng từ lâu.Theo Trưởng Ban Pháp chế Phan Văn Tư, vốn đã có đủ.')).toEqual([
    'Phan Văn Tư remark'
  ])
  expect(
    spoken('Trước đó, báo cáo kết quả làm đường, Giám đốc Sở Tài chính Phan Văn Tư, cho biết vốn đã đủ.')
  ).toEqual(['Phan Văn Tư report'])
  const presented = 'Theo Báo cáo kết quả do ông Phan Văn Tư, Giám đốc Sở Tài chính trình bày, vốn đã đủ.'
  expect(people(presented)).toEqual(['Phan Văn Tư | reporter | Giám đốc Sở Tài chính'])
})

test('who points out ways speaks, and the verb is none of their office', () => {
  const body =
    'Phát biểu chỉ đạo, gợi ý thảo luận tại hội nghị, ông Phan Văn Tư, Bí thư Huyện ủy định hướng ba việc.'
  expect(people(body)).toEqual(['Phan Văn Tư | directing | Bí thư Huyện ủy'])
  expect(spoken('Ông Phan Văn Tư gợi mở nhiều cách làm đường.')).toEqual(['Phan Văn Tư remark'])
})

test('who wins an election holds the office; whether they do may only be asked', () => {
  expect(
    people(
      'Ông Phan Văn Tư trúng cử chức danh Phó Chủ tịch HĐND tỉnh. Bà Võ Thị Mây tái đắc cử Chủ tịch UBND tỉnh. Ông Hồ Văn Năm được bầu là Trưởng Ban Pháp chế HĐND tỉnh. Ông Trần Văn Sáu có trúng cử Phó Chủ tịch UBND hay không là do HĐND quyết định.'
    )
  ).toEqual([
    'Phan Văn Tư | mentioned | Phó Chủ tịch HĐND tỉnh',
    'Võ Thị Mây | mentioned | Chủ tịch UBND tỉnh',
    'Hồ Văn Năm | mentioned | Trưởng Ban Pháp chế HĐND tỉnh',
    'Trần Văn Sáu | mentioned | '
  ])
})

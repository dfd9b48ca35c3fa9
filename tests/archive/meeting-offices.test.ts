/** Offices, speakers and days as many papers tell them: what each rule is for, with people and places invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { newsSource } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, UBND huyện Krông Mai tổ chức hội nghị tổng kết phong trào thi đua. Tại hội nghị, các đại biểu thảo luận.'
const report = (body: string) => extractMeeting(newsSource(`${opening} ${body}`))
const people = (body: string): string[] => outline(report(body)).people
const speakers = (body: string): string[] => report(body).statements.map(({ speaker }) => speaker)

describe('offices', () => {
  test('letters and names with a dash inside are one body', () => {
    expect(
      people(
        'Ông Lê Văn Ba, giám đốc Sở VH - TT & DL, cho biết đã xong. Bà Võ Thị Mây (Vụ trưởng Tổ chức - Điều lệ) nêu ý kiến.'
      )
    ).toEqual([
      'Lê Văn Ba | speaker | giám đốc Sở VH - TT & DL',
      'Võ Thị Mây | speaker | Vụ trưởng Tổ chức - Điều lệ'
    ])
  })

  test('somebody is put into an office; not who leaves one, appoints, or held it once', () => {
    expect(
      people(
        'Hội nghị bầu ông Lê Văn Ba giữ chức Phó Chủ tịch UBND huyện nhiệm kỳ 2016-2021. Bà Võ Thị Mây thôi giữ chức Phó Chủ tịch UBND huyện. Ông Trần Tư được Chủ tịch UBND huyện Hà Văn Năm bổ nhiệm làm Trưởng phòng Nội vụ. Từ năm 2001 đến năm 2004, ông Đỗ Sáu giữ chức Bí thư Đảng ủy xã.'
      )
    ).toEqual([
      'Lê Văn Ba | mentioned | Phó Chủ tịch UBND huyện',
      'Võ Thị Mây | mentioned | ',
      'Trần Tư | mentioned | ',
      'Hà Văn Năm | mentioned | Chủ tịch UBND huyện',
      'Đỗ Sáu | mentioned | '
    ])
  })

  test('no day and no district by its letter inside a name; two offices before one behind "và"', () => {
    expect(
      people(
        'Chủ tịch UBND huyện Lê Văn Ba Ngày 4/6 đi thăm. Phó Chủ tịch UBND Q.Mây Thượng Võ Thị Lan Tư vắng mặt. Hội nghị mời Trưởng phòng Y tế Trần Văn Tư và Trưởng ban, Chánh Văn phòng Hà Văn Năm lần lượt trình bày tóm tắt báo cáo.'
      )
    ).toEqual([
      'Lê Văn Ba | mentioned | Chủ tịch UBND huyện',
      'Võ Thị Lan Tư | mentioned | Phó Chủ tịch UBND Q.Mây Thượng',
      'Trần Văn Tư | reporter | Trưởng phòng Y tế',
      'Hà Văn Năm | reporter | Trưởng ban; Chánh Văn phòng'
    ])
  })

  test('offices in a row before "ông A,"; an age in the bracket; a whole list that is one office', () => {
    expect(
      people(
        'Phát biểu chỉ đạo hội nghị, Bí thư Huyện ủy, Chủ tịch HĐND huyện Krông Mai, ông Lê Văn Ba, cho biết đã xong. Bà Võ Thị Mây (35 tuổi, Phó Bí thư Đảng ủy, Chủ tịch UBND xã) vắng mặt. Huyện hiện có 2 Phó Bí thư là ông Trần Tư - Trưởng ban Tổ chức; bà Hà Thị Năm - Chủ tịch UBND huyện.'
      )
    ).toEqual([
      'Lê Văn Ba | directing | Bí thư Huyện ủy; Chủ tịch HĐND huyện Krông Mai',
      'Võ Thị Mây | mentioned | Phó Bí thư Đảng ủy; Chủ tịch UBND xã',
      'Trần Tư | mentioned | Trưởng ban Tổ chức; Phó Bí thư',
      'Hà Thị Năm | mentioned | Chủ tịch UBND huyện; Phó Bí thư'
    ])
  })

  test('a committee’s district and a youth union are nobody; who is at present something holds it', () => {
    expect(
      people(
        'Bí thư huyện ủy Châu Thành và Bí thư Thành Đoàn Đà Nẵng nêu ý kiến. Bà Võ Thị Mây hiện là Phó Chủ tịch UBND thành phố.'
      )
    ).toEqual(['Võ Thị Mây | mentioned | Phó Chủ tịch UBND thành phố'])
  })

  test('a row is the less sure the more is put together for it', () => {
    const sure = (body: string): number => report(body).people[0]!.confidence
    const plain = sure('Ông Lê Văn Ba, Chủ tịch UBND xã, dự hội nghị.')
    expect(plain).toBeGreaterThanOrEqual(0.9)
    expect(sure('Ông Lê Văn Ba được bầu giữ chức Chủ tịch UBND xã.')).toBeLessThan(0.9)
    expect(sure('Lê Văn Ba có tên trong danh sách.')).toBeLessThan(0.9)
  })
})

describe('speakers', () => {
  test('with those who did the same beside them; a body that is only followed', () => {
    expect(
      people(
        'Đồng chí Lê Văn Ba, Bí thư Huyện ủy và các đồng chí trong Ban Thường vụ Huyện ủy đã báo cáo khái quát tình hình.'
      )
    ).toEqual(['Lê Văn Ba | reporter | Bí thư Huyện ủy'])
    expect(speakers('Theo UBKT Huyện ủy, hai chi bộ chưa làm tốt.')).toEqual(['UBKT Huyện ủy'])
  })

  test('behind a term of office; not of whom a body’s conclusion tells; a national radio says nothing', () => {
    expect(
      people(
        'Ông Lê Văn Ba, Ủy viên Thường trực HĐND huyện khóa VIII nhấn mạnh phải làm ngay. Kết luận của Ban Thường vụ nêu rõ, bà Võ Thị Mây đã ký văn bản. Ông Trần Tư, Tổng Giám đốc Đài Tiếng nói Việt Nam có mặt.'
      )
    ).toEqual([
      'Lê Văn Ba | speaker | Ủy viên Thường trực HĐND huyện',
      'Võ Thị Mây | mentioned | ',
      'Trần Tư | attendee | Tổng Giám đốc Đài Tiếng nói Việt Nam'
    ])
  })

  test('several deputies at once are none of them', () => {
    expect(people('Ông Lê Văn Ba, Phó Trưởng phòng, có mặt. Các Phó Trưởng phòng chúc mừng huyện.')).toEqual([
      'Lê Văn Ba | attendee | Phó Trưởng phòng'
    ])
  })
})

describe('figures', () => {
  test('a unit that stands once serves both numbers; votes; what is written large', () => {
    expect(
      report(
        'Huyện giảm từ 35 xuống còn 30 đơn vị, giá vé giảm từ 175 xuống 140 ngàn đồng, bầu 2 Phó Bí thư với số phiếu 50/52; danh mục 8 tuyến đường.'
      ).figures.map(
        ({ value, denominator, unit }) => `${[value].flat().join('–')}/${denominator ?? 1} ${unit}`
      )
    ).toEqual([
      '35/1 đơn vị',
      '30/1 đơn vị',
      '175000/1 đồng',
      '140000/1 đồng',
      '2/1 Phó Bí thư',
      '50/52 phiếu',
      '8/1 tuyến đường'
    ])
  })
})

describe('what later articles asked for', () => {
  test('a price between two numbers, a rate by the piece, a rank of countries; no number of an alley', () => {
    expect(
      report(
        'Ngõ 83 đường Mây Thượng đã thông. Máy có trị giá 65 đến 80 triệu USD / chiếc. Tỉnh vào nhóm 15 quốc gia đứng đầu sau 7 ngày làm việc.'
      ).figures.map(({ value, unit }) => `${[value].flat().join('–')} ${unit}`)
    ).toEqual(['65000000–80000000 USD/chiếc', '15 quốc gia', '7 ngày'])
  })

  test('as whom somebody chairs; whose head of an inspection; standing members that speak', () => {
    expect(
      people(
        'Ông Lê Văn Ba, với tư cách Chủ tịch Hội đồng thi đua, chủ trì hội nghị. Bà Võ Thị Mây, Trưởng đoàn kiểm tra nêu rõ việc đã xong.'
      )
    ).toEqual([
      'Lê Văn Ba | chair | Chủ tịch Hội đồng thi đua',
      'Võ Thị Mây | speaker | Trưởng đoàn kiểm tra'
    ])
    expect(speakers('Tại hội nghị, thường trực HĐND huyện cho hay kỳ họp dài ba ngày.')).toEqual([
      'thường trực HĐND huyện'
    ])
  })
})

describe('round about a name', () => {
  test('an office before a dash and a form of address; the head of a working group; a place is nobody', () => {
    expect(
      people(
        'Trưởng phòng Nội vụ huyện - ông Lê Văn Ba cho biết đã xong. Tổ biên tập do bà Võ Thị Mây làm Trưởng tiểu ban. Chủ tịch huyện Ninh Minh, Quảng Tây (Trung Quốc) Bành Thanh Hoa gửi thư.'
      )
    ).toEqual([
      'Lê Văn Ba | speaker | Trưởng phòng Nội vụ huyện',
      'Võ Thị Mây | mentioned | Trưởng tiểu ban',
      'Bành Thanh Hoa | mentioned | '
    ])
  })

  test('what somebody said at another day’s meeting is not said here', () => {
    expect(
      people(
        'Phát biểu tại hội nghị, ông Lê Văn Ba đề nghị làm sớm. Các xã đã báo cáo. Tại cuộc họp về nước sạch ngày 18/12/2018, Bí thư Huyện ủy Võ Văn Hòe cho rằng việc này chậm. Ông Ba cho biết sẽ làm ngay.'
      )
    ).toEqual(['Lê Văn Ba | speaker | ', 'Võ Văn Hòe | mentioned | Bí thư Huyện ủy'])
  })

  test('a deputy chairs the sitting in the hall and directs nobody', () => {
    expect(people('Chủ tịch HĐND huyện Lê Văn Ba chủ trì, các đại biểu làm việc tại hội trường.')).toEqual([
      'Lê Văn Ba | chair | Chủ tịch HĐND huyện'
    ])
  })
})

describe('the year of a day', () => {
  const dayOf = (text: string): unknown => valueOf(extractMeeting(newsSource(text)).date)

  test('follows from what is counted up to shortly before, across the turn of the year too', () => {
    const news =
      'Báo cáo tại hội nghị giao ban chiều 2/1, ông Lê Văn Ba, Trưởng phòng Nội vụ cho biết huyện đã tinh giản.'
    expect(dayOf(`${news} Tính đến hết tháng 10/2018, huyện giảm 7 đơn vị.`)).toBe('2019-01-02')
    expect(dayOf(`${news} Tính đến hết tháng 3/2018, huyện giảm 7 đơn vị.`)).toBe('--01-02')
  })
})

test('a row of people chosen for an office that many hold: all of them hold it', () => {
  const office = 'ủy viên Ban Thường vụ Hội Nông dân xã'
  expect(people(`Hội nghị bầu các ông Lê Văn Ba, Phan Văn Tư và bà Võ Thị Mây làm ${office}.`)).toEqual([
    `Lê Văn Ba | mentioned | ${office}`,
    `Phan Văn Tư | mentioned | ${office}`,
    `Võ Thị Mây | mentioned | ${office}`
  ])
  expect(
    people(
      'Kỳ họp bầu ông Lê Văn Ba (nguyên Trưởng phòng Nội vụ), bà Võ Thị Mây (nguyên Chánh Văn phòng) cùng giữ chức Phó Chủ tịch UBND huyện.'
    )
  ).toEqual([
    'Lê Văn Ba | mentioned | nguyên Trưởng phòng Nội vụ; Phó Chủ tịch UBND huyện',
    'Võ Thị Mây | mentioned | nguyên Chánh Văn phòng; Phó Chủ tịch UBND huyện'
  ])
  expect(
    people('Hội nghị chúc mừng ông Lê Văn Ba, ông Phan Văn Tư được bầu làm Phó Chủ tịch UBND huyện.')
  ).toEqual(['Lê Văn Ba | mentioned | ', 'Phan Văn Tư | mentioned | Phó Chủ tịch UBND huyện'])
})

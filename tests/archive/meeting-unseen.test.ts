/** Ways of writing met in news of many papers: what each rule is for, with people and places invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { newsSource } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, UBND huyện Krông Mai tổ chức hội nghị tổng kết phong trào thi đua. Tại hội nghị, các đại biểu thảo luận.'
const report = (body: string) => extractMeeting(newsSource(`${opening} ${body}`))
const people = (body: string): string[] => outline(report(body)).people
const figures = (body: string): string[] =>
  report(body).figures.map(({ value, unit }) => `${[value].flat().join('–')} ${unit}`)
const cited = (text: string): string[] =>
  extractMeeting(newsSource(text)).citations.map(({ text, number }) => `${text} | ${number ?? '–'}`)

describe('people', () => {
  test('a title behind a dash stays with the person before it', () => {
    expect(
      people(
        'Hội nghị cử 2 phó chủ tịch, trong đó có ông Lê Lưu Quý - phó bí thư thường trực Huyện ủy, hòa thượng Thích Trí Mây - trưởng ban trị sự Phật giáo huyện, linh mục Phan Khắc Ba - chủ tịch Hội đồng giáo xứ.'
      )
    ).toEqual([
      'Lê Lưu Quý | mentioned | phó bí thư thường trực Huyện ủy',
      'Thích Trí Mây | mentioned | hòa thượng; trưởng ban trị sự Phật giáo huyện',
      'Phan Khắc Ba | mentioned | linh mục; chủ tịch Hội đồng giáo xứ'
    ])
  })

  test('an office, a comma, who holds it between commas: one person, who speaks', () => {
    expect(people('Giám đốc Sở Xây dựng, ông Sử Ngọc Lâm, cho biết đã có mặt bằng.')).toEqual([
      'Sử Ngọc Lâm | speaker | Giám đốc Sở Xây dựng'
    ])
  })

  test('a title goes on behind a mark with the district, the ministry, the place in brackets', () => {
    expect(
      people(
        'Dự hội nghị có ông Trần Văn Đức, Cục trưởng Cục Thú y, Bộ Nông nghiệp; bà Lê Thị Hiên, Chủ tịch UBND xã Thanh Mây, huyện Krông Mai; ông Hà Văn Tú, chủ tịch Công đoàn Công ty Mây Xanh (Đồng Nai).'
      )
    ).toEqual([
      'Trần Văn Đức | attendee | Cục trưởng Cục Thú y, Bộ Nông nghiệp',
      'Lê Thị Hiên | attendee | Chủ tịch UBND xã Thanh Mây, huyện Krông Mai',
      'Hà Văn Tú | attendee | chủ tịch Công đoàn Công ty Mây Xanh (Đồng Nai)'
    ])
  })

  test('whoever is told to be away did not come; who gives a dinner chairs no meeting', () => {
    expect(
      people(
        'Ông Đinh La Thạch, Bí thư Huyện ủy, vắng mặt. Buổi trưa, ông Lê Kỳ Bảo chủ trì tiệc chiêu đãi các đại biểu.'
      )
    ).toEqual(['Đinh La Thạch | mentioned | Bí thư Huyện ủy', 'Lê Kỳ Bảo | mentioned | '])
  })

  test('a dash before "chủ trì"; who is handed a medal in a list', () => {
    expect(
      people(
        'Ông Lê Văn Thắng - Bí thư Huyện ủy - chủ trì hội nghị. Hội nghị trao huy hiệu 55 năm tuổi Đảng cho các đồng chí: Hoàng Văn Quánh và Lê Thị Xuyến.'
      )
    ).toEqual([
      'Lê Văn Thắng | chair | Bí thư Huyện ủy',
      'Hoàng Văn Quánh | awardRecipient | ',
      'Lê Thị Xuyến | awardRecipient | '
    ])
  })

  test('a list of guests goes on in the next paragraph', () => {
    const text = `Sáng 5/6/2019, UBND huyện Krông Mai tổ chức hội nghị tổng kết.
Tham dự hội nghị có PGS.TS Hoàng Văn Lâm, báo cáo viên của tỉnh,
Chủ tịch Hội Luật gia huyện Nguyễn Văn Quyên; Phó Chủ tịch Hội Luật gia huyện Lê Thị Thanh.`
    expect(outline(extractMeeting(newsSource(text))).people.slice(1)).toEqual([
      'Nguyễn Văn Quyên | attendee | Chủ tịch Hội Luật gia huyện',
      'Lê Thị Thanh | attendee | Phó Chủ tịch Hội Luật gia huyện'
    ])
  })
})

describe('who speaks', () => {
  const speakers = (body: string): string[] => report(body).statements.map(({ speaker }) => speaker)

  test('not who is given something to do, nor who was asked elsewhere before', () => {
    expect(
      speakers(
        'Chủ tịch UBND huyện Lê Văn Ba giao Phó Chủ tịch Trần Văn Tư trả lời cử tri. Trước đó, trao đổi với báo chí, ông Hà Văn Năm cho biết đường sẽ xong.'
      )
    ).not.toEqual(expect.arrayContaining(['Trần Văn Tư', 'Hà Văn Năm']))
  })

  test('who stands before a colon; who reads on behalf of another, not the other', () => {
    expect(
      speakers(
        'Ông Phạm Đăng Mật - Chủ tịch UBND xã Mây Hạ: Một số số liệu chưa đúng. Giám đốc Sở Tài chính Đinh Tiến Sung, thừa ủy quyền của Chủ tịch UBND tỉnh trình bày tờ trình về ngân sách.'
      )
    ).toEqual(['Phạm Đăng Mật', 'Đinh Tiến Sung'])
  })

  test('one office before a colon is that of all behind it', () => {
    expect(
      people(
        'Dự hội nghị có Bí thư Huyện ủy Nguyễn Phú Lâm, nguyên Bí thư Huyện ủy: Lê Khả Sơn, Nông Đức Lạc; Chủ tịch UBND huyện Trần Đại Lộc.'
      )
    ).toEqual([
      'Nguyễn Phú Lâm | attendee | Bí thư Huyện ủy',
      'Lê Khả Sơn | attendee | nguyên Bí thư Huyện ủy',
      'Nông Đức Lạc | attendee | nguyên Bí thư Huyện ủy',
      'Trần Đại Lộc | attendee | Chủ tịch UBND huyện'
    ])
  })
})

describe('captions that ran into the text', () => {
  test('end with who took the picture: what follows is read as a sentence of its own', () => {
    const body =
      'Ông Lê Văn Ba cho biết xã đã có đường. Hộ dân làm đường trong thôn Ảnh: Tấn Lợi Ông Võ Văn Hòe, Chánh Văn phòng UBND huyện, cho rằng cần làm thêm.'
    const { statements } = report(body)
    expect(statements.map(({ speaker, points }) => `${speaker}: ${points.map(valueOf).join(' ')}`)).toEqual([
      'Lê Văn Ba: xã đã có đường.',
      'Võ Văn Hòe: cần làm thêm.'
    ])
  })
})

describe('figures', () => {
  test('short forms are counted; a word’s end before a number is no hamlet', () => {
    expect(
      figures('Huyện cung cấp 40-50% dịch vụ công, có 36.500 DN và 936 CNVC-LĐ, ký với 9 tổng công ty.')
    ).toEqual(['40–50 %', '36500 DN', '936 CNVC-LĐ', '9 tổng công ty'])
  })

  test('the number of a congress counts nobody', () => {
    expect(figures('Sau Đại hội 19 đảng viên phấn khởi.')).toEqual([])
  })
})

describe('documents', () => {
  test('laws by their names in any case, once each; number and year without letters', () => {
    expect(
      cited(
        'Theo khoản 2, Điều 21 của Luật Cảnh vệ và Luật đa dạng sinh học; Luật Cảnh vệ bằng câu chữ mới; thực hiện Nghị định số 46/2010 của Chính phủ và chương trình 06 của Thành ủy.'
      )
    ).toEqual([
      'khoản 2, Điều 21 của Luật Cảnh vệ | –',
      'Luật đa dạng sinh học | –',
      'Nghị định số 46/2010 | 46/2010',
      'chương trình 06 | 06'
    ])
  })

  test('a letter behind the number belongs to it', () => {
    expect(
      cited('Xã nghèo theo Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 và Nghị quyết 36a của Chính phủ.')
    ).toEqual(['Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 | 30a/2008/NQ-CP', 'Nghị quyết 36a | 36a'])
    expect(cited('Nghị quyết 30a/2008/NQ-CP đã thi hành; xã làm theo Nghị quyết 30a.')).toHaveLength(1)
  })

  test('lawyers and the law at large are none', () => {
    expect(cited('Luật sư Lê Văn Ba và Luật gia Trần Tư nói pháp luật lao động phải được giữ.')).toEqual([])
  })
})

describe('the day and the name', () => {
  const event = (body: string) => extractMeeting(newsSource(body))

  test('the year of the work that is spoken of; a deadline is no day of a meeting', () => {
    const held = event(
      'Ngày 8-2, UBND huyện Krông Mai tổ chức hội nghị triển khai nhiệm vụ năm 2017. Tại hội nghị, các đại biểu thảo luận.'
    )
    expect(held.date).toMatchObject({ value: '2017-02-08', origin: 'inferred' })
    const undated = event(
      'Tại cuộc họp của UBND huyện Krông Mai, Chủ tịch UBND huyện Lê Văn Ba yêu cầu các xã báo cáo trước ngày 10/2/2017. Ông Ba chủ trì cuộc họp.'
    )
    expect(undated.date).toBeNull()
  })

  test('a name ends before what the meeting did; the organiser before "cũng"', () => {
    const held = event(
      'Sáng 3-1, Hội nghị Tỉnh ủy Sông Mây bàn về công tác cán bộ đã bầu ông Phan Việt Lộc. Tại hội nghị, các đại biểu thảo luận.'
    )
    expect(held.name?.value).toBe('Hội nghị Tỉnh ủy Sông Mây bàn về công tác cán bộ')
    expect(held.organiser?.value).toBe('Tỉnh ủy Sông Mây')
    const another = event('Chiều 3-1, HĐND tỉnh cũng tổ chức hội nghị. Tại hội nghị, các đại biểu thảo luận.')
    expect(another.organiser?.value).toBe('HĐND tỉnh')
  })
})

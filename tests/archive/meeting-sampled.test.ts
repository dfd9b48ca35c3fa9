/** What news drawn from the corpus showed, told again with invented people and places. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { plainSource } from '../support/plain-blocks.ts'

const read = (text: string): MeetingReport => extractMeeting(plainSource(`Tin\n${text}`), { isSaid: true })
const people = (text: string): string[] =>
  read(text).people.map(({ name, roles, titles }) => `${name} | ${roles.join(', ')} | ${titles.join('; ')}`)
const papers = (text: string): string[] =>
  read(text).citations.map(({ text, number, date }) => `${text} | ${number} | ${date}`)

describe('offices', () => {
  test('two in one, one over a bracket, those before a dash, behind a verb', () => {
    expect(
      people(
        'Hội nghị nghe Ủy viên Ban Thường vụ Huyện ủy, Trưởng ban Dân vận Lê Văn Ba trình bày báo cáo. Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện Trần Thị Tư chủ trì hội nghị. Phó Chủ tịch UBND xã Mây Hạ (Sông Mây) Võ Văn Năm phát biểu. Thường trực Ban Bí thư - Chủ nhiệm Ủy ban Kiểm tra Trung ương Hồ Văn Sáu kết luận.'
      )
    ).toEqual([
      'Lê Văn Ba | reporter | Ủy viên Ban Thường vụ Huyện ủy; Trưởng ban Dân vận',
      'Trần Thị Tư | chair | Bí thư Huyện ủy; Chủ tịch HĐND huyện',
      'Võ Văn Năm | speaker | Phó Chủ tịch UBND xã Mây Hạ (Sông Mây)',
      'Hồ Văn Sáu | directing, speaker | Thường trực Ban Bí thư; Chủ nhiệm Ủy ban Kiểm tra Trung ương'
    ])
  })

  test('no office of a body that is only pointed to; a small committee has a chair', () => {
    expect(
      people(
        'Đại hội bầu ông Lê Văn Ba làm Chủ tịch tổ chức này. Bí thư Tỉnh ủy Trần Tư, Trưởng Tiểu ban chủ trì phiên họp.'
      )
    ).toEqual(['Lê Văn Ba | mentioned | ', 'Trần Tư | chair | Bí thư Tỉnh ủy; Trưởng Tiểu ban'])
  })

  test('names with a dash between blanks, and behind a year', () => {
    const { people } = read(
      'Thủ tướng Thái Lan Sumet Chan - ocha phát biểu. Chủ tịch SOM APEC 2017 Lê Thanh Ba khẳng định hợp tác tiến triển.'
    )
    expect(people.map(({ name }) => name)).toEqual(['Sumet Chan - ocha', 'Lê Thanh Ba'])
  })
})

describe('speeches', () => {
  test('the words first, then who spoke; not what is passed on, nor an interview aside', () => {
    const { statements } = read(
      `Sáng 5/3, HĐND huyện họp. "Năm nay phải xong đường", Bí thư Huyện ủy Lê Văn Ba phát biểu.
Trước đó, văn phòng có công văn truyền đạt ý kiến của Bí thư Tỉnh ủy Trần Tư giao huyện kiểm tra.
Trả lời báo chí bên lề hội nghị, ông Võ Năm, Trưởng phòng Nội vụ cho biết sẽ luân chuyển cán bộ.
"Họ cần thực tế", ông Năm nói.
Tại hội nghị, ông Hồ Sáu đề nghị sớm giao đất.
Hội nghị nghe thêm ý kiến của các xã. Đường liên xã đã mở. Cầu đã xong. Trường đã sửa. Chợ đã dời. Các thôn đã có nhà văn hóa. Bà con đã góp công, góp của cho các việc chung của xã nhà trong cả năm.`
    )
    expect(statements.map(({ speaker }) => speaker)).toEqual(['Lê Văn Ba', 'Hồ Sáu'])
  })
})

describe('papers', () => {
  test('the day before them, of two at once; short kinds, plain letters, programmes', () => {
    expect(
      papers(
        'Ngày 25/10/2017, Ban Chấp hành Trung ương đã ban hành Nghị quyết số 18 về tổ chức bộ máy. Chỉ thị số 3-CT/TU và Chỉ thị số 4-CT/TU ngày 2/3/2018 đã được quán triệt. Dự án được duyệt bằng QĐ 367/TTg và Văn bản số 21/UBND-KT. Huyện tiếp tục thực hiện Đề án 106, Nghị quyết 16 năm 2012 của HĐND tỉnh.'
      )
    ).toEqual([
      'Nghị quyết số 18 | 18 | 2017-10-25',
      'Chỉ thị số 3-CT/TU | 3-CT/TU | 2018-03-02',
      'Chỉ thị số 4-CT/TU ngày 2/3/2018 | 4-CT/TU | 2018-03-02',
      'QĐ 367/TTg | 367/TTg | null',
      'Văn bản số 21/UBND-KT | 21/UBND-KT | null',
      'Đề án 106 | 106 | null',
      'Nghị quyết 16 | 16 | null'
    ])
  })

  test('no paper in a verb, no words of the sentence before its kind; a day of submission is none', () => {
    expect(
      papers(
        'Dự thảo còn quy định 6 cách thức phát hiện. Việc xử lý theo pháp luật và căn cứ Quy định số 102-QĐ/TW. Ngày 2/3/2018, Bộ Nội vụ đã trình Chính phủ ban hành Nghị định số 9/2018/NĐ-CP.'
      )
    ).toEqual(['Quy định số 102-QĐ/TW | 102-QĐ/TW | null', 'Nghị định số 9/2018/NĐ-CP | 9/2018/NĐ-CP | null'])
  })
})

describe('the day and the figures', () => {
  test('not the year of a paper or of a goal', () => {
    const day = (text: string): string | undefined => read(text).date?.value
    expect(day('Trưa 6/7, hội nghị xem xét Quy định số 101-QĐ/TW ngày 7/6/2012 của Ban Bí thư.')).toBe(
      '--07-06'
    )
    expect(
      day('Chiều 6-5, tỉnh họp hội nghị tổng kết 10 năm thực hiện đề án phát triển tỉnh đến năm 2020.')
    ).toBe('--05-06')
  })

  test('no figure in a scale or in the headline of another piece', () => {
    const { figures } = read(
      'Hội nghị duyệt quy hoạch tỷ lệ 1/2000 phường Mây Hạ. [Vì sao nghỉ 60 phút là quyền của lao động nữ?] Có 8 cơ chế và 12 hộ kinh doanh.'
    )
    expect(figures.map(({ value, unit }) => `${String(value)} ${unit}`)).toEqual(['8 cơ chế', '12 hộ'])
  })
})

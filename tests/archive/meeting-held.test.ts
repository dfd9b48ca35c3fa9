/** Who holds which office, who came and who spoke, in shapes news of other papers brought: people and places invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline } from '../support/meeting-truth.ts'
import { newsSource } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, UBND huyện Krông Mai tổ chức hội nghị tổng kết phong trào thi đua. Tại hội nghị, các đại biểu thảo luận.'
const report = (body: string) => extractMeeting(newsSource(`${opening} ${body}`))
const people = (body: string): string[] => outline(report(body)).people
const spoken = (body: string): string[] =>
  report(body).statements.map(({ speaker, kind }) => `${speaker} ${kind}`)

describe('offices in front of who holds them', () => {
  test('a dash or nothing between an office and a form of address', () => {
    expect(
      people(
        'Còn Phó Chủ tịch UBND huyện Krông Mai – ông Lê Văn Ba cho biết đã xong. Phó Trưởng phòng Y tế - bà Võ Thị Mây báo cáo kết quả tiêm phòng. Phát biểu tại hội nghị, Phó Tổng Thư ký Hội Nước sạch Quốc tế ông Jean Pierre Lamont đánh giá cao huyện. Giám đốc Trạm bơm Sông Mây - Hà Văn Năm trả lời các câu hỏi.'
      )
    ).toEqual([
      'Lê Văn Ba | speaker | Phó Chủ tịch UBND huyện Krông Mai',
      'Võ Thị Mây | reporter | Phó Trưởng phòng Y tế',
      'Jean Pierre Lamont | speaker | Phó Tổng Thư ký Hội Nước sạch Quốc tế',
      'Hà Văn Năm | speaker | Giám đốc Trạm bơm Sông Mây'
    ])
  })

  test('no office: what was held once, members of a body, words that only precede', () => {
    expect(
      people(
        'Trong thời gian giữ cương vị Bí thư Đảng ủy xã, Chủ tịch UBND xã, ông Lê Văn Ba đã ký sai. Về công tác tổ chức, cán bộ, bà Võ Thị Mây nêu rõ khó khăn. Phó Chủ tịch UBND huyện dìu ông Trần Văn Tư lên xe.'
      )
    ).toEqual(['Lê Văn Ba | mentioned | ', 'Võ Thị Mây | speaker | ', 'Trần Văn Tư | mentioned | '])
  })

  test('the deputies of a number are others', () => {
    expect(
      people(
        'Sau khi nghe ý kiến của 3 đồng chí Phó Chủ tịch UBND huyện, Chủ tịch UBND huyện Lê Văn Ba yêu cầu các xã tập trung thu hoạch.'
      )
    ).toEqual(['Lê Văn Ba | speaker | Chủ tịch UBND huyện'])
  })

  test('a body behind its office and a comma; a name behind a comma in a list of offices', () => {
    expect(
      people(
        'Hội nghị vinh dự được đón Phó Vụ trưởng Vụ 3, Ủy ban Kiểm tra Trung ương Lê Văn Ba; Phó Chủ tịch Hội Nông dân tỉnh, Võ Thị Mây; Trưởng phòng Y tế Trần Văn Tư.'
      )
    ).toEqual([
      'Lê Văn Ba | attendee | Phó Vụ trưởng Vụ 3, Ủy ban Kiểm tra Trung ương',
      'Võ Thị Mây | attendee | Phó Chủ tịch Hội Nông dân tỉnh',
      'Trần Văn Tư | attendee | Trưởng phòng Y tế'
    ])
  })
})

describe('offices behind a name', () => {
  test('no comma, but a capital', () => {
    expect(
      people('Bà Võ Thị Mây Phó Chủ tịch Hội Chữ thập đỏ huyện đã trình bày báo cáo tổng kết phong trào.')
    ).toEqual(['Võ Thị Mây | reporter | Phó Chủ tịch Hội Chữ thập đỏ huyện'])
  })

  test('heads of sections and standing members; "đặc biệt" and a dash inside a name', () => {
    expect(
      people(
        'Ông Lê Văn Ba, Chi hội trưởng Chi hội Luật gia huyện, phát biểu. Bà Võ Thị Mây, Trưởng phòng Nội vụ, Thường trực Ban Chỉ đạo, Tổ trưởng Tổ biên tập nêu ý kiến. Ông Trần Văn Tư, Phó Trưởng Ban Chỉ đạo đơn vị hành chính - kinh tế đặc biệt, đã chủ trì hội nghị.'
      )
    ).toEqual([
      'Lê Văn Ba | speaker | Chi hội trưởng Chi hội Luật gia huyện',
      'Võ Thị Mây | speaker | Trưởng phòng Nội vụ; Thường trực Ban Chỉ đạo; Tổ trưởng Tổ biên tập',
      'Trần Văn Tư | chair | Phó Trưởng Ban Chỉ đạo đơn vị hành chính - kinh tế đặc biệt'
    ])
  })

  test('two offices joined by "kiêm chức vụ"; a fuller title takes the place of "Phó Chủ tịch Hội"', () => {
    expect(
      people(
        'Hội nghị có ông Lê Văn Ba, Phó Giám đốc Sở Y tế kiêm chức vụ Giám đốc Bệnh viện Mây Thượng. Phó Chủ tịch Hội Võ Thị Mây nêu ý kiến. Phó Chủ tịch Hội Nông dân huyện Võ Thị Mây nói thêm về vốn.'
      ).map((line) => line.replace(/ \| [a-z,]+ \|/u, ' |'))
    ).toEqual([
      'Lê Văn Ba | Phó Giám đốc Sở Y tế; Giám đốc Bệnh viện Mây Thượng',
      'Võ Thị Mây | Phó Chủ tịch Hội Nông dân huyện'
    ])
  })
})

describe('names', () => {
  test('five syllables before a mark; a district before a person; a family of the south', () => {
    expect(
      people(
        'TS Trần Công Hoàng Quốc Mây - Chủ tịch Hội Nhựa - đề nghị sớm làm. Chủ tịch UBND quận Nam Từ Liêm Nguyễn Văn Ba nêu ý kiến. Phó Chủ tịch Hội Nông dân Cái Vĩnh Tư nói.'
      )
    ).toEqual([
      'Trần Công Hoàng Quốc Mây | speaker | TS; Chủ tịch Hội Nhựa',
      'Nguyễn Văn Ba | speaker | Chủ tịch UBND quận Nam Từ Liêm',
      'Cái Vĩnh Tư | speaker | Phó Chủ tịch Hội Nông dân'
    ])
  })

  test('a committee for "An Ninh" names nobody', () => {
    expect(people('Chủ nhiệm Ủy ban Quốc phòng và An Ninh của Quốc hội Võ Trọng Mây nêu ý kiến.')).toEqual([
      'Võ Trọng Mây | speaker | Chủ nhiệm Ủy ban Quốc phòng và An Ninh của Quốc hội'
    ])
  })

  test('a slip of the pen is the same person; somebody of another office is not', () => {
    expect(
      people(
        'Chủ tịch UBND huyện Lê Thành Hưng chủ trì hội nghị. Ông Lê Thành Hưng ghi nhận kết quả. Ông Lê Thanh Hưng yêu cầu các xã tập trung thu hoạch. Trưởng phòng Y tế Lê Thành Hùng nêu ý kiến.'
      )
    ).toEqual([
      'Lê Thành Hưng | chair speaker | Chủ tịch UBND huyện',
      'Lê Thành Hùng | speaker | Trưởng phòng Y tế'
    ])
  })
})

describe('who came, reported and spoke', () => {
  test('who sits in the presidium or counts the delegates is there', () => {
    expect(
      people(
        'Đại hội bầu Đoàn Chủ tịch gồm 5 người, trong đó có bà Võ Thị Mây. Ban Thẩm tra tư cách đại biểu do ông Lê Văn Ba làm trưởng ban. Ông Trần Văn Tư là Ủy viên Đoàn Chủ tịch Ủy ban MTTQ tỉnh.'
      ).map((line) => line.split(' | ').slice(0, 2).join(' | '))
    ).toEqual(['Võ Thị Mây | attendee', 'Lê Văn Ba | attendee', 'Trần Văn Tư | mentioned'])
  })

  test('a report opened by where it is given; one that first announces; one that is still to come', () => {
    const body =
      'Tại phiên họp, sáng 5/6, báo cáo về kết quả giám sát, Trưởng ban Pháp chế Lê Văn Ba cho biết đã xử lý xong. Bà Võ Thị Mây, Trưởng phòng Nội vụ, đã công bố Quyết định số 12/QĐ-UBND thành lập Tổ biên tập; trình bày khái quát tiến độ của dự thảo. Báo cáo kiểm điểm sự lãnh đạo, điều hành sẽ do ông Trần Văn Tư đọc.'
    expect(spoken(body)).toEqual(['Lê Văn Ba report', 'Võ Thị Mây report'])
    expect(people(body)).toEqual([
      'Lê Văn Ba | reporter | Trưởng ban Pháp chế',
      'Võ Thị Mây | attendee reporter | Trưởng phòng Nội vụ',
      'Trần Văn Tư | mentioned | '
    ])
  })

  test('what is remarked before a report by who gives it belongs to the report', () => {
    expect(
      people(
        'Ông Lê Văn Ba nêu thực trạng này. Báo cáo công tác kiểm tra, ông Lê Văn Ba đánh giá vi phạm còn nhiều.'
      )
    ).toEqual(['Lê Văn Ba | reporter | '])
  })

  test('groups with their number, whole to the end; no clause that tells what some did', () => {
    expect(
      report(
        'Tham dự hội nghị có 442 đại biểu ưu tú, đại diện cho hơn 11.000 hội viên trong huyện; lãnh đạo các xã đã bày tỏ quyết tâm thi đua.'
      ).groups.map(({ value }) => value)
    ).toEqual(['442 đại biểu ưu tú, đại diện cho hơn 11.000 hội viên trong huyện'])
  })

  test('an invitation, an order or a speech of somebody is not done in a row with who comes next', () => {
    expect(
      people(
        'Sau diễn văn khai mạc của Chủ tịch HĐND huyện Võ Thị Mây, ông Lê Văn Ba, Trưởng phòng Nội vụ đã trình bày báo cáo. Theo phân công của Bí thư Huyện ủy Trần Văn Tư, Phó Bí thư Hà Văn Năm chủ trì hội nghị.'
      )
    ).toEqual([
      'Võ Thị Mây | speaker | Chủ tịch HĐND huyện',
      'Lê Văn Ba | reporter | Trưởng phòng Nội vụ',
      'Trần Văn Tư | mentioned | Bí thư Huyện ủy',
      'Hà Văn Năm | chair | Phó Bí thư'
    ])
  })

  test('further guests of the sentence behind; a report that is planned', () => {
    expect(
      people(
        'Tham dự hội nghị có Trưởng phòng Y tế Lê Văn Ba; Trưởng phòng Nội vụ Võ Thị Mây. Ngoài ra còn có Phó Chủ nhiệm Hợp tác xã Trần Văn Tư; Trưởng trạm Thú y Hà Văn Năm. Buổi chiều, dự kiến Phó Chủ tịch UBND huyện Đỗ Văn Sáu sẽ phát biểu; ông Lý Văn Bảy trình bày báo cáo thẩm tra.'
      )
    ).toEqual([
      'Lê Văn Ba | attendee | Trưởng phòng Y tế',
      'Võ Thị Mây | attendee | Trưởng phòng Nội vụ',
      'Trần Văn Tư | attendee | Phó Chủ nhiệm Hợp tác xã',
      'Hà Văn Năm | attendee | Trưởng trạm Thú y',
      'Đỗ Văn Sáu | mentioned | Phó Chủ tịch UBND huyện',
      'Lý Văn Bảy | mentioned | '
    ])
  })

  test('who is heard under a picture only has spoken', () => {
    expect(
      people(
        'Hội nghị kết thúc lúc 11 giờ.\nÔng Lê Văn Ba, Phó Chủ tịch HĐND huyện cho rằng nên tăng mục tiêu thu hoạch - Ảnh: AN VŨ'
      )
    ).toEqual(['Lê Văn Ba | speaker | Phó Chủ tịch HĐND huyện'])
  })

  test('a number of bodies and of people of a trade are groups', () => {
    expect(
      report(
        'Tham dự hội nghị có đại diện một số đơn vị của Công an tỉnh; 12 chi hội nông dân của các xã; nhiều già làng tiêu biểu.'
      ).groups.map(({ value }) => value)
    ).toEqual([
      'đại diện một số đơn vị của Công an tỉnh',
      '12 chi hội nông dân của các xã',
      'nhiều già làng tiêu biểu'
    ])
  })
})

describe('who directs, reports and is cited', () => {
  test('who directs has also spoken where some of it is simply said', () => {
    expect(
      people(
        'Phát biểu chỉ đạo hội nghị, Bí thư Huyện ủy Lê Văn Ba biểu dương các xã. "Ruộng nương phải có nước", ông Ba nói.'
      )
    ).toEqual(['Lê Văn Ba | directing speaker | Bí thư Huyện ủy'])
    expect(
      people(
        'Phát biểu chỉ đạo hội nghị, Bí thư Huyện ủy Lê Văn Ba biểu dương các xã. Đồng chí Lê Văn Ba đề nghị các xã giữ nước.'
      )
    ).toEqual(['Lê Văn Ba | directing | Bí thư Huyện ủy'])
  })

  test('who reports to somebody reports', () => {
    const body =
      'Trưởng đoàn công tác, Phó Giám đốc Sở Y tế Lê Văn Ba đã báo cáo các đại biểu tiến độ xây trạm xá.'
    expect(spoken(body)).toEqual(['Lê Văn Ba report'])
    expect(people(body)).toEqual(['Lê Văn Ba | reporter | Trưởng đoàn công tác; Phó Giám đốc Sở Y tế'])
  })

  test('both offices of who is cited', () => {
    expect(
      people(
        'Trình bày dự thảo báo cáo, theo Phó Chủ tịch, Tổng Thư ký Hội Làm vườn tỉnh Võ Thị Mây, năm qua các vườn được mùa. Chủ tịch UBTW MTTQ VN Lê Văn Ba phát biểu. Chủ tịch Ủy ban Trung ương MTTQ Việt Nam Lê Văn Ba nói thêm.'
      )
    ).toEqual([
      'Võ Thị Mây | reporter | Phó Chủ tịch; Tổng Thư ký Hội Làm vườn tỉnh',
      'Lê Văn Ba | speaker | Chủ tịch UBTW MTTQ VN'
    ])
  })
})

describe('one title under two spellings', () => {
  test('a dash for "và", letters for words; "chính quyền" before an office', () => {
    expect(
      people(
        'Bộ trưởng Bộ TN&MT Lê Văn Ba phát biểu. Bộ trưởng Bộ Tài nguyên - Môi trường Lê Văn Ba nói thêm về nước. Trong bối cảnh chính quyền Tổng thống Mỹ Bill Murdock theo đuổi thuế mới, giá tôm giảm.'
      )
    ).toEqual(['Lê Văn Ba | speaker | Bộ trưởng Bộ TN&MT', 'Bill Murdock | mentioned | Tổng thống Mỹ'])
  })

  test('somebody takes up an office', () => {
    expect(
      people(
        'Hội nghị phân công ông Lê Văn Ba, Huyện ủy viên, về nhận nhiệm vụ Phó Trưởng ban Kinh tế huyện.'
      )
    ).toEqual(['Lê Văn Ba | mentioned | Huyện ủy viên; Phó Trưởng ban Kinh tế huyện'])
  })
})

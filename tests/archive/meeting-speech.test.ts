/** Who speaks, in which office, on which day: ways of writing met in news nobody had tried the rules on; all invented. */
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline, valueOf } from '../support/meeting-truth.ts'
import { newsSource } from '../support/plain-blocks.ts'

const opening =
  'Sáng 5/6/2019, UBND huyện Krông Mai tổ chức hội nghị tổng kết phong trào thi đua. Tại hội nghị, các đại biểu thảo luận.'
const report = (body: string) => extractMeeting(newsSource(`${opening} ${body}`))
const people = (body: string): string[] => outline(report(body)).people
const speech = (body: string): string[] =>
  report(body).statements.map(({ speaker, points }) => `${speaker}: ${points.map(valueOf).join(' ')}`)

describe('who speaks', () => {
  test('an office between dashes, letters in brackets, an adverb before the verb', () => {
    expect(
      speech(
        'Ông Lê Văn Ba - trưởng Ban Tuyên giáo Huyện ủy - cũng nhìn nhận việc còn chậm. GS Võ Thị Mây (ĐHSM) nhiều lần lưu ý nước sông đục. Bà Trần Thị Tư, Chủ tịch UBND Q. 12 cho biết trường đã mở.'
      )
    ).toEqual(['Lê Văn Ba: việc còn chậm.', 'Võ Thị Mây: lưu ý nước sông đục.', 'Trần Thị Tư: trường đã mở.'])
  })

  test('the occasion or who is spoken for stands before the verb', () => {
    expect(
      speech(
        'Bà Trần Thị Tư trong lời phát biểu bế mạc kỳ họp đã đánh giá không khí thẳng thắn. Ông Lê Văn Ba thay mặt Cụm thi đua số 6 khẳng định các xã đã làm tốt. Ông Ba đáp: tháng sau sẽ xong. Bà Võ Thị Mây thay mặt huyện tặng hoa chúc mừng.'
      ).map((line) => line.split(':')[0])
    ).toEqual(['Trần Thị Tư', 'Lê Văn Ba'])
  })

  test('what was said elsewhere before is no speech here, nor its quotation behind it', () => {
    expect(
      speech(
        'Các xã đã nêu nhiều việc phải làm trong năm, từ đường thôn đến nước sạch, và xin thêm kinh phí để làm cho xong trước mùa mưa năm nay, vì nhiều nơi còn khó khăn. Trước đó, vào sáng 3/6, tại buổi giao ban ở tỉnh, Chủ tịch UBND tỉnh Võ Văn Hòe yêu cầu làm rõ. “Cứ nói thẳng sự thật”, Chủ tịch UBND tỉnh yêu cầu.'
      )
    ).toEqual([])
  })

  test('an office and the given name; whoever stands inside a quotation only is told of', () => {
    expect(
      speech(
        'Đại biểu Võ Thị Mây, Bí thư Huyện đoàn, nêu việc chậm. Ông Lê Văn Ba, Phó Chủ tịch UBND huyện, nhận việc. “Chúng tôi có mời nhưng ông Ba nói bận, nên sẽ làm sau”, đại biểu Mây nói. “Sẽ làm ngay trong tháng”, Phó Chủ tịch Ba khẳng định.'
      ).map((line) => line.split(':')[0])
    ).toEqual(['Võ Thị Mây', 'Võ Thị Mây', 'Lê Văn Ba'])
    expect(
      speech('Ông Phạm Văn Năm, nguyên Bí thư Huyện ủy, vắng. Văn bản của Ban Bí thư nêu rõ việc này.')
    ).toEqual([])
    expect(speech('Chủ tịch huyện đề nghị ông Lê Văn Ba, Trưởng phòng Nội vụ, trả lời.')).toEqual([])
  })

  test('the body behind an office up to the verb; not who has died', () => {
    expect(
      speech(
        'Ông Lê Văn Ba, Giáo sư Khoa Luật, Đại học Sông Mây cho biết đã có luật. Cử tri Trần Tư, cử tri P. 5 phát biểu: “Đường còn ngập”. Theo lời dạy, cố Bí thư Tỉnh ủy Phạm Văn Năm nhấn mạnh việc gần dân.'
      ).map((line) => line.split(':')[0])
    ).toEqual(['Lê Văn Ba', 'Trần Tư'])
  })

  test('ministries written small, and the body that sums up its year', () => {
    expect(
      speech(
        'Theo báo cáo của sở Giao thông Vận tải, đường đã thông. Tổng kết năm 2018, Ban Tuyên giáo Huyện ủy cho biết đã mở 9 lớp.'
      )
    ).toEqual(['sở Giao thông Vận tải: đường đã thông.', 'Ban Tuyên giáo Huyện ủy: đã mở 9 lớp.'])
  })

  test('a caption without a stop ends before the words that open a sentence', () => {
    const body =
      'Ông Lê Văn Ba báo cáo công tác nhân sự Phát biểu tại hội nghị, ông Võ Văn Hòe cho rằng cần làm thêm.'
    expect(people(body)).toEqual(['Lê Văn Ba | reporter | ', 'Võ Văn Hòe | speaker | '])
    expect(speech(body)).toContain('Võ Văn Hòe: cần làm thêm.')
  })

  test('a name behind "và" opens no sentence', () => {
    expect(people('Dự hội nghị có bà Võ Thị Mây và Ông Lê Văn Ba, Chủ tịch UBND huyện.')).toEqual([
      'Võ Thị Mây | attendee | ',
      'Lê Văn Ba | attendee | Chủ tịch UBND huyện'
    ])
  })
})

describe('offices and roles', () => {
  test('committees that steer and delegations that check belong to the office', () => {
    expect(
      people(
        'Ông Lê Văn Ba, Trưởng Ban chỉ đạo huyện về phòng, chống tham nhũng, chủ trì. Bà Võ Thị Mây, Phó trưởng đoàn kiểm tra số 12 đã công bố nội dung kiểm tra. Ông Trần Tư, Trưởng đoàn kiểm tra các xã vùng cao.'
      )
    ).toEqual([
      'Lê Văn Ba | chair | Trưởng Ban chỉ đạo huyện về phòng, chống tham nhũng',
      'Võ Thị Mây | mentioned | Phó trưởng đoàn kiểm tra số 12',
      'Trần Tư | attendee | Trưởng đoàn'
    ])
  })

  test('standing members, executive directors, ages; what follows a comrade is theirs', () => {
    expect(
      people(
        'Dự hội nghị có Thường trực Ban Bí thư Lê Văn Ba; bà Võ Thị Mây, 47 tuổi - giám đốc điều hành Công ty Mây Xanh. Tiếp thu ý kiến của đồng chí Trần Tư, Bí thư Huyện ủy, Chủ tịch Hội Nông dân Hà Thị Năm hứa làm sớm.'
      )
    ).toEqual([
      'Lê Văn Ba | attendee | Thường trực Ban Bí thư',
      'Võ Thị Mây | attendee | giám đốc điều hành Công ty Mây Xanh',
      'Trần Tư | mentioned | Bí thư Huyện ủy',
      'Hà Thị Năm | speaker | Chủ tịch Hội Nông dân'
    ])
  })

  test('who came from which side, under whose steering, who read the report; not the dead', () => {
    expect(
      people(
        'Dưới sự điều hành của bà Võ Thị Mây, hội nghị thảo luận. Về phía xã có ông Lê Văn Ba, Chủ tịch UBND xã. Báo cáo được ông Trần Tư đọc tại hội nghị. Nơi đây từng có sự tham dự của cố Chủ tịch UBND tỉnh Phạm Văn Năm.'
      )
    ).toEqual([
      'Võ Thị Mây | chair | ',
      'Lê Văn Ba | attendee | Chủ tịch UBND xã',
      'Trần Tư | reporter | ',
      'Phạm Văn Năm | mentioned | cố Chủ tịch UBND tỉnh'
    ])
  })

  test('quarters by letter and name, terms of years; no verb inside a name', () => {
    expect(
      people(
        'Dự hội nghị có bà Võ Thị Mây, Chủ tịch UBND Q.Sông Mây; ông Lê Văn Ba, nguyên Bí thư Quận ủy nhiệm kỳ 2010 - 2015. Phó Chủ tịch UBND huyện Trần Thanh Tư Kết luận Hội nghị.'
      )
    ).toEqual([
      'Võ Thị Mây | attendee | Chủ tịch UBND Q.Sông Mây',
      'Lê Văn Ba | attendee | nguyên Bí thư Quận ủy',
      'Trần Thanh Tư | directing speaker | Phó Chủ tịch UBND huyện'
    ])
  })

  test('those named before a delegation that came with them; the head of the guests; the host who opened', () => {
    expect(
      people(
        'Bà Võ Thị Mây, Bí thư Huyện ủy; ông Lê Văn Ba, Chủ tịch UBND huyện; đại diện các sở của tỉnh đã dự phiên khai mạc. Đoàn tỉnh bạn do ông Trần Tư làm Trưởng đoàn. Sau phát biểu khai mạc của bà Hà Thị Năm, hội nghị thảo luận.'
      )
    ).toEqual([
      'Võ Thị Mây | attendee | Bí thư Huyện ủy',
      'Lê Văn Ba | attendee | Chủ tịch UBND huyện',
      'Trần Tư | attendee | ',
      'Hà Thị Năm | speaker | '
    ])
  })

  test('who chairs and directs has spoken too; who leads the delegation is there', () => {
    expect(
      people(
        'Ông Lê Văn Ba, Chủ tịch UBND huyện, chủ trì hội nghị. Phát biểu chỉ đạo hội nghị, ông Lê Văn Ba đề nghị các xã làm sớm.'
      )
    ).toEqual(['Lê Văn Ba | chair directing speaker | Chủ tịch UBND huyện'])
    const led = extractMeeting(
      newsSource(
        'Chiều 19-5, Đoàn kiểm tra của Tỉnh ủy do ông Võ Văn Hòe - trưởng Ban Nội chính Tỉnh ủy - làm trưởng đoàn đã triển khai quyết định kiểm tra. Phát biểu tại buổi làm việc, ông Hòe nêu rõ nội dung của Nghị quyết số 18-NQ/TU ngày 25-10-2017. Tại hội nghị, các đại biểu thảo luận.'
      )
    )
    expect(outline(led).people).toEqual(['Võ Văn Hòe | attendee speaker | trưởng Ban Nội chính Tỉnh ủy'])
    expect(led.date?.value).toMatch(/05-19$/)
  })
})

describe('the day', () => {
  const day = (body: string) => extractMeeting(newsSource(body)).date

  test('that the news opens with, before a day told further on of another meeting', () => {
    expect(
      day(
        'Ngày 17-5, HĐND huyện Krông Mai đã biểu quyết nhân sự. Trước đó, tại phiên họp ngày 15-5, Thường trực HĐND huyện đã thống nhất. Chủ trì kỳ họp, ông Lê Văn Ba kết luận.'
      )?.value
    ).toBe('--05-17')
  })

  test('early in the year after the one that is summed up', () => {
    expect(
      day(
        'Ngày 11/1, tại Hội nghị tổng kết công tác tuyên giáo và triển khai nhiệm vụ năm nay, ông Lê Văn Ba đề nghị làm sớm. Tổng kết công tác tuyên giáo năm 2017, huyện đã mở 9 lớp. Phát biểu tại hội nghị, ông Ba cho biết đã đủ người.'
      )
    ).toMatchObject({ value: '2018-01-11', origin: 'inferred', confidence: 0.7 })
    expect(
      day(
        'Sáng 18/2, tại hội nghị tổng kết công tác chăm lo Tết Bính Thân 2016, ông Lê Văn Ba đề nghị làm sớm. Phát biểu tại hội nghị, ông Ba cho biết đã đủ người. Tại hội nghị, các đại biểu thảo luận. Ông Ba chủ trì hội nghị.'
      )
    ).toMatchObject({ value: '2016-02-18', origin: 'inferred' })
  })
})

import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { outline } from '../support/meeting-truth.ts'
import { newsSource as source } from '../support/plain-blocks.ts'

describe('figures', () => {
  const figures = (body: string): string[] => outline(extractMeeting(source(body))).figures

  test.each([
    ['Xã có 8.597 hộ và 43,3 triệu đồng.', ['8597 hộ', '43300000 đồng']],
    ['Đạt 9/10 chỉ tiêu vào ngày 9/10.', ['9/10 chỉ tiêu']],
    ['Tỷ lệ từ 95 đến 98% trong giai đoạn 2016-2020.', ['95–98 %']],
    ['Từ năm 2015, khóa XI, lần thứ 12, quận 3, số 45 phố Huế.', []],
    ['Theo Quyết định số 15/QĐ-UBND, 07 tập thể được khen.', ['7 tập thể']],
    [
      'Vốn 188.017 tỷ đồng, thu nhập 62,5 triệu đồng/người/năm.',
      ['188017000000000 đồng', '62500000 đồng/người/năm']
    ],
    ['Tổng số 12 dự án, trong đó 5 dự án chậm.', ['12 dự án', '5 dự án < 12']],
    [
      'Phí tăng từ 3.000 lên 5.000 đồng / xe / lượt, giá gửi 2.600.000 đồng/ôtô/tháng, dầu 60 USD/thùng.',
      ['3000 đồng/xe/lượt', '5000 đồng/xe/lượt', '2600000 đồng/ôtô/tháng', '60 USD/thùng']
    ],
    ['Phạt 25 triệu đồng / vi phạm.', ['25000000 đồng']],
    ['Vốn vay trị giá 100,3 tỷ Yên và hơn 600 triệu Euro.', ['100300000000 Yên', '600000000 Euro']],
    ['Trao 15 giải Nhì, 18 giải Ba và 30 giải khuyến khích.', ['15 giải', '18 giải', '30 giải']],
    [
      'Hơn 400 diễn viên và 26 trưởng phòng dự, 15 Thẩm phán được bổ nhiệm.',
      ['400 diễn viên', '26 trưởng phòng', '15 Thẩm phán']
    ],
    ['Lực lượng liên ngành và Ban Chỉ đạo 389 Quốc gia cùng dự.', []],
    [
      'Lãi suất 7%/năm, tăng trưởng 10-13% / năm và 2%/quý, 6,5-6,7% năm 2018.',
      ['7 %/năm', '10–13 %/năm', '2 %/quý', '6.5–6.7 %']
    ],
    ['Mỗi xe giảm 1.027 tấn CO2/năm.', ['1027 tấn/năm']],
    ['Tổng số doanh nghiệp thành lập mới là 51.000 và tăng nhanh.', ['51000 doanh nghiệp']],
    ['Đến năm 2020 sẽ nâng số lượng xe mới lên 40.', ['40 xe']],
    ['Huyện giảm 197 xuống còn 125 đơn vị.', ['197 đơn vị', '125 đơn vị']],
    ['Số thôn giảm từ 35 thôn xuống còn 30.', ['35 thôn', '30 thôn']],
    ['Có 20 trên 57 dự án chậm.', ['20/57 dự án']],
    ['Doanh thu 9 tháng đạt 449 tỷ đồng, vượt kế hoạch 9 tháng.', ['449000000000 đồng']],
    ['Sớm nhất 2020 địa phương mới giao đất; tăng trưởng 6,7 năm 2017 là khó.', []],
    ['Hai ông lần lượt có 12 và 11 phiếu, tương ứng 40 và 37%.', ['12 phiếu', '11 phiếu', '40 %', '37 %']],
    ['Số hồ sơ tiếp nhận là 14 triệu, đúng hạn 99%.', ['14000000 hồ sơ', '99 %']],
    ['Theo điểm 2 điều 38, xe trên 100 cm3 được xét 1 cách tổng thể.', ['100 cm3']],
    ['Ông được bầu với 4 8/5 0 phiếu.', []],
    ['Ban thường vụ gồm 19 anh, chị.', ['19 anh, chị']]
  ])('%s', (body, expected) => expect(figures(body)).toEqual(expected))

  test.each<[string, [string, string | null][]]>([
    [
      'Trong năm, toàn tỉnh đã giám sát 60 cuộc (20 cuộc cấp huyện; 40 cuộc cấp xã, phường, thị trấn); tổ chức 7 cuộc phản biện xã hội.',
      [
        ['giám sát', 'toàn tỉnh'],
        ['giám sát', 'cấp huyện'],
        ['giám sát', 'cấp xã, phường, thị trấn'],
        ['phản biện xã hội', 'toàn tỉnh']
      ]
    ],
    [
      'Cấp tỉnh đã tổ chức 2 hội nghị tiếp xúc, đối thoại giữa lãnh đạo tỉnh với nhân dân. 9/9 huyện, thị xã cũng đã tổ chức 31 hội nghị (trong đó 20 hội nghị định kỳ, 11 hội nghị đột xuất).',
      [
        ['hội nghị tiếp xúc, đối thoại', 'Cấp tỉnh'],
        ['huyện, thị xã đã tổ chức hội nghị', null],
        ['hội nghị tiếp xúc, đối thoại', 'huyện, thị xã'],
        ['định kỳ', 'huyện, thị xã'],
        ['đột xuất', 'huyện, thị xã']
      ]
    ],
    [
      'Năm 2020, tổng số công trình, phần việc “Thanh niên” từ cấp cơ sở đến cấp tỉnh được thực hiện là 90 công trình, trong đó, cấp tỉnh là 5 công trình; cấp cơ sở xã, phường, doanh nghiệp là 85 công trình.',
      [
        ['công trình, phần việc “Thanh niên”', 'từ cấp cơ sở đến cấp tỉnh'],
        ['công trình, phần việc “Thanh niên”', 'cấp tỉnh'],
        ['công trình, phần việc “Thanh niên”', 'cấp cơ sở xã, phường, doanh nghiệp']
      ]
    ],
    [
      'Huyện tiếp nhận 640 ý kiến, kiến nghị, đã giải quyết 600 ý kiến, đạt 93,7%; thu ngân sách trên địa bàn đạt 310 tỷ đồng, bằng 104% dự toán.',
      [
        ['tiếp nhận ý kiến, kiến nghị', null],
        ['giải quyết ý kiến', null],
        ['tỷ lệ giải quyết ý kiến', null],
        ['thu ngân sách trên địa bàn', null],
        ['thu ngân sách trên địa bàn so với dự toán', null]
      ]
    ]
  ])('are named in words of their own clause: %s', (body, expected) => {
    const found = extractMeeting(source(body)).figures
    expect(found.map(({ about, scope }) => [about, scope])).toEqual(expected)
  })

  test('scope, period and approximation come along', () => {
    const [figure] = extractMeeting(
      source('Trong 6 tháng đầu năm 2023, toàn tỉnh đã hòa giải hơn 1.240 vụ việc.')
    ).figures
    expect(figure).toMatchObject({
      raw: '1.240',
      approx: 'hơn',
      scope: 'toàn tỉnh',
      period: '6 tháng đầu năm 2023',
      unit: 'vụ việc'
    })
  })

  test('a number torn apart by recognition is put together where its mark tells, and is never sure', () => {
    const found = extractMeeting(
      source(
        'Toàn huyện có 26 8 hộ nghèo, đạt 94 ,6 % kế hoạch. Có 8. 597 lượt người và 1 . 250 hộ dự; năm 2019 12 xã đạt chuẩn.'
      )
    ).figures
    expect(found.map(({ raw, value, confidence }) => [raw, value, confidence < 0.6])).toEqual([
      ['8', 8, true],
      ['94 ,6 %', 94.6, true],
      ['8. 597', 8597, true],
      ['1 . 250', 1250, true],
      ['12', 12, false]
    ])
  })

  test('what is counted keeps all its syllables; a verb behind a name with a number and a slogan count nothing', () => {
    const { figures } = extractMeeting(
      source(
        'Huyện có 300 nghiên cứu sinh, 15 tôn giáo, 5-15 hoà giải viên và 6 sự việc phải xem. Công ty Licogi 14 đón nhận huân chương, phong trào “3 nhất” lan rộng, còn thiếu 18 nghìn tỷ chưa rõ nguồn. Có 5.000 đồng bào về dự, 14 cuộc thanh tra, 247 hội đồng và 4.300 tỷ xây trung tâm.'
      )
    )
    expect(figures.map(({ value, unit }) => `${[value].flat().join('–')} ${unit}`)).toEqual([
      '300 nghiên cứu sinh',
      '15 tôn giáo',
      '5–15 hoà giải viên',
      '6 sự việc',
      '18000000000000 đồng',
      '5000 đồng bào',
      '14 cuộc thanh tra',
      '247 hội đồng',
      '4300000000000 đồng'
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { findCitations } from '../../src/archive/meeting/citations.ts'
import { ItemId } from '../../src/shared/model/item.ts'

describe('citations', () => {
  const cited = (text: string): (string | null)[][] =>
    findCitations(text, [{ start: 0, end: text.length }], ItemId.parse(1)).map((one) => [
      one.kind,
      one.number,
      one.date,
      one.issuer
    ])

  test.each([
    [
      'theo Kết luận số 77-KL/TU, ngày 02/3/2018, của Ban Thường vụ Tỉnh ủy (khóa X)',
      [['Kết luận', '77-KL/TU', '2018-03-02', 'Ban Thường vụ Tỉnh ủy (khóa X)']]
    ],
    ['thông báo số 06 - TB / HU ngày 1 tháng 7 năm 2020', [['Thông báo', '06-TB/HU', '2020-07-01', null]]],
    [
      'Nghị định 35 của Chính phủ; Luật số 72/2020/QH14',
      [
        ['Nghị định', '35', null, 'Chính phủ'],
        ['Luật', '72/2020/QH14', null, null]
      ]
    ],
    [
      'Công văn số 812/UBND-VX và công văn số 812/UBND-VX ngày 9/9/2019',
      [['Công văn', '812/UBND-VX', '2019-09-09', null]]
    ],
    ['tăng 35% so với năm 2018, 12 Nghị quyết chuyên đề', []],
    ['đường dây 500-KV/h, xe 29-C, quyết định của ông', []]
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected))

  test.each([
    [
      'Chỉ thị 05 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      'đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'
    ],
    [
      'Quy định số 69-QĐ/TW về chức năng, nhiệm vụ, quyền hạn của đảng ủy, các xã đã làm xong',
      'chức năng, nhiệm vụ, quyền hạn của đảng ủy'
    ],
    [
      'Quy định số 12 về trách nhiệm nêu gương của cán bộ, đảng viên đã đi vào nền nếp',
      'trách nhiệm nêu gương của cán bộ, đảng viên'
    ],
    ['Nghị quyết 54 về cơ chế đặc thù thì huyện có thêm nguồn lực', 'cơ chế đặc thù'],
    ['Nghị quyết 16 về phương hướng. Hội nghị bế mạc', null],
    ['Kết luận số 9 về việc sắp xếp các trường, ông Lò Văn Pành cho biết', 'sắp xếp các trường']
  ])('the subject of “%s”', (text, title) => {
    const [citation] = findCitations(text, [{ start: 0, end: text.length }], ItemId.parse(1))
    expect(citation?.title ?? null).toBe(title)
  })

  test('an issuer ends before what it did', () => {
    expect(
      cited('theo Nghị quyết 16 của Bộ Chính trị dành cho tỉnh; Chỉ thị 35 của Tỉnh ủy chỉ đạo việc này')
    ).toEqual([
      ['Nghị quyết', '16', null, 'Bộ Chính trị'],
      ['Chỉ thị', '35', null, 'Tỉnh ủy']
    ])
  })

  test('one document named twice is one citation with two places', () => {
    const text = 'Chỉ thị 05 của Bộ Chính trị. Thực hiện tốt chỉ thị 05'
    expect(
      findCitations(text, [{ start: 0, end: text.length }], ItemId.parse(1)).map((one) => one.evidence.length)
    ).toEqual([2])
  })
})

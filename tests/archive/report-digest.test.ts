import { describe, expect, test } from 'vitest'
import { buildDigest } from '../../src/archive/report/digest.ts'
import type { DigestInput } from '../../src/archive/report/digest-input.ts'
import { indexLetter } from '../../src/archive/report/digest-parts.ts'
import { isIn, periodDays, periodName } from '../../src/archive/report/period.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { Line } from '../../src/shared/model/printable/line.ts'
import { Printable } from '../../src/shared/model/printable/printable.ts'
import type { Digest, DigestPart } from '../../src/shared/model/printable/tong-hop.ts'
import { stateOffice } from '../support/office.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { richInput } from '../support/rich-meeting.ts'

const words = (line: Line): string => line.map(({ text }) => text).join('')
const partOf = <K extends DigestPart['kind']>(digest: Digest, kind: K): Extract<DigestPart, { kind: K }> => {
  const found = digest.parts.find((part): part is Extract<DigestPart, { kind: K }> => part.kind === kind)
  if (found === undefined) throw new Error(`the digest has no part ${kind}`)
  return found
}

/** A meeting before the rich one, with a namesake of its chair and a document both cite. */
function earlier() {
  const input = richInput()
  const [figure] = input.report.figures
  const date = { ...input.report.date!, value: '2019-12-05' }
  const people = input.report.people.map((person) =>
    person.name === 'Đặng Đình Thuyên'
      ? { ...person, titles: ['Hiệu trưởng Trường THPT Khuê Giang'] }
      : person
  )
  const report = { ...input.report, date, people, figures: [{ ...figure!, value: 7 }], awards: [] }
  const item = { ...input.item, id: 409 as ItemId, accession: '2026-000409' }
  return { ...input, report: { ...report, name: { ...report.name!, value: 'hội nghị đối thoại' } }, item }
}

const input: DigestInput = {
  meetings: [poorInput(), richInput(), earlier()],
  letterhead: stateOffice,
  archiveName: 'Văn thư huyện Đông Khuê',
  period: '2019-12',
  printedOn: '2026-11-23',
  sameNames: []
}
const digest = buildDigest(input)

describe('periods', () => {
  test('are days and words', () => {
    expect(periodDays('2019-12')).toEqual({ from: '2019-12-01', to: '2019-12-31' })
    expect(periodDays('2020-02')).toEqual({ from: '2020-02-01', to: '2020-02-29' })
    expect(periodDays('2019-Q4')).toEqual({ from: '2019-10-01', to: '2019-12-31' })
    expect(['2019', '2019-Q4', '2019-02'].map(periodName)).toEqual([
      'năm 2019',
      'quý IV/2019',
      'tháng 2/2019'
    ])
    expect(isIn('2019-12', '2019-12-31T23:59:00+07:00')).toBe(true)
    expect(isIn('2019-12', '2020-01-01')).toBe(false)
    expect(isIn('2019-12', '--12-27')).toBe(false)
    expect(isIn('2019', null)).toBe(false)
  })
})

describe('a digest', () => {
  test('is a valid printable: cover, parts with ids, titles and entries', () => {
    expect(Printable.parse(digest)).toEqual(digest)
    expect(digest.cover).toMatchObject({
      issuer: ['VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN'],
      lines: ['Kỳ: tháng 12/2019 (3 hội nghị)'],
      foot: ['Lập từ kho “Văn thư huyện Đông Khuê”', 'In ngày 23/11/2026']
    })
    expect(digest.parts.map(({ id, entry, title }) => [id, entry, title])).toEqual([
      ['phan-1', 'Phần một. Các hội nghị trong kỳ', 'CÁC HỘI NGHỊ TRONG KỲ'],
      ['phan-2', 'Phần hai. Bảng số liệu', 'BẢNG SỐ LIỆU'],
      ['phan-3', 'Phần ba. Văn bản được dẫn', 'VĂN BẢN ĐƯỢC DẪN'],
      ['phan-4', 'Phần bốn. Chỉ mục tên người', 'CHỈ MỤC TÊN NGƯỜI']
    ])
    expect(digest.sheet).toMatchObject({
      title: 'Báo cáo tổng hợp các hội nghị tháng 12/2019',
      fileName: 'Báo cáo tổng hợp tháng 12-2019'
    })
  })

  test('has the meetings by their days, one without a day last', () => {
    const { meetings } = partOf(digest, 'meetings')
    expect(meetings.map(({ heading }) => heading)).toEqual([
      '1. Hội nghị đối thoại',
      '2. Hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020',
      '3. Giao ban công tác dân vận quý III'
    ])
    expect(meetings[0]?.origin).toBe(
      'Hội nghị 1/3 · số vào kho 2026-000409 · Trang thông tin điện tử huyện Đông Khuê, 18/12/2019'
    )
    expect(meetings[1]?.sections.map(({ heading }) => heading)).toEqual([
      'a) Nội dung',
      'b) Chỉ đạo và phát biểu',
      'c) Nhiệm vụ',
      'd) Khen thưởng'
    ])
    const attendees = meetings[1]?.facts.find(({ key }) => key === 'attendees')
    expect(attendees?.lines).toHaveLength(1)
    expect(words(attendees!.lines[0]!)).toMatch(/; cùng lãnh đạo các phòng, ban/)
    expect(JSON.stringify(digest)).not.toMatch(/"marks":\[\d/)
  })

  test('numbers the figures through and names the meeting above them', () => {
    const { groups, note } = partOf(digest, 'figures')
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Hội nghị đối thoại, 05/12/2019',
      'Hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020, 18/12/2019',
      'Giao ban công tác dân vận quý III'
    ])
    const numbers = groups.flatMap(({ rows }) => rows.flatMap(({ number }) => number ?? []))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect(JSON.stringify(groups)).toContain('các phần cộng lại là 223, lệch 2')
    expect(note).toBeNull()
  })

  test('has each cited document once, with the meetings that cite it and whether it is held', () => {
    expect(
      partOf(digest, 'citations').rows.map(({ document, meetings, held }) => [
        words(document),
        meetings,
        words(held)
      ])
    ).toEqual([
      ['Quyết định số 1187-QĐ/HU ngày 12/4/2018 của Ban Thường vụ Huyện ủy', '1, 2', '2026-000389'],
      ['Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy; ngày: (không nêu)', '1, 2', 'chưa có trong kho']
    ])
  })

  test('lists people by given name, and never makes one of two with different offices', () => {
    const { letters } = partOf(digest, 'people')
    expect(letters.map(({ letter }) => letter)).toEqual(['G', 'H', 'K', 'L', 'N', 'T'])
    const chairs = letters.flatMap(({ people }) => people).filter(({ name }) => name === 'Đặng Đình Thuyên')
    expect(chairs.flatMap(({ meetings }) => meetings).sort()).toEqual(['hn-1', 'hn-2'])
    expect(chairs).toHaveLength(2)
    const one = letters.flatMap(({ people }) => people).find(({ name }) => name === 'Hoàng Thị Thanh Nhàn')
    expect(one?.meetings).toEqual(['hn-1', 'hn-2'])
    expect(indexLetter('Lường Văn Ún')).toBe('U')
    expect(indexLetter('H’Diễm Niê Kpăr')).toBe('K')
    expect(indexLetter('Tạ Quang Độ')).toBe('Đ')
    expect(indexLetter('Nguyễn Thị Ý')).toBe('Y')
    expect(indexLetter('Lê Thị Ớt')).toBe('Ơ')
  })

  test('leaves out parts without content; of a choice it tells the days', () => {
    const alone = buildDigest({ ...input, meetings: [poorInput()], period: null })
    expect(alone.parts.map(({ entry }) => entry)).toEqual([
      'Phần một. Các hội nghị',
      'Phần hai. Bảng số liệu'
    ])
    expect(alone.cover.lines).toEqual(['Số hội nghị (1 hội nghị)'])
    expect(buildDigest({ ...input, period: null }).cover.lines).toEqual([
      'Kỳ: từ 05/12/2019 đến 18/12/2019 (3 hội nghị)'
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { buildDecreeReport, buildPartyReport } from '../../src/archive/report/official.ts'
import { decreeDate, withDecreeDates } from '../../src/archive/report/official-words.ts'
import { emptyLetterhead } from '../../src/shared/model/letterhead.ts'
import type { BodyPart } from '../../src/shared/model/printable/official.ts'
import { Printable } from '../../src/shared/model/printable/printable.ts'
import { blankIssue, issue, partyOffice, stateOffice, usualParts } from '../support/office.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { richInput } from '../support/rich-meeting.ts'

const said = (part: BodyPart): string =>
  part.kind === 'paragraph' ? part.line.map((run) => run.text).join('') : part.text
const decree = buildDecreeReport({ ...richInput(), letterhead: stateOffice, issue, parts: usualParts })
const party = buildPartyReport({
  ...richInput(),
  letterhead: partyOffice,
  issue: { ...issue, number: '12' },
  parts: usualParts
})
const blank = buildDecreeReport({
  ...poorInput(),
  letterhead: emptyLetterhead,
  issue: blankIssue,
  parts: usualParts
})

describe('dates and numbers of the decree', () => {
  test('0 before days under 10 and months 1 and 2 only', () => {
    expect(decreeDate('2019-02-08')).toBe('ngày 08 tháng 02 năm 2019')
    expect(decreeDate('2018-09-03')).toBe('ngày 03 tháng 9 năm 2018')
    expect(decreeDate('--12-27')).toBe('ngày 27 tháng 12')
    expect(decreeDate('tháng 12')).toBeNull()
  })

  test('dates of the source are spelt out where "ngày" leads them, nothing else is touched', () => {
    expect(
      withDecreeDates('ngày 12/4/2018, Ngày 5-1-2020, trước 31/01/2020, ngày 24/7, ngày 30/30/2019')
    ).toBe(
      'ngày 12 tháng 4 năm 2018, Ngày 05 tháng 01 năm 2020, trước 31/01/2020, ngày 24/7, ngày 30/30/2019'
    )
  })
})

describe('a report by the decree', () => {
  test('is a valid printable with the office’s head', () => {
    expect(Printable.parse(decree)).toEqual(decree)
    expect([decree.authority, ...decree.issuer]).toEqual([
      'UBND HUYỆN ĐÔNG KHUÊ',
      'VĂN PHÒNG',
      'HỘI ĐỒNG NHÂN DÂN',
      'VÀ ỦY BAN NHÂN DÂN'
    ])
    expect([decree.number, decree.placeAndDate]).toEqual([
      'Số: 04/BC-VP',
      'Đông Khuê, ngày 06 tháng 01 năm 2020'
    ])
    expect(decree.subject).toBe(
      'Kết quả Hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ trọng tâm năm 2020'
    )
    expect(decree.addressees).toEqual([
      '- Ủy ban nhân dân huyện Đông Khuê;',
      '- Ban Dân vận Huyện ủy Đông Khuê.'
    ])
    expect(decree.recipients).toEqual([
      '- Như trên;',
      '- Thường trực Huyện ủy (để báo cáo);',
      '- UBND các xã, thị trấn;',
      '- Lưu: VT, TH.'
    ])
    expect(decree.signature).toEqual({
      offices: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
      name: 'Lê Nguyễn Hoài Phương Thảo'
    })
  })

  test('tells the meeting in chapters, khoản by khoản', () => {
    const body = decree.body.map(said)
    expect(decree.body.flatMap((part) => (part.kind === 'chapter' ? [part.text] : []))).toEqual([
      'I. THÔNG TIN CHUNG',
      'II. NỘI DUNG BÁO CÁO TẠI HỘI NGHỊ',
      'III. Ý KIẾN CHỈ ĐẠO VÀ PHÁT BIỂU',
      'IV. KHEN THƯỞNG',
      'V. NHIỆM VỤ THỜI GIAN TỚI'
    ])
    expect(body[0]).toBe('Văn phòng HĐND và UBND huyện Đông Khuê báo cáo kết quả hội nghị như sau:')
    expect(body).toContain(
      'Hội nghị diễn ra sáng ngày 18 tháng 12 năm 2019 tại Trung tâm Hội nghị huyện Đông Khuê, do Ban Dân vận Huyện ủy phối hợp với Ủy ban nhân dân huyện Đông Khuê tổ chức.'
    )
    expect(body).toContain(
      'Đồng chí Hoàng Thị Thanh Nhàn, Tỉnh ủy viên, Bí thư Huyện ủy dự, chỉ đạo hội nghị. Đồng chí Đặng Đình Thuyên, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện chủ trì hội nghị.'
    )
    expect(body.join('\n')).toContain('1187-QĐ/HU ngày 12 tháng 4 năm 2018 của')
    expect(body.at(-1)).toBe(
      'Trên đây là kết quả hội nghị, Văn phòng HĐND và UBND huyện Đông Khuê kính báo cáo Ủy ban nhân dân huyện Đông Khuê, Ban Dân vận Huyện ủy Đông Khuê xem xét, chỉ đạo./.'
    )
  })

  test('has the figures in a Phụ lục, without a Roman number as it is the only one', () => {
    const [annex] = decree.annexes
    expect(annex).toMatchObject({
      heading: 'Phụ lục',
      title: 'SỐ LIỆU NÊU TẠI HỘI NGHỊ',
      attached: [
        '(Kèm theo Báo cáo số 04/BC-VP ngày 06 tháng 01 năm 2020',
        'của Văn phòng HĐND và UBND huyện Đông Khuê)'
      ]
    })
    expect(annex?.rows[0]).toMatchObject({ number: 1, value: '1.268', unit: 'cuộc', period: 'năm 2019' })
    expect(decree.body.map(said).join()).toContain('(số liệu đầy đủ tại Phụ lục kèm theo)')
  })

  test('without its figures it has no annex and does not lead to one; its source can be named', () => {
    const parts = { figures: false, recipients: true, source: true }
    const short = buildDecreeReport({ ...richInput(), letterhead: stateOffice, issue, parts })
    expect(short.annexes).toEqual([])
    expect(short.body.map(said).join()).not.toContain('Phụ lục')
    expect(short.body.map(said).at(-2)).toBe(
      'Báo cáo tổng hợp từ tài liệu “Đông Khuê: Đối thoại phải đi liền với giải quyết” ' +
        '(Trang thông tin điện tử huyện Đông Khuê, ngày 18/12/2019), số vào kho 2026-000417.'
    )
  })

  test('one addressee follows "Kính gửi:" on its line', () => {
    const letterhead = { ...stateOffice, addressees: ['Ủy ban nhân dân huyện Đông Khuê'] }
    expect(buildDecreeReport({ ...richInput(), letterhead, issue, parts: usualParts }).addressees).toEqual([
      'Ủy ban nhân dân huyện Đông Khuê.'
    ])
  })

  test('nobody is called a comrade where the source does not', () => {
    const input = richInput()
    const text = input.item.text.replaceAll(/đồng chí/giu, 'ông bà')
    const plain = buildDecreeReport({
      ...input,
      item: { ...input.item, text },
      letterhead: stateOffice,
      issue,
      parts: usualParts
    })
    expect(plain.body.map(said).join()).not.toMatch(/đồng chí/iu)
  })
})

describe('a report with nothing set', () => {
  test('leaves blank space and never says "(không nêu)"', () => {
    expect(blank.number).toMatch(/^Số:\s{8,}\/BC-\s+$/u)
    expect(blank.placeAndDate).toMatch(/^\s+, ngày\s+tháng\s+năm\s+$/u)
    expect(blank.signature).toEqual({ offices: [], name: '' })
    expect([blank.recipients, blank.addressees, blank.issuer]).toEqual([[], [], []])
    for (const sheet of [decree, party, blank]) expect(JSON.stringify(sheet)).not.toContain('không nêu')
  })

  test('leaves out what the source does not say', () => {
    expect(blank.body.map(said)).toEqual([
      'Kết quả hội nghị như sau:',
      'I. THÔNG TIN CHUNG',
      'Hội nghị diễn ra ngày 04 tháng 10, do Ban Dân vận Huyện ủy tổ chức.',
      'II. SỐ LIỆU NÊU TẠI HỘI NGHỊ',
      'Số liệu đầy đủ tại Phụ lục kèm theo.',
      'Trên đây là báo cáo kết quả hội nghị./.'
    ])
  })

  test('a meeting without date, people and figures still makes a paper', () => {
    const input = poorInput()
    const report = { ...input.report, date: null, organiser: null, figures: [], people: [], groups: [] }
    const bare = buildDecreeReport({
      ...input,
      report,
      letterhead: emptyLetterhead,
      issue: blankIssue,
      parts: usualParts
    })
    expect(bare.annexes).toEqual([])
    expect(bare.body.map(said)).toEqual([
      'Kết quả hội nghị như sau:',
      'Trên đây là báo cáo kết quả hội nghị./.'
    ])
  })
})

describe('a Party report', () => {
  test('has the Party’s head and number, and dates in figures', () => {
    expect(Printable.parse(party)).toEqual(party)
    expect([party.party, party.number, party.subject.slice(0, 17)]).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 12-BC/BDVHU',
      'kết quả Hội nghị '
    ])
    expect(party.body.map(said)[0]).toContain('sáng ngày 18/12/2019 tại')
    expect(party.body.map(said).join('\n')).toContain('1187-QĐ/HU ngày 12/4/2018 của')
    expect(party.recipients).toEqual(['- Ban Dân vận Tỉnh ủy,', '- Lưu Ban Dân vận Huyện ủy.'])
    const [annex] = party.annexes
    expect(annex).toMatchObject({ heading: 'Phụ lục', title: 'SỐ LIỆU NÊU TẠI HỘI NGHỊ' })
    expect(annex?.attached[0]).toMatch(/^\(Kèm theo Báo cáo số .*-BC\//u)
  })
})

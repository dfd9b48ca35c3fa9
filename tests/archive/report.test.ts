import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSummary, type SummaryInput } from '../../src/archive/report/summary.ts'
import type { Figure } from '../../src/shared/model/meeting.ts'
import { type Line, type Run } from '../../src/shared/model/printable/line.ts'
import { Summary, type Section, type SectionOf } from '../../src/shared/model/printable/tom-tat.ts'
import { poorInput } from '../support/poor-meeting.ts'
import { richInput } from '../support/rich-meeting.ts'

const words = (line: Line): string => line.map((run) => run.text).join('')
const factsOf = (sheet: Summary) => new Map(sheet.facts.map((row) => [row.key, row]))
const sectionOf = <K extends Section['kind']>(sheet: Summary, kind: K): SectionOf<K> => {
  const found = sheet.sections.find((section): section is SectionOf<K> => section.kind === kind)
  if (found === undefined) throw new Error(`the sheet has no section ${kind}`)
  return found
}

/** Every run of the sheet in the order in which it is printed. */
function printedMarks(sheet: Summary): number[] {
  const runs: Pick<Run, 'marks'>[] = sheet.facts.flatMap((row) => [row, ...row.lines.flat()])
  for (const section of sheet.sections) {
    if (section.kind === 'report') runs.push(...section.points.flat())
    else if (section.kind === 'figures') runs.push(...section.rows.flatMap((row) => row.about))
    else if (section.kind === 'statements') runs.push(...section.speakers.flat())
    else if (section.kind === 'awards') runs.push(...section.line)
    else if (section.kind === 'tasks')
      runs.push(...section.groups.flatMap(({ items }) => items.flatMap((item) => item.line)))
    else runs.push(...section.items.flatMap((item) => item.line))
  }
  return runs.flatMap((run) => run.marks)
}

/** The rich report with every list shortened and any field emptied: what extraction may leave out. */
const anyInput: fc.Arbitrary<SummaryInput> = fc
  .record({
    keep: fc.array(fc.nat(11), { maxLength: 9 }),
    drop: fc.subarray(['name', 'date', 'partOfDay', 'place', 'organiser', 'source', 'publishedAt'] as const),
    partOf: fc.array(fc.option(fc.nat(12), { nil: undefined }), { minLength: 11, maxLength: 11 })
  })
  .map(({ keep, drop, partOf }) => {
    const input = richInput()
    const some = <T>(list: readonly T[]): T[] => keep.flatMap((at) => list.slice(at, at + 1))
    const { report } = input
    const figures = report.figures.map(({ partOf: _, ...figure }, at): Figure => {
      const up = partOf[at]
      return up === undefined ? figure : { ...figure, partOf: up }
    })
    return {
      ...input,
      report: {
        ...report,
        ...Object.fromEntries(drop.map((key) => [key, null])),
        people: some(report.people),
        statements: some(report.statements),
        figures: some(figures),
        tasks: some(report.tasks),
        awards: some(report.awards),
        citations: some(report.citations)
      }
    }
  })

describe('a source that says everything', () => {
  const sheet = buildSummary(richInput())

  test('is a valid printable with the sections in the order of the sheet', () => {
    expect(Summary.parse(sheet)).toEqual(sheet)
    expect(sheet.sections.map((section) => section.heading)).toEqual([
      '1. Nội dung báo cáo',
      '2. Số liệu',
      '3. Chỉ đạo và phát biểu',
      '4. Nhiệm vụ thời gian tới',
      '5. Khen thưởng',
      '6. Văn bản được dẫn'
    ])
  })

  test('fills the facts, marks what was inferred and says from what', () => {
    const facts = factsOf(sheet)
    expect(facts.get('time')?.lines.map(words)).toEqual([
      'Sáng 18/12/2019*; giờ bắt đầu, giờ kết thúc: (không nêu)'
    ])
    expect(facts.get('chair')?.lines.map(words)).toEqual([
      'Đặng Đình Thuyên, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện'
    ])
    expect(sheet.inferences).toEqual(['* Tin ghi “Sáng 18/12”; năm suy từ ngày đăng tin (18/12/2019).'])
  })

  test('lists attendees with group titles, never the chair, the directing person or the reporter', () => {
    const lines = factsOf(sheet).get('attendees')?.lines.map(words) ?? []
    expect(lines[1]).toBe(
      'Công Tằng Tôn Nữ Diệu Khuê, Ủy viên Ban Thường vụ Huyện ủy, Trưởng ban Tuyên giáo Huyện ủy'
    )
    expect(lines.at(-1)).toBe('Cùng lãnh đạo các phòng, ban, ngành, đoàn thể huyện')
    expect(lines.join()).not.toMatch(/Đặng Đình Thuyên|Hoàng Thị Thanh Nhàn|Nguyễn Hữu Trường Giang/)
  })

  test('puts parts under their total, scales money, and says when parts do not add up', () => {
    const rows = sectionOf(sheet, 'figures').rows.map((row) => [
      row.number,
      row.role,
      words(row.about),
      `${row.value} ${row.unit}`
    ])
    expect(rows.slice(0, 2)).toEqual([
      [1, 'total', 'Cuộc giám sát', '1.268 cuộc'],
      [null, 'last-part', 'Trong đó: cấp huyện 74, cấp xã 1.194.', ' ']
    ])
    expect(rows).toContainEqual([4, 'single', 'Kinh phí đóng góp làm đường', 'hơn 43,75 tỷ đồng'])
    expect(rows).toContainEqual([
      5,
      'total',
      'Suất quà vận động được (các phần cộng lại là 223, lệch 2)',
      '225 suất quà'
    ])
    expect(rows.at(-1)?.[3]).toBe('95 - 98 %')
  })

  test('counts of awards are printed with the awards only', () => {
    expect(
      sectionOf(sheet, 'figures')
        .rows.map((row) => words(row.about))
        .join()
    ).not.toContain('Giấy khen')
    expect(words(sectionOf(sheet, 'awards').line)).toBe(
      'Giấy khen của Chủ tịch UBND huyện: 18 tập thể, 27 cá nhân. Bằng khen của UBND tỉnh: 03 tập thể.'
    )
  })

  test('prints the directing speech first, with the offices, and no sentence twice', () => {
    const speakers = sectionOf(sheet, 'statements').speakers.map(words)
    expect(speakers[0]).toBe(
      'Hoàng Thị Thanh Nhàn, Bí thư Huyện ủy (chỉ đạo): Đối thoại phải đi liền với giải quyết.'
    )
    expect(speakers[2]).toMatch(/^Trịnh Thị Minh Hậu, Trưởng ban Dân vận Huyện ủy \(tiếp thu\): Sẽ tham mưu/)
    const tasks = sectionOf(sheet, 'tasks').groups
    expect(tasks.map(({ giver }) => giver)).toEqual([
      'Theo ý kiến của Hoàng Thị Thanh Nhàn:',
      'Theo ý kiến của Lương Quốc Khánh:'
    ])
    expect(tasks.flatMap(({ items }) => items).map(({ label, line }) => `${label} ${words(line)}`)).toEqual([
      'a) Giải quyết từ 95 đến 98% kiến nghị sau đối thoại, công khai kết quả trong 30 ngày (UBND huyện).',
      'b) Các xã, thị trấn thực hiện nghiêm Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy.',
      'c) Quan tâm đội ngũ làm công tác dân vận ở thôn, bản (không nêu đơn vị thực hiện).'
    ])
  })

  test('leaves out sentences of no weight and says so', () => {
    const section = sectionOf(sheet, 'report')
    expect(section.points.map(words).join(' ')).not.toContain('sôi nổi')
    expect(section.points).toHaveLength(5)
    expect(section.note).toBe('Còn 2 câu khác của báo cáo, xem nguyên văn tài liệu.')
  })

  test('tells which cited documents the archive holds', () => {
    expect(sectionOf(sheet, 'citations').items.map(({ line }) => words(line))).toEqual([
      'Quyết định số 1187-QĐ/HU ngày 12/4/2018 của Ban Thường vụ Huyện ủy (kho: 2026-000389).',
      'Kết luận số 315-KL/TU của Ban Thường vụ Tỉnh ủy; ngày: (không nêu) (chưa có trong kho).'
    ])
  })

  test('of hundreds of cited documents and awards the first are printed, and how many are left is told', () => {
    const input = richInput()
    const { citations, awards } = input.report
    const many = buildSummary({
      ...input,
      report: {
        ...input.report,
        citations: Array.from({ length: 300 }, (_, at) => ({ ...citations[0]!, number: `${at + 1}-QĐ/HU` })),
        awards: Array.from({ length: 300 }, (_, at) => ({ ...awards[0]!, recipient: `Thôn ${at + 1}` }))
      }
    })
    expect(sectionOf(many, 'citations').items).toHaveLength(24)
    expect(sectionOf(many, 'citations').note).toBe(
      'Còn 276 văn bản khác trong báo cáo cuộc họp của tài liệu.'
    )
    expect(words(sectionOf(many, 'awards').line)).toContain('Thôn 24')
    expect(words(sectionOf(many, 'awards').line)).not.toContain('Thôn 25')
    expect(sectionOf(many, 'awards').note).toBe(
      'Còn 276 khen thưởng khác trong báo cáo cuộc họp của tài liệu.'
    )
  })

  test('of hundreds of speakers the first are named, and how many more is told', () => {
    const input = richInput()
    const [statement] = input.report.statements
    const many = buildSummary({
      ...input,
      report: {
        ...input.report,
        statements: Array.from({ length: 300 }, (_, at) => ({
          ...statement!,
          kind: 'remark',
          speaker: `Người ${at + 1}`
        }))
      }
    })
    expect(sectionOf(many, 'statements').note).toMatch(/Người 11, .*Người 50 và 250 người khác\.$/u)
  })

  test('closes with the source', () => {
    expect(words(sheet.source)).toBe(
      'Nguồn: “Đông Khuê: Đối thoại phải đi liền với giải quyết”, Trang thông tin điện tử huyện Đông Khuê, ' +
        'đăng 18/12/2019 lúc 16:05; số vào kho 2026-000417. Chương trình Tư Liệu lập từ nguyên văn tài liệu, ' +
        'chưa có người soát; in ngày 23/11/2026. Bản tóm tắt nội bộ, không thay văn bản gốc.'
    )
    expect(words(buildSummary({ ...richInput(), edited: true }).source)).toContain('đã có người soát, sửa;')
  })

  test('evidence: one number is one passage, told with its paragraph', () => {
    expect(factsOf(sheet).get('place')?.lines[0]?.[0]?.marks).toEqual(
      factsOf(sheet).get('organiser')?.lines[0]?.[0]?.marks
    )
    expect(sheet.evidence[1]).toEqual({
      number: 2,
      quote:
        'Đồng chí Đặng Đình Thuyên, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện chủ trì hội nghị.',
      place: 'đoạn 1'
    })
  })
})

describe('a source that says almost nothing', () => {
  const sheet = buildSummary(poorInput())

  test('prints "(không nêu)" where absence is a fact and leaves out everything else', () => {
    expect(sheet.facts.map((row) => `${row.label}: ${row.lines.map(words).join()}`)).toEqual([
      'Thời gian: Ngày 04/10 (không nêu năm); giờ bắt đầu, giờ kết thúc: (không nêu)',
      'Địa điểm: (không nêu)',
      'Đơn vị tổ chức: Ban Dân vận Huyện ủy',
      'Chủ trì: (không nêu)',
      'Dự, chỉ đạo: (không nêu)'
    ])
    expect(sheet.sections.map((section) => section.heading)).toEqual(['1. Số liệu'])
    expect(sheet.name).toBe('Giao ban công tác dân vận quý III')
    expect(words(sheet.source)).toContain('; ngày đăng, cơ quan đăng: (không nêu); số vào kho 2026-000431.')
  })

  test('a column nobody fills is said once', () => {
    const figures = sectionOf(sheet, 'figures')
    expect(figures.columns).toEqual({ scope: false, period: true })
    expect(figures.note).toBe('Phạm vi của các số liệu: (không nêu).')
  })
})

describe('whatever extraction leaves out', () => {
  test('the sheet is valid, evidence is numbered in printed order, and every quote is in the text', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const sheet = buildSummary(input)
        Summary.parse(sheet)
        const marks = printedMarks(sheet)
        const firsts = marks.filter((mark, at) => marks.indexOf(mark) === at)
        expect([...firsts].sort((a, b) => a - b)).toEqual(sheet.evidence.map((row) => row.number))
        expect(new Set(sheet.evidence.map((row) => row.quote + String(row.place))).size).toBe(
          sheet.evidence.length
        )
        for (const row of sheet.evidence) expect(input.item.text).toContain(row.quote.replace(/ …$/u, ''))
        expect(sheet.sections.map((section) => section.heading.split('.')[0])).toEqual(
          sheet.sections.map((_, at) => String(at + 1))
        )
      }),
      { numRuns: 300 }
    )
  })

  test('every figure is printed once, parts after their total, whatever the links say', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const section = buildSummary({ ...input, report: { ...input.report, awards: [] } }).sections.find(
          (one): one is SectionOf<'figures'> => one.kind === 'figures'
        )
        const rows = section?.rows ?? []
        const told = rows.map((row) => `${words(row.about)} | ${row.value}`)
        for (const { raw } of input.report.figures) {
          const number = /\d[\d.,/]*/u.exec(raw)?.[0] ?? raw
          expect(told.filter((one) => one.includes(number)).length).toBeGreaterThan(0)
        }
        const values = rows
          .filter(({ role }) => role === 'single')
          .map(({ value, about }) => value + words(about))
        expect(new Set(values).size).toBe(values.length)
        rows.forEach((row, at) => {
          const before = rows[at - 1]?.role
          if (row.role === 'part' || row.role === 'last-part')
            expect(before === 'total' || before === 'part').toBe(true)
        })
      }),
      { numRuns: 300 }
    )
  })
})

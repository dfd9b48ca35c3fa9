/** Edits laid over a report: what shows, what is marked, what another extraction changes. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/archive/meeting/edits/apply-edits.ts'
import { noEdits, type ReportEdits, type Rows } from '../../src/shared/model/meeting-edit.ts'
import {
  addRow,
  changeRow,
  confirmRow,
  mergePeople,
  putBackRow,
  removeRow
} from '../../src/archive/meeting/edits/edit-rows.ts'
import { layReport } from '../../src/archive/meeting/edits/lay-report.ts'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { MeetingForm, type RowList } from '../../src/shared/model/meeting-form.ts'
import { keep, report, text } from '../support/laid-edits.ts'

const laid = (edits: ReportEdits, extraction = report) => layReport(extraction, edits, text)
const formOf = (edits: ReportEdits, extraction = report) => applyEdits(extraction, edits, text)
const form = formOf(noEdits)
const change = <L extends RowList>(
  list: L,
  at: number,
  fields: Parameters<typeof changeRow<L>>[3],
  edits = noEdits
) => keep(edits, changeRow(laid(edits), list, (formOf(edits).keys[list] as string[])[at]!, fields))

describe('a report without edits', () => {
  test('is the extraction itself, and every row has a key of its own', () => {
    expect(form.report).toEqual(report)
    const keys = Object.values(form.keys).flat(2)
    expect(new Set(keys).size).toBe(keys.length)
    expect(form.keys.points.flat()).toHaveLength(report.statements.flatMap(({ points }) => points).length)
    expect([form.marks, form.left]).toEqual([{}, []])
    expect(MeetingForm.parse(form)).toEqual(form)
  })
})

describe('an edit', () => {
  test('of a person shows, is marked, and says what was extracted', () => {
    const edits = change('people', 1, { titles: ['Bí thư Huyện ủy'], roles: ['chair'] })
    const after = formOf(edits)
    const person = after.report.people[1]!
    expect(person).toMatchObject({
      name: 'Hoàng Thị Thanh Nhàn',
      titles: ['Bí thư Huyện ủy'],
      origin: 'edited'
    })
    expect(person.evidence).toEqual(report.people[1]!.evidence)
    expect(after.marks[after.keys.people[1]!]).toEqual({
      how: 'changed',
      isGone: false,
      extracted: { titles: report.people[1]!.titles, roles: report.people[1]!.roles },
      conflicts: []
    })
    expect(after.report.people.filter((_, at) => at !== 1)).toEqual(report.people.filter((_, at) => at !== 1))
  })

  test('of a name is followed by what the person says and gives out', () => {
    const speaker = report.statements[1]!.speaker
    const at = report.people.findIndex(({ name }) => name === speaker)
    const after = formOf(change('people', at, { name: 'Lương Quốc Khánh B' }))
    expect(after.report.statements[1]!.speaker).toBe('Lương Quốc Khánh B')
  })

  test('of a figure reads the number from what was written', () => {
    const after = formOf(change('figures', 0, { raw: 'hơn 43,75 tỷ', unit: 'đồng' }))
    expect(after.report.figures[0]).toMatchObject({
      raw: '43,75 tỷ',
      approx: 'hơn',
      value: 43_750_000_000,
      unit: 'đồng',
      origin: 'edited'
    })
    expect(() => change('figures', 0, { raw: 'nhiều lắm' })).toThrow('no number')
  })

  test('that confirms a row makes it sure and changes no word of it', () => {
    const edits = keep(noEdits, confirmRow(laid(noEdits), 'figures', form.keys.figures[1]!))
    const after = formOf(edits)
    expect(after.report.figures[1]).toEqual({ ...report.figures[1]!, confidence: 1, origin: 'edited' })
    expect(after.marks[form.keys.figures[1]!]?.how).toBe('confirmed')
  })

  test('that takes rows out keeps them to be had back, and parts find their total', () => {
    const part = report.figures.findIndex(({ partOf }) => partOf !== undefined)
    const total = report.figures[part]!.partOf!
    const before = total === 0 ? 1 : 0
    const without = (at: number) =>
      keep(noEdits, [removeRow(laid(noEdits), 'figures', form.keys.figures[at]!)!])
    const fewer = formOf(without(total)).report.figures
    expect(fewer).toHaveLength(report.figures.length - 1)
    expect(fewer.find(({ raw }) => raw === report.figures[part]!.raw)?.partOf).toBeUndefined()
    const other = formOf(without(before))
    const moved = other.report.figures.find(
      ({ about, partOf }) => partOf !== undefined && about === report.figures[part]!.about
    )
    expect(other.report.figures[moved!.partOf!]!.raw).toBe(report.figures[total]!.raw)
    expect(other.left).toMatchObject([{ list: 'figures', how: 'removed', key: form.keys.figures[before] }])
  })

  test('that merges two persons gives one all that both had', () => {
    const [first, second] = form.keys.people
    const edits = keep(noEdits, mergePeople(laid(noEdits), second!, first!))
    const after = formOf(edits)
    expect(after.report.people).toHaveLength(report.people.length - 1)
    const one = after.report.people[0]!
    expect(one.titles).toEqual([...report.people[0]!.titles, ...report.people[1]!.titles])
    expect(one.roles).toEqual([...new Set([...report.people[0]!.roles, ...report.people[1]!.roles])])
    expect(one.evidence.length).toBe(report.people[0]!.evidence.length + report.people[1]!.evidence.length)
    const spoke = after.report.statements.find(({ kind }) => kind === 'direction')!
    expect(spoke.speaker).toBe(report.people[0]!.name)
    expect(after.left).toMatchObject([{ how: 'merged', words: report.people[1]!.name }])
  })

  test('chains and rings of merged persons lose nobody and end', () => {
    const [a, b, c] = form.keys.people as [string, string, string]
    let edits = keep(noEdits, mergePeople(laid(noEdits), a, b))
    edits = keep(edits, mergePeople(laid(edits), b, c))
    const after = formOf(edits)
    expect(after.report.people).toHaveLength(report.people.length - 2)
    expect(after.report.people[0]!.titles.length).toBe(
      report.people.slice(0, 3).flatMap(({ titles }) => titles).length
    )
    const own = keep(noEdits, addRow(laid(noEdits), 'people', 'n9', { name: 'Người thêm' }))
    const merged = keep(own, mergePeople(laid(own), 'n9', a))
    expect(formOf(merged).left).toMatchObject([{ key: 'n9', how: 'merged', words: 'Người thêm' }])
    expect(formOf(keep(merged, [putBackRow(laid(merged), 'people', 'n9')!]))).toEqual(
      formOf(keep(own, mergePeople(laid(own), 'n9', a).slice(1)))
    )
    expect(() => mergePeople(laid(edits), c, a)).toThrow()
    expect(() => mergePeople(laid(edits), c, c)).toThrow()
  })

  test('adds points to a statement and rows to a list, in the order a person gives', () => {
    const [statement] = form.keys.statements
    let edits = keep(
      noEdits,
      addRow(laid(noEdits), 'points', 'n1', { value: 'ý thêm' }, { under: statement })
    )
    edits = keep(edits, addRow(laid(edits), 'tasks', 'n2', { text: 'việc thêm' }))
    const after = formOf({ ...edits, order: { tasks: ['n2', ...form.keys.tasks] } })
    expect(after.report.statements[0]!.points.at(-1)).toMatchObject({ value: 'ý thêm', origin: 'edited' })
    expect(after.report.tasks.map(({ text: words }) => words)).toEqual([
      'việc thêm',
      ...report.tasks.map(({ text: words }) => words)
    ])
    expect(after.marks['n2']?.how).toBe('added')
    expect(() => addRow(laid(edits), 'tasks', 'n3', { to: 'ai đó' })).toThrow()
    expect(() => addRow(laid(edits), 'points', 'n3', { value: 'ý' })).toThrow()
  })
})

describe('after another extraction', () => {
  const titles = ['Bí thư Huyện ủy (theo người sửa)']
  const edits = change('people', 1, { titles })
  const otherwise = (people: Rows['people'][]): MeetingReport => ({ ...report, people })

  test('an edit stays, and a value extracted otherwise is told beside it', () => {
    const now = ['Nguyên Bí thư Huyện ủy']
    const after = formOf(
      edits,
      otherwise(report.people.map((person, at) => (at === 1 ? { ...person, titles: now } : person)))
    )
    expect(after.report.people[1]!.titles).toEqual(titles)
    expect(after.marks[after.keys.people[1]!]).toMatchObject({
      extracted: { titles: now },
      conflicts: ['titles']
    })
  })

  test('one that extracts what the person wrote is no conflict', () => {
    const after = formOf(
      edits,
      otherwise(report.people.map((person, at) => (at === 1 ? { ...person, titles } : person)))
    )
    expect(after.marks[after.keys.people[1]!]).toMatchObject({ extracted: {}, conflicts: [] })
  })

  test('a row that is gone is kept with its edit, and listed', () => {
    const after = formOf(edits, otherwise(report.people.filter((_, at) => at !== 1)))
    expect(after.report.people.at(-1)).toMatchObject({ name: 'Hoàng Thị Thanh Nhàn', titles })
    expect(after.left).toMatchObject([{ list: 'people', how: 'changed', words: 'Hoàng Thị Thanh Nhàn' }])
    expect(after.marks[after.keys.people.at(-1)!]?.isGone).toBe(true)
  })

  test('a name read otherwise at the same passage is the same person', () => {
    const after = formOf(
      edits,
      otherwise(
        report.people.map((person, at) => (at === 1 ? { ...person, name: 'Hoàng Thị Thanh' } : person))
      )
    )
    expect(after.report.people).toHaveLength(report.people.length)
    expect(after.report.people[1]).toMatchObject({ name: 'Hoàng Thị Thanh', titles })
  })

  test('a point stays with its words when its statement is gone', () => {
    const key = form.keys.points[2]![0]!
    const said = keep(noEdits, changeRow(laid(noEdits), 'points', key, { value: 'ý đã sửa' }))
    const after = formOf(said, { ...report, statements: report.statements.filter((_, at) => at !== 2) })
    expect(after.report.statements.at(-1)).toMatchObject({
      speaker: report.statements[2]!.speaker,
      points: [{ value: 'ý đã sửa' }]
    })
  })

  test('single values: kept, and a conflict only where the extraction changed', () => {
    const written = {
      ...noEdits,
      fields: [{ field: 'place' as const, value: 'Hội trường', base: report.place!.value }]
    }
    expect(formOf(written).marks['place']).toEqual({
      how: 'changed',
      isGone: false,
      extracted: { value: report.place!.value },
      conflicts: []
    })
    const after = formOf(written, { ...report, place: { ...report.place!, value: 'Nhà văn hóa' } })
    expect(after.report.place?.value).toBe('Hội trường')
    expect(after.marks['place']).toMatchObject({ extracted: { value: 'Nhà văn hóa' }, conflicts: ['value'] })
    expect(formOf({ ...noEdits, fields: [{ field: 'place', value: '' }] }).report.place).toBeNull()
  })
})

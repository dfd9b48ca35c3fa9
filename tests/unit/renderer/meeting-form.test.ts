import { describe, expect, it } from 'vitest'
import type { Figure, MeetingReport } from '../../../src/shared/model/meeting.ts'
import type { ItemId } from '../../../src/shared/model/item.ts'
import { surenessOf } from '../../../src/renderer/src/features/meeting/confidence.ts'
import { placesOf } from '../../../src/renderer/src/features/meeting/doubtful.ts'
import { fieldsAt, indexEvidence } from '../../../src/renderer/src/features/meeting/evidence-index.ts'
import { figuresAsText, orderFigures } from '../../../src/renderer/src/features/meeting/figure-table.ts'

const item = 1 as ItemId
const text = 'Sáng 28/12, Huyện ủy tổ chức hội nghị. Toàn huyện có 346 cuộc đối thoại.'
const on = (quote: string) => {
  const start = text.indexOf(quote)
  return [{ item, start, end: start + quote.length, quote }]
}
const value = <T>(of: T, quote: string) => ({
  value: of,
  evidence: on(quote),
  confidence: 0.95,
  origin: 'extracted' as const
})
const figure = (raw: string, change: Partial<Figure> = {}): Figure => ({
  raw,
  value: 1,
  unit: 'cuộc',
  about: 'đối thoại',
  scope: null,
  period: null,
  evidence: on('346 cuộc đối thoại'),
  confidence: 0.9,
  origin: 'extracted',
  ...change
})

const report: MeetingReport = {
  item,
  isMeeting: true,
  confidence: 0.9,
  title: value('x', 'Sáng'),
  publishedAt: null,
  source: null,
  name: value('hội nghị', 'Huyện ủy tổ chức hội nghị'),
  kind: null,
  date: value('2021-12-28', '28/12'),
  partOfDay: value('sáng' as const, 'Sáng'),
  startTime: null,
  endTime: null,
  place: null,
  organiser: value('Huyện ủy', 'Huyện ủy'),
  people: [],
  groups: [],
  statements: [
    { speaker: 'A', titles: [], kind: 'report', points: [value('p', 'Toàn huyện có 346')], evidence: [] }
  ],
  figures: [figure('346')],
  tasks: [],
  awards: [],
  citations: [],
  captions: [],
  headings: [],
  otherMeetings: []
}

describe('fieldsAt', () => {
  const fields = indexEvidence(report)
  it('finds every field that rests on a place of the text, the nearest first', () => {
    expect(fieldsAt(fields, text.indexOf('Huyện ủy') + 2)).toEqual(['organiser', 'name'])
    expect(fieldsAt(fields, text.indexOf('346'))).toEqual(['statements.0.0', 'figures.0'])
  })
  it('finds nothing between passages, past the end, or without a pointer', () => {
    expect(fieldsAt(fields, text.indexOf(', Huyện'))).toEqual([])
    expect(fieldsAt(fields, 10_000)).toEqual([])
    expect(fieldsAt(fields, null)).toEqual([])
  })
  it('leaves out values without evidence', () => {
    expect(fields.map(({ id }) => id)).not.toContain('statements.0')
    expect(fields.map(({ id }) => id)).not.toContain('place')
  })
})

describe('surenessOf', () => {
  it('follows the thresholds, and origin before them', () => {
    const of = (confidence: number, origin: 'extracted' | 'inferred' | 'edited' = 'extracted') =>
      surenessOf({ confidence, origin })
    expect([of(1), of(0.9), of(0.89), of(0.6), of(0.59)]).toEqual(['high', 'high', 'medium', 'medium', 'low'])
    expect(of(0.99, 'inferred')).toBe('inferred')
    expect(of(0.1, 'edited')).toBe('edited')
  })
})

describe('placesOf', () => {
  it('asks about every value whose sign says that it should be looked at, in the order of the form', () => {
    const sure = (confidence: number) => figure('1', { confidence })
    const figures = [sure(0.9), sure(0.89), sure(0.5), { ...sure(0.5), origin: 'edited' as const }]
    const places = placesOf({
      report: { ...report, figures },
      keys: { ...noKeys, points: [['p']], figures: ['a', 'b', 'c', 'd'] },
      marks: {},
      left: []
    })
    const asked = places.filter(({ isDoubtful }) => isDoubtful).map(({ id }) => id)
    expect(asked).toEqual(['figures.1', 'figures.2'])
    const signs = figures.map(surenessOf)
    expect(signs).toEqual(['high', 'medium', 'low', 'edited'])
  })
})

const noKeys = {
  people: [],
  groups: [],
  statements: [],
  points: [],
  figures: [],
  tasks: [],
  awards: [],
  citations: []
}

describe('orderFigures', () => {
  it('puts parts under their total and loses none, also where parts point in a circle', () => {
    const figures = [figure('1', { partOf: 2 }), figure('2'), figure('3'), figure('4', { partOf: 2 })]
    expect(orderFigures(figures).map(({ index, depth }) => [index, depth])).toEqual([
      [1, 0],
      [2, 0],
      [0, 1],
      [3, 1]
    ])
    const circle = [figure('1', { partOf: 1 }), figure('2', { partOf: 0 })]
    expect(orderFigures(circle)).toHaveLength(2)
  })
  it('gives one row a figure to the clipboard, without tabs or line feeds inside a cell', () => {
    const rows = figuresAsText(
      [figure('346', { about: 'đối\nthoại\tvới dân' })],
      ['Giá trị', 'Đơn vị', 'Về', 'Phạm vi', 'Kỳ']
    )
    expect(rows).toBe('Giá trị\tĐơn vị\tVề\tPhạm vi\tKỳ\n346\tcuộc\tđối thoại với dân\t\t')
  })
})

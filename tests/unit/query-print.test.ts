import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/shared/query/parse.ts'
import { printQuery } from '../../src/shared/query/print.ts'
import { allOf, anyOf, noneOf, type Query, type Term } from '../../src/shared/query/tree.ts'

const word = fc.constantFrom(
  'dân',
  'vận',
  'khéo',
  'Đảng',
  'QĐ',
  '2200',
  '8.597',
  'OR',
  'KHÔNG',
  'NEAR',
  'and',
  'VÀ',
  'the',
  'x'
)
const term: fc.Arbitrary<Term> = fc.record({
  kind: fc.constant('term' as const),
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
  strict: fc.boolean()
})
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const leaf: fc.Arbitrary<Query> = fc.oneof(
  { weight: 6, arbitrary: term },
  fc.record({
    kind: fc.constant('near' as const),
    distance: fc.integer({ min: 0, max: 999 }),
    left: term,
    right: term
  }),
  fc.record({
    kind: fc.constant('filter' as const),
    field: fc.constantFrom('tag' as const, 'noteTag' as const, 'cites' as const, 'person' as const),
    value: fc.constantFrom('Dân vận/Khéo', '2200-QĐ/TU', 'a(b)', 'x', 'OR', '-x', '=y', '*')
  }),
  fc.record({
    kind: fc.constant('filter' as const),
    field: fc.constant('format' as const),
    value: fc.constantFrom('pdf', 'txt')
  }),
  fc.tuple(day, day).map(([a, b]): Query => ({ kind: 'date', from: a < b ? a : b, to: a < b ? b : a })),
  day.map((from): Query => ({ kind: 'date', from, to: null })),
  day.map((to): Query => ({ kind: 'date', from: null, to }))
)
const { tree } = fc.letrec<{ tree: Query }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((parts) => allOf(parts) as Query),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((parts) => anyOf(parts) as Query),
    tie('tree').map(noneOf),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('title' as const, 'source' as const, 'note' as const),
      part: tie('tree')
    })
  )
}))

describe('printQuery', () => {
  it('reads back as the same tree, without problems', () => {
    fc.assert(
      fc.property(tree, (query) => {
        expect(parseQuery(printQuery(query))).toEqual({ tree: query, problems: [] })
      }),
      { numRuns: 2000 }
    )
  })

  it('keeps the meaning of whatever was typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        '(',
        ')',
        '"',
        '-',
        '=',
        '*',
        ' OR ',
        ' NOT ',
        ' NEAR/3 ',
        'ngày:2019 ',
        'thẻ:',
        'title:',
        ' dân',
        ' vận',
        'ð',
        '\u0301'
      )
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { tree: read } = parseQuery(pieces.join(''))
        if (read !== null) expect(parseQuery(printQuery(read)).tree).toEqual(read)
      }),
      { numRuns: 2000 }
    )
  })

  it.each([
    ['dân  vận   khéo', 'dân vận khéo*'],
    ['hội nghị -đối thoại', 'hội nghị -"đối thoại"'],
    ['=dân vận', '=dân =vận '],
    ['tag:Dân vận/* ', 'thẻ:"Dân vận/*"'],
    ['note_tag:Việc/* ', 'thẻ_chú_thích:Việc/*'],
    ['title:(a b) OR tag:"x y" ', 'tiêu_đề:(a b) OR thẻ:"x y"'],
    ['date:1/12/2019..31/12/2019', 'ngày:12/2019 '],
    ['2200-QĐ/TU ', '"2200 QĐ TU"']
  ])('%s → %s', (typed, printed) => {
    expect(printQuery(parseQuery(typed).tree as Query)).toBe(printed)
  })
})

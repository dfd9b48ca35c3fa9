import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryProblem } from '../../src/shared/model/search.ts'
import { MAX_QUERY_LENGTH, parseQuery } from '../../src/shared/query/parse.ts'
import { QUERY_PROBLEM_CODES } from '../../src/shared/query/problem.ts'
import { shownTerms, type Query } from '../../src/shared/query/tree.ts'

/** A tree in one line: [word], [a phrase], * prefix, = strict, ! not, & and, | or. */
function shape(query: Query | null): string {
  if (query === null) return ''
  switch (query.kind) {
    case 'term':
      return `${query.strict ? '=' : ''}[${query.words.join(' ')}${query.prefix ? '*' : ''}]`
    case 'and':
      return `(${query.parts.map(shape).join(' & ')})`
    case 'or':
      return `(${query.parts.map(shape).join(' | ')})`
    case 'not':
      return `!${shape(query.part)}`
    case 'near':
      return `near${query.distance}(${shape(query.left)}, ${shape(query.right)})`
    case 'field':
      return `${query.field}:${shape(query.part)}`
    case 'filter':
      return `${query.field}:{${query.value}}`
    case 'date':
      return `${query.from ?? ''}..${query.to ?? ''}`
  }
}
const read = (text: string): string => shape(parseQuery(text).tree)
const problems = (text: string): string[] =>
  parseQuery(text).problems.map((p) => `${p.code} ${p.start}-${p.end}`)

describe('parseQuery', () => {
  it.each([
    ['dân vận khéo', '([dân] & [vận] & [khéo*])'],
    ['dân vận khéo ', '([dân] & [vận] & [khéo])'],
    ['"năm dân vận chính quyền"', '[năm dân vận chính quyền]'],
    ['“năm dân vận chính quyền„', '[năm dân vận chính quyền]'],
    ['giám sát OR phản biện ', '(([giám] & [sát]) | ([phản] & [biện]))'],
    ['giám sát HOẶC phản biện ', '(([giám] & [sát]) | ([phản] & [biện]))'],
    ['a VÀ b AND c ', '([a] & [b] & [c])'],
    ['hội nghị -đối thoại', '([hội] & [nghị] & ![đối thoại])'],
    ['hội nghị KHÔNG đối thoại', '([hội] & [nghị] & ![đối thoại])'],
    ['hội NOT "đối thoại" nghị ', '([hội] & ![đối thoại] & [nghị])'],
    ['-đối (a OR b) ', '(![đối] & ([a] | [b]))'],
    ['đối tho* ', '([đối] & [tho*])'],
    ['"đối tho*"', '[đối tho*]'],
    ['đối thoại NEAR/5 nhân dân ', 'near5([đối thoại], [nhân dân])'],
    ['"đối thoại" NEAR nhân dân', 'near10([đối thoại], [nhân dân*])'],
    ['a NEAR/5 b NEAR/3 c ', '(near5([a], [b]) & near3([b], [c]))'],
    ['=dân vận', '(=[dân] & =[vận])'],
    ['="dân vận" khéo ', '(=[dân vận] & [khéo])'],
    ['-=dân vận', '!=[dân vận]'],
    ['tiêu_đề:dân vận ', '(title:[dân] & [vận])'],
    ['tieu_de:"dân vận" ', 'title:[dân vận]'],
    ['Title: (dân vận) ', 'title:([dân] & [vận])'],
    ['chú_thích:hay nguồn:hanoimoi ', '(note:[hay] & source:[hanoimoi])'],
    ['note:x source:y ', '(note:[x] & source:[y])'],
    ['thẻ:"Dân vận/Khéo" x ', '(tag:{Dân vận/Khéo} & [x])'],
    ['tag:abc -thẻ:x', '(tag:{abc} & !tag:{x})'],
    ['thẻ:Dân vận/* x ', '(tag:{Dân vận/*} & [x])'],
    ['thẻ:"Dân vận/*" x ', '(tag:{Dân vận/*} & [x])'],
    [
      '(thẻ:Dân vận/Đối thoại/*) -thẻ_chú_thích:Việc cần làm/*',
      '(tag:{Dân vận/Đối thoại/*} & !noteTag:{Việc cần làm/*})'
    ],
    ['thẻ:a OR thẻ:b c/*', '(tag:{a} | tag:{b c/*})'],
    ['văn_bản:2200-QĐ/TU ', 'cites:{2200-QĐ/TU}'],
    ['định_dạng:PDF ', 'format:{pdf}'],
    ['ngày:2019', '2019-01-01..2019-12-31'],
    ['ngày:12/2019', '2019-12-01..2019-12-31'],
    ['ngày:1/12/2019..31/12/2019', '2019-12-01..2019-12-31'],
    ['ngay:31/12/2019..1/12/2019', '2019-12-01..2019-12-31'],
    ['date:2/2020', '2020-02-01..2020-02-29'],
    ['date:2019-12-27', '2019-12-27..2019-12-27'],
    ['date:2019..', '2019-01-01..'],
    ['date:..12/2019', '..2019-12-31'],
    ['date:"1/12/2019 - 3/12/2019"', '2019-12-01..2019-12-03'],
    ['2200-QD/TU', '[2200 QD TU*]'],
    ['quyet dinh 2200-QD/TU ', '([quyet] & [dinh] & [2200 QD TU])'],
    ['quyết định số 8.597 ', '([quyết] & [định] & [số] & [8.597])'],
    ['chính trị - xã hội – vùng ', '([chính] & [trị] & [xã] & [hội] & [vùng])'],
    ['K’Ré ', '[K Ré]'],
    ['kt-xh ', '[kt xh]'],
    ['http://a.vn ', '[http a vn]'],
    ['Kết luận: 13:44 ', '([Kết] & [luận] & [13 44])']
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
    expect(problems(text)).toEqual([])
  })

  it('reads NFD as NFC', () => {
    const text = 'tiêu_đề:"dân vận" HOẶC thẻ:Đảng KHÔNG khéo'
    expect(parseQuery(text.normalize('NFD')).tree).toEqual(parseQuery(text).tree)
  })

  it.each([
    ['"năm dân v', '[năm dân v*]', ['unclosed-quote 0-1']],
    ['(a b', '([a] & [b*])', ['unclosed-bracket 0-1']],
    ['a) b ', '([a] & [b])', ['stray-bracket 1-2']],
    ['foo:bar ', '([foo] & [bar])', ['unknown-field 0-4']],
    ['OR a ', '[a]', ['missing-operand 0-2']],
    ['a OR', '[a]', ['missing-operand 2-4']],
    ['a AND', '[a]', ['missing-operand 2-5']],
    ['a AND AND b ', '([a] & [b])', ['missing-operand 6-9']],
    ['a NOT', '[a]', ['missing-operand 2-5']],
    ['a NEAR/5', '[a]', ['near-needs-words 2-8']],
    ['(a b) NEAR/5 c ', '([a] & [b] & [c])', ['near-needs-words 6-12']],
    ['*a ', '[a]', ['stray-star 0-1']],
    ['* a ', '[a]', ['stray-star 0-1']],
    ['ngày:30/2/2019 a ', '[a]', ['unreadable-date 0-14']],
    ['ngày:12/27/2019 a ', '[a]', ['unreadable-date 0-15']],
    ['định_dạng:xls a ', '[a]', ['unknown-format 0-13']],
    ['thẻ: ', '', ['missing-value 0-4']],
    ['tiêu_đề: ', '', ['missing-value 0-8']]
  ])('%s is searched as far as it goes', (text, expected, codes) => {
    expect(read(text)).toBe(expected)
    expect(problems(text)).toEqual(codes)
  })

  it('has nothing to search in blanks and signs', () => {
    for (const text of ['', '   ', '-', '–', '""', '()', '!?…']) {
      expect(parseQuery(text)).toEqual({ tree: null, problems: [] })
    }
  })

  it('never widens an exclusion or a strict word by a half-typed end', () => {
    expect(read('a -b')).toBe('([a] & ![b])')
    expect(read('a -(b c')).toBe('([a] & !([b] & [c]))')
    expect(read('-(a) b')).toBe('(![a] & [b*])')
    expect(read('=a')).toBe('=[a]')
  })

  it('never throws, reports places inside the text and known codes, on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '(',
        ')',
        '"',
        '“',
        '-',
        '=',
        '*',
        ' OR ',
        ' KHÔNG ',
        ' NEAR/3 ',
        'ngày:',
        'thẻ:',
        'title:',
        'x:',
        ' dân',
        '..',
        '2019'
      )
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        for (const problem of parseQuery(text).problems) {
          expect(QueryProblem.safeParse(problem).success).toBe(true)
          expect(problem.start).toBeLessThan(problem.end)
          expect(problem.end).toBeLessThanOrEqual(text.length)
          expect(QUERY_PROBLEM_CODES).toContain(problem.code)
        }
      }),
      { numRuns: 500 }
    )
  })

  it('stands endless brackets, signs and words', () => {
    for (const text of [
      '('.repeat(5000),
      '-'.repeat(5000) + 'a',
      '-('.repeat(3000),
      'title:('.repeat(900),
      'a '.repeat(9000),
      '='.repeat(4000)
    ]) {
      const { problems } = parseQuery(text)
      if (text.length > MAX_QUERY_LENGTH) expect(problems.at(-1)?.code).toBe('too-long')
    }
  })

  it('shows every term that a hit can contain', () => {
    const { tree } = parseQuery('a (b OR "c d") -e title:f thẻ:g h NEAR/2 i ')
    expect(shownTerms(tree).map((term) => term.words.join(' '))).toEqual(['a', 'b', 'c d', 'f', 'h', 'i'])
  })
})

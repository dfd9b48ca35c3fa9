import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TagPath } from '../../src/shared/model/tag.ts'
import {
  isStrict,
  typedTagAt,
  withFilter,
  withoutPart,
  withStrict,
  withTag,
  writtenFilters
} from '../../src/shared/query/edit.ts'
import { parseQuery } from '../../src/shared/query/parse.ts'
import type { Query } from '../../src/shared/query/tree.ts'

const piece = fc.constantFrom(
  ' dân',
  ' vận',
  ' khéo*',
  ' "năm dân vận"',
  ' (',
  ') ',
  ' -',
  ' =',
  '=',
  ' OR ',
  ' NOT ',
  ' NEAR/3 ',
  ' ngày:2019 ',
  ' tiêu_đề:',
  ' thẻ:"a b"',
  ' 2200-QĐ/TU'
)
const typed = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))

/** The tree as it would be if no term were strict, and no word half typed. */
const unmarked = (query: Query | null): unknown =>
  JSON.parse(
    JSON.stringify(query, (key, value: unknown) => (key === 'strict' || key === 'prefix' ? null : value))
  )

const everyTerm = (query: Query | null): boolean[] => {
  const found: boolean[] = []
  JSON.stringify(query, (_, value: unknown) => {
    if (value !== null && typeof value === 'object' && 'strict' in value) found.push(value.strict === true)
    return value
  })
  return found
}

describe('withStrict', () => {
  it('makes every word strict, or none, and changes nothing else', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { tree, problems } = parseQuery(text)
        // a sign that stands before nothing has no meaning to keep
        fc.pre(problems.length === 0)
        const strict = withStrict(text, true)
        const plain = withStrict(text, false)
        expect(everyTerm(parseQuery(strict).tree).every(Boolean), strict).toBe(true)
        expect(everyTerm(parseQuery(plain).tree).some(Boolean), plain).toBe(false)
        expect(unmarked(parseQuery(plain).tree), plain).toEqual(unmarked(tree))
        expect(unmarked(parseQuery(strict).tree), strict).toEqual(unmarked(tree))
        const back = withStrict(strict, false)
        expect(unmarked(parseQuery(back).tree), back).toEqual(unmarked(tree))
      }),
      { numRuns: 2000 }
    )
  })

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        withStrict(withStrict(text, true), false)
        isStrict(text)
      })
    )
  })

  it.each([
    ['dân vận khéo', '=dân vận khéo'],
    ['hội nghị -đối thoại', '=hội nghị -=đối thoại'],
    ['đối thoại NEAR/5 nhân dân', '=đối thoại NEAR/5 =nhân dân'],
    ['tiêu_đề:đối thoại "dân vận"', 'tiêu_đề:=đối =thoại ="dân vận"'],
    ['đối tho* ngày:2019', '=đối tho* ngày:2019']
  ])('%s → %s', (plain, strict) => {
    expect(withStrict(plain, true)).toBe(strict)
    expect(isStrict(strict)).toBe(true)
    expect(isStrict(plain)).toBe(false)
  })
})

it('taking the sign away never joins words to what is excluded', () => {
  expect(withStrict('-đối thoại =nhân dân', false)).toBe('-đối thoại VÀ nhân dân')
})

describe('withFilter', () => {
  it.each([
    ['dân vận', 'cites', '2200-QĐ/TU', false, 'dân vận văn_bản:2200-QĐ/TU'],
    ['', 'date', '1/1/2021..31/3/2021', true, 'ngày:1/1/2021..31/3/2021'],
    ['ngày:2019 dân vận', 'date', '2020', true, 'dân vận ngày:2020'],
    [
      'giám sát OR phản biện',
      'cites',
      'Luật Đất đai',
      false,
      '(giám sát OR phản biện) văn_bản:"Luật Đất đai"'
    ],
    ['"năm dân vận', 'date', '2020', true, '"năm dân vận" ngày:2020'],
    ['dân -ngày:2019', 'date', '2020', true, 'dân -ngày:2019 ngày:2020']
  ] as const)('%s + %s:%s', (text, field, value, isOnly, expected) => {
    expect(withFilter(text, field, value, isOnly)).toBe(expected)
  })

  it('asks for all of what was asked before, and the property', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { tree, problems } = parseQuery(text)
        fc.pre(problems.length === 0 && tree !== null)
        const { tree: both } = parseQuery(withFilter(text, 'cites', '19-CTr/TU'))
        const filter: Query = { kind: 'filter', field: 'cites', value: '19-CTr/TU' }
        expect(both?.kind).toBe('and')
        const parts = both?.kind === 'and' ? both.parts : []
        expect(parts.at(-1)).toEqual(filter)
        const before = tree.kind === 'and' ? tree.parts : [tree]
        expect(unmarked({ kind: 'and', parts: parts.slice(0, -1) })).toEqual(
          unmarked({ kind: 'and', parts: before })
        )
      }),
      { numRuns: 2000 }
    )
  })
})

it('what is written as a filter is found with its place, and can be taken out', () => {
  const text = 'dân vận văn_bản:2200-QĐ/TU (ngày:2019 khéo) -thẻ:x ngày:1/2020'
  expect(writtenFilters(text).map(({ field, value }) => [field, value])).toEqual([
    ['cites', '2200-QĐ/TU'],
    ['date', '1/2020']
  ])
  const [cited] = writtenFilters(text)
  expect(withoutPart(text, cited!)).toBe('dân vận (ngày:2019 khéo) -thẻ:x ngày:1/2020')
})

describe('a tag that is being typed', () => {
  const typedIn = (marked: string) => {
    const caret = marked.indexOf('|')
    const text = marked.replace('|', '')
    return { text, found: typedTagAt(text, caret) }
  }

  it.each([
    ['thẻ:|', ''],
    ['thẻ:dân v|', 'dân v'],
    ['tag:"Dân vận/Đ|', 'Dân vận/Đ'],
    ['hội nghị thẻ_chú_thích:hoi| nhân dân', 'hoi'],
    ['(thẻ:khéo|)', 'khéo'],
    ['thẻ:"dân|"', 'dân']
  ])('is %s', (marked, typed) => {
    expect(typedIn(marked).found?.typed).toBe(typed)
  })

  it.each([
    'dân vận|',
    'thẻ|',
    'thẻ:dâ|n',
    'thẻ:"Dân vận" hội|x',
    'thẻ:"Dân vận"|',
    'nguồn:báo|',
    'thẻ:a "b|'
  ])('is none in %s', (marked) => {
    expect(typedIn(marked).found).toBeNull()
  })

  it('gives way to the path, in quotation marks where it needs them; the rest stays', () => {
    const take = (marked: string, path: string) => {
      const { text, found } = typedIn(marked)
      const { text: now, caret } = withTag(text, found!, path)
      return `${now.slice(0, caret)}|${now.slice(caret)}`
    }
    expect(take('hội nghị thẻ:dân v|', 'Dân vận/Đối thoại')).toBe('hội nghị thẻ:"Dân vận/Đối thoại" |')
    expect(take('tag:khe|', 'Khéo')).toBe('tag:Khéo |')
    expect(take('thẻ:"dân| hội nghị', 'Dân vận')).toBe('thẻ:"Dân vận" |hội nghị')
    expect(take('thẻ:"dân|" hội nghị', 'Dân vận')).toBe('thẻ:"Dân vận" |hội nghị')
  })

  it('is read back as the tag, whatever it is called and wherever it stands', () => {
    fc.assert(
      fc.property(typed, fc.stringMatching(/^[\p{L}\p{N} ./-]{1,20}$/u), (before, name) => {
        const { data: path } = TagPath.safeParse(name)
        fc.pre(path !== undefined && !before.includes('"'))
        const text = `${before} thẻ:x`
        const found = typedTagAt(text, text.length)
        fc.pre(found !== null)
        const now = withTag(text, found, path)
        expect(JSON.stringify(parseQuery(now.text).tree)).toContain(JSON.stringify(path))
      })
    )
  })
})

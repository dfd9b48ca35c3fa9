import { describe, expect, it } from 'vitest'
import type { Tag, TagId } from '../../../src/shared/model/tag.ts'
import { matchTags } from '../../../src/shared/model/tag-match.ts'
import {
  changedCounts,
  choicesOf,
  tagChanges,
  typedPath
} from '../../../src/renderer/src/features/tags/tag-choice.ts'

let nextId = 1
const tag = (path: string, itemCount = 0): Tag => ({
  id: nextId++ as TagId,
  parentId: null,
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  colour: 'ink',
  description: '',
  itemCount,
  noteCount: 0
})
const tags = [
  tag('Nông thôn mới/Giải phóng mặt bằng', 96),
  tag('Kiến nghị/Bồi thường, giải phóng mặt bằng', 131),
  tag('Tham luận/Giải pháp', 14),
  tag('Giải phiếu/Khác', 3),
  tag('Dân vận', 500)
]

describe('matchTags', () => {
  const find = (typed: string, taken: string[] = []) => matchTags(tags, typed, new Set(taken))

  it('finds without accents, names that start so first, and shows what matched in the original spelling', () => {
    const found = find('giai ph')
    expect(found.map(({ tag: { name } }) => name)).toEqual([
      'Giải phóng mặt bằng',
      'Giải pháp',
      'Bồi thường, giải phóng mặt bằng',
      'Khác'
    ])
    const [mark] = found[2]!.marks
    expect(found[2]!.tag.name.slice(...mark!)).toBe('giải ph')
    expect(found[3]!.marks).toEqual([])
  })

  it('reads a typed path, leaves out what is taken, offers the most used for nothing', () => {
    expect(find('kien nghi / boi').map(({ tag: { path } }) => path)).toEqual([
      'Kiến nghị/Bồi thường, giải phóng mặt bằng'
    ])
    expect(find('giai phap', ['Tham luận/Giải pháp'])).toEqual([])
    expect(find('')[0]!.tag.path).toBe('Dân vận')
  })
})

describe('tagChanges', () => {
  const carried = choicesOf(
    [
      { path: 'A', count: 3 },
      { path: 'B', count: 1 },
      { path: 'C', count: 1 }
    ],
    3
  )

  it('knows which tags are on all items and which on some', () => {
    expect(carried).toEqual([
      { path: 'A', count: 3, state: 'all' },
      { path: 'B', count: 1, state: 'some' },
      { path: 'C', count: 1, state: 'some' }
    ])
  })

  it('sends nothing when nothing was changed: what some carry stays with those', () => {
    expect(tagChanges(carried, carried)).toEqual({ add: [], remove: [] })
  })

  it('widens, adds and removes', () => {
    const chosen = [
      { path: 'B', count: 3, state: 'all' as const },
      { path: 'C', count: 1, state: 'some' as const },
      { path: 'D', count: 3, state: 'all' as const }
    ]
    expect(tagChanges(carried, chosen)).toEqual({ add: ['B', 'D'], remove: ['A'] })
  })

  it('tells how many get a tag that some have already, and how many lose one', () => {
    expect(changedCounts(carried, { add: ['B', 'D'], remove: ['A', 'C'] }, 3)).toEqual({
      add: [
        { path: 'B', count: 2 },
        { path: 'D', count: 3 }
      ],
      remove: [
        { path: 'A', count: 3 },
        { path: 'C', count: 1 }
      ]
    })
  })
})

describe('typedPath', () => {
  it('cleans levels and refuses what has none', () => {
    expect(typedPath(' Kiến nghị /  Đất   đai/ ')).toBe('Kiến nghị/Đất đai')
    expect(typedPath(' / / ')).toBeNull()
    expect(typedPath('x'.repeat(101))).toBeNull()
  })
})

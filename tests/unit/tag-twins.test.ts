import { describe, expect, it } from 'vitest'
import { isInBranch, twinGroups } from '../../src/shared/model/tag-twins.ts'
import type { Tag, TagId } from '../../src/shared/model/tag.ts'

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
const groupsOf = (...tags: Tag[]) => twinGroups(tags).map((group) => group.map(({ path }) => path))

describe('twinGroups', () => {
  it('puts together what is the same without accents, the one with most accents first', () => {
    expect(
      groupsOf(tag('Dan van', 90), tag('Tin'), tag('Dân vận', 2), tag('Đất đai'), tag('dat dai'))
    ).toEqual([
      ['Dân vận', 'Dan van'],
      ['Đất đai', 'dat dai']
    ])
  })

  it('takes the one most used first where accents are even', () => {
    expect(groupsOf(tag('Bàn', 1), tag('Bản', 3))).toEqual([['Bản', 'Bàn']])
  })

  it('compares whole paths', () => {
    expect(groupsOf(tag('A/Hội nghị'), tag('B/Hoi nghi'), tag('Hội nghị'))).toEqual([])
    expect(groupsOf(tag('Dân vận/Khéo'), tag('Dan van/Kheo'))).toEqual([['Dân vận/Khéo', 'Dan van/Kheo']])
  })
})

describe('isInBranch', () => {
  it('knows a tag and what hangs below it, not what begins alike', () => {
    expect(isInBranch(tag('Dân vận'), 'Dân vận')).toBe(true)
    expect(isInBranch(tag('Dân vận/Khéo'), 'Dân vận')).toBe(true)
    expect(isInBranch(tag('Dân vận khéo'), 'Dân vận')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Tag, TagId } from '../../../src/shared/model/tag.ts'
import { canNest, tagRows } from '../../../src/renderer/src/features/navigation/tag-tree.ts'

const id = (value: number) => value as TagId
const tag = (value: number, parent: number | null, path: string): Tag => ({
  id: id(value),
  parentId: parent === null ? null : id(parent),
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  colour: 'ink',
  description: '',
  itemCount: 0,
  noteCount: 0
})
const tags = [
  tag(1, null, 'Mặt trận'),
  tag(2, null, 'Dân vận'),
  tag(3, 2, 'Dân vận/Khéo'),
  tag(4, 2, 'Dân vận/Đối thoại'),
  tag(5, 4, 'Dân vận/Đối thoại/Quý 10'),
  tag(6, 4, 'Dân vận/Đối thoại/Quý 9'),
  tag(7, null, 'Đất đai')
]

describe('tagRows', () => {
  it('shows the top alone while nothing is open, in the order of the Vietnamese alphabet', () => {
    const rows = tagRows(tags, new Set())
    expect(rows.map(({ tag }) => tag.name)).toEqual(['Dân vận', 'Đất đai', 'Mặt trận'])
    expect(rows.map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 3],
      [1, 2, 3],
      [1, 3, 3]
    ])
    expect(rows.map(({ hasChildren }) => hasChildren)).toEqual([true, false, false])
  })

  it('puts children under the tags that are open, numbers by value', () => {
    const names = tagRows(tags, new Set([id(2), id(4)])).map(({ tag, level }) => `${level} ${tag.name}`)
    expect(names).toEqual([
      '1 Dân vận',
      '2 Đối thoại',
      '3 Quý 9',
      '3 Quý 10',
      '2 Khéo',
      '1 Đất đai',
      '1 Mặt trận'
    ])
  })

  it('keeps the children of a closed tag hidden although they are open themselves', () => {
    expect(tagRows(tags, new Set([id(4)]))).toHaveLength(3)
  })
})

describe('canNest', () => {
  it('refuses a tag under itself, under its descendants, and where it already is', () => {
    expect(canNest(tags, id(2), id(2))).toBe(false)
    expect(canNest(tags, id(2), id(5))).toBe(false)
    expect(canNest(tags, id(4), id(2))).toBe(false)
    expect(canNest(tags, id(1), null)).toBe(false)
  })

  it('lets a tag go under another one, or to the top', () => {
    expect(canNest(tags, id(1), id(5))).toBe(true)
    expect(canNest(tags, id(5), null)).toBe(true)
  })
})

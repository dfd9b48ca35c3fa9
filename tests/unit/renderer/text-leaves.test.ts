import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockKind } from '../../../src/shared/model/item.ts'
import { leavesOf, rowsOf, segmentsOf } from '../../../src/renderer/src/features/reader/text-leaves.ts'

/** Blocks as the archive gives them: kept ones joined by one line feed, boilerplate without offsets. */
function article(parts: readonly [BlockKind, string][]): { blocks: Block[]; text: string } {
  let offset = 0
  const kept: string[] = []
  const blocks = parts.map(([kind, text], position): Block => {
    if (kind === 'boilerplate')
      return { position, kind, text, start: null, end: null, reason: 'related-news' }
    const start = offset
    offset += text.length + 1
    kept.push(text)
    return { position, kind, text, start, end: start + text.length, reason: null }
  })
  return { blocks, text: kept.join('\n') }
}

const sample = article([
  ['title', 'Tổng kết công tác dân vận'],
  ['boilerplate', 'Trang chủ | Tin tức'],
  ['paragraph', 'Sáng 28/12, Huyện ủy tổ chức hội nghị.'],
  ['list', 'một việc\nhai việc'],
  ['table', 'Xã\tSố cuộc\nMỹ Khuê\t12']
])

describe('leavesOf', () => {
  it('gives every leaf the text at its own offsets', () => {
    const leaves = leavesOf(sample.blocks)
    expect(leaves.map((leaf) => leaf.text)).toEqual([
      'Tổng kết công tác dân vận',
      'Sáng 28/12, Huyện ủy tổ chức hội nghị.',
      'một việc',
      'hai việc',
      'Xã',
      'Số cuộc',
      'Mỹ Khuê',
      '12'
    ])
    for (const leaf of leaves) expect(sample.text.slice(leaf.start, leaf.end)).toBe(leaf.text)
  })

  it('leaves boilerplate out and keeps rows and cells of a table apart', () => {
    expect(rowsOf(sample.blocks[1]!)).toEqual([])
    expect(rowsOf(sample.blocks[4]!).map((row) => row.map((cell) => cell.text))).toEqual([
      ['Xã', 'Số cuộc'],
      ['Mỹ Khuê', '12']
    ])
  })
})

describe('segmentsOf', () => {
  const leaves = leavesOf(sample.blocks)
  const read = (start: number, end: number): string[] =>
    segmentsOf([start, end], leaves).map(({ leaf, from, to }) => leaves[leaf]!.text.slice(from, to))

  it('cuts a range that runs over blocks at their borders', () => {
    const start = sample.text.indexOf('dân vận')
    const end = sample.text.indexOf('Huyện ủy') + 'Huyện ủy'.length
    expect(read(start, end)).toEqual(['dân vận', 'Sáng 28/12, Huyện ủy'])
  })

  it('paints nothing for the line feed between two blocks or past the end', () => {
    const feed = sample.text.indexOf('\n')
    expect(read(feed, feed + 1)).toEqual([])
    expect(read(sample.text.length + 5, sample.text.length + 9)).toEqual([])
  })

  it('covers exactly the characters of any range that are not separators', () => {
    const texts = fc.array(fc.tuple(fc.constantFrom<BlockKind>('paragraph', 'list', 'table'), fc.string()), {
      maxLength: 8
    })
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (parts, a, length) => {
        const { blocks, text } = article(parts)
        const all = leavesOf(blocks)
        const painted = segmentsOf([a, a + length], all)
          .map(({ leaf, from, to }) => all[leaf]!.text.slice(from, to))
          .join('')
        const inLeaf = (at: number): boolean => all.some((leaf) => at >= leaf.start && at < leaf.end)
        const expected = [
          ...text
            .slice(a, a + length)
            .split('')
            .keys()
        ]
          .filter((index) => inLeaf(a + index))
          .map((index) => text.charAt(a + index))
          .join('')
        expect(painted).toBe(expected)
      })
    )
  })
})

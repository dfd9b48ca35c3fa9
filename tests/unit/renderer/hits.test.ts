import { describe, expect, it } from 'vitest'
import { mergeHits } from '../../../src/renderer/src/features/reader/hits.ts'

describe('mergeHits', () => {
  const text = 'đối thoại với nhân dân. Nhân dân\nđối thoại'
  const marksOf = (...words: string[]): [number, number][] =>
    words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length])

  it('counts words that stand together as one hit', () => {
    const hits = mergeHits(text, marksOf('thoại', 'đối', 'nhân', 'dân'))
    expect(hits.map(([start, end]) => text.slice(start, end))).toEqual(['đối thoại', 'nhân dân'])
  })

  it('keeps apart what a point or a line parts, and swallows marks inside marks', () => {
    const at = text.indexOf('dân.')
    expect(
      mergeHits(text, [
        [at, at + 3],
        [at + 5, at + 9]
      ])
    ).toHaveLength(2)
    const feed = text.indexOf('\n')
    expect(
      mergeHits(text, [
        [feed - 3, feed],
        [feed + 1, feed + 4]
      ])
    ).toHaveLength(2)
    expect(
      mergeHits('abcdef', [
        [0, 5],
        [1, 2],
        [4, 6]
      ])
    ).toEqual([[0, 6]])
  })
})

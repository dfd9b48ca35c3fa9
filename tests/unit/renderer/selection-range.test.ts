import { describe, expect, it } from 'vitest'
import {
  selectionRange,
  sentenceAt,
  stepHit
} from '../../../src/renderer/src/features/reader/selection-range.ts'

describe('selectionRange', () => {
  const text = 'Sáng 28/12,  Huyện ủy.\nBí thư Huyện ủy chủ trì.'
  const read = (anchor: number, focus: number): string | null => {
    const range = selectionRange(text, anchor, focus)
    return range === null ? null : text.slice(range[0], range[1])
  }

  it('reads a selection made backward like one made forward', () => {
    expect(read(4, 0)).toBe('Sáng')
    expect(read(0, 4)).toBe('Sáng')
  })

  it('drops blank edges, also the line feed of a triple click', () => {
    expect(read(11, 23)).toBe('Huyện ủy.')
    expect(read(11, 13)).toBeNull()
    expect(read(3, 3)).toBeNull()
  })

  it('stays inside the text', () => {
    expect(read(-5, 4)).toBe('Sáng')
    expect(read(text.length - 8, text.length + 40)).toBe('chủ trì.')
  })

  it('never parts a letter from its marks or a surrogate pair', () => {
    const decomposed = 'ti\u00ea\u0301ng 😀 Vie\u0323\u0302t'
    expect(selectionRange(decomposed, 3, 6)).toEqual([2, 6])
    expect(selectionRange(decomposed, 8, 9)).toEqual([7, 9])
    expect(selectionRange(decomposed, 10, 13)).toEqual([10, 15])
  })
})

describe('stepHit', () => {
  it('goes round at both ends', () => {
    expect(stepHit(null, 3, 1)).toBe(0)
    expect(stepHit(2, 3, 1)).toBe(0)
    expect(stepHit(0, 3, -1)).toBe(2)
    expect(stepHit(null, 3, -1)).toBe(2)
  })
  it('has nothing to show without hits and recovers when there are fewer than before', () => {
    expect(stepHit(null, 0, 1)).toBeNull()
    expect(stepHit(9, 3, 1)).toBe(0)
  })
})

describe('sentenceAt', () => {
  const text = 'Hội nghị tổng kết.\nGiải quyết 4.218 ý kiến, đạt 94%. Tiếp tục thực hiện!'
  it('finds the sentence around an offset and is not stopped by the point in a number', () => {
    const range = sentenceAt(text, text.indexOf('ý kiến'))!
    expect(text.slice(range[0], range[1])).toBe('Giải quyết 4.218 ý kiến, đạt 94%.')
  })
  it('does not run over a block border', () => {
    const range = sentenceAt(text, 3)!
    expect(text.slice(range[0], range[1])).toBe('Hội nghị tổng kết.')
    expect(sentenceAt(text, -1)).toBeNull()
  })
})

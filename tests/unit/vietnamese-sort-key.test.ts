import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from '../../src/shared/vietnamese/sort-key.ts'

const ordered = (texts: string[]) =>
  [...texts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))

describe('sortKey', () => {
  it('follows the Vietnamese alphabet, đ after d and ơ after ô', () => {
    expect(ordered(['đường', 'ông', 'dương', 'ơn', 'oanh', 'âm', 'ăn', 'an'])).toEqual([
      'an',
      'ăn',
      'âm',
      'dương',
      'đường',
      'oanh',
      'ông',
      'ơn'
    ])
  })

  it('orders tones ngang, huyền, hỏi, ngã, sắc, nặng when the letters agree', () => {
    expect(ordered(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
  })

  it('compares numbers as numbers and forgets case and punctuation', () => {
    expect(ordered(['Quý 10', 'quý 2', '“Quý 1”'])).toEqual(['“Quý 1”', 'quý 2', 'Quý 10'])
  })

  it('gives one key to all normal forms', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text.normalize('NFC')))
      })
    )
  })
})

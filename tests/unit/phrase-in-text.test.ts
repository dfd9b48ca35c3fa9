import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/shared/vietnamese/fold.ts'
import { phraseCounter, searchable } from '../../src/archive/search/phrase-in-text.ts'
import { keysIn } from '../../src/shared/vietnamese/tokens.ts'

const times = (text: string, keys: string, isOpen = false) =>
  phraseCounter(keys.split(' '), isOpen)(searchable(text, () => fold(text)))

describe('a phrase in a text', () => {
  test.each([
    ['Công tác dân vận khéo; dân, vận!', 'dan van', 2],
    ['dân vận', 'dan va', 0],
    ['Kỳ họp thứ 8, kì họp trước', 'ki hop', 2],
    ['8.597 hộ và 8597 hộ', '8597 ho', 2],
    ['dân\u00ADvận và d\u0061\u0302n vận', 'dan van', 1],
    ['Lễ trồng cây', 'le trong cay', 1]
  ])('%s: %s stands there %i times', (text, keys, count) => {
    expect(times(text, keys)).toBe(count)
  })

  test('of which the last word is begun', () => {
    expect(times('quyết định số 12', 'quyet din', true)).toBe(1)
    expect(times('quyết định số 12', 'quyet inh', true)).toBe(0)
  })

  test('stands by its letters where it stands by its keys', () => {
    const words = fc.constantFrom(
      'Dân',
      'vận',
      'hội',
      'nghị',
      'Thúy',
      'kỹ',
      'quý',
      'xã',
      '–',
      '(dân)',
      'nước,'
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (text, phrase) => {
          const keys = keysIn(phrase.join(' ')).folded
          if (keys === '') return
          const byKeys = ` ${keysIn(text.join(' ')).folded} `.includes(` ${keys} `)
          expect(times(text.join(' '), keys) > 0).toBe(byKeys)
        }
      )
    )
  })
})

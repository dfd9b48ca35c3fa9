import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findableText, findInText } from '../../src/shared/vietnamese/find-in-text.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'

const found = (text: string, typed: string): string[] =>
  findInText(findableText(text), typed).map(([start, end]) => text.slice(start, end))

describe('findInText', () => {
  const text = 'Dân vận khéo; dàn ván, DÂN VẬN.\nHội nghị hoà giải tại Đăng Lĩnh'

  it.each([
    ['dan van', ['Dân vận', 'dàn ván', 'DÂN VẬN']],
    ['dân vận', ['Dân vận', 'DÂN VẬN']],
    ['hòa giải', ['hoà giải']],
    ['dang linh', ['Đăng Lĩnh']],
    ['vận. hội', ['VẬN.\nHội']],
    // accents that stand nowhere are forgotten
    ['dấn vấn', ['Dân vận', 'dàn ván', 'DÂN VẬN']],
    ['xyz', []],
    ['  ', []]
  ])('%s', (typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
    expect(found(text, typed.normalize('NFD'))).toEqual(expected)
  })

  it('marks whole letters in a text whose marks stand apart', () => {
    const apart = text.normalize('NFD')
    expect(found(apart, 'dân vận')).toEqual(['Dân vận', 'DÂN VẬN'].map((words) => words.normalize('NFD')))
    expect(found(`😀 ${apart}`, 'hoa giai')).toEqual(['hoà giải'.normalize('NFD')])
  })

  it('finds every word of any text, over the very letters', () => {
    const letters = fc.constantFrom('ă', 'đ', 'Ế', 'ơ\u0301', 'a', ' ', '\n', 'ữ', '2', '😀', 'İ', 'x\u0323')
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.nat(5),
        (all, from, more) => {
          const whole = all.join('')
          const wanted = all
            .slice(from, from + 1 + more)
            .join('')
            .trim()
          // blanks side by side are one blank to who types
          fc.pre(wanted !== '' && !wanted.includes('İ') && !/\s\s/.test(wanted))
          const words = found(whole, wanted)
          expect(words.length).toBeGreaterThan(0)
          const key = (part: string) =>
            fold(part.normalize('NFC')).replace(/\s+/g, ' ').normalize('NFD').replace(/\p{M}/gu, '')
          for (const word of words) expect(key(word)).toBe(key(wanted))
        }
      ),
      { numRuns: 2000 }
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (whole, typed) => {
        for (const [start, end] of findInText(findableText(whole), typed)) expect(end).toBeGreaterThan(start)
      })
    )
  })
})

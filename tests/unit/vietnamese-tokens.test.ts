import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, keysIn, prefixKeys, tokenise } from '../../src/shared/vietnamese/tokens.ts'

const folded = (text: string): string[] => tokenise(text).map((token) => token.folded)
const exact = (text: string): string[] => tokenise(text).map((token) => token.exact)

describe('tokenise', () => {
  it('splits document codes, names with an apostrophe and dates', () => {
    expect(folded('Quyết định số 2200-QĐ/TU')).toEqual(['quyet', 'dinh', 'so', '2200', 'qd', 'tu'])
    expect(folded('Điểu K’Ré')).toEqual(['dieu', 'k', 're'])
    expect(folded("Điểu K'Ré")).toEqual(['dieu', 'k', 're'])
    expect(folded('27/12/2019')).toEqual(['27', '12', '2019'])
    expect(folded('27.12.2019')).toEqual(['27', '12', '2019'])
  })

  it('joins thousands and parts decimals', () => {
    expect(folded('8.597 cuộc, 1.234.567; 1,234,567')).toEqual(['8597', 'cuoc', '1234567', '1234567'])
    expect(folded('43,3% và 1.234,5 tỷ')).toEqual(['43', '3', 'va', '1234', '5', 'ti'])
    expect(folded('43.3')).toEqual(folded('43,3'))
    expect(folded('có 8.597. Hết')).toEqual(['co', '8597', 'het'])
    expect(folded('8.597ha')).toEqual(['8597', 'ha'])
    expect(folded('0.125')).toEqual(['0', '125'])
  })

  it('keys i and y alike in folded only', () => {
    for (const [y, i] of ['kỹ kĩ', 'lý lí', 'mỹ mĩ', 'tỷ tỉ', 'quý quí', 'hy hi', 'sỹ sĩ', 'vỹ vĩ'].map((p) =>
      p.split(' ')
    )) {
      expect(folded(y ?? '')).toEqual(folded(i ?? ''))
      expect(exact(y ?? '')).not.toEqual(exact(i ?? ''))
    }
    expect(folded('tay tai')).toEqual(['tay', 'tai'])
    expect(folded('thủy')).toEqual(['thuy'])
  })

  it('has one exact key for both tone placements', () => {
    expect(exact('Hoà bình, thuỷ lợi')).toEqual(exact('hòa bình, thủy lợi'))
  })

  it('ignores invisible characters inside a word', () => {
    expect(folded('tr\u00ADưởng ban\u200D')).toEqual(['truong', 'ban'])
  })

  it('parts words at every kind of apostrophe, also at those that are letters to Unicode', () => {
    for (const apostrophe of "'‘’ʼʹʹ′") {
      expect(folded(`K${apostrophe}Ré`), apostrophe).toEqual(['k', 're'])
      expect(folded(`😀 K${apostrophe}Ré`), apostrophe).toEqual(['k', 're'])
    }
  })

  it('keys every letter and digit there is with letters and digits alone', () => {
    for (let code = 0; code < 0x10000; code++) {
      for (const { folded: key, exact: other } of tokenise(String.fromCharCode(code))) {
        expect(`${key}${other}`, code.toString(16)).not.toMatch(/[\0-/:-@[-`{-\x7f]/)
      }
    }
  })

  it('has the same keys in every normal form, over the original spelling', () => {
    const text = 'Điểu K’Ré – hội nghị; Ủy ban, 8.597 hộ; Hoà'
    const decomposed = text.normalize('NFD')
    expect(folded(decomposed)).toEqual(folded(text))
    expect(exact(decomposed)).toEqual(exact(text))
    for (const token of tokenise(decomposed)) {
      expect(decomposed.slice(token.start, token.end)).toBe(token.text)
    }
    expect(tokenise(decomposed).map((t) => t.text.normalize('NFC'))).toEqual(
      tokenise(text).map((t) => t.text)
    )
  })

  it('cuts words out where they stand, whatever normal form each is in', () => {
    const words = fc.constantFrom(
      ...['Điện', 'Biên', 'Hoà', 'thủy', 'Ủy', 'nghị', 'quyết', 'ĐẢNG', 'kỹ', 'người', 'Ré', 'năm', 'ở', 'ý'],
      ...['2017', '8.597', 'QĐ', 'Trường', 'tuyến', 'Ỷ', 'ẫ', 'đ']
    )
    /** As macOS, as UniKey's "tổ hợp" (a shaped letter, then its tone), and as everybody else writes it. */
    const forms: ((word: string) => string)[] = [
      (word) => word.normalize('NFC'),
      (word) => word.normalize('NFD'),
      (word) =>
        word.replace(/\p{L}/gu, (letter) =>
          letter
            .normalize('NFD')
            .replace(
              /^(.)([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])([\u0300\u0301\u0303\u0309\u0323]?)$/u,
              (_, base, low, shape, high) =>
                `${(base as string) + (shape as string)}`.normalize('NFC') +
                (low as string) +
                (high as string)
            )
        )
    ]
    const glue = fc.constantFrom(' ', ' – ', '/', '; ', '\n', ' “', '’ ', '\u00a0')
    const piece = fc.record({ word: words, form: fc.constantFrom(...forms), before: glue })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.map(({ word, form, before }) => before + form(word)).join('')
        const tokens = tokenise(text)
        expect(tokens.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(
          pieces.map(({ word }) => word)
        )
        expect(tokens.map((token) => token.folded)).toEqual(pieces.flatMap(({ word }) => folded(word)))
        expect(tokens.map((token) => token.exact)).toEqual(pieces.flatMap(({ word }) => exact(word)))
      }),
      { numRuns: 500 }
    )
  })

  it('gives ordered, separate, non-empty tokens whose keys hold no space or sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.folded).toMatch(/^[\p{L}\p{N}]+$/u)
          last = token.end
        }
      })
    )
  })

  it('cuts where the pattern of a token says, also in numbers, marks and signs nobody sees', () => {
    const pattern =
      /(?<![\p{L}\p{N}]|\p{N}[.,])[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3}){2,})(?!\p{N}|[.,]\d{3}(?!\d)|\.\d)|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u00AD\u200C\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}\p{M}]))*/gu
    const pieces = [
      ...['a', 'Đ', 'ế', '́', '­', '‍', '1', '9', '0', '000', '234', '.', ',', ' ', '-', '²', '٣'],
      ...['𝒜', '😀', '\ud83d', 'quý', '\n']
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        const tokens = tokenise(text)
        expect(tokens.map(({ text: word, start, end }) => [word, start, end])).toEqual(
          [...text.matchAll(pattern)].map(({ 0: word, index }) => [word, index, index + word.length])
        )
        expect(keysIn(text)).toEqual({
          folded: tokens.map((token) => token.folded).join(' '),
          exact: tokens.map((token) => token.exact).join(' ')
        })
      }),
      { numRuns: 2000 }
    )
  })

  it('keeps every letter of a long word with letters beyond the first plane', () => {
    const [token] = tokenise('a𝒜000000a000')
    expect(token).toMatchObject({ folded: 'a𝒜000000a000', exact: 'a𝒜000000a000' })
  })

  it('reads 300 kB', () => {
    const text = 'Quyết định số 2200-QĐ/TU ngày 25/5/2017 của Thành ủy. '.repeat(5600)
    expect(tokenise(text).length).toBeGreaterThan(70_000)
  })
})

describe('prefixKeys', () => {
  it('finds the whole syllable under the i/y rule and longer ones as typed', () => {
    expect(prefixKeys('Quý')).toEqual({ prefix: 'quy', whole: 'qui' })
    expect(prefixKeys('đối')).toEqual({ prefix: 'doi', whole: 'doi' })
    expect(prefixKeys('8.597')).toEqual({ prefix: '8597', whole: '8597' })
    expect(foldWord('KỸ')).toBe('ky')
  })
})

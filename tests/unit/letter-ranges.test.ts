import { expect, test } from 'vitest'
import { LETTERS, LETTERS_AND_DIGITS } from '../../src/shared/vietnamese/letter-ranges.ts'

const units = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at))

const letter = new RegExp(`[${LETTERS}]`, 'u')
const letterOrDigit = new RegExp(`[${LETTERS_AND_DIGITS}]`, 'u')

test('Latin letters and marks are those of Unicode, one for one', () => {
  const latin = [...units(0, 0x370), ...units(0x1e00, 0x1f00)]
  expect(latin.filter((unit) => letter.test(unit) !== /[\p{L}\p{M}]/u.test(unit))).toEqual([])
  expect(latin.filter((unit) => letterOrDigit.test(unit) !== /[\p{L}\p{M}\p{N}]/u.test(unit))).toEqual([])
})

test('letters of other scripts count, signs of any text do not', () => {
  expect([...'ЖжΩωגعकกあア漢字한ＡＢﬁ'].filter((each) => !letter.test(each))).toEqual([])
  expect(units(0x2000, 0x2070).filter((unit) => letterOrDigit.test(unit))).toEqual([])
  expect([...'–—“”‘’…•₫€™→−≤○●▪★、。「」\u00a0\ufeff'].filter((each) => letterOrDigit.test(each))).toEqual([])
})

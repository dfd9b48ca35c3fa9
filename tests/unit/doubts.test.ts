import { describe, expect, test } from 'vitest'
import { correctWords } from '../../src/archive/accession/correct-text.ts'
import { findDoubts } from '../../src/archive/meeting/doubts.ts'
import type { RecognisedSpan } from '../../src/shared/model/extract.ts'

/** Every word of a text as the recogniser gives it; those named with another confidence are less sure. */
const wordsOf = (text: string, sure: Readonly<Record<string, number>> = {}): RecognisedSpan[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    confidence: sure[word] ?? 96,
    page: 1,
    box: [index * 10, 0, (index + word.length) * 10, 20]
  }))

const doubtsIn = (text: string, sure?: Readonly<Record<string, number>>) =>
  findDoubts(text, wordsOf(text, sure)).map(
    ({ start, end, reason, suggestion }) =>
      `${text.slice(start, end)}: ${reason}${suggestion === null ? '' : ` → ${suggestion}`}`
  )

describe('doubtful places', () => {
  test.each<[string, string[]]>([
    ['họp ngày 32/10/2021', ['32/10/2021: impossible-date']],
    ['ngày 21 tháng 13 năm 2021', ['21 tháng 13 năm 2021: impossible-date']],
    ['ngày 29/2/2021, ngày 29/2/2020', ['29/2/2021: impossible-date']],
    ['ngày 31/4', ['31/4: impossible-date']],
    ['trước 15/1O/2021', ['1O: mixed-letters → 10']],
    ['năm 2O21 có 4.2l8 người', ['2O21: mixed-letters → 2021', '2l8: mixed-letters → 218']],
    ['số l48/BC-NV', ['l48: mixed-letters → 148']],
    ['Quyết định 2214-QX/TU', ['2214-QX/TU: unknown-document']],
    ['Quyết định số 2214-QD/TU', ['2214-QD/TU: unknown-document → 2214-QĐ/TU']]
  ])('%s', (text, expected) => {
    expect(doubtsIn(text)).toEqual(expected)
  })

  test.each([
    'Số: 148/BC-NV, số 2214-QĐ/TU ngày 25/5/2018, Luật số 45/2019/QH14, 08-CT/TW, 15/NQ-HĐND, 12/TTr-UBND',
    'đạt 96,2%; 4.218 lượt; 350 triệu; quý III/2021; khóa XIV; Điều 5; mục 1.2; 7h30; 30a; COVID-19; km 12+300',
    'ngày 29/2/2020, ngày 1/1, tháng 12/2021, nhiệm kỳ 2020-2025, từ 1/9 đến 30/9/2021, tỷ lệ 31/32 xã, IP 10.1.2.3',
    'điện thoại 0243-825-1234, biển số 29A-123.45, giấy A4, xã Nà Lơi, Il, lO, Oslo'
  ])('none in: %s', (text) => {
    expect(doubtsIn(text)).toEqual([])
  })

  test('numbers the recogniser was not sure of, documents with a lower floor, words never', () => {
    const text = 'ghi (1.306) ý kiến theo 15/KH-UBND'
    expect(doubtsIn(text, { '(1.306)': 80, '15/KH-UBND': 80, ghi: 30 })).toEqual(['1.306: unsure'])
    expect(doubtsIn(text, { '15/KH-UBND': 60 })).toEqual(['15/KH-UBND: unsure'])
  })

  test('numbers read otherwise a second time; two readings that agree settle it', () => {
    const text = 'theo 3046/UBND-NG, có (5.150) hộ'
    const twice = (second: Readonly<Record<string, string>>, confidence: number) =>
      findDoubts(
        text,
        wordsOf(text).map((word) => {
          const again = second[text.slice(word.start, word.end)]
          return again === undefined ? word : { ...word, confidence, second: again }
        })
      ).map(({ start, end, reason, suggestion }) => [text.slice(start, end), reason, suggestion])
    expect(twice({ '3046/UBND-NG,': '3046/UBND-NC' }, 85)).toEqual([
      ['3046/UBND-NG', 'second-reading', '3046/UBND-NC']
    ])
    expect(twice({ '(5.150)': '5.150' }, 60)).toEqual([])
    expect(twice({ '3046/UBND-NG,': '3046/UBNO-NG' }, 60)).toEqual([])
    expect(twice({ '(5.150)': '5.150' }, 20)).toEqual([['5.150', 'unsure', null]])
    expect(twice({ '(5.150)': '' }, 60)).toEqual([['5.150', 'unsure', null]])
  })

  test('one place has one doubt, the gravest', () => {
    expect(doubtsIn('ngày 32/10/2021', { '32/10/2021': 40 })).toEqual(['32/10/2021: impossible-date'])
  })

  test('none where a person has looked, or where nothing was recognised', () => {
    const text = 'ngày 32/10/2021'
    const checked = wordsOf(text).map((word) => ({ ...word, isChecked: true }))
    expect(findDoubts(text, checked)).toEqual([])
    expect(findDoubts(text, [])).toEqual([])
  })
})

describe('words of a corrected block', () => {
  const text = 'họp ngày 32/10/2021, có 12 người'
  const words = wordsOf(text)
  const after = (start: number, end: number, put: string) => {
    const now = text.slice(0, start) + put + text.slice(end)
    return correctWords(words, { start, end, text: put }).map(
      (word) => now.slice(word.start, word.end) + (word.isChecked ? '*' : '')
    )
  }

  test('one word changed in its middle is checked, those after it move', () => {
    expect(after(9, 11, '2')).toEqual(['họp', 'ngày', '2/10/2021,*', 'có', '12', 'người'])
  })
  test('words joined by a correction are one, with the place of both', () => {
    expect(after(21, 26, 'khoảng 1200')).toEqual(['họp', 'ngày', '32/10/2021,', 'khoảng 1200*', 'người'])
    const joined = correctWords(words, { start: 21, end: 26, text: 'x' }).find((word) => word.isChecked)!
    expect(joined.box).toEqual([210, 0, 260, 20])
  })
  test('a word taken out is gone, one put between words brings none', () => {
    expect(after(24, 27, '')).toEqual(['họp', 'ngày', '32/10/2021,', 'có', 'người'])
    expect(after(21, 21, 'đã ')).toEqual(['họp', 'ngày', '32/10/2021,', 'có', '12', 'người'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, parseNumber } from '../../src/shared/vietnamese/numbers.ts'

const values = (text: string): number[] => findNumbers(text).map((mention) => mention.value)

describe('parseNumber', () => {
  it.each([
    ['8.597', 8597],
    ['1.234.567', 1234567],
    ['43,3', 43.3],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['07', 7]
  ])('%s is %d', (raw, value) => {
    expect(parseNumber(raw)).toBe(value)
  })

  it.each(['', '1.2.3', '27/12', 'mười', '1,2,3', '-5', '1 000'])('%j is no numeral', (raw) => {
    expect(parseNumber(raw)).toBeNull()
  })

  it('reads back what Vietnamese formatting writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(parseNumber(n.toLocaleString('vi-VN'))).toBe(n)
      })
    )
  })
})

describe('findNumbers', () => {
  it('multiplies scale words out exactly', () => {
    expect(values('hơn 43,75 tỷ đồng, 188.017 tỷ đồng, 1.234,5 tỉ')).toEqual([
      43750000000, 188017e9, 1234.5e9
    ])
    expect(values('5 vạn, 20 nghìn, 20 ngàn, 3 triệu, 43 nghìn tỷ')).toEqual([
      50000, 20000, 20000, 3e6, 43e12
    ])
    expect(values('1 tỷ 200 triệu đồng')).toEqual([1.2e9])
    expect(values('1,234 tỷ')).toEqual([1.234e9])
  })

  it('does not take another word for a scale', () => {
    expect(values('năm 2019 tỷ lệ hộ nghèo')).toEqual([2019])
    expect(values('12 Triệu Sơn')).toEqual([12])
    expect(values('3 triệu tập')).toEqual([3])
  })

  it('gives range, denominator, percent, approximation and place', () => {
    const text = 'đạt gần 95 - 98%; 30/30 quận'
    const [range, ratio] = findNumbers(text)
    expect(range).toMatchObject({ value: 95, upTo: 98, isPercent: true, approx: { text: 'gần', start: 4 } })
    expect(ratio).toMatchObject({ value: 30, denominator: 30, raw: '30/30' })
    for (const mention of findNumbers(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.raw)
  })

  it('leaves out document codes, clock times, words and three-part dates', () => {
    const text = 'số 2200-QĐ/TU ngày 27/12/2019, lúc 10h30, 13:44, K12, Covid-19, 30/2020/NĐ-CP'
    expect(values(text)).toEqual([])
  })

  it('reads totals with their parts', () => {
    expect(values('8.597 cuộc (434 cuộc cấp Thành phố; 2.054 cuộc; 6.109 cuộc)')).toEqual([
      8597, 434, 2054, 6109
    ])
  })
})

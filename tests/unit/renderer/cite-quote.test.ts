import { describe, expect, it } from 'vitest'
import { citeQuote } from '../../../src/renderer/src/features/annotations/cite-quote.ts'

const words = {
  accession: (number: string) => `số vào kho ${number}`,
  page: (name: string) => `trang ${name}`
}

describe('citeQuote', () => {
  it('gives quotation, title, source, date and accession number in one paragraph', () => {
    const from = { title: 'Tổng kết', source: 'Báo Vĩnh Sa', date: '29/12/2021', accession: '2022-000147' }
    expect(citeQuote(' đạt 94%.\n Tiếp tục ', from, words)).toBe(
      '“đạt 94%. Tiếp tục” (Tổng kết, Báo Vĩnh Sa, 29/12/2021, số vào kho 2022-000147)'
    )
  })
  it('names the page of words of the original', () => {
    const from = { title: 'Tổng kết', source: null, date: null, accession: '2022-000147', page: 'iv' }
    expect(citeQuote('đạt', from, words)).toBe('“đạt” (Tổng kết, trang iv, số vào kho 2022-000147)')
  })
  it('invents nothing for what is not stated', () => {
    const from = { title: 'Tổng kết', source: null, date: null, accession: '2022-000147' }
    expect(citeQuote('đạt', from, words)).toBe('“đạt” (Tổng kết, số vào kho 2022-000147)')
  })
})

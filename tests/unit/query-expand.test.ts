import { describe, expect, it } from 'vitest'
import { expandAbbreviations } from '../../src/shared/query/expand.ts'
import { parseQuery } from '../../src/shared/query/parse.ts'
import { printQuery } from '../../src/shared/query/print.ts'
import { ABBREVIATIONS, indexAbbreviations } from '../../src/shared/vietnamese/abbreviations.ts'

const index = indexAbbreviations(ABBREVIATIONS)
const expand = (text: string): string => {
  const { tree } = parseQuery(text)
  return tree === null ? '' : printQuery(expandAbbreviations(tree, index)).trim()
}

describe('expandAbbreviations', () => {
  it.each([
    ['MTTQ ', 'MTTQ OR "Mặt trận Tổ quốc"'],
    ['MTTQ', 'MTTQ* OR "Mặt trận Tổ quốc"'],
    ['họp MTTQ huyện ', 'họp (MTTQ OR "Mặt trận Tổ quốc") huyện'],
    ['mặt trận tổ quốc ', 'mặt trận tổ quốc OR MTTQ'],
    ['hội nghị mat tran to quoc xã ', 'hội nghị (mat tran to quoc OR MTTQ) xã'],
    ['"Mặt trận Tổ quốc"', '"Mặt trận Tổ quốc" OR MTTQ'],
    ['kinh tế - xã hội ', 'kinh tế xã hội OR KTXH OR "KT XH"'],
    ['đ/c Hoa ', '("đ c" OR "đồng chí") Hoa'],
    ['-UBND', '-(UBND OR "Ủy ban nhân dân")'],
    ['title:UBND ', 'tiêu_đề:(UBND OR "Ủy ban nhân dân")'],
    ['=MTTQ', '=MTTQ'],
    ['từ tư tu ', 'từ tư tu'],
    ['dân vận ', 'dân vận'],
    ['"2200-QĐ/TU"', '"2200 QĐ TU"']
  ])('%s', (typed, expanded) => {
    expect(expand(typed)).toBe(expanded)
  })
})

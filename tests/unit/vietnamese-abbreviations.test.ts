import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS, indexAbbreviations } from '../../src/shared/vietnamese/abbreviations.ts'
import { compareVietnamese, comparePersonNames } from '../../src/shared/vietnamese/collate.ts'

const index = indexAbbreviations(ABBREVIATIONS)

describe('abbreviations', () => {
  it('are well-formed, each short form listed once', () => {
    const forms = ABBREVIATIONS.flatMap((row) => row.short)
    expect(new Set(forms).size).toBe(forms.length)
    for (const { short, long } of ABBREVIATIONS) {
      for (const text of [...short, ...long]) expect(text).toMatch(/^\p{L}[\p{L}\p{N} .,&/-]*$/u)
    }
  })

  it.each([
    ['MTTQ', ['Mặt trận Tổ quốc']],
    ['mttq', ['Mặt trận Tổ quốc']],
    ['HDND', ['Hội đồng nhân dân']],
    ['TƯ', ['Trung ương']],
    ['T.Ư', ['Trung ương']],
    ['TU', ['Tỉnh ủy', 'Thành ủy']],
    ['KT-XH', ['kinh tế - xã hội']],
    ['TP HCM', ['Thành phố Hồ Chí Minh']],
    ['GD&ĐT', ['giáo dục và đào tạo']],
    ['đ/c', ['đồng chí']],
    ['vsattp', ['vệ sinh an toàn thực phẩm', 'an toàn vệ sinh thực phẩm']],
    ['tư', []],
    ['tu', []],
    ['H', []],
    ['Mặt', []]
  ])('%s means %j', (short, long) => {
    expect(index.meaningsOf(short)).toEqual(long)
  })

  it('finds the short form of a meaning in any case, accents or tone placement', () => {
    for (const text of ['mặt trận tổ quốc', 'Mat tran To quoc', 'MẶT TRẬN TỔ QUỐC']) {
      expect(index.shortFormsOf(text)).toEqual(['MTTQ'])
    }
    expect(index.shortFormsOf('Uỷ ban nhân dân')).toEqual(['UBND'])
    expect(index.shortFormsOf('thủ tướng')).toEqual([])
    expect(index.shortFormsOf('huyện')).toEqual([])
  })
})

describe('collation', () => {
  it('follows the Vietnamese alphabet and order of tones', () => {
    const letters = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ')
    expect(letters.toReversed().sort(compareVietnamese)).toEqual(letters)
    const tones = 'ma mà mả mã má mạ'.split(' ')
    expect(tones.toReversed().sort(compareVietnamese)).toEqual(tones)
    expect(['Quý 10', 'Quý 2'].sort(compareVietnamese)).toEqual(['Quý 2', 'Quý 10'])
    expect(compareVietnamese('Đảng', 'Đảng'.normalize('NFD'))).toBe(0)
  })

  it('sorts people by given name, then family name', () => {
    const people = ['Trần Văn An', 'Lê Thị Bình', 'Nguyễn Văn Bình', 'Phạm Đức', 'Điểu K’Ré', 'Nguyễn Ái']
    expect([...people].sort(comparePersonNames)).toEqual([
      'Nguyễn Ái',
      'Trần Văn An',
      'Lê Thị Bình',
      'Nguyễn Văn Bình',
      'Phạm Đức',
      'Điểu K’Ré'
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactKey, fold, normaliseText, toneStyle } from '../../src/shared/vietnamese/fold.ts'
import { isSyllable } from '../../src/shared/vietnamese/syllables.ts'

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'

describe('fold', () => {
  it('drops every Vietnamese mark in both cases', () => {
    const plain =
      'a'.repeat(18) + 'e'.repeat(12) + 'i'.repeat(6) + 'o'.repeat(18) + 'u'.repeat(12) + 'y'.repeat(6)
    expect(fold(VOWELS)).toBe(plain)
    expect(fold(VOWELS.toUpperCase())).toBe(plain)
    expect(fold('đĐðÐƉ')).toBe('ddddd')
  })

  it('makes apostrophes straight and special spaces plain', () => {
    expect(fold('Điểu K’Ré\u00A0K‘r')).toBe("dieu k're k'r")
  })

  it('keeps length, unit for unit, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text).length).toBe(text.length)
      })
    )
  })

  it('folds a long text as its letters one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 70, maxLength: 300 }), (text) => {
        expect(fold(text)).toBe([...text].map(fold).join(''))
        expect(fold(`${text}\ud83d`).length).toBe(text.length + 1)
      })
    )
  })

  it('is a fixed point of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      })
    )
  })
})

describe('normaliseText', () => {
  it('composes NFD and the base-letter-plus-tone form of UniKey', () => {
    expect(normaliseText('hội nghị'.normalize('NFD'))).toBe('hội nghị')
    expect(normaliseText('hô\u0323i')).toBe('hội')
  })

  it('repairs look-alikes of đ in Vietnamese words and abbreviations only', () => {
    expect(normaliseText('Ðảng ðã ra QÐ/TU, Ɖoàn')).toBe('Đảng đã ra QĐ/TU, Đoàn')
    expect(normaliseText('Það er gott')).toBe('Það er gott')
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Ððđaảo hQD\u0301\u0323'.split('')) }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      })
    )
  })
})

describe('exactKey', () => {
  it('makes tone placement uniform only where the syllable ends', () => {
    expect(exactKey('HOÀ')).toBe('hòa')
    expect(exactKey('thuỷ')).toBe('thủy')
    expect(exactKey('khoẻ')).toBe('khỏe')
    expect(exactKey('Uỵ')).toBe('ụy')
    for (const same of ['hoàn', 'thuyền', 'quý', 'quỳ', 'hòa', 'ngoại']) {
      expect(exactKey(same)).toBe(same)
    }
  })

  it('covers all fifteen pairs', () => {
    expect(toneStyle('oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ')).toBe(
      'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'
    )
  })

  it('keeps every other difference', () => {
    expect(exactKey('kỹ')).not.toBe(exactKey('kĩ'))
    expect(exactKey('Mỹ')).toBe('mỹ')
    expect(exactKey('Đảng'.normalize('NFD'))).toBe('đảng')
  })
})

describe('isSyllable', () => {
  const yes =
    'nghị quyết quốc giếng gìn già giữ khuỷu thuở hòa hoà thủy thuỷ Ủy Uỷ ngoằn ngoèo khuya tuýp yêu yểu đường ' +
    'ruộng xoong huỳnh quỳnh thuyền nguyễn trường chức Đảng quận gì giêng' +
    ' ý kỹ kĩ kế nghề ghế gà ích oanh'
  it.each(yes.split(' '))('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.normalize('NFD'))).toBe(true)
  })

  it.each(
    'céng hßa héi hoäi coäng xaõ ke1 fan ươt phap nghà ce ka ngườì hôị strong windows thuyển1 của2 qa á́'.split(
      ' '
    )
  )('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

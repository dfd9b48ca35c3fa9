import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bind, bindName } from '../../src/renderer/src/print/bind.ts'
import { markLabels } from '../../src/shared/model/printable/mark-labels.ts'

const show = (text: string, names: string[] = [], more: { paragraphLength?: number; last?: boolean } = {}) =>
  bind(text, { names, paragraphLength: more.paragraphLength ?? text.length, last: more.last ?? false })
    .map((segment) => (segment.whole ? `[${segment.text}]` : segment.text))
    .join('')
    .replaceAll('\u00a0', '_')

describe('spaces that must not end a line', () => {
  test('names: up to four syllables hold, longer ones break after every second', () => {
    const bound = (name: string, long = false) => bindName(name, long).replaceAll('\u00a0', '_')
    expect(bound('Điểu K’Ré')).toBe('Điểu_K’Ré')
    expect(bound('Hoàng Thị Thanh Nhàn')).toBe('Hoàng_Thị_Thanh_Nhàn')
    expect(bound('Hoàng Thị Thanh Nhàn', true)).toBe('Hoàng_Thị Thanh_Nhàn')
    expect(bound('Phùng Bá Lễ', true)).toBe('Phùng_Bá_Lễ')
    expect(bound('Công Tằng Tôn Nữ Diệu Khuê')).toBe('Công_Tằng Tôn_Nữ Diệu_Khuê')
    // what a reader took for one name: a justified line would gape before nine syllables
    expect(bound('Công Tằng Tôn Nữ Diệu Khuê Lò Văn Ơn')).toBe('Công_Tằng Tôn_Nữ Diệu_Khuê Lò_Văn Ơn')
  })

  test('every name of the sheet is bound wherever it stands', () => {
    const names = ['Vi Văn Thạo', 'Phùng Bá Lễ']
    expect(show('Đồng chí Vi Văn Thạo và Phùng Bá Lễ', names)).toBe('Đồng chí Vi_Văn_Thạo và Phùng_Bá_Lễ')
  })

  test('numbers hold to what they count and to what numbers them', () => {
    expect(show('duy trì 1.136 mô hình, 43,75 tỷ đồng trong 30 ngày')).toBe(
      'duy trì 1.136_mô hình, 43,75_tỷ đồng trong 30_ngày'
    )
    expect(show('ngày 12 tháng 9 năm 2019 của khóa XI, lần thứ XII')).toBe(
      'ngày_12 tháng_9 năm_2019 của khóa_XI, lần thứ_XII'
    )
    expect(show('năm 2020 giải quyết 95% kiến nghị')).toBe('năm_2020 giải quyết 95% kiến nghị')
  })

  test('the last word of a paragraph does not stand alone', () => {
    expect(show('công tác dân vận.', [], { last: true })).toBe('công tác dân_vận.')
    expect(show('công tác dân vận.')).toBe('công tác dân vận.')
  })

  test('document numbers, dates, ranges and quarters are kept whole', () => {
    expect(show('Kế hoạch số 142/KH-UBND ngày 08/02/2019')).toBe(
      'Kế hoạch số_[142/KH-UBND] ngày_[08/02/2019]'
    )
    expect(show('Quyết định 1187-QĐ/HU (kho: 2026-000389).')).toBe(
      'Quyết định [1187-QĐ/HU] (kho: [2026-000389]).'
    )
    expect(show('giai đoạn 2016 - 2020, quý I/2020, từ 95 - 98%')).toBe(
      'giai đoạn [2016 - 2020], [quý I/2020], từ [95 - 98%]'
    )
    expect(show('chính trị - xã hội, H’Diễm Niê')).toBe('chính trị - xã hội, H’Diễm Niê')
  })

  test('nothing but the kind of a space ever changes', () => {
    const bits = fc.constantFrom(
      'năm ',
      '2019',
      ' - ',
      '142/KH-UBND',
      ' ',
      'Vi Văn Thạo',
      'quý IV/2020',
      '1.136 mô hình',
      ', '
    )
    const options = fc.record({
      names: fc.constant(['Vi Văn Thạo', 'Văn']),
      paragraphLength: fc.nat(600),
      last: fc.boolean()
    })
    fc.assert(
      fc.property(
        fc.array(bits).map((some) => some.join('')),
        options,
        (text, how) => {
          const drawn = bind(text, how)
            .map((segment) => segment.text)
            .join('')
          expect(drawn.replaceAll('\u00a0', ' ')).toBe(text)
        }
      )
    )
  })
})

describe('evidence marks', () => {
  test('three numbers in a row are told as a range that leads to the first', () => {
    expect(markLabels([4, 5, 6, 9])).toEqual([
      { label: '4-6', target: 4 },
      { label: '9', target: 9 }
    ])
    expect(markLabels([1, 2]).map(({ label }) => label)).toEqual(['1', '2'])
    expect(markLabels([])).toEqual([])
  })
})

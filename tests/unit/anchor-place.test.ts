import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT_LENGTH, describeRange } from '../../src/shared/anchor/describe.ts'
import { findQuote, placeSelectors } from '../../src/shared/anchor/place.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'
import { Placement, TextSelectors } from '../../src/shared/model/selector.ts'

const SENTENCES = [
  'Sáng 27/12, Ban Dân vận tổ chức hội nghị tổng kết công tác năm 2019.',
  'Đồng chí Trần Văn An, Phó Bí thư Thường trực, dự và chỉ đạo hội nghị.',
  'Toàn huyện đã tổ chức 8.597 cuộc giám sát, tăng 12,5% so với năm trước.',
  'Các xã, thị trấn tiếp nhận 1.405 ý kiến của nhân dân và giải quyết 98%.',
  'Kết luận hội nghị, đồng chí yêu cầu đổi mới nội dung, phương thức vận động.',
  '“Năm dân vận chính quyền” được triển khai tại 30/30 quận, huyện, thị xã 🎉.',
  'Nhân dịp này, 07 tập thể và 12 cá nhân được tặng bằng khen của Chủ tịch.',
  'Theo Quyết định số 2200-QĐ/TU, người đứng đầu đối thoại mỗi năm ít nhất hai lần.'
]
const TEXT = SENTENCES.join(' ')

/** Text with what makes offsets hard: emoji, combining marks, line ends, Vietnamese. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'abc ệộđ.\n“”🎉'),
    fc.constantFrom('e\u0302\u0323', '👩‍👩‍👧', '\ud83d', '\u00AD', '\u00A0')
  ),
  minLength: 1,
  maxLength: 200
})
const textAndRange = anyText.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
)
const sentence = fc.nat(SENTENCES.length - 1)
const rangeOf = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length
})
const placedText = (text: string, placement: Placement) =>
  placement.range === null ? null : text.slice(placement.range.start, placement.range.end)

describe('describeRange', () => {
  it('gives selectors the model accepts, with surroundings that cut no surrogate pair', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const { quote, position } = TextSelectors.parse(describeRange(text, start, end))
        expect(text.slice(position.start, position.end)).toBe(quote.exact)
        expect(position.start).toBeLessThanOrEqual(start)
        expect(position.end).toBeGreaterThanOrEqual(end)
        expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true)
        expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true)
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(CONTEXT_LENGTH)
      })
    )
    const { quote } = describeRange('🎉'.repeat(40), 41, 43)
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '🎉🎉',
      prefix: '🎉'.repeat(16),
      suffix: '🎉'.repeat(16)
    })
    expect(describeRange(`${'🎉'.repeat(20)}abc`, 41, 42).quote.prefix).toBe(`${'🎉'.repeat(15)}a`)
  })

  it('refuses what is no range', () => {
    for (const [start, end] of [
      [0, 0],
      [2, 1],
      [-1, 2],
      [0, 4],
      [0.5, 2],
      [NaN, 2]
    ] as const) {
      expect(() => describeRange('abc', start, end)).toThrow(RangeError)
    }
  })
})

describe('placeSelectors', () => {
  it('finds any range of any text exactly where it was', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const selectors = describeRange(text, start, end)
        expect(placeSelectors(text, selectors)).toEqual({
          status: 'exact',
          score: 1,
          range: { start: selectors.position.start, end: selectors.position.end }
        })
      }),
      { numRuns: 500 }
    )
  })

  it('moves with text put in or taken away before it', () => {
    fc.assert(
      fc.property(sentence, anyText, (index, inserted) => {
        const part = SENTENCES[index] ?? ''
        const { start, end } = rangeOf(TEXT, part)
        const selectors = describeRange(TEXT, start, end)
        const later = `${inserted}\n${TEXT}`
        expect(placeSelectors(later, selectors)).toMatchObject({
          status: 'moved',
          range: { start: start + inserted.length + 1, end: end + inserted.length + 1 }
        })
        const earlier = TEXT.slice(Math.max(0, start - 20))
        const placement = placeSelectors(earlier, selectors)
        expect(placedText(earlier, placement)).toBe(part)
      })
    )
  })

  it('finds a short quote again by its surroundings, among many of the same', () => {
    const at = TEXT.indexOf('hội nghị', TEXT.indexOf('Kết luận'))
    const selectors = describeRange(TEXT, at, at + 8)
    const later = `Hội nghị, hội nghị, hội nghị. ${TEXT}`
    expect(placeSelectors(later, selectors).range?.start).toBe(at + 30)
  })

  it('is an orphan when the quote is gone', () => {
    fc.assert(
      fc.property(sentence, (index) => {
        const part = SENTENCES[index] ?? ''
        const { start, end } = rangeOf(TEXT, part)
        const without = TEXT.slice(0, start) + TEXT.slice(end)
        expect(placeSelectors(without, describeRange(TEXT, start, end))).toEqual({
          status: 'orphan',
          score: 0,
          range: null
        })
      })
    )
  })

  it('does not take a short word elsewhere for the one that is gone', () => {
    const { start, end } = rangeOf(TEXT, 'nhân dân')
    const without = TEXT.slice(0, start - 30) + TEXT.slice(end + 30) + ' Ý kiến của nhân dân được tiếp thu.'
    expect(placeSelectors(without, describeRange(TEXT, start, end)).status).toBe('orphan')
  })

  it('takes the right one of two look-alike sentences', () => {
    const twins =
      'Xã An Bình báo cáo: đã hoàn thành 100% chỉ tiêu. Xã Hòa Phú báo cáo: đã hoàn thành 100% chỉ tiêu. Hết phần báo cáo.'
    const quote = 'đã hoàn thành 100% chỉ tiêu.'
    const second = twins.lastIndexOf(quote)
    const later = `Tin mới nhận trong ngày hôm nay của huyện nhà. ${twins}`
    const placement = placeSelectors(later, describeRange(twins, second, second + quote.length))
    expect(placement.range?.start).toBe(later.lastIndexOf(quote))
    const first = placeSelectors(
      later,
      describeRange(twins, twins.indexOf(quote), twins.indexOf(quote) + quote.length)
    )
    expect(first.range?.start).toBe(later.indexOf(quote))
  })

  it('does not take a look-alike neighbour for a sentence taken out', () => {
    const before = 'Năm 2018 tổ chức 145 hội nghị đối thoại với nhân dân trên toàn địa bàn huyện.'
    const after = 'Năm 2019 tổ chức 147 hội nghị đối thoại với nhân dân trên toàn địa bàn huyện.'
    const text = `${SENTENCES[0]} ${before} ${after} ${SENTENCES[1]}`
    const { start, end } = rangeOf(text, before)
    const without = text.replace(`${before} `, '')
    expect(placeSelectors(without, describeRange(text, start, end)).status).toBe('orphan')
  })

  it('finds a quote whose words were changed a little', () => {
    const part = SENTENCES[2] ?? ''
    const { start, end } = rangeOf(TEXT, part)
    const edited = `Mở đầu. ${TEXT.replace('cuộc giám sát, tăng', 'cuộc giám sát, tăng khoảng')}`
    const placement = placeSelectors(edited, describeRange(TEXT, start, end))
    expect(placement.status).toBe('moved')
    expect(placedText(edited, placement)).toBe(
      'Toàn huyện đã tổ chức 8.597 cuộc giám sát, tăng khoảng 12,5% so với năm trước.'
    )
    expect(placement.score).toBeLessThan(1)
  })

  it('asks when a number of the quote has become another: it may be the sentence of another year', () => {
    const part = SENTENCES[2] ?? ''
    const { start, end } = rangeOf(TEXT, part)
    const edited = TEXT.replace('8.597', '9.104')
    const placement = placeSelectors(edited, describeRange(TEXT, start, end))
    expect(placement.status).toBe('uncertain')
    expect(placedText(edited, placement)).toBe(part.replace('8.597', '9.104'))
  })

  it('asks when two places fit as well', () => {
    const twice = SENTENCES.map((each) => `${each}\n`).join('')
    const at = twice.indexOf('hội nghị tổng kết')
    const selectors = describeRange(twice, at, at + 17)
    expect(placeSelectors(`Tin đầu trang. ${twice}${twice}`, selectors).status).toBe('uncertain')
  })

  it('follows a repair of accents, and a misreading of some letters', () => {
    for (const part of SENTENCES) {
      const { start, end } = rangeOf(TEXT, part)
      const bare = TEXT.replace(/[ạ-ỹà-ỹđ]/giu, (letter) => fold(letter))
      expect(placedText(TEXT, placeSelectors(TEXT, describeRange(bare, start, end)))).toBe(part)
    }
    const at = TEXT.indexOf('tiếp nhận')
    const misread = TEXT.replace('tiếp nhận', 'tiêp nhặn').replace('thị trấn', 'thi trân')
    const placement = placeSelectors(misread, describeRange(TEXT, at, at + 9))
    expect([placement.status, placedText(misread, placement)]).toEqual(['moved', 'tiêp nhặn'])
  })

  it('follows a text into another normal form, spacing, quotes and case', () => {
    for (const part of SENTENCES) {
      const { start, end } = rangeOf(TEXT, part)
      const selectors = describeRange(TEXT, start, end)
      const others = [
        TEXT.normalize('NFD'),
        TEXT.replaceAll(' ', '\u00A0\n'),
        TEXT.replaceAll(/[“”]/g, '"').toUpperCase(),
        TEXT.replaceAll('ươ', 'ư\u00ADơ')
      ]
      for (const other of others) {
        const placement = placeSelectors(other, selectors)
        expect(placement.status).not.toBe('orphan')
        const plain = (s: string) =>
          s
            .normalize('NFC')
            .replace(/\u00AD/g, '')
            .replace(/[“”]/g, '"')
            .replace(/\s+/g, ' ')
            .toLowerCase()
        expect(plain(placedText(other, placement) ?? '')).toBe(plain(part))
      }
    }
  })

  it('finds a long quote by its ends when its middle changed', () => {
    const long = TEXT.slice(0, 560)
    const text = `${'Tin vắn trong tuần. '.repeat(5)}${TEXT} Tin tiếp theo.`
    const { start, end } = rangeOf(text, long)
    const edited = text
      .replace('30/30 quận', '29/30 quận')
      .replace('1.405', '1.450')
      .replace('Tin vắn', 'Tin')
    const placement = placeSelectors(edited, describeRange(text, start, end))
    expect(placedText(edited, placement)?.slice(0, 30)).toBe(long.slice(0, 30))
    expect(placedText(edited, placement)?.slice(-30)).toBe(long.slice(-30))
  })

  it('always answers a valid placement inside the text, for any pair of texts', () => {
    fc.assert(
      fc.property(textAndRange, anyText, ({ text, start, end }, other) => {
        const placement = Placement.parse(placeSelectors(other, describeRange(text, start, end)))
        if (placement.range !== null) {
          expect(placement.range.start).toBeGreaterThanOrEqual(0)
          expect(placement.range.end).toBeLessThanOrEqual(other.length)
          expect(placement.range.start).toBeLessThan(placement.range.end)
        } else expect(placement.status).toBe('orphan')
      }),
      { numRuns: 500 }
    )
  })

  it('is quick on 300 kB, however repetitive', () => {
    const big = TEXT.repeat(Math.ceil(300_000 / TEXT.length))
    const cases: [string, TextSelectors][] = [
      [big, describeRange(`x ${SENTENCES[2]?.replace('cuộc', 'lượt')} y`, 2, 60)],
      [big, describeRange(TEXT.replaceAll('a', 'b'), 0, 500)],
      ['a'.repeat(300_000), describeRange('a'.repeat(100) + 'b' + 'a'.repeat(300), 50, 350)],
      ['a'.repeat(300_000), describeRange('bab', 1, 2)],
      [big.normalize('NFD'), describeRange(big, 150_000, 151_000)]
    ]
    for (const [text, selectors] of cases) {
      expect(placeSelectors(text, selectors)).toBeDefined()
    }
  })
})

describe('findQuote', () => {
  it('describes a typed quote, forgiving spacing, case and normal form', () => {
    for (const quote of ['hội nghị tổng kết', 'HỘI  NGHỊ\ntổng kết', 'hội nghị tổng kết'.normalize('NFD')]) {
      const selectors = findQuote(TEXT, quote)
      expect(selectors?.quote.exact).toBe('hội nghị tổng kết')
      expect(selectors?.position.start).toBe(TEXT.indexOf('hội nghị tổng kết'))
    }
    expect(findQuote(TEXT, '"Năm dân vận chính quyền"')?.quote.exact).toBe('“Năm dân vận chính quyền”')
    expect(findQuote(TEXT, 'không có ở đây')).toBeNull()
    expect(findQuote(TEXT, ' ')).toBeNull()
  })
})

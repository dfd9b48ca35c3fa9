/** A passage of the text on a page: the same words whatever stands between them, and no other words. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { findOnPage, lettersOf } from '../../src/shared/anchor/find-on-page.ts'

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector' as const,
  exact,
  prefix,
  suffix
})
const text =
  'Huyện ủy Đông Khuê họp bàn việc gặt lúa sớm trước bão số 3. Các xã báo cáo đã gặt được một nửa. Huyện ủy giao công an giúp dân ven sông.'

describe('a passage on a page', () => {
  test('is found over broken lines, hyphens, another normal form and capitals', () => {
    const page =
      'HUYỆN ỦY ĐÔNG KHUÊ họp bàn\nviệc gặt lúa sớm tru\u031bo\u031b\u0301c bão\u00a0số 3. Các xã báo-\ncáo đã gặt'
    const start = text.indexOf('gặt lúa')
    const { quote: wanted } = describeRange(text, start, text.indexOf(' Các') - 1)
    const found = findOnPage(lettersOf(page), wanted)!
    expect(page.slice(found.start, found.end).normalize('NFC')).toBe('gặt lúa sớm trước bão\u00a0số 3')
  })

  test('of a few words needs its surroundings', () => {
    const page = lettersOf(text)
    const start = text.lastIndexOf('Huyện ủy')
    const { quote: wanted } = describeRange(text, start, start + 8)
    expect(findOnPage(page, wanted)?.start).toBe(start)
    expect(findOnPage(page, quote('Huyện ủy'))).toBeNull()
    expect(findOnPage(page, quote('gặt', 'mười lăm người ', ' trên đồng cạn'))).toBeNull()
    expect(
      findOnPage(page, quote('gặt lúa sớm trước bão số 3. Các xã báo cáo đã gặt được một nửa'))
    ).not.toBeNull()
  })

  test('told twice with the same surroundings is not shown at either', () => {
    const page = lettersOf(`${text}\n${text}`)
    const start = text.indexOf('gặt lúa')
    expect(findOnPage(page, describeRange(text, start, start + 40).quote)).toBeNull()
  })

  test('whatever is marked, what is found says the same letters', () => {
    const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }))
    const broken = fc.array(fc.nat(text.length), { maxLength: 12 })
    fc.assert(
      fc.property(place, broken, ([start, length], breaks) => {
        const end = Math.min(text.length, start + length)
        const { quote: wanted } = describeRange(text, start, end)
        const page = [...breaks]
          .sort((a, b) => b - a)
          .reduce((made, at) => `${made.slice(0, at)}\n${made.slice(at)}`, text)
        const found = findOnPage(lettersOf(page), wanted)
        if (found === null) return
        expect(lettersOf(page.slice(found.start, found.end)).text).toBe(lettersOf(wanted.exact).text)
      })
    )
  })
})

/** Places on pages: turned with the page and back, and written as fragments that mean the same to others. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFragment, writeFragment } from '../../src/archive/annotations/fragments.ts'
import {
  boundsOf,
  isOnPage,
  pageLabel,
  turnBack,
  turnRect,
  type PageRect,
  type PageRegion,
  type Turn
} from '../../src/shared/model/page-region.ts'

const size = { width: 595, height: 842 }
const turns: readonly Turn[] = [0, 1, 2, 3]

/** Hundredths, as the window keeps them. */
const hundredths = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((length) => length / 100)
const rect = fc.tuple(hundredths(0, 500), hundredths(0, 800), hundredths(1, 90), hundredths(1, 40))
const region = (rects: fc.Arbitrary<PageRect[]>): fc.Arbitrary<PageRegion> =>
  fc.record({ page: fc.integer({ min: 1, max: 400 }), label: fc.constant(null), rects })

describe('a place on a page', () => {
  test('turns with its page', () => {
    // the top left corner of a page turned clockwise is at the top right
    expect(turnRect([0, 0, 10, 20], size, 1)).toEqual([822, 0, 20, 10])
    expect(turnRect([0, 0, 10, 20], size, 2)).toEqual([585, 822, 10, 20])
    expect(turnRect([0, 0, 10, 20], size, 3)).toEqual([0, 585, 20, 10])
  })

  test('comes back from every turn, and stays inside the page', () => {
    fc.assert(
      fc.property(rect, fc.constantFrom(...turns), (given, turn) => {
        const turned = turnRect(given, size, turn)
        const [left, top, width, height] = turned
        const shown = turn % 2 === 0 ? size : { width: size.height, height: size.width }
        expect(left >= -1e-9 && top >= -1e-9).toBe(true)
        expect(left + width <= shown.width + 1e-9 && top + height <= shown.height + 1e-9).toBe(true)
        turnBack(turned, size, turn).forEach((length, at) => expect(length).toBeCloseTo(given[at]!, 6))
      })
    )
  })

  test('is on its page or not', () => {
    const at = (page: number, one: PageRect): PageRegion => ({ page, label: null, rects: [one] })
    expect(isOnPage(at(1, [500, 800, 95, 42]), [size])).toBe(true)
    // other programs round
    expect(isOnPage(at(1, [500, 800, 96, 43]), [size])).toBe(true)
    expect(isOnPage(at(1, [590, 10, 40, 10]), [size])).toBe(false)
    expect(isOnPage(at(2, [10, 10, 10, 10]), [size])).toBe(false)
  })

  test('a label is told where it is not the number', () => {
    expect([pageLabel('iv', 4), pageLabel(' 4 ', 4), pageLabel('', 4), pageLabel(null, 4)]).toEqual([
      'iv',
      null,
      null,
      null
    ])
  })
})

describe('a place as a fragment', () => {
  test('is written as RFC 8118 and Media Fragments say', () => {
    const one: PageRegion = { page: 3, label: 'iii', rects: [[72, 100.5, 200.25, 14]] }
    expect(writeFragment(one, true)).toEqual({
      conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
      value: 'page=3&viewrect=72,100.5,200.25,14'
    })
    expect(writeFragment({ ...one, page: 1, rects: [[7, 8, 9, 10]] }, false)).toEqual({
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: 'xywh=pixel:7,8,9,10'
    })
    expect(writeFragment({ ...one, rects: [[7, 8, 9, 10]] }, false).value).toBe('page=3&xywh=pixel:7,8,9,10')
    const lines = writeFragment(
      {
        ...one,
        rects: [
          [300, 100, 200, 14],
          [72, 116, 120, 14]
        ]
      },
      true
    )
    expect(lines.value).toBe(
      'page=3&viewrect=72,100,428,30&highlight=300,500,100,114&highlight=72,192,116,130'
    )
  })

  test('is read back as it was', () => {
    fc.assert(
      fc.property(region(fc.array(rect, { minLength: 1, maxLength: 6 })), (given) => {
        const { value } = writeFragment(given, true)
        expect(readFragment(value)).toEqual({ region: given, unit: 'points' })
        expect(readFragment(`#${value}&zoom=50`)?.region).toEqual(given)
      })
    )
    const pixels = rect.map((one): PageRect[] => [one.map(Math.ceil) as PageRect])
    fc.assert(
      fc.property(region(pixels), (given) => {
        expect(readFragment(writeFragment(given, false).value)).toEqual({ region: given, unit: 'pixels' })
      })
    )
    expect(boundsOf(readFragment('xywh=percent:10,20,30,40')!.region)).toEqual([10, 20, 30, 40])
  })

  test.each([
    '',
    'x',
    'page=3',
    'viewrect=1,2,3,4',
    'page=0&viewrect=1,2,3,4',
    'page=1.5&viewrect=1,2,3,4',
    'page=-1&viewrect=1,2,3,4',
    'page=1&viewrect=1,2,3',
    'page=1&viewrect=1,2,3,4,5',
    'page=1&viewrect=1,2,0,4',
    'page=1&viewrect=1,2,3,-4',
    'page=1&viewrect=-1,2,3,4',
    'page=1&viewrect=NaN,2,3,4',
    'page=1&viewrect=Infinity,2,3,4',
    'page=1&viewrect=0x10,2,3,4',
    'page=1&viewrect=1,2,3,1e9',
    'page=1&highlight=10,5,1,2',
    'page=1&viewrect=1,2,3,9999999999',
    'page=99999999999&viewrect=1,2,3,4',
    'xywh=1,2,3',
    'xywh=pixel:1,2,0,4',
    'xywh=furlong:1,2,3,4'
  ])('what is no place is none: %s', (value) => {
    expect(readFragment(value)).toBeNull()
  })

  test('whatever a file tells, it is a place or none', () => {
    fc.assert(fc.property(fc.string(), (value) => void readFragment(value)))
    const odd = fc.array(
      fc.tuple(
        fc.constantFrom('page', 'viewrect', 'highlight', 'xywh'),
        fc.array(fc.double().map(String), { maxLength: 6 })
      ),
      { maxLength: 5 }
    )
    fc.assert(
      fc.property(odd, (parts) => {
        const read = readFragment(parts.map(([key, numbers]) => `${key}=${numbers.join(',')}`).join('&'))
        for (const length of read?.region.rects.flat() ?? []) expect(Number.isFinite(length)).toBe(true)
      })
    )
  })
})

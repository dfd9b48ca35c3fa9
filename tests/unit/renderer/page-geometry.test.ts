/** Places on a sheet and on its page: there and back at any size and turn, and never beside the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clip,
  lineRects,
  moveRegion,
  onSheet,
  rounded,
  sizeRegion,
  toPage,
  turnedSize,
  type Drawn
} from '../../../src/renderer/src/features/reader/page-geometry.ts'
import type { PageRect } from '../../../src/shared/model/page-region.ts'

const drawn: fc.Arbitrary<Drawn> = fc.record({
  size: fc.record({
    width: fc.integer({ min: 100, max: 3000 }),
    height: fc.integer({ min: 100, max: 4000 })
  }),
  scale: fc.double({ min: 0.05, max: 4, noNaN: true }),
  turn: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
})
const share = fc.double({ min: 0, max: 0.9, noNaN: true })
const place = fc.record({ drawn, left: share, top: share, width: share, height: share }).map((given) => {
  const { width, height } = given.drawn.size
  const rect: PageRect = [
    given.left * width,
    given.top * height,
    Math.max(2, given.width * (1 - given.left) * width),
    Math.max(2, given.height * (1 - given.top) * height)
  ]
  return { drawn: given.drawn, rect: clip(rect, given.drawn.size)! }
})

function expectInside([left, top, width, height]: PageRect, { size }: Drawn): void {
  expect(left).toBeGreaterThanOrEqual(-1e-6)
  expect(top).toBeGreaterThanOrEqual(-1e-6)
  expect(width).toBeGreaterThan(0)
  expect(height).toBeGreaterThan(0)
  expect(left + width).toBeLessThanOrEqual(size.width + 1e-6)
  expect(top + height).toBeLessThanOrEqual(size.height + 1e-6)
}

describe('a place on a sheet', () => {
  it('is the same place of the page at every size and turn', () => {
    fc.assert(
      fc.property(place, ({ drawn: how, rect }) => {
        const box = onSheet(rect, how)
        const frame = { left: 40, top: -300, width: 0, height: 0 }
        const back = toPage({ ...box, left: box.left + 40, top: box.top - 300 }, frame, how)!
        back.forEach((length, at) => expect(length).toBeCloseTo(rect[at]!, 3))
      })
    )
  })

  it('is cut at the edges of the page, and none beside it', () => {
    const how: Drawn = { size: { width: 100, height: 200 }, scale: 2, turn: 0 }
    const frame = { left: 10, top: 10, width: 200, height: 400 }
    expect(toPage({ left: -50, top: 0, width: 100, height: 60 }, frame, how)).toEqual([0, 0, 20, 25])
    expect(toPage({ left: 300, top: 0, width: 100, height: 60 }, frame, how)).toBeNull()
    expect(toPage({ left: 20, top: 20, width: 0, height: 60 }, frame, how)).toBeNull()
  })

  it('stays on the page whatever the keys do to it', () => {
    const step = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
    fc.assert(
      fc.property(place, fc.array(fc.tuple(step, fc.boolean()), { maxLength: 20 }), (given, steps) => {
        const end = steps.reduce(
          (rect, [by, isSized]) => (isSized ? sizeRegion : moveRegion)(rect, by, given.drawn),
          given.rect
        )
        expectInside(end, given.drawn)
        expectInside(rounded(end, 'points').map((length) => Math.max(0, length - 0.02)) as PageRect, {
          ...given.drawn,
          size: { width: given.drawn.size.width + 1, height: given.drawn.size.height + 1 }
        })
      })
    )
  })

  it('moves as it is seen, not as the page lies', () => {
    const how: Drawn = { size: { width: 100, height: 200 }, scale: 1, turn: 1 }
    const before = onSheet([40, 50, 10, 10], how)
    const after = onSheet(moveRegion([40, 50, 10, 10], { x: 5, y: 0 }, how), how)
    expect([after.left - before.left, after.top - before.top]).toEqual([5, 0])
    expect(turnedSize(how.size, 1)).toEqual({ width: 200, height: 100 })
  })

  it('puts runs of one line together, and keeps lines apart', () => {
    expect(
      lineRects([
        [10, 100, 40, 12],
        [51, 101, 30, 12],
        [82, 100, 5, 12],
        [10, 116, 50, 12],
        [300, 116, 50, 12]
      ])
    ).toEqual([
      [10, 100, 77, 13],
      [10, 116, 50, 12],
      [300, 116, 50, 12]
    ])
  })

  it('is stored in whole pixels of a picture and hundredths of a point', () => {
    expect(rounded([1.234, 2.345, 3.456, 0.001], 'points')).toEqual([1.23, 2.35, 3.46, 0.01])
    expect(rounded([1.5, 2.4, 3.6, 0.2], 'pixels')).toEqual([2, 2, 4, 1])
  })
})

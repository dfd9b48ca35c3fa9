import { describe, expect, it } from 'vitest'
import { fitZoom, pageAt, stepZoom } from '../../../src/renderer/src/features/print-preview/zoom.ts'

/** A4 at 96 dpi. */
const page = { width: 793.7, height: 1122.5 }

describe('fitZoom', () => {
  it('shows a whole page, or its whole width', () => {
    const desk = { width: 1046, height: 676 }
    expect(page.height * fitZoom('page', page, desk)).toBeCloseTo(636)
    expect(page.width * fitZoom('width', page, desk)).toBeCloseTo(982)
  })
  it('stays between a quarter and three times', () => {
    expect(fitZoom('page', page, { width: 10, height: 10 })).toBe(0.25)
    expect(fitZoom('width', page, { width: 9000, height: 10 })).toBe(3)
  })
})

describe('stepZoom', () => {
  it('goes to the next step from any zoom and stops at the ends', () => {
    expect(stepZoom(0.57, 1)).toBe(0.67)
    expect(stepZoom(0.57, -1)).toBe(0.5)
    expect(stepZoom(1, 1)).toBe(1.25)
    expect(stepZoom(3, 1)).toBe(3)
    expect(stepZoom(0.25, -1)).toBe(0.25)
  })
})

describe('pageAt', () => {
  const tops = [
    { top: 20, height: 600 },
    { top: 644, height: 600 },
    { top: 1268, height: 600 }
  ]
  it('names the page over the middle of the desk', () => {
    expect(pageAt(tops, 0, 600)).toBe(1)
    expect(pageAt(tops, 400, 600)).toBe(2)
    expect(pageAt(tops, 1300, 600)).toBe(3)
  })
  it('names the first of pages side by side, and one without pages', () => {
    expect(
      pageAt(
        [
          { top: 20, height: 600 },
          { top: 20, height: 600 }
        ],
        0,
        700
      )
    ).toBe(1)
    expect(pageAt([], 0, 600)).toBe(1)
    expect(pageAt(tops, 9000, 600)).toBe(3)
  })
})

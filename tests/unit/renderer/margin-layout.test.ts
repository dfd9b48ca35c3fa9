import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layoutMargin,
  type MarginNote
} from '../../../src/renderer/src/features/annotations/margin-layout.ts'

describe('layoutMargin', () => {
  it('leaves notes beside their passages when there is room', () => {
    const tops = layoutMargin([
      { id: 1, top: 40, height: 50 },
      { id: 2, top: 200, height: 50 }
    ])
    expect([...tops]).toEqual([
      [1, 40],
      [2, 200]
    ])
  })

  it('pushes the lower of two near notes down', () => {
    const tops = layoutMargin([
      { id: 2, top: 60, height: 50 },
      { id: 1, top: 40, height: 50 }
    ])
    expect(tops.get(1)).toBe(40)
    expect(tops.get(2)).toBe(98)
  })

  it('gives the active note its wish and pushes those above it up', () => {
    const notes = [
      { id: 1, top: 100, height: 50 },
      { id: 2, top: 110, height: 50 }
    ]
    const tops = layoutMargin(notes, 2)
    expect(tops.get(2)).toBe(110)
    expect(tops.get(1)).toBe(52)
  })

  it('lets the active note go lower where the column has no room above', () => {
    const tops = layoutMargin(
      [
        { id: 1, top: 0, height: 50 },
        { id: 2, top: 10, height: 50 }
      ],
      2
    )
    expect(tops.get(1)).toBe(0)
    expect(tops.get(2)).toBe(58)
  })

  it('never overlaps, keeps the order of the passages and stays inside the column', () => {
    const notes = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), {
      minLength: 1,
      maxLength: 30
    })
    fc.assert(
      fc.property(notes, fc.nat(40), (raw, pick) => {
        const list: MarginNote[] = raw.map((note, id) => ({ id, ...note }))
        const tops = layoutMargin(list, pick < list.length ? pick : null)
        const order = [...list].sort((a, b) => a.top - b.top || a.id - b.id)
        let free = 0
        for (const note of order) {
          const top = tops.get(note.id)!
          expect(top).toBeGreaterThanOrEqual(free)
          free = top + note.height + 8
        }
      })
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '../../src/archive/search/best-of.ts'

test('the best of many are those a whole sort puts first, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 0, max: 60 }), (keys, most) => {
      const ids = keys.map((_, id) => id)
      const compare = (a: number, b: number) => keys[b]! - keys[a]! || b - a
      expect(bestOf(ids, compare, most)).toEqual([...ids].sort(compare).slice(0, most))
      expect(ids).toEqual(keys.map((_, id) => id))
    })
  )
})

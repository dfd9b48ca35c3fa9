import { expect, test } from 'vitest'
import { sortGently } from '../../src/archive/accession/sort-gently.ts'

test.each([0, 1, 4096, 4097, 50_000])(
  '%i items come in the order a plain sort gives, equal ones as they came',
  async (count) => {
    const items = Array.from({ length: count }, (_, at) => ({ key: (at * 7919) % 997, at }))
    const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key
    const given = [...items]
    expect(await sortGently(items, byKey)).toEqual([...items].sort(byKey))
    expect(items).toEqual(given)
  }
)

test('others get their turn meanwhile', async () => {
  let turns = 0
  const ticking = setInterval(() => turns++, 0)
  await sortGently(
    Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 200_003),
    (a, b) => a - b
  )
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(3)
})

import { expect, test } from 'vitest'
import { createPace, remainingMs } from '../../src/archive/accession/pace.ts'

function clocked() {
  let at = 0
  const pace = createPace(() => at)
  const work = (seconds: number, filesPerSecond: number) => {
    for (let n = 0; n < seconds * 2; n++) {
      at += 500
      pace.did(filesPerSecond / 2)
    }
  }
  return { pace, work, wait: (ms: number) => (at += ms) }
}

test('the pace is unknown at first, then steady', () => {
  const { pace, work } = clocked()
  expect(pace.filesPerSecond()).toBeNull()
  work(1, 100)
  expect(pace.filesPerSecond()).toBeNull()
  work(9, 100)
  expect(pace.filesPerSecond()).toBeGreaterThan(97)
  expect(pace.filesPerSecond()).toBeLessThan(107)
})

test('it follows a change within a quarter of a minute or two, never at once', () => {
  const { pace, work } = clocked()
  work(60, 100)
  work(2, 10)
  expect(pace.filesPerSecond()).toBeGreaterThan(80)
  work(60, 10)
  expect(pace.filesPerSecond()).toBeLessThan(13)
})

test('time at rest does not slow it', () => {
  const { pace, work, wait } = clocked()
  work(20, 50)
  const before = pace.filesPerSecond()
  pace.rest()
  wait(3_600_000)
  pace.goOn()
  expect(pace.filesPerSecond()).toBe(before)
})

test('what is left follows from it', () => {
  expect(remainingMs(50, 1000)).toBe(20_000)
  expect(remainingMs(50, -3)).toBe(0)
  expect(remainingMs(null, 1000)).toBeNull()
  expect(remainingMs(50, null)).toBeNull()
})

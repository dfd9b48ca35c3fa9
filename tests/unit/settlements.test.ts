import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openSettlements } from '../../src/archive/accession/settlements.ts'

test('what is told and what is asked meet, whichever comes first', async () => {
  const settlements = openSettlements()
  settlements.tell('1.1', true)
  const second = settlements.of('1.2')
  settlements.tell('1.2', false)
  expect(await settlements.of('1.1')).toBe(true)
  expect(await second).toBe(false)
})

test('nobody waits for a thread that is gone', async () => {
  const settlements = openSettlements()
  const asked = settlements.of('1.1')
  settlements.tell('1.2', true)
  settlements.giveUp()
  expect(await asked).toBe(false)
  // told before the thread went: not trusted any more
  const late = settlements.of('1.2')
  settlements.giveUp()
  expect(await late).toBe(false)
})

test('nobody waits long for a thread that is busy with something else', async () => {
  const settlements = openSettlements()
  const [early, never] = [settlements.of('1.1'), settlements.of('1.2')]
  settlements.tell('1.1', true)
  expect(await Promise.all([early, never])).toEqual([true, false])
})

test('a program does not end while it waits for a thread without a task, and ends after it', () => {
  const script = `
    import { openSettlements } from '${new URL('../../src/archive/accession/settlements.ts', import.meta.url).href}'
    const settlements = openSettlements()
    setTimeout(() => settlements.tell('1.1', true), 50).unref()
    console.log(await settlements.of('1.1'))`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 30_000
  })
  expect([stdout.trim(), status]).toEqual(['true', 0])
})

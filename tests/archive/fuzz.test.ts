import path from 'node:path'
import { expect, test } from 'vitest'
import { runFuzz } from '../fuzz/run-fuzz.ts'
import { repository } from '../support/archive.ts'

test('broken files of every kind end in an outcome and leave the archive whole', async () => {
  const keep = path.join(repository, 'test-results', 'fuzz')
  const report = await runFuzz({ seed: 20_210_321, mutants: 300, ms: 240_000, keep })
  expect(report.faults).toEqual([])
  expect(report.mutants).toBeGreaterThanOrEqual(300)
  expect(Object.keys(report.outcomes)).toEqual(expect.arrayContaining(['imported', 'broken-file']))
}, 300_000)

import { beforeEach, describe, expect, it } from 'vitest'
import type { JobProgress } from '../../../src/shared/model/accession.ts'
import { timeLeftMs, useImportState } from '../../../src/renderer/src/features/import/import-state.ts'

const progress = (change: Partial<JobProgress>): JobProgress => ({
  jobId: '7',
  state: 'running',
  done: 0,
  total: 100,
  current: null,
  filesPerSecond: null,
  remainingMs: null,
  counts: { imported: 0, duplicate: 0, failed: 0 },
  startedAt: '2026-01-05T07:02:00Z',
  endedAt: null,
  ...change
})
const follow = (change: Partial<JobProgress>, now: number) =>
  useImportState.getState().follow(progress(change), now)
const job = () => useImportState.getState().job!

describe('the followed import', () => {
  beforeEach(() => useImportState.getState().forget())

  it('estimates the time left from the time it ran, pauses left out', () => {
    follow({ done: 0 }, 0)
    follow({ done: 10 }, 10_000)
    expect(timeLeftMs(job())).toBe(90_000)
    follow({ done: 10, state: 'paused' }, 10_000)
    follow({ done: 10, state: 'running' }, 500_000)
    follow({ done: 20 }, 510_000)
    expect(timeLeftMs(job())).toBe(80_000)
  })

  it('says nothing while there is too little to judge by', () => {
    follow({ done: 0 }, 0)
    follow({ done: 4 }, 60_000)
    expect(timeLeftMs(job())).toBeNull()
    follow({ done: 50 }, 1_000)
    expect(timeLeftMs({ ...job(), activeMs: 1_000 })).toBeNull()
    follow({ done: 50, total: null }, 61_000)
    expect(timeLeftMs(job())).toBeNull()
  })

  it('keeps what was dropped when the first event overtakes the answer of the start', () => {
    follow({ done: 1 }, 0)
    useImportState.getState().begin('7', ['D:\\Hồ sơ'])
    expect(job().sources).toEqual(['D:\\Hồ sơ'])
    expect(job().progress.done).toBe(1)
    follow({ done: 2 }, 100)
    expect(job().sources).toEqual(['D:\\Hồ sơ'])
  })

  it('follows another job from its beginning', () => {
    follow({ done: 9 }, 9_000)
    follow({ jobId: '8', done: 1 }, 10_000)
    expect(job().activeMs).toBe(0)
    expect(job().progress.jobId).toBe('8')
  })
})

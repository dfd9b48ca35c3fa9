import { beforeEach, describe, expect, it } from 'vitest'
import type { JobProgress } from '../../../src/shared/model/accession.ts'
import { formatNumber, message } from '../../../src/shared/messages/messages.ts'
import type { Messages } from '../../../src/renderer/src/client/messages.tsx'
import { useImportState } from '../../../src/renderer/src/features/import/import-state.ts'
import { rateText, timeLeftText } from '../../../src/renderer/src/features/import/time-left.ts'

const progress = (change: Partial<JobProgress>): JobProgress => ({
  jobId: '7',
  state: 'running',
  done: 0,
  total: 100,
  current: null,
  filesPerSecond: null,
  remainingMs: null,
  counts: { imported: 0, duplicate: 0, failed: 0 },
  sources: { first: 'D:\\Hồ sơ', count: 1, isFolder: true },
  origin: 'person',
  startedAt: '2026-01-05T07:02:00Z',
  endedAt: null,
  ...change
})
const state = () => useImportState.getState()
const follow = (change: Partial<JobProgress>) => state().follow(progress(change))
const came = { imported: 3, duplicate: 0, failed: 0 }

describe('the followed import', () => {
  beforeEach(() => state().forget())

  it('keeps the first event when it overtakes the answer of the start', () => {
    follow({ done: 1 })
    state().begin('7')
    expect(state().job).toMatchObject({ jobId: '7', done: 1 })
  })

  it('is never replaced by what a watched folder brings, which is told apart', () => {
    follow({ state: 'done', done: 100 })
    follow({ jobId: 'w', origin: 'watch', done: 1 })
    expect(state().job?.jobId).toBe('7')
    follow({ jobId: 'w', origin: 'watch', state: 'done', counts: came })
    expect(state().job?.jobId).toBe('7')
    expect(state().arrival?.jobId).toBe('w')
    state().dismissArrival()
    expect(state().arrival).toBeNull()
  })

  it('shows a watched folder at work where nothing else is, and nothing of it when only known files came', () => {
    follow({ jobId: 'w', origin: 'watch', done: 1 })
    expect(state().job?.jobId).toBe('w')
    follow({ jobId: 'w', origin: 'watch', state: 'done', counts: { imported: 0, duplicate: 3, failed: 0 } })
    expect(state()).toMatchObject({ job: null, arrival: null })
  })
})

describe('how long and how fast', () => {
  const messages = {
    t: (key, params) => message('vi', key, params),
    formatNumber: (value) => formatNumber('vi', value)
  } as Messages
  const left = (remainingMs: number | null) => timeLeftText(messages, progress({ remainingMs }))
  const rate = (filesPerSecond: number | null) => rateText(messages, progress({ filesPerSecond }))

  it('is said in words, in the unit that fits', () => {
    expect([left(null), left(20_000), left(170_000), left(7_300_000)]).toEqual([
      '',
      'còn dưới 1 phút',
      'còn khoảng 3 phút',
      'còn khoảng 2 giờ'
    ])
    expect([rate(null), rate(53.7), rate(0.25)]).toEqual(['', '54 tệp/giây', '15 tệp/phút'])
  })

  it('is not said while the run is paused', () => {
    expect(timeLeftText(messages, progress({ state: 'paused', remainingMs: 1 }))).toBe('')
  })
})

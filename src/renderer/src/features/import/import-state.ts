/**
 * Import: brings files in and tells how it went. It starts, pauses and cancels the archive's accession job;
 * what a file is and where it goes, the archive alone decides.
 */
import { create } from 'zustand'
import type { JobProgress } from '../../../../shared/model/accession.ts'

/** A job as the window follows it. */
export type FollowedJob = {
  progress: JobProgress
  /** What was dropped or chosen; empty for a job that was already running when the window opened. */
  sources: readonly string[]
  /** Time spent running, pauses left out, in ms, up to `at`. */
  activeMs: number
  /** When the last event came (performance.now()). */
  at: number
}

type ImportState = {
  job: FollowedJob | null
  /** The answer of accession.start, before the first event. */
  begin(jobId: string, sources: readonly string[]): void
  follow(progress: JobProgress, now: number): void
  forget(): void
}

const isActive = (progress: JobProgress) => progress.state === 'running'

export const useImportState = create<ImportState>()((set) => ({
  job: null,
  begin: (jobId, sources) =>
    set(({ job }) => {
      if (job?.progress.jobId === jobId) return { job: { ...job, sources } }
      const progress: JobProgress = {
        jobId,
        state: 'running',
        done: 0,
        total: null,
        current: null,
        filesPerSecond: null,
        remainingMs: null,
        counts: { imported: 0, duplicate: 0, failed: 0 },
        startedAt: new Date().toISOString(),
        endedAt: null
      }
      return { job: { progress, sources, activeMs: 0, at: performance.now() } }
    }),
  follow: (progress, now) =>
    set(({ job }) => {
      if (job?.progress.jobId !== progress.jobId) {
        return { job: { progress, sources: [], activeMs: 0, at: now } }
      }
      const activeMs = job.activeMs + (isActive(job.progress) ? now - job.at : 0)
      return { job: { ...job, progress, activeMs, at: now } }
    }),
  forget: () => set({ job: null })
}))

export function isFinished(progress: JobProgress): boolean {
  return progress.state === 'done' || progress.state === 'cancelled' || progress.state === 'failed'
}

/** Estimated ms until the job ends; null while there is too little to judge by. */
export function timeLeftMs(job: FollowedJob): number | null {
  const { done, total } = job.progress
  if (total === null || done < 5 || job.activeMs < 3000) return null
  return (job.activeMs / done) * (total - done)
}

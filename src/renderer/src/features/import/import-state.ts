/**
 * Import: brings files in and tells how it went. It starts, pauses and cancels the archive's accession job;
 * what a file is and where it goes, the archive alone decides.
 */
import { create } from 'zustand'
import type { JobProgress } from '../../../../shared/model/accession.ts'

type ImportState = {
  /** The run the window follows; what a watched folder brings never takes the place of a person's own run. */
  job: JobProgress | null
  /** What a watched folder brought last, until it was looked at. */
  arrival: JobProgress | null
  /** The answer of accession.start, before the first event. */
  begin(jobId: string): void
  follow(progress: JobProgress): void
  dismissArrival(): void
  forget(): void
}

export const useImportState = create<ImportState>()((set) => ({
  job: null,
  arrival: null,
  begin: (jobId) =>
    set(({ job }) => {
      if (job?.jobId === jobId) return {}
      return {
        job: {
          jobId,
          state: 'running',
          done: 0,
          total: null,
          current: null,
          counts: { imported: 0, duplicate: 0, failed: 0 },
          filesPerSecond: null,
          remainingMs: null,
          sources: null,
          origin: 'person',
          startedAt: new Date().toISOString(),
          endedAt: null
        }
      }
    }),
  follow: (progress) =>
    set(({ job }) => {
      if (progress.origin !== 'watch') return { job: progress }
      const own = job?.origin === 'watch' ? null : job
      if (!isFinished(progress)) return own === null ? { job: progress } : {}
      const { imported, failed } = progress.counts
      return { job: own, ...(imported + failed > 0 ? { arrival: progress } : {}) }
    }),
  dismissArrival: () => set({ arrival: null }),
  forget: () => set({ job: null, arrival: null })
}))

export function isFinished({ state }: Pick<JobProgress, 'state'>): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed'
}

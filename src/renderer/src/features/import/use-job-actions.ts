import { useActing } from '../../app/use-acting.ts'

/** Pause, resume and cancel of one job. */
export function useJobActions(jobId: string): { pause(): void; resume(): void; cancel(): void } {
  const act = useActing()
  return {
    pause: () => void act('accession.pause', { jobId }),
    resume: () => void act('accession.resume', { jobId }),
    cancel: () => void act('accession.cancel', { jobId })
  }
}

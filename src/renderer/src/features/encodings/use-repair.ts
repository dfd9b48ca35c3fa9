import { useEffect, useState } from 'react'
import type { RepairProgress } from '../../../../shared/model/encoding-repair.ts'
import { bridge } from '../../client/bridge.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import type { Doctor } from './use-doctor.ts'

export type Repair = {
  /** null when nothing runs. */
  progress: { done: number; total: number } | null
  start(): void
  cancel(): void
}

/** Runs the repair of what is ticked, and tells how it went. */
export function useRepair({ changes, changeCount, forgetChoices }: Doctor, notify: Notify): Repair {
  const { t } = useMessages()
  const [jobId, setJobId] = useState<string | null>(null)
  const [progress, setProgress] = useState<Repair['progress']>(null)
  const { mutate: repair } = useAction('encodings.repair')
  const { mutate: cancel } = useAction('encodings.cancel')

  useEffect(() => {
    const told = ({ done, total, failed, isEnded }: RepairProgress) => {
      if (!isEnded) return setProgress({ done, total })
      setProgress(null)
      setJobId(null)
      forgetChoices()
      if (done > failed.length) notify.done(t('encodings.repaired', { count: done - failed.length }))
      if (failed.length > 0) notify.told(t('encodings.failed', { count: failed.length }))
    }
    return bridge.on('encodings.progress', told)
  })

  return {
    progress,
    start: () => {
      setProgress({ done: 0, total: changeCount })
      repair(
        { choices: changes },
        {
          onSuccess: setJobId,
          onError: (error) => {
            setProgress(null)
            notify.failed(error)
          }
        }
      )
    },
    cancel: () => jobId !== null && cancel({ jobId })
  }
}

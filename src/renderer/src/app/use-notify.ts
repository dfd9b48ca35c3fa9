import { useMemo } from 'react'
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import { useMessages } from '../client/messages.tsx'
import type { Notify } from '../ui/notify.ts'
import { useNotices } from './notices.ts'

/** The window's places for what features tell: toasts below, errors under the title bar. */
export function useNotify(): Notify {
  const { errorText } = useMessages()
  return useMemo(() => {
    const { showToast, showError } = useNotices.getState()
    return {
      done: (text) => showToast(text, { canUndo: true }),
      told: (text) => showToast(text),
      failed: (error) => {
        if (error instanceof ArchiveError && error.code === 'cancelled') return
        showError(errorText(error))
      }
    }
  }, [errorText])
}

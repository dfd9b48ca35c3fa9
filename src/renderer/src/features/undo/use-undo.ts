/**
 * Undo: takes back the last change, wherever it was made. This feature offers it (button, toast, Ctrl+Z);
 * what the inverse of a change is, the archive alone knows.
 */
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useMessages } from '../../client/messages.tsx'
import { actionName } from './action-name.ts'

/** A function that undoes the last change and tells what it was. */
export function useUndo(): () => Promise<void> {
  const act = useActing()
  const messages = useMessages()
  const showToast = useNotices((state) => state.showToast)
  return async () => {
    const undone = await act('undo.last', {})
    if (undone) showToast(messages.t('undo.done', { action: actionName(messages, undone.action) }))
  }
}

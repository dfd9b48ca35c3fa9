/**
 * Undo: takes back the last change, wherever it was made, and does it again. This feature offers both (button, toast, Ctrl+Z, Ctrl+Y);
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

/** A function that does again what was undone last, as long as nothing else was done since, and tells what it was. */
export function useRedo(): () => Promise<void> {
  const act = useActing()
  const messages = useMessages()
  const showToast = useNotices((state) => state.showToast)
  return async () => {
    const done = await act('undo.redo', {})
    if (done) {
      const text = messages.t('undo.redone', { action: actionName(messages, done.action) })
      showToast(text, { canUndo: true })
    }
  }
}

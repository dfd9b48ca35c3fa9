import { useMessages } from '../client/messages.tsx'
import { useActing } from './use-acting.ts'
import { useNotices } from './notices.ts'
import { useViewState } from './view-state.ts'

/** Asks for a file of annotations and brings it in; what could not come in is listed, else a toast tells. */
export function useImportAnnotations(): () => Promise<void> {
  const act = useActing()
  const { t } = useMessages()
  return async () => {
    const report = await act('shell.importAnnotations', {})
    if (!report) return
    const { added, present, problems } = report
    if (problems.length > 0) {
      useViewState.getState().openDialog({ kind: 'annotation-import', report })
      return
    }
    useNotices.getState().showToast(t('annotations.imported', { added, present }), { canUndo: added > 0 })
  }
}

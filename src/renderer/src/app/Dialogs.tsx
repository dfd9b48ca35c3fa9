import { HelpDialog } from '../features/help/HelpDialog.tsx'
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx'
import { useViewState } from './view-state.ts'

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useViewState((state) => state.dialog)
  const closeDialog = useViewState((state) => state.closeDialog)
  switch (dialog?.kind) {
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />
    case 'help':
      return <HelpDialog onClose={closeDialog} />
    default:
      return null
  }
}

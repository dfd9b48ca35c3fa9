import { usePickAndImport } from '../features/import/use-pick-and-import.ts'
import { searchBoxId } from '../features/search/search-box-id.ts'
import { useRedo, useUndo } from '../features/undo/use-undo.ts'
import { useCall } from '../client/queries.ts'
import { canBeSaved, isPage, useViewState } from './view-state.ts'

export type Command =
  | 'import-files'
  | 'import-folder'
  | 'focus-search'
  | 'save-search'
  | 'palette'
  | 'undo'
  | 'redo'
  | 'tag'
  | 'print'
  | 'settings'
  | 'help'

/** A function that does a command of the window, from wherever it is asked for; what can't be done now does nothing. */
export function useRunCommand(): (command: Command) => void {
  const redo = useRedo()
  const hasArchive = Boolean(useCall('shell.currentArchive', {}).data)
  const { pickFiles, pickFolder } = usePickAndImport()
  const undo = useUndo()

  return (command) => {
    const view = useViewState.getState()
    if (command === 'settings' || command === 'help') return view.openDialog({ kind: command })
    if (!hasArchive || view.dialog !== null) return
    switch (command) {
      case 'import-files':
        return void pickFiles()
      case 'import-folder':
        return void pickFolder()
      case 'focus-search': {
        const box = document.getElementById(searchBoxId)
        if (box instanceof HTMLInputElement) {
          box.focus()
          box.select()
        }
        return
      }
      case 'save-search':
        if (canBeSaved(view)) view.openDialog({ kind: 'save-search' })
        return
      case 'palette':
        return view.openDialog({ kind: 'palette' })
      case 'undo':
        return void undo()
      case 'redo':
        return void redo()
      case 'tag':
        // the open item stays open when a search has left the list without a choice
        if (view.selectedIds.length > 0) view.openDialog({ kind: 'tag-items', ids: view.selectedIds })
        else if (view.activeId !== null && !isPage(view.place))
          view.openDialog({ kind: 'tag-items', ids: [view.activeId] })
        return
      case 'print':
        if (view.selectedIds.length > 1) view.openDialog({ kind: 'print', itemIds: view.selectedIds })
        else if (view.activeId !== null) view.openDialog({ kind: 'print', itemIds: [view.activeId] })
    }
  }
}

import { useEffect, useRef } from 'react'
import { bridge } from '../client/bridge.ts'
import { useCall } from '../client/queries.ts'
import { usePickAndImport } from '../features/import/use-pick-and-import.ts'
import { searchBoxId } from '../features/search/search-box-id.ts'
import { useUndo } from '../features/undo/use-undo.ts'
import { focusNextPane } from './pane-ids.ts'
import { useActiveMeeting } from './use-active-meeting.ts'
import { canBeSaved, useViewState } from './view-state.ts'

export type Command =
  | 'import-files'
  | 'import-folder'
  | 'focus-search'
  | 'save-search'
  | 'undo'
  | 'tag'
  | 'print'
  | 'settings'
  | 'help'

/** Chords of the window; Ctrl is Command on a Mac. Those of one pane live in that pane. */
const chords: Readonly<Record<string, Command>> = {
  'ctrl+o': 'import-files',
  'ctrl+f': 'focus-search',
  'ctrl+k': 'focus-search',
  'ctrl+s': 'save-search',
  'ctrl+z': 'undo',
  'ctrl+t': 'tag',
  'ctrl+p': 'print',
  'ctrl+,': 'settings',
  f1: 'help'
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
  )
}

/** Hears the chords above and the commands of the native menu, wherever the focus is. */
export function useShortcuts(): void {
  const hasArchive = Boolean(useCall('shell.currentArchive', {}).data)
  const { activeId, isMeeting } = useActiveMeeting()
  const { pickFiles, pickFolder } = usePickAndImport()
  const undo = useUndo()

  const run = (command: Command): void => {
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
      case 'undo':
        return void undo()
      case 'tag':
        if (view.selectedIds.length > 0) view.openDialog({ kind: 'tag-items', ids: view.selectedIds })
        return
      case 'print':
        if (activeId !== null && isMeeting) view.openDialog({ kind: 'print', itemId: activeId })
    }
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      if (event.key === 'F6' && !event.ctrlKey && useViewState.getState().dialog === null) {
        event.preventDefault()
        return focusNextPane(event.shiftKey ? -1 : 1)
      }
      if (event.shiftKey) return
      const chord = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key.toLowerCase()}`
      const command = chords[chord]
      if (command === undefined || (command === 'undo' && isTextField(event.target))) return
      event.preventDefault()
      latest.current(command)
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = bridge.on('shell.command', ({ command }) => {
      if (Object.values(chords).includes(command as Command) || command === 'import-folder') {
        latest.current(command as Command)
      }
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [])
}

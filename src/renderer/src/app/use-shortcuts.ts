import { useEffect, useRef } from 'react'
import { bridge } from '../client/bridge.ts'
import { focusNextPane } from './pane-ids.ts'
import { useRunCommand, type Command } from './use-run-command.ts'
import { useViewState } from './view-state.ts'

/** Chords of the window; Ctrl is Command on a Mac. Those of one pane live in that pane. */
const chords: Readonly<Record<string, Command>> = {
  'ctrl+o': 'import-files',
  'ctrl+f': 'focus-search',
  'ctrl+k': 'focus-search',
  'ctrl+s': 'save-search',
  'ctrl+shift+p': 'palette',
  'ctrl+z': 'undo',
  'ctrl+y': 'redo',
  'ctrl+shift+z': 'redo',
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
  const run = useRunCommand()
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
      const held = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.shiftKey ? 'shift+' : ''}`
      const command = chords[held + event.key.toLowerCase()]
      const isOfText = (command === 'undo' || command === 'redo') && isTextField(event.target)
      if (command === undefined || isOfText) return
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

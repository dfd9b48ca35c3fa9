/** shell.getSettings, shell.setSettings. */
import { followTheme } from '../windows/main-window.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

export function settingsShell({
  settings
}: ShellContext): ShellHandlersOf<'shell.getSettings' | 'shell.setSettings'> {
  return {
    'shell.getSettings': () => settings.get(),
    'shell.setSettings': ({ settings: change }) => {
      const { lastArchive: _, ...own } = change
      const now = settings.set(
        Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
      )
      followTheme(now.theme)
      return now
    }
  }
}

/** The program's settings on this machine: one small JSON file, written whole, read forgivingly. */
import { app } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { Settings } from '../shared/model/settings.ts'

/** Where the window stood last. */
export const WindowState = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean()
})
export type WindowState = z.infer<typeof WindowState>

const File = z.object({ settings: z.unknown(), window: z.unknown() }).partial()

export type SettingsStore = {
  get(): Settings
  set(change: Partial<Settings>): Settings
  window(): WindowState | null
  setWindow(state: WindowState): void
}

/** Opens the settings; a file that cannot be read gives the defaults, a field that is wrong its own default. */
export function openSettings(): SettingsStore {
  const file = path.join(app.getPath('userData'), 'settings.json')
  const stored = read(file)
  let settings = forgiving(stored.settings)
  let window = WindowState.safeParse(stored.window).data ?? null
  const save = () => {
    try {
      writeFileSync(`${file}.new`, JSON.stringify({ settings, window }, null, 2))
      renameSync(`${file}.new`, file)
    } catch {
      // a full disk must not stop the work over a window's width
    }
  }
  return {
    get: () => settings,
    set(change) {
      settings = Settings.parse({ ...settings, ...change })
      save()
      return settings
    },
    window: () => window,
    setWindow(state) {
      window = state
      save()
    }
  }
}

function read(file: string): z.infer<typeof File> {
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

function forgiving(stored: unknown): Settings {
  const defaults = Settings.parse({})
  if (typeof stored !== 'object' || stored === null) return defaults
  const fields = Object.entries(stored).filter(
    ([name, value]) => Settings.partial().safeParse({ [name]: value }).success && name in defaults
  )
  return Settings.parse({ ...defaults, ...Object.fromEntries(fields) })
}

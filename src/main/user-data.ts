/**
 * Where settings and Chromium's own files live. On Windows that is %LOCALAPPDATA%: the roaming folder Electron would
 * take is a network share in many offices, where SQLite and Chromium's caches fail.
 */
import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** To be called before the app is ready. */
export function placeUserData(chosen: string | null): void {
  const local = process.env['LOCALAPPDATA']
  const folder = chosen ?? (process.platform === 'win32' && local ? path.join(local, 'TuLieu') : null)
  if (folder === null) return
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  app.setPath('sessionData', path.join(folder, 'session'))
}

/**
 * Where settings and Chromium's own files live. On Windows that is %LOCALAPPDATA%: the roaming folder Electron would
 * take is a network share in many offices, where SQLite and Chromium's caches fail.
 */
import { app, dialog } from 'electron'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { writeErrorCode } from '../shared/ipc/write-errors.ts'
import { errorMessage } from '../shared/messages/messages.ts'

/** To be called before the app is ready. A folder that cannot be made ends the program with the reason. */
export function placeUserData(chosen: string | null): void {
  const local = process.env['LOCALAPPDATA']
  const folder = chosen ?? (process.platform === 'win32' && local ? path.join(local, 'TuLieu') : null)
  if (folder === null) return
  try {
    makeFolder(path.resolve(folder))
  } catch (error) {
    const code = writeErrorCode(error as NodeJS.ErrnoException, process.platform === 'win32')
    // no settings, so no language is known yet
    const detail = { path: folder, name: path.basename(folder), folder: path.dirname(folder) }
    dialog.showErrorBox('Tư Liệu', errorMessage('vi', code, detail))
    process.exit(1)
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', path.join(folder, 'session'))
}

/** Level by level: Node's recursive call never returns where a file system refuses new folders as missing, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // a second start at the same moment made it
    if (!existsSync(folder)) throw error
  }
}

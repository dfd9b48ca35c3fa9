/** shell.openOriginal, saveOriginal: an original out of the archive, always as a copy. */
import { app, dialog, shell } from 'electron'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { safeFileName } from '../../shared/model/file-names.ts'
import { message } from '../../shared/messages/messages.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

/** What a system runs rather than shows (https://learn.microsoft.com/windows/win32/shell/launch, PATHEXT and scripts). */
const RUNS =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|msp|reg|lnk|url|cpl|jar|sh|appimage|desktop|py|dll)$/i

export function originalShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'shell.openOriginal' | 'shell.saveOriginal'> {
  return {
    'shell.openOriginal': async ({ id }) => {
      const { name, data } = await host.call('items.original', { id })
      const safe = safeFileName(name)
      if (RUNS.test(safe)) throw new ArchiveError('forbidden', `${name} would be run`)
      const file = path.join(await mkdtemp(path.join(tmpdir(), 'tulieu-')), safe)
      // read-only, so that nobody edits a copy and believes it is the archive's
      await writeFile(file, data, { mode: 0o444 })
      const problem = await shell.openPath(file)
      if (problem !== '') throw new ArchiveError('unreadable-file', problem)
      return {}
    },
    'shell.saveOriginal': async ({ id }) => {
      const { name, data } = await host.call('items.original', { id })
      const options = {
        title: message(settings.get().language, 'reader.save-original'),
        defaultPath: path.join(app.getPath('documents'), safeFileName(name))
      }
      const owner = window()
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return null
      try {
        await writeFile(filePath, data)
      } catch (error) {
        const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
        throw new ArchiveError(full ? 'disk-full' : 'archive-unwritable', String(error))
      }
      return filePath
    }
  }
}

/** shell.pick*, saveText, showInFolder: the system's own dialogs. */
import { app, dialog, shell, type OpenDialogOptions } from 'electron'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { message, type MessageKey } from '../../shared/messages/messages.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

/** Makes Excel read the file as UTF-8. */
const UTF8_MARK = '\uFEFF'

export function dialogShell(
  context: ShellContext
): ShellHandlersOf<
  | 'shell.pickFiles'
  | 'shell.paste'
  | 'shell.pickFolder'
  | 'shell.pickArchive'
  | 'shell.saveText'
  | 'shell.showInFolder'
> {
  const t = (key: MessageKey) => message(context.settings.get().language, key)
  const open = async (options: OpenDialogOptions) => {
    const window = context.window()
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }
  const save = async (title: string, defaultPath: string) => {
    const window = context.window()
    const options = { title, defaultPath }
    const { filePath, canceled } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled ? null : filePath
  }
  return {
    'shell.pickFiles': () =>
      open({ title: t('shell.pick-files'), properties: ['openFile', 'multiSelections', 'dontAddToRecent'] }),
    'shell.pickFolder': async () =>
      (await open({ title: t('shell.pick-folder'), properties: ['openDirectory', 'dontAddToRecent'] }))[0] ??
      null,
    'shell.paste': () => {
      context.window()?.webContents.paste()
      return {}
    },
    'shell.pickArchive': async ({ create }) => {
      if (!create)
        return (await open({ title: t('shell.pick-archive'), properties: ['openDirectory'] }))[0] ?? null
      const proposed = path.join(app.getPath('documents'), `${t('shell.archive-name')}.tulieu`)
      return save(t('shell.create-archive'), proposed)
    },
    'shell.saveText': async ({ name, text }) => {
      const file = await save(t('shell.save-list'), path.join(app.getPath('documents'), path.basename(name)))
      if (file === null) return null
      try {
        await writeFile(file, UTF8_MARK + text, 'utf8')
      } catch (error) {
        const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
        throw new ArchiveError(full ? 'disk-full' : 'archive-unwritable', String(error))
      }
      return file
    },
    'shell.showInFolder': ({ itemPath }) => {
      shell.showItemInFolder(path.resolve(itemPath))
      return {}
    }
  }
}

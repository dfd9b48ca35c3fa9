/** shell.saveAnnotations, importAnnotations: annotations out to a file that is asked for, and back in from one. */
import { app, dialog } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { AnnotationFormat } from '../../shared/ipc/annotation-calls.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { safeFileName } from '../../shared/model/file-names.ts'
import { message, type MessageKey } from '../../shared/messages/messages.ts'
import { writeWhole } from '../print/write-whole.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

const names: Readonly<Record<AnnotationFormat, string>> = {
  docx: 'Word',
  csv: 'CSV',
  md: 'Markdown',
  jsonld: 'JSON-LD (W3C Web Annotation)'
}
/** More than any archive has notes; a larger file was chosen by mistake. */
const LARGEST = 200_000_000

export function annotationShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'shell.saveAnnotations' | 'shell.importAnnotations'> {
  const t = (key: MessageKey) => message(settings.get().language, key)
  return {
    'shell.saveAnnotations': async ({ of, format }) => {
      const { language } = settings.get()
      const { fileName, data, count } = await host.call('annotations.export', { of, format, language })
      const options = {
        title: t('annotations.export'),
        defaultPath: path.join(app.getPath('documents'), safeFileName(`${fileName}.${format}`)),
        filters: [{ name: names[format], extensions: [format] }]
      }
      const owner = window()
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return null
      await writeWhole(filePath, data)
      return { path: filePath, count }
    },
    'shell.importAnnotations': async () => {
      const options = {
        title: t('annotations.import'),
        properties: ['openFile' as const, 'dontAddToRecent' as const],
        filters: [{ name: names.jsonld, extensions: ['jsonld', 'json'] }]
      }
      const owner = window()
      const { filePaths } = await (owner
        ? dialog.showOpenDialog(owner, options)
        : dialog.showOpenDialog(options))
      const [file] = filePaths
      return file === undefined ? null : host.call('annotations.import', { text: await textOf(file) })
    }
  }
}

/** @throws ArchiveError `unreadable-file`, `too-large` */
async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST) throw new ArchiveError('too-large', file, { bytes: size, limit: LARGEST })
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError('unreadable-file', String(error))
  }
}

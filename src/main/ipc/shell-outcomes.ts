/** shell.saveOutcomes: what became of every file of an import, as a table that Excel opens. */
import { app, dialog } from 'electron'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { csv } from '../../shared/csv.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { everyOutcome } from '../../shared/ipc/every-outcome.ts'
import { message } from '../../shared/messages/messages.ts'
import { outcomeColumns, outcomeRow } from '../../shared/messages/outcome-words.ts'
import type { ArchiveHost } from '../archive-host.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

/** Makes Excel read the file as UTF-8. */
const UTF8_MARK = '\uFEFF'

export function outcomeShell({
  host,
  settings,
  window
}: ShellContext): ShellHandlersOf<'shell.saveOutcomes'> {
  return {
    'shell.saveOutcomes': async ({ jobId }) => {
      const { language } = settings.get()
      const { startedAt } = await host.call('accession.get', { jobId })
      const name = `${message(language, 'import.csv-name')} ${startedAt.slice(0, 10)}.csv`
      const options = {
        title: message(language, 'shell.save-list'),
        defaultPath: path.join(app.getPath('documents'), name)
      }
      const owner = window()
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return null
      await writeOutcomes(filePath, host, jobId, language)
      return filePath
    }
  }
}

/** The list comes to its name when it is whole. @throws ArchiveError `disk-full` | `archive-unwritable` */
async function writeOutcomes(
  file: string,
  host: ArchiveHost,
  jobId: string,
  language: 'vi' | 'en'
): Promise<void> {
  const draft = `${file}.new`
  const stream = createWriteStream(draft)
  try {
    await once(stream, 'open')
    stream.write(UTF8_MARK + csv([outcomeColumns(language)]))
    for await (const outcome of everyOutcome((page) => host.call('accession.outcomes', page), jobId)) {
      if (!stream.write(csv([outcomeRow(language, outcome)]))) await once(stream, 'drain')
    }
    stream.end()
    await finished(stream)
    await rename(draft, file)
  } catch (error) {
    stream.destroy()
    await rm(draft, { force: true })
    if (error instanceof ArchiveError) throw error
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new ArchiveError(isFull ? 'disk-full' : 'archive-unwritable', String(error))
  }
}

/** shell.*Archive: which archive is open on this machine. */
import { app } from 'electron'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { ArchiveInfo } from '../../shared/model/archive.ts'
import { message } from '../../shared/messages/messages.ts'
import { sampleDocuments } from '../resources.ts'
import { moveLetterhead } from '../move-letterhead.ts'
import type { ShellContext, ShellHandlersOf } from './shell-handler.ts'

export function archiveShell(
  context: ShellContext
): ShellHandlersOf<
  'shell.currentArchive' | 'shell.openArchive' | 'shell.createArchive' | 'shell.openSampleArchive'
> {
  const { host, settings } = context
  let isTold = false
  const remember = async (info: ArchiveInfo) => {
    settings.set({ lastArchive: info.path })
    await moveLetterhead(host, settings)
    return info
  }
  return {
    'shell.currentArchive': async () => {
      const problem = await context.opening
      if (problem && !isTold) {
        isTold = true
        throw problem
      }
      return host.current()
    },
    'shell.openArchive': async ({ path: folder }) => remember(await host.open(folder)),
    'shell.createArchive': async ({ path: folder }) => remember(await host.create(folder)),
    'shell.openSampleArchive': async () => {
      const folder = path.join(app.getPath('userData'), `${message('vi', 'shell.sample-archive')}.tulieu`)
      if (existsSync(path.join(folder, 'archive.db'))) return remember(await host.open(folder))
      const info = await remember(await host.create(folder, true))
      const documents = sampleDocuments()
      const paths = (await readdir(documents)).map((name) => path.join(documents, name))
      await host.call('accession.start', { paths })
      return info
    }
  }
}

/** All that the shell itself answers. */
import { annotationShell } from './shell-annotations.ts'
import { archiveShell } from './shell-archives.ts'
import { batchShell } from './shell-batch.ts'
import { dialogShell } from './shell-dialogs.ts'
import { originalShell } from './shell-originals.ts'
import type { ShellContext, ShellHandlers } from './shell-handler.ts'
import { outcomeShell } from './shell-outcomes.ts'
import { reportShell } from './shell-report.ts'
import { settingsShell } from './shell-settings.ts'

export function shellHandlers(context: ShellContext): ShellHandlers {
  return {
    ...archiveShell(context),
    ...dialogShell(context),
    ...originalShell(context),
    ...outcomeShell(context),
    ...annotationShell(context),
    ...settingsShell(context),
    ...reportShell(context),
    ...batchShell(context)
  }
}

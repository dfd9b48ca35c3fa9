/** `import ARCHIVE PATH…`: brings files and whole folders in. Ctrl+C stops and keeps what is done. */
import path from 'node:path'
import type { Archive } from '../../archive/index.ts'
import type { JobProgress, Outcome } from '../../shared/model/accession.ts'
import { errorMessage } from '../../shared/messages/messages.ts'
import { firstAndMore } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command, Terminal } from '../command.ts'

/**
 * Answers `{imported, duplicates, failed, files, ms}`; one entry in `files` for every file looked at. Accessions that
 * were cut short before are finished first and not counted here.
 */
export const importCommand: Command = {
  options: {},
  async run(given, terminal) {
    const [folder, paths] = firstAndMore(given)
    const started = performance.now()
    const absolute = paths.map((each) => path.resolve(each))
    return withArchive(
      folder,
      async (archive) => {
        const { progress, outcomes } = await bringIn(archive, absolute, terminal)
        const files = outcomes.map((outcome) => told(outcome, terminal))
        const counted = {
          imported: progress.counts.imported,
          duplicates: progress.counts.duplicate,
          failed: progress.counts.failed
        }
        const ms = Math.round(performance.now() - started)
        const lines = files
          .filter((file) => file.reason !== null)
          .map((file) => `${file.path}\n    ${file.reason!.message}`)
        if (progress.state !== 'done') lines.push(terminal.say('cli.import-stopped'))
        lines.push(terminal.say('cli.imported', { ...counted, seconds: (ms / 1000).toFixed(1) }))
        return {
          json: { ...counted, files, ms },
          text: lines.join('\n'),
          status: counted.failed > 0 || progress.state !== 'done' ? 1 : 0
        }
      },
      { resumeAccessions: true }
    )
  }
}

async function bringIn(
  archive: Archive,
  paths: string[],
  { say, progress }: Terminal
): Promise<{ progress: JobProgress; outcomes: Outcome[] }> {
  const jobId = await archive.call('accession.start', { paths })
  const stopListening = archive.on((name, payload) => {
    if (name !== 'job.progress') return
    const { done, total, current } = payload as JobProgress
    progress(
      say('cli.importing', {
        done,
        total: total ?? '…',
        file: current === null ? '' : path.basename(current)
      })
    )
  })
  const cancel = () => void archive.call('accession.cancel', { jobId }).catch(() => undefined)
  process.once('SIGINT', cancel)
  try {
    const ended = await archive.accessionEnded(jobId)
    return { progress: ended, outcomes: await archive.call('accession.outcomes', { jobId }) }
  } finally {
    process.off('SIGINT', cancel)
    stopListening()
  }
}

/** The reason's sentence in the person's language; the archive keeps the Vietnamese one. */
function told(outcome: Outcome, { language }: Terminal): Outcome {
  if (outcome.reason === null || language === 'vi') return outcome
  const { code } = outcome.reason
  return { ...outcome, reason: { code, message: errorMessage(language, code) } }
}

/** `import ARCHIVE PATH…`: brings files and whole folders in. Ctrl+C stops and keeps what is done. */
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Archive } from '../../archive/index.ts'
import { shownName } from '../../shared/model/file-names.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { JobProgress, Outcome } from '../../shared/model/accession.ts'
import { everyOutcome } from '../../shared/ipc/every-outcome.ts'
import { reasonOf } from '../../shared/messages/outcome-words.ts'
import { firstAndMore } from '../arguments.ts'
import { withArchive } from '../archive.ts'
import type { Command, Terminal } from '../command.ts'

/**
 * Answers `{imported, duplicates, failed, files, ms}`; one entry in `files` for every file looked at. Accessions that
 * were cut short before are finished first and not counted here. `-` reads text or HTML from standard input.
 */
export const importCommand: Command = {
  options: { 'keep-unreadable': 'flag' },
  async run(given, terminal) {
    const [folder, paths] = firstAndMore(given)
    const started = performance.now()
    return withArchive(
      folder,
      async (archive) => {
        const jobId = await begin(archive, paths, given.flags.has('keep-unreadable'))
        const { progress, outcomes } = await bringIn(archive, jobId, terminal)
        const files = outcomes.map((outcome) => told(outcome, terminal))
        const counted = {
          imported: progress.counts.imported,
          duplicates: progress.counts.duplicate,
          failed: progress.counts.failed
        }
        const ms = Math.round(performance.now() - started)
        const lines = files
          .filter((file) => file.reason !== null)
          .map((file) => `${shownName(file.path)}\n    ${file.reason!.message}`)
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

/** Starts the run; the path `-` alone stands for text or HTML on standard input. */
async function begin(archive: Archive, paths: readonly string[], keepUnreadable: boolean): Promise<string> {
  if (paths.length === 1 && paths[0] === '-') {
    const content = await text(process.stdin)
    const kind = /^\s*<(?:!doctype|html|head|body|meta)\b/i.test(content) ? 'html' : 'text'
    return archive.call('accession.paste', { kind, content })
  }
  const absolute = paths.map((each) => path.resolve(each))
  return archive.call('accession.start', { paths: absolute, keepUnreadable })
}

/** Follows a run to its end. */
async function bringIn(
  archive: Archive,
  jobId: string,
  { say, progress }: Terminal
): Promise<{ progress: JobProgress; outcomes: Outcome[] }> {
  let tellHeld: (error: ArchiveError) => void = () => undefined
  const heldBack = new Promise<never>((_, reject) => (tellHeld = reject))
  const stopListening = archive.on((name, payload) => {
    if (name !== 'job.progress') return
    const { done, total, current, step, held } = payload as JobProgress
    // nobody is there to make room and say so; the run goes on with the next import
    if (held) tellHeld(new ArchiveError(held, 'nothing can be written'))
    const file = current === null ? '' : path.basename(current)
    progress(
      say('cli.importing', {
        done,
        total: total ?? '…',
        file: step ? `${file} (${step.page}/${step.pages ?? '…'})` : file
      })
    )
  })
  const cancel = () => void archive.call('accession.cancel', { jobId }).catch(() => undefined)
  process.once('SIGINT', cancel)
  try {
    const ended = await Promise.race([archive.accessionEnded(jobId), heldBack])
    const outcomes: Outcome[] = []
    const every = everyOutcome((page) => archive.call('accession.outcomes', page), jobId)
    for await (const { path: file, status, item, reason } of every) {
      outcomes.push({ path: file, status, item, reason })
    }
    return { progress: ended, outcomes }
  } finally {
    process.off('SIGINT', cancel)
    stopListening()
  }
}

/** The reason's sentence in the person's language; the archive keeps the Vietnamese one. */
function told(outcome: Outcome, { language }: Terminal): Outcome {
  if (outcome.reason === null || language === 'vi') return outcome
  const { code } = outcome.reason
  return { ...outcome, reason: { code, message: reasonOf(language, outcome).join(' ').trim() } }
}

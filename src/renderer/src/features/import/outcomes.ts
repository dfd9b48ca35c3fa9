import type { Outcome } from '../../../../shared/model/accession.ts'
import { errorMessage, keptMessage } from '../../../../shared/messages/messages.ts'
import { csv } from '../../client/csv.ts'
import type { Messages } from '../../client/messages.tsx'

/** The tabs of the list: an original that is kept although it could not be read stands apart. */
export type OutcomeGroup = 'failed' | 'duplicate' | 'kept' | 'imported'

export function groupOf({ status, reason }: Outcome): OutcomeGroup {
  return status === 'imported' && reason !== null ? 'kept' : status
}

const keepable: ReadonlySet<string> = new Set([
  'protected-file',
  'broken-file',
  'too-large',
  'unknown-format',
  'timed-out',
  'importer-crashed'
])

/** Whether a file that could not be brought in may be kept as it is. */
export const canKeep = ({ reason }: Outcome): boolean => reason !== null && keepable.has(reason.code)

/** "D:\Hồ sơ\a.docx" → ["D:\Hồ sơ", "a.docx"]. */
export function splitPath(path: string): [folder: string, name: string] {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)]
}

/** A path without the dropped folder it lies in. */
export function shortPath(path: string, sources: readonly string[]): string {
  const source = sources.find((folder) => path.startsWith(folder) && /[/\\]/.test(path.charAt(folder.length)))
  return source === undefined ? path : path.slice(source.length + 1)
}

/** What happened and what to do, parted after the first sentence. */
export function reasonOf({ language }: Messages, outcome: Outcome): [what: string, remedy: string] {
  if (outcome.reason === null) return ['', '']
  const { code } = outcome.reason
  if (groupOf(outcome) === 'kept') return [keptMessage(language, code), '']
  const sentence = errorMessage(language, code, { seconds: 60 })
  const end = sentence.indexOf('. ')
  return end < 0 ? [sentence, ''] : [sentence.slice(0, end + 1), sentence.slice(end + 2)]
}

/** The outcomes as CSV, header first. */
export function outcomesCsv(messages: Messages, outcomes: readonly Outcome[]): string {
  const { t } = messages
  const words = {
    imported: t('import.tab-imported'),
    duplicate: t('import.tab-duplicate'),
    failed: t('import.tab-failed'),
    kept: t('import.tab-kept')
  }
  const rows = outcomes.map((outcome) => {
    const [folder, name] = splitPath(outcome.path)
    return [name, folder, words[groupOf(outcome)], reasonOf(messages, outcome).join(' ').trim()]
  })
  const header = [
    t('import.csv-file'),
    t('import.csv-folder'),
    t('import.csv-outcome'),
    t('import.csv-reason')
  ]
  return csv([header, ...rows])
}

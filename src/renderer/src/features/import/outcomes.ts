import type { ErrorCode } from '../../../../shared/ipc/errors.ts'
import { reasonOf } from '../../../../shared/messages/outcome-words.ts'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { ChosenEncoding, ENCODING_NAMES } from '../../../../shared/model/encoding.ts'
import { shownName } from '../../../../shared/model/file-names.ts'
import type { AccessionSources, ListedOutcome, Outcome } from '../../../../shared/model/accession.ts'
import { groupOf } from '../../../../shared/model/accession.ts'
import type { Messages } from '../../client/messages.tsx'

/** What can be done about a file that could not be brought in. */
export type OutcomeAction = 'retry' | 'folder' | 'keep' | 'dismiss'

const keepable: ReadonlySet<ErrorCode> = new Set([
  'protected-file',
  'broken-file',
  'too-large',
  'unknown-format',
  'timed-out',
  'importer-crashed'
])
/** Where trying again right away is not what helps. */
const first: Partial<Record<ErrorCode, OutcomeAction>> = {
  'protected-entry': 'folder',
  'broken-file': 'folder',
  'too-large': 'folder',
  'unknown-format': 'dismiss',
  'no-text': 'keep'
}

/** The actions for a failed file, the one that helps most first. */
export function actionsFor({ reason }: Outcome): OutcomeAction[] {
  const code = reason?.code ?? 'unexpected'
  const all: OutcomeAction[] = [
    'retry',
    'folder',
    ...(keepable.has(code) ? (['keep'] as const) : []),
    'dismiss'
  ]
  const best = first[code] ?? 'retry'
  return [best, ...all.filter((action) => action !== best)]
}

/** A path without the dropped folder it lies in. */
export function shortPath(given: string, sources: AccessionSources | null): string {
  const path = shownName(given)
  if (!sources?.isFolder || sources.count !== 1) return path
  const folder = shownName(sources.first).replace(/[/\\]+$/, '')
  return path.startsWith(folder) && /[/\\]/.test(path.charAt(folder.length))
    ? path.slice(folder.length + 1)
    : path
}

const nameOfEncoding = (encoding: string): string => {
  const chosen = ChosenEncoding.safeParse(encoding.toLowerCase())
  return chosen.success ? ENCODING_NAMES[chosen.data] : encoding
}
const shortReasons: Partial<Record<ErrorCode, MessageKey>> = {
  'protected-file': 'import.note-protected',
  'protected-entry': 'import.note-protected',
  'broken-file': 'import.note-broken',
  'empty-file': 'import.note-empty',
  'file-locked': 'import.note-locked',
  'timed-out': 'import.note-timed-out',
  'unknown-format': 'import.note-unknown'
}

/** What is worth knowing about a file at a glance: "chuyển mã TCVN3", "quét ảnh, 6 trang", "có mật khẩu". */
export function noteOf({ t, language }: Messages, outcome: ListedOutcome): string {
  const group = groupOf(outcome)
  if (group === 'kept') return t('import.note-kept')
  if (outcome.reason !== null) {
    const key = shortReasons[outcome.reason.code]
    return key ? t(key) : reasonOf(language, outcome)[0].replace(/\.$/, '')
  }
  if (group !== 'imported') return ''
  const { convertedFrom, recognisedPages } = outcome
  return [
    convertedFrom === null ? '' : t('import.note-converted', { encoding: nameOfEncoding(convertedFrom) }),
    recognisedPages === 0 ? '' : t('import.note-recognised', { count: recognisedPages })
  ]
    .filter((note) => note !== '')
    .join('; ')
}

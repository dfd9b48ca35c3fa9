/** The closed list of error codes. Each has a sentence in both catalogues (`error.<code>`) that says what to do. */
import * as z from 'zod'

export const ErrorCode = z.literal([
  // a file that could not be brought in
  'unknown-format',
  'empty-file',
  'unreadable-file',
  'missing-file',
  'file-locked',
  'file-changing',
  'protected-file',
  'protected-entry',
  'broken-file',
  'no-text',
  'too-large',
  'timed-out',
  'importer-crashed',
  'recogniser-missing',
  'folder-unreadable',
  // an archive that could not be opened or written
  'not-an-archive',
  'archive-missing',
  'newer-archive',
  'archive-in-use',
  'archive-damaged',
  'archive-exists',
  'archive-unwritable',
  'disk-full',
  'no-archive-open',
  // requests
  'not-found',
  'name-taken',
  'superseded',
  'invalid-input',
  'quote-not-found',
  'no-site',
  'not-a-meeting',
  'nothing-to-print',
  'nothing-found',
  'no-annotations',
  'not-annotations',
  'nothing-to-undo',
  'nothing-to-redo',
  'rule-needs-search',
  'changed-since',
  'job-running',
  // printing
  'print-not-ready',
  'print-failed',
  'no-printer',
  'printer-missing',
  // a file that could not be written
  'target-open',
  'target-read-only',
  'target-missing',
  'target-name',
  // the process
  'forbidden',
  'cancelled',
  'archive-process-lost',
  'unexpected'
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** The one error that crosses a wall: a closed code, an English message for logs, and details for the sentence. */
export class ArchiveError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'ArchiveError'
    this.code = code
    this.detail = detail
  }
}

/** Any thrown thing as an ArchiveError; what is not one becomes `unexpected` with its message kept. */
export function toArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  return new ArchiveError('unexpected', error instanceof Error ? error.message : String(error))
}

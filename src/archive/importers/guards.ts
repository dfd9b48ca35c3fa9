import { ArchiveError } from '../../shared/ipc/errors.ts'

/** A letter in a letter in a letter is read; deeper ones are listed by name like other attachments. */
export const MAX_LETTER_DEPTH = 5

/**
 * The checks every importer begins with.
 * @throws ArchiveError `empty-file`, or `too-large` above `limit` bytes
 */
export function checkSize(bytes: Uint8Array, limit: number): void {
  if (bytes.length === 0) throw new ArchiveError('empty-file', 'The file has no bytes')
  if (bytes.length > limit) {
    throw new ArchiveError('too-large', `The file has ${bytes.length} bytes`, { bytes: bytes.length, limit })
  }
}

/** @throws ArchiveError `cancelled` once the signal says so */
export function checkCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
}

/** What a library threw over a file, as the file's fault; an ArchiveError stays itself. */
export function asBroken(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  return new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
}

/** What both ways into the vault share: where an original lies, what is too large, what went wrong in our words. */
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'

/** Names of files that are still being written begin with this. */
export const INCOMING = 'incoming-'

/** Larger files are no documents, and no importer could hold them in memory. */
export const MAX_ORIGINAL_BYTES = 512 * 1024 * 1024

/** The place of an original below `root`, the archive's `originals`. */
export const shelfPath = (root: string, sha256: string): string =>
  path.join(root, sha256.slice(0, 2), sha256.slice(2))

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code ?? ''

/** What reading a person's file threw. */
export function readError(file: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const code =
    codeOf(error) === 'ENOENT'
      ? 'missing-file'
      : codeOf(error) === 'EBUSY'
        ? 'file-locked'
        : 'unreadable-file'
  return new ArchiveError(code, `${file}: ${String(error)}`)
}

/** What writing into the vault threw. */
export function writeError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const full = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
  return new ArchiveError(full ? 'disk-full' : 'archive-unwritable', String(error))
}

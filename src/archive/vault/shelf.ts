/** What both ways into the vault share: where an original lies, what is too large, what went wrong in our words. */
import { constants } from 'node:fs'
import path from 'node:path'
import { ArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'

/** Names of files that are still being written begin with this. */
export const INCOMING = 'incoming-'

/** Mode of an original that is flushed to disk. */
export const SETTLED = 0o444

/** Larger files are no documents, and no importer could hold them in memory. */
export const MAX_ORIGINAL_BYTES = 512 * 1024 * 1024

/** The place of an original below `root`, the archive's `originals`. */
export const shelfPath = (root: string, sha256: string): string =>
  path.join(root, sha256.slice(0, 2), sha256.slice(2))

/**
 * How a person's file is opened: never waiting, neither for somebody to write into a pipe nor for a program that holds
 * a lease on the file (fcntl(2), F_SETLEASE). Windows knows no such flag and never waits.
 */
export const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code ?? ''

/** Windows says EBUSY of a file, or a part of one, that another program has locked; Linux EAGAIN of one under a lease. */
const READ_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'missing-file',
  EBUSY: 'file-locked',
  EAGAIN: 'file-locked'
}

/** What reading a person's file threw. */
export function readError(file: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const code = READ_CODES[codeOf(error)] ?? 'unreadable-file'
  return new ArchiveError(code, `${file}: ${String(error)}`)
}

/** What writing into the vault threw. */
export function writeError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const full = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
  return new ArchiveError(full ? 'disk-full' : 'archive-unwritable', String(error))
}

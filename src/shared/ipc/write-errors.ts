/** What it means for a person that a file cannot be written. */
import type { ErrorCode } from './errors.ts'

/** https://learn.microsoft.com/windows/win32/debug/system-error-codes by way of libuv's names. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // Windows says EPERM or EACCES of a file another program holds, EBUSY of one on a share
  EBUSY: 'target-open',
  ETXTBSY: 'target-open',
  EROFS: 'target-read-only',
  EACCES: 'target-read-only',
  EPERM: 'target-read-only',
  ENOENT: 'target-missing',
  ENOTDIR: 'target-missing',
  // a file has the name of the folder that would be made
  EEXIST: 'target-missing',
  ENXIO: 'target-missing',
  EIO: 'target-missing',
  ENAMETOOLONG: 'target-name',
  EINVAL: 'target-name'
}

type Failure = { code?: string | undefined; syscall?: string | undefined }

/**
 * @param failure Node's name of it, as `ENOSPC`, and of the call that failed
 * @returns `print-failed` for one nobody has words for
 */
export function writeErrorCode({ code = '', syscall }: Failure, isWindows: boolean): ErrorCode {
  // a file that another program holds cannot be put in the place of
  const isHeld = isWindows && syscall === 'rename' && (code === 'EPERM' || code === 'EACCES')
  return isHeld ? 'target-open' : (meanings[code] ?? 'print-failed')
}

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

/** @param code Node's name of the failure, as `ENOSPC`; `print-failed` of one nobody has words for */
export const writeErrorCode = (code: string): ErrorCode => meanings[code] ?? 'print-failed'

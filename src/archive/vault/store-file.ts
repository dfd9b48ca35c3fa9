/**
 * Taking a file into the vault from an importer thread: the same steps as the vault's own, with calls that wait, since
 * nothing else runs in that thread and each wait on an event loop would cost more than the call.
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats
} from 'node:fs'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { INCOMING, MAX_ORIGINAL_BYTES, readError, shelfPath, writeError } from './shelf.ts'
import type { StoredOriginal } from './vault.ts'

const CHUNK = 1 << 20

/**
 * Copies a file into `root` (an archive's `originals`), hashing on the way. `progressed` is called for each chunk. The
 * bytes may be read at once; nothing may rest on them before the vault has settled them.
 * @throws ArchiveError `missing-file` | `unreadable-file` | `file-locked` | `file-changing` | `empty-file` |
 *   `too-large` | `disk-full` | `archive-unwritable`
 */
export function storeFile(root: string, file: string, progressed?: () => void): StoredOriginal {
  const temporary = path.join(root, INCOMING + randomUUID())
  let isRenamed = false
  try {
    const { sha256, bytes } = copy(file, temporary, progressed)
    const target = shelfPath(root, sha256)
    if (isSettled(target)) return { sha256, bytes, isNew: false }
    try {
      mkdirSync(path.dirname(target), { recursive: true })
      renameSync(temporary, target)
      isRenamed = true
    } catch (error) {
      // the same bytes may have come in by another path meanwhile; Windows then refuses to replace them
      if (!existsSync(target)) throw writeError(error)
      return { sha256, bytes, isNew: false }
    }
    return { sha256, bytes, isNew: true }
  } finally {
    if (!isRenamed) rmSync(temporary, { force: true })
  }
}

function copy(from: string, to: string, progressed?: () => void): { sha256: string; bytes: number } {
  const source = reading(from, () => openSync(from, 'r'))
  try {
    const before = reading(from, () => fstatSync(source))
    if (before.size > MAX_ORIGINAL_BYTES) {
      throw new ArchiveError('too-large', from, { bytes: before.size, limit: MAX_ORIGINAL_BYTES })
    }
    const target = writing(() => openSync(to, 'wx'))
    try {
      const hash = createHash('sha256')
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(4096, before.size + 1)))
      let bytes = 0
      for (;;) {
        const read = reading(from, () => readSync(source, buffer))
        const chunk = buffer.subarray(0, read)
        hash.update(chunk)
        for (let done = 0; done < read;) done += writing(() => writeSync(target, chunk, done))
        bytes += read
        // a short read is the end of a file on disk, and spares asking once more
        if (read < buffer.length) break
        progressed?.()
      }
      if (
        hasChanged(
          before,
          reading(from, () => fstatSync(source))
        )
      ) {
        throw new ArchiveError('file-changing', from)
      }
      if (bytes === 0) throw new ArchiveError('empty-file', from)
      return { sha256: hash.digest('hex'), bytes }
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

const hasChanged = (before: Stats, after: Stats) =>
  after.size !== before.size || after.mtimeMs !== before.mtimeMs

function reading<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw readError(file, error)
  }
}

function writing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw writeError(error)
  }
}

function isSettled(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && (found.mode & 0o200) === 0
}

/**
 * Taking a file into the vault from an importer thread: the same steps as the vault's own, with calls that wait, since
 * nothing else runs in that thread and each wait on an event loop would cost more than the call.
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import {
  INCOMING,
  MAX_ORIGINAL_BYTES,
  READ_AT_ONCE,
  readError,
  SETTLED,
  shelfPath,
  writeError
} from './shelf.ts'
import type { StoredOriginal } from './vault.ts'

const CHUNK = 1 << 20

/** What a file became, and its bytes where they had to be read whole anyway: null for a large file. */
export type StoredFile = { original: StoredOriginal; content: Uint8Array<ArrayBuffer> | null }

/**
 * Copies a file into `root` (an archive's `originals`), hashing on the way; bytes that are held already are written
 * nowhere if they are few. `progressed` is called for each chunk. The bytes may be read at once; nothing may rest on
 * them before they are settled: by the vault, or by `takeOver`, which is given the open original where it could be
 * written in one go, and closes it (see `settleOpen`).
 * @throws ArchiveError `missing-file` | `unreadable-file` | `file-locked` | `file-changing` | `empty-file` |
 *   `too-large` | `disk-full` | `archive-unwritable`
 */
export function storeFile(
  root: string,
  file: string,
  progressed?: () => void,
  takeOver: (target: number) => void = closeSync
): StoredFile {
  const source = reading(file, () => openSync(file, READ_AT_ONCE))
  try {
    const before = reading(file, () => fstatSync(source))
    // it was a file when the folder was looked through; what took its place since may never end
    if (!before.isFile()) throw new ArchiveError('unreadable-file', `${file}: no file any more`)
    if (before.size > MAX_ORIGINAL_BYTES) {
      throw new ArchiveError('too-large', file, { bytes: before.size, limit: MAX_ORIGINAL_BYTES })
    }
    const buffer = new Uint8Array(Math.min(CHUNK, Math.max(4096, before.size + 1)))
    const read = reading(file, () => readSync(source, buffer))
    const opening = buffer.subarray(0, read)
    const checkUnchanged = () => {
      const after = reading(file, () => fstatSync(source))
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
        throw new ArchiveError('file-changing', file)
    }
    // a short read is the end of a file on disk, and spares asking once more
    if (read < buffer.length) {
      checkUnchanged()
      return storeWhole(root, file, opening.slice(), takeOver)
    }
    return storeLong(root, {
      file,
      source,
      buffer,
      size: before.size,
      checkUnchanged,
      ...(progressed ? { progressed } : {})
    })
  } finally {
    closeSync(source)
  }
}

function storeWhole(
  root: string,
  file: string,
  content: Uint8Array<ArrayBuffer>,
  takeOver: (target: number) => void
): StoredFile {
  if (content.length === 0) throw new ArchiveError('empty-file', file)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const bytes = content.length
  const place = shelfPath(root, sha256)
  const target = openNew(place)
  if (target === null) {
    if (isSettled(place)) return { original: { sha256, bytes, isNew: false }, content }
    // a killed program left it behind, or another thread is at it: nothing less than settled takes its place
    const fill = (temporary: number) => {
      writeAll(temporary, content)
      writing(() => {
        fsyncSync(temporary)
        fchmodSync(temporary, SETTLED)
      })
      return { sha256, bytes }
    }
    return { original: throughTemporary(root, fill), content }
  }
  try {
    writeAll(target, content)
  } catch (error) {
    closeSync(target)
    rmSync(place, { force: true })
    throw error
  }
  takeOver(target)
  return { original: { sha256, bytes, isNew: true }, content }
}

/** Makes a new file on its shelf; null where one lies there, be it put there this moment by another thread. */
function openNew(place: string, isShelfMade = false): number | null {
  try {
    return openSync(place, 'wx')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return null
    if (code !== 'ENOENT' || isShelfMade) throw writeError(error)
    writing(() => mkdirSync(path.dirname(place), { recursive: true }))
    return openNew(place, true)
  }
}

/**
 * Settles an original through the handle it was written with, and closes it: the same as the vault does by name, while
 * this thread goes on. @throws ArchiveError `disk-full` | `archive-unwritable`
 */
export async function settleOpen(target: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) =>
      fsync(target, (error) => (error ? reject(error) : resolve()))
    )
    fchmodSync(target, SETTLED)
  } catch (error) {
    throw writeError(error)
  } finally {
    closeSync(target)
  }
}

/** A file of more than a chunk, the first one read already. */
type LongFile = {
  file: string
  source: number
  buffer: Uint8Array
  /** When it was opened. */
  size: number
  checkUnchanged(): void
  progressed?: () => void
}

function storeLong(root: string, long: LongFile): StoredFile {
  const { file, source, buffer, size, checkUnchanged, progressed } = long
  const original = throughTemporary(root, (target) => {
    const hash = createHash('sha256')
    let bytes = 0
    for (let read = buffer.length; read > 0; read = reading(file, () => readSync(source, buffer))) {
      const chunk = buffer.subarray(0, read)
      hash.update(chunk)
      writeAll(target, chunk)
      bytes += read
      // somebody may write faster than this reads
      if (bytes > size) checkUnchanged()
      if (bytes > MAX_ORIGINAL_BYTES) {
        throw new ArchiveError('too-large', file, { bytes, limit: MAX_ORIGINAL_BYTES })
      }
      progressed?.()
    }
    checkUnchanged()
    return { sha256: hash.digest('hex'), bytes }
  })
  return { original, content: null }
}

type Filled = Omit<StoredOriginal, 'isNew'>

/** Lets `fill` write a new file, and puts that in its place. */
function throughTemporary(root: string, fill: (target: number) => Filled): StoredOriginal {
  const temporary = path.join(root, INCOMING + randomUUID())
  let isRenamed = false
  try {
    const target = writing(() => openSync(temporary, 'wx'))
    let filled: Filled
    try {
      filled = fill(target)
    } finally {
      closeSync(target)
    }
    const place = shelfPath(root, filled.sha256)
    if (isSettled(place)) return { ...filled, isNew: false }
    try {
      mkdirSync(path.dirname(place), { recursive: true })
      renameSync(temporary, place)
      isRenamed = true
    } catch (error) {
      // the same bytes may have come in by another path meanwhile; Windows then refuses to replace them
      if (!existsSync(place)) throw writeError(error)
      return { ...filled, isNew: false }
    }
    return { ...filled, isNew: true }
  } finally {
    if (!isRenamed) removeTemporary(temporary)
  }
}

/** Windows refuses to remove a read-only file, and one that was filled may be so already. */
function removeTemporary(file: string): void {
  if (process.platform === 'win32' && existsSync(file)) chmodSync(file, 0o666)
  rmSync(file, { force: true })
}

function writeAll(target: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length;) done += writing(() => writeSync(target, chunk, done))
}

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

/**
 * The vault: every original, byte for byte, named by its SHA-256 under `originals/ab/cdef…`, written once and
 * read-only from then on. It never touches the file it copies from and knows neither database nor formats.
 */
import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { INCOMING, MAX_ORIGINAL_BYTES, SETTLED, shelfPath, writeError } from './shelf.ts'

export type StoredOriginal = {
  /** Lower-case hex. */
  sha256: string
  bytes: number
  /** False when the vault held these bytes already. */
  isNew: boolean
  /** Known to be flushed to disk and read-only. */
  isSettled?: true
}

export type Vault = {
  /** The folder of the originals. */
  readonly root: string
  /**
   * Takes bytes that are no file of their own (an attachment, an entry of a zip, a paste), as `storeFile` does a file.
   * @throws ArchiveError what the chunks throw, `cancelled`, and the same as `storeFile`
   */
  storeChunks(
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    signal?: AbortSignal
  ): Promise<StoredOriginal>
  /**
   * Makes originals outlive a pulled plug: their bytes are flushed to disk, many at once. Before this they may
   * only be read. @throws ArchiveError `disk-full` | `archive-unwritable`
   */
  settle(sha256s: readonly string[]): Promise<void>
  /** Absolute path of a held original. */
  pathOf(sha256: string): string
  /** The bytes of a held original. @throws ArchiveError `not-found` */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer>>
  /** Takes back an original that no item came to rest on. */
  discard(sha256: string): Promise<void>
  /** SHA-256 of every held original, in no order. */
  list(): AsyncGenerator<string>
  /** The hash of the bytes as they are now; null when the file is gone. */
  fixity(sha256: string): Promise<string | null>
  /** Removes temporary files a killed program left behind. */
  sweep(): Promise<void>
}

/** The vault of the archive at `folder` (made when it is not there). */
export async function openVault(folder: string): Promise<Vault> {
  const root = path.join(folder, 'originals')
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw writeError(error)
  })
  const made = new Set<string>()
  const pathOf = (sha256: string) => shelfPath(root, sha256)

  const take = async (
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    signal?: AbortSignal
  ): Promise<StoredOriginal> => {
    const temporary = path.join(root, INCOMING + randomUUID())
    let isRenamed = false
    try {
      const { sha256, bytes } = await copyHashed(chunks, temporary, signal)
      const target = pathOf(sha256)
      if (await isSettled(target)) return { sha256, bytes, isNew: false }
      const shelf = path.dirname(target)
      if (!made.has(shelf)) {
        await mkdir(shelf, { recursive: true })
        made.add(shelf)
      }
      try {
        await rename(temporary, target)
        isRenamed = true
      } catch (error) {
        // the same bytes may have come in by another path meanwhile; Windows then refuses to replace them
        if (!(await exists(target))) throw writeError(error)
        return { sha256, bytes, isNew: false }
      }
      return { sha256, bytes, isNew: true }
    } finally {
      if (!isRenamed) await remove(temporary)
    }
  }

  const sweep = async () => {
    for (const entry of await readdir(root)) {
      if (entry.startsWith(INCOMING)) await remove(path.join(root, entry))
    }
  }
  async function* list() {
    for (const shelf of await readdir(root, { withFileTypes: true })) {
      if (!shelf.isDirectory()) continue
      for (const name of await readdir(path.join(root, shelf.name))) yield shelf.name + name
    }
  }

  return {
    root,
    pathOf,
    storeChunks: (chunks, signal) => take(chunks, signal),
    async settle(sha256s) {
      await Promise.all(sha256s.map((sha256) => settleFile(pathOf(sha256))))
    },
    async read(sha256) {
      try {
        return await readFile(pathOf(sha256))
      } catch (error) {
        throw new ArchiveError('not-found', `original ${sha256}: ${String(error)}`)
      }
    },
    discard: (sha256) => remove(pathOf(sha256)),
    list,
    async fixity(sha256) {
      const hash = createHash('sha256')
      try {
        for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk as Buffer)
      } catch {
        return null
      }
      return hash.digest('hex')
    },
    sweep
  }
}

/** Writes chunks to a new file. The file is left behind when it fails. */
async function copyHashed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  to: string,
  signal?: AbortSignal
): Promise<{ sha256: string; bytes: number }> {
  const target = await open(to, 'wx').catch((error: unknown) => {
    throw writeError(error)
  })
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      if (signal?.aborted) throw new ArchiveError('cancelled', 'cancelled while copying')
      bytes += chunk.length
      if (bytes > MAX_ORIGINAL_BYTES) {
        throw new ArchiveError('too-large', to, { bytes, limit: MAX_ORIGINAL_BYTES })
      }
      hash.update(chunk)
      await target.write(chunk).catch((error: unknown) => {
        throw writeError(error)
      })
    }
    if (bytes === 0) throw new ArchiveError('empty-file', to)
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    await target.close()
  }
}

/** Flushes one original and makes it read-only: that mode says it is settled. */
async function settleFile(file: string): Promise<void> {
  if (await isSettled(file)) return
  try {
    // Windows flushes only through a handle that may write
    const handle = await open(file, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(file, SETTLED)
  } catch (error) {
    // the thread that wrote it may have settled it meanwhile, and what is read-only refuses to be opened
    if (!(await isSettled(file))) throw writeError(error)
  }
}

/** A file that a killed program had not settled may be cut short, so it counts as not held. */
async function isSettled(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mode }) => (mode & 0o200) === 0,
    () => false
  )
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false
  )
}

/** Removes one of the vault's own files; Windows refuses to remove a read-only one, so that is lifted first. */
async function remove(file: string): Promise<void> {
  if (!(await exists(file))) return
  if (process.platform === 'win32') await chmod(file, 0o666).catch(() => undefined)
  await rm(file, { force: true })
}

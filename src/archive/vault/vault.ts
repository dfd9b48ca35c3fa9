/**
 * The vault: every original, byte for byte, named by its SHA-256 under `originals/ab/cdef…`, written once and
 * read-only from then on. It never touches the file it copies from and knows neither database nor formats.
 */
import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'

export type StoredOriginal = {
  /** Lower-case hex. */
  sha256: string
  bytes: number
  /** False when the vault held these bytes already. */
  isNew: boolean
}

export type Vault = {
  /**
   * Copies a file in: bytes are hashed while they are copied to a temporary name, flushed to disk, renamed.
   * @throws ArchiveError `missing-file` | `unreadable-file` | `empty-file` | `too-large` | `disk-full` |
   *   `archive-unwritable` | `cancelled`
   */
  store(file: string, signal?: AbortSignal): Promise<StoredOriginal>
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

const incomingPrefix = 'incoming-'

/** Larger files are no documents, and no importer could hold them in memory. */
const MAX_ORIGINAL_BYTES = 512 * 1024 * 1024

/** The vault of the archive at `folder` (made when it is not there). */
export async function openVault(folder: string): Promise<Vault> {
  const root = path.join(folder, 'originals')
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw writeError(error)
  })
  const made = new Set<string>()
  const pathOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2))

  return {
    pathOf,
    async store(file, signal) {
      const temporary = path.join(root, incomingPrefix + randomUUID())
      try {
        const { sha256, bytes } = await copyHashed(file, temporary, signal)
        const target = pathOf(sha256)
        if (await exists(target)) return { sha256, bytes, isNew: false }
        const shelf = path.dirname(target)
        if (!made.has(shelf)) {
          await mkdir(shelf, { recursive: true })
          made.add(shelf)
        }
        await chmod(temporary, 0o444)
        try {
          await rename(temporary, target)
        } catch (error) {
          // the same bytes may have come in by another path meanwhile; Windows then refuses to replace them
          if (!(await exists(target))) throw writeError(error)
          return { sha256, bytes, isNew: false }
        }
        return { sha256, bytes, isNew: true }
      } finally {
        await remove(temporary)
      }
    },
    async read(sha256) {
      try {
        return await readFile(pathOf(sha256))
      } catch (error) {
        throw new ArchiveError('not-found', `original ${sha256}: ${String(error)}`)
      }
    },
    discard: (sha256) => remove(pathOf(sha256)),
    async *list() {
      for (const shelf of await readdir(root, { withFileTypes: true })) {
        if (!shelf.isDirectory()) continue
        for (const name of await readdir(path.join(root, shelf.name))) yield shelf.name + name
      }
    },
    async fixity(sha256) {
      const hash = createHash('sha256')
      try {
        for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk as Buffer)
      } catch {
        return null
      }
      return hash.digest('hex')
    },
    async sweep() {
      for (const entry of await readdir(root)) {
        if (entry.startsWith(incomingPrefix)) await remove(path.join(root, entry))
      }
    }
  }
}

async function copyHashed(from: string, to: string, signal?: AbortSignal) {
  const source = await open(from, 'r').catch((error: unknown) => {
    throw readError(from, error)
  })
  try {
    const { size } = await source.stat()
    if (size > MAX_ORIGINAL_BYTES) {
      throw new ArchiveError('too-large', from, { bytes: size, limit: MAX_ORIGINAL_BYTES })
    }
    const target = await open(to, 'wx').catch((error: unknown) => {
      throw writeError(error)
    })
    try {
      const hash = createHash('sha256')
      const buffer = Buffer.allocUnsafe(1 << 18)
      let bytes = 0
      for (;;) {
        if (signal?.aborted) throw new ArchiveError('cancelled', 'cancelled while copying')
        const { bytesRead } = await source.read(buffer, 0, buffer.length).catch((error: unknown) => {
          throw readError(from, error)
        })
        if (bytesRead === 0) break
        const chunk = buffer.subarray(0, bytesRead)
        hash.update(chunk)
        await target.write(chunk).catch((error: unknown) => {
          throw writeError(error)
        })
        bytes += bytesRead
      }
      if (bytes === 0) throw new ArchiveError('empty-file', from)
      await target.sync()
      return { sha256: hash.digest('hex'), bytes }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code ?? ''

function readError(file: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const missing = codeOf(error) === 'ENOENT'
  return new ArchiveError(missing ? 'missing-file' : 'unreadable-file', `${file}: ${String(error)}`)
}

function writeError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const full = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
  return new ArchiveError(full ? 'disk-full' : 'archive-unwritable', String(error))
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

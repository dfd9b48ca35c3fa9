/** Zips in an accession: a zip is a folder, and each file in it comes in with an outcome of its own. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import { fileNameOf, insidePath, meantInside } from '../../shared/model/container-path.ts'
import { READ_AT_ONCE, writeError } from '../vault/shelf.ts'
import type { Vault } from '../vault/vault.ts'
import type { Gate } from './gate.ts'
import type { Source } from './source.ts'
import { MAX_ZIP_DEPTH, openZip, type ZipEntry } from './unzip.ts'

export type Unpacking = {
  vault: Vault
  signal: AbortSignal
  gate: Gate
  /** Files under way at once, as it is now. */
  width(): number
  bring(source: Source): Promise<void>
  isSettled(path: string): boolean
  /** Tells of files found inside others, so that the total stays true. */
  found(count: number): void
  /** Writes the outcome of a file that could not be brought in. */
  refuse(path: string, error: ArchiveError): Promise<void>
}

const ZIP_NAME = /\.zip$/i

/** First entries of Office files (ECMA-376 part 2; OpenDocument 1.3 part 2, 3.3), which are zips too. */
const OFFICE_ENTRY =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|META-INF\/manifest\.xml|(?:word|xl|ppt|docProps)\/[\w/]+\.(?:xml|rels)|mimetypeapplication\/(?:vnd\.oasis|epub))/
const HEAD_BYTES = 128

/** A file called .zip that begins as one; Office files are read as what they are, even under such a name. */
export async function isZip(file: string): Promise<boolean> {
  if (!ZIP_NAME.test(file)) return false
  try {
    const handle = await open(file, READ_AT_ONCE)
    try {
      const { buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const head = buffer.toString('latin1')
      // a local file header with the name at its end, or the end record of an empty zip (APPNOTE 4.3)
      return /^PK(?:\x03\x04|\x05\x06)/.test(head) && !OFFICE_ENTRY.test(head.slice(30))
    } finally {
      await handle.close()
    }
  } catch {
    return false
  }
}

/**
 * Brings in what a zip holds, or only what it holds under the name `inside` (null for all). A zip that cannot be
 * opened, holds no file, or breaks off in the middle, is one failed outcome of its own; what came before stays.
 */
export async function bringZip(unpacking: Unpacking, file: string, inside: string | null): Promise<void> {
  await unpackFile(unpacking, file, file, inside, 1)
}

async function unpackFile(
  unpacking: Unpacking,
  file: string,
  told: string,
  inside: string | null,
  depth: number
): Promise<void> {
  const { signal, gate, width, isSettled } = unpacking
  const underWay = new Set<Promise<void>>()
  try {
    const zip = await openZip(file)
    // the zip itself was counted as one file
    unpacking.found(-1)
    let isEmpty = true
    try {
      for await (const entry of zip.entries()) {
        isEmpty = false
        await gate.passed()
        if (signal.aborted) return
        const meant = meantInside(inside, entry.name)
        if (meant === undefined) continue
        const path = insidePath(told, entry.name)
        unpacking.found(1)
        if (isSettled(path)) continue
        if (ZIP_NAME.test(entry.name) && depth < MAX_ZIP_DEPTH) {
          await unpackInner(unpacking, entry, path, meant, depth)
          continue
        }
        const work = unpacking
          .bring(entrySource(unpacking.vault, entry, path))
          .finally(() => underWay.delete(work))
        underWay.add(work)
        if (underWay.size >= width()) await Promise.race(underWay)
      }
      if (isEmpty) throw new ArchiveError('empty-file', 'The zip holds no file')
    } finally {
      await Promise.all(underWay)
      zip.close()
    }
  } catch (error) {
    const reason = toArchiveError(error)
    if (reason.code === 'cancelled') return
    unpacking.found(1)
    await unpacking.refuse(told, reason)
  }
}

/** A zip in a zip is laid beside the system's temporary files while it is read; the vault is for documents. */
async function unpackInner(
  unpacking: Unpacking,
  entry: ZipEntry,
  path: string,
  inside: string | null,
  depth: number
): Promise<void> {
  const folder = await mkdtemp(pathOf('tulieu-zip-')).catch((error: unknown) => {
    throw writeError(error)
  })
  try {
    const file = `${folder}/inner.zip`
    try {
      await pipeline(await entry.open(), createWriteStream(file), { signal: unpacking.signal })
    } catch (error) {
      const isOfSystem = (error as NodeJS.ErrnoException).syscall !== undefined
      if (!unpacking.signal.aborted)
        await unpacking.refuse(path, isOfSystem ? writeError(error) : asBroken(error))
      return
    }
    await unpackFile(unpacking, file, path, inside, depth + 1)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const pathOf = (prefix: string) => path.join(tmpdir(), prefix)

function entrySource(vault: Vault, entry: ZipEntry, path: string): Source {
  return {
    path,
    name: fileNameOf(path),
    bytes: { store: (signal) => vault.storeChunks(chunksOf(entry), signal) }
  }
}

/** The entry's bytes; what zip says is wrong with them is the file's fault. */
async function* chunksOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const stream = await entry.open()
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw asBroken(error)
  } finally {
    stream.destroy()
  }
}

const asBroken = (error: unknown) =>
  error instanceof ArchiveError ? error : new ArchiveError('broken-file', String(error))

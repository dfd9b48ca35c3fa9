import { Buffer } from 'node:buffer'
import yauzl from 'yauzl'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { checkCancelled } from './guards.ts'

/** Caps on a zip container. A real Word file is far below each; a bomb is above one of them. */
const MAX_ENTRIES = 5_000
const MAX_TOTAL_BYTES = 512 * 1024 * 1024
const MAX_PART_BYTES = 96 * 1024 * 1024
/** Deflate cannot exceed 1032:1; Word's XML stays below some 60:1. Small parts may be more. */
const MAX_RATIO = 250
const RATIO_FLOOR_BYTES = 4 * 1024 * 1024

export type ZipParts = {
  /** Names of all entries. */
  names: ReadonlySet<string>
  /** The asked parts as UTF-8 text, by name. */
  texts: ReadonlyMap<string, string>
  /** The asked entries that are no XML, by name. */
  files: ReadonlyMap<string, Uint8Array>
}

/** XML is UTF-8 unless its first bytes say UTF-16 (XML 1.0, appendix F). */
function decodeXml(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString('utf16le', 2)
  if (part[0] === 0xfe && part[1] === 0xff)
    return Buffer.from(part.subarray(2, part.length & ~1))
      .swap16()
      .toString('utf16le')
  return part.toString('utf8')
}

function tooLarge(what: string, value: number, limit: number): ArchiveError {
  return new ArchiveError('too-large', `${what}: ${value}`, { bytes: value, limit })
}

function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry, keep: boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) {
        reject(error ?? new Error('No stream'))
        return
      }
      const chunks: Buffer[] = []
      let bytes = 0
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > MAX_PART_BYTES) stream.destroy(tooLarge(entry.fileName, bytes, MAX_PART_BYTES))
        else if (keep) chunks.push(chunk)
      })
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

function checkEntry(entry: yauzl.Entry): void {
  // General purpose bit 0 (APPNOTE 4.4.4): the entry is encrypted.
  if ((entry.generalPurposeBitFlag & 1) !== 0)
    throw new ArchiveError('protected-file', `${entry.fileName} is encrypted`)
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > RATIO_FLOOR_BYTES && uncompressedSize > compressedSize * MAX_RATIO) {
    throw tooLarge(`${entry.fileName} expands too much`, uncompressedSize, compressedSize * MAX_RATIO)
  }
}

/**
 * Reads through an Office container before a library may touch it: counts, sizes and ratios are capped, and every
 * XML part is really inflated, so that a size stated falsely is found here (yauzl stops at the stated size).
 * `isHandedOn` says that the library will inflate whatever there is, so every other part is looked at in the same way.
 * @throws ArchiveError `too-large`, `protected-file` or `broken-file`
 */
export async function guardZip(
  bytes: Uint8Array,
  wanted: readonly string[] | ((name: string) => boolean),
  signal: AbortSignal,
  { isHandedOn = false } = {}
): Promise<ZipParts> {
  const names = new Set<string>()
  const texts = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
      yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, opened) => {
        if (error === null) resolve(opened)
        else reject(error)
      })
    })
    if (zip.entryCount > MAX_ENTRIES) throw new ArchiveError('too-large', `${zip.entryCount} entries`)
    let total = 0
    await new Promise<void>((resolve, reject) => {
      zip.on('error', reject)
      zip.on('end', resolve)
      zip.on('entry', (entry: yauzl.Entry) => {
        const handle = async (): Promise<void> => {
          checkCancelled(signal)
          checkEntry(entry)
          names.add(entry.fileName)
          total += entry.uncompressedSize
          if (total > MAX_TOTAL_BYTES) throw tooLarge('All parts', total, MAX_TOTAL_BYTES)
          const keep = typeof wanted === 'function' ? wanted(entry.fileName) : wanted.includes(entry.fileName)
          const isXml = /\.(?:xml|rels)$/i.test(entry.fileName)
          if (isXml || ((keep || isHandedOn) && !entry.fileName.endsWith('/'))) {
            const part = await readPart(zip, entry, keep)
            if (keep && isXml) texts.set(entry.fileName, decodeXml(part))
            else if (keep) files.set(entry.fileName, new Uint8Array(part))
          }
          zip.readEntry()
        }
        handle().catch(reject)
      })
      zip.readEntry()
    })
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
  }
  return { names, texts, files }
}

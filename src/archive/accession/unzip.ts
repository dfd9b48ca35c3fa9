/**
 * Zip archives as folders: their entries one by one, never unpacked under their own names. What an entry calls itself
 * is a label and no path on this disk, so `../` and drive letters reach nothing.
 */
import type { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import yauzl from 'yauzl'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { isSyllable } from '../../shared/vietnamese/syllables.ts'
import { readError } from '../vault/shelf.ts'
import { ContainedPages } from './saved-pages.ts'
import { isIgnored } from './walk.ts'

/** Caps of one zip. Years of a shared folder stay far below each; a bomb is above one of them. */
const MAX_ENTRIES = 200_000
const MAX_TOTAL_BYTES = 16 * 1024 ** 3
/** Deflate cannot exceed 1032:1; text seldom exceeds 30:1. Small entries, and what is little in all, may be more. */
const MAX_RATIO = 250
const RATIO_FLOOR_BYTES = 4 * 1024 * 1024
const TOTAL_RATIO_FLOOR_BYTES = 512 * 1024 * 1024
/** Zips in zips are opened this deep; one that lies deeper is kept as a file. */
export const MAX_ZIP_DEPTH = 4

export type ZipEntry = {
  /** Folders and name inside the zip, parted by `/`, NFC. */
  name: string
  /** The entry's bytes, inflated. @throws ArchiveError `protected-entry` | `too-large` | `broken-file` */
  open(): Promise<Readable>
}

const broken = (error: unknown) =>
  error instanceof ArchiveError
    ? error
    : new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))

/**
 * Opens a zip file. `entries` gives its files in the order of its directory, without folders and without what
 * programs leave behind; close it in any case.
 * @throws ArchiveError `broken-file` | `too-large`, and what cannot be read at all (`readError`)
 */
export async function openZip(
  file: string
): Promise<{ count: number; entries(): AsyncGenerator<ZipEntry>; close(): void }> {
  const zip = await openFile(file)
  if (zip.entryCount > MAX_ENTRIES) {
    zip.close()
    throw new ArchiveError('too-large', `${zip.entryCount} entries`, {
      bytes: zip.entryCount,
      limit: MAX_ENTRIES,
      unit: 'files'
    })
  }
  return {
    count: zip.entryCount,
    async *entries() {
      const ownName = namesOnce()
      const check = checkTotals(file, zip.fileSize)
      const { entries, failure } = await directoryOf(zip)
      const pages = new ContainedPages(entries.map(nameOf))
      for (const entry of entries) {
        const name = nameOf(entry)
        if (name === '' || /[/\\]$/.test(rawName(entry)) || name.split('/').some(isIgnored)) continue
        check(entry)
        if (pages.isPart(name)) continue
        yield { name: ownName(name), open: () => openEntry(zip, entry) }
      }
      if (failure !== null) throw failure
    },
    close: () => zip.close()
  }
}

function openFile(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    yauzl.open(file, options, (error, opened) => {
      if (error === null) resolve(opened)
      else
        reject(
          (error as NodeJS.ErrnoException).syscall === undefined ? broken(error) : readError(file, error)
        )
    })
  })
}

/** The directory as far as it can be read, and what is wrong with the rest. */
async function directoryOf(zip: yauzl.ZipFile): Promise<{ entries: yauzl.Entry[]; failure: unknown }> {
  const entries: yauzl.Entry[] = []
  try {
    for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) entries.push(entry)
    return { entries, failure: null }
  } catch (failure) {
    return { entries, failure }
  }
}

/**
 * A zip may give several entries one name, or names that differ in nothing but `../`: each gets one of its own, the same
 * at every reading, so that none passes for another.
 */
function namesOnce(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const [stem, extension] = /^(.*?)(\.[^./]*)?$/s.exec(name)!.slice(1)
    let own = name
    for (let n = 2; taken.has(own); n++) own = `${stem} (${n})${extension ?? ''}`
    taken.add(own)
    return own
  }
}

/**
 * Adds entries up. In an honest zip they lie one behind the other; entries that share their bytes (David Fifield, "A
 * better zip bomb", 2019) are together larger than the file.
 */
function checkTotals(file: string, fileSize: number): (entry: yauzl.Entry) => void {
  let packed = 0
  let total = 0
  return (entry) => {
    packed += entry.compressedSize
    total += entry.uncompressedSize
    if (packed > fileSize) throw new ArchiveError('broken-file', `${file}: its entries overlap`)
    const limit = Math.min(MAX_TOTAL_BYTES, Math.max(TOTAL_RATIO_FLOOR_BYTES, fileSize * MAX_RATIO))
    if (total > limit) throw new ArchiveError('too-large', `${file}: ${total}`, { bytes: total, limit })
  }
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => () => {
      zip.removeAllListeners('entry')
      zip.removeAllListeners('end')
      zip.removeAllListeners('error')
      act()
    }
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry))())
    zip.once('end', () => settle(() => resolve(null))())
    zip.once('error', (error: unknown) => settle(() => reject(broken(error)))())
    zip.readEntry()
  })
}

async function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  // General purpose bit 0 (APPNOTE 4.4.4): the entry is encrypted.
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new ArchiveError('protected-entry', 'encrypted entry')
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > RATIO_FLOOR_BYTES && uncompressedSize > compressedSize * MAX_RATIO) {
    throw new ArchiveError('too-large', 'an entry expands too much', {
      bytes: uncompressedSize,
      limit: compressedSize * MAX_RATIO
    })
  }
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(broken(error))))
  })
}

/** With `decodeStrings: false` yauzl hands names on as bytes. */
const bytesOf = (entry: yauzl.Entry): Buffer => entry.fileName as unknown as Buffer
const rawName = (entry: yauzl.Entry) => bytesOf(entry).toString('latin1')

/** Zip's own flag for UTF-8 names (APPNOTE, appendix D). */
const UTF8_FLAG = 0x800
/** Info-ZIP's Unicode path (APPNOTE 4.6.9): version, CRC-32 of the plain name, then the name in UTF-8. */
const UNICODE_PATH = 0x7075

function nameOf(entry: yauzl.Entry): string {
  const extra = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data
  const name =
    extra !== undefined && extra.length > 5 ? extra.subarray(5).toString('utf8') : decodeName(entry)
  return name
    .normalize('NFC')
    .replace(/^[a-z]:/i, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

/** UTF-8 where it is said or holds; else whichever old page gives Vietnamese syllables, else zip's own cp437. */
function decodeName(entry: yauzl.Entry): string {
  const bytes = bytesOf(entry)
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0) return bytes.toString('utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const guesses = ['windows-1258', 'tcvn', 'cp437'].map((page) =>
      iconv.decode(bytes, page).normalize('NFC')
    )
    const worth = (name: string) => {
      const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
      return words.filter((word) => /[^\u0000-\u007f]/.test(word) && isSyllable(word)).length
    }
    const best = guesses.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    return worth(best) > 0 ? best : guesses[2]!
  }
}

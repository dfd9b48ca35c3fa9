import { ArchiveError } from '../../shared/ipc/errors.ts'

/** Entries of the header's own list of table sectors ([MS-CFB] 2.2). */
const HEADER_ENTRIES = 109
/** Sector numbers from here on are marks, not sectors ([MS-CFB] 2.1). */
const MAX_SECTOR = 0xfffffffa

function damaged(what: string): ArchiveError {
  return new ArchiveError('broken-file', `Compound file: ${what}`)
}

/** Bytes of a directory entry, and the places in it of the entries left, right and below ([MS-CFB] 2.6.1). */
const ENTRY = 128
const REFERENCES = [68, 72, 76]

/**
 * Throws when two entries of the directory lead to the same one, or one back to itself: a tree has no such way, and a
 * reader that climbs it would not come to an end. The first entry is the root, and where readers stop.
 */
function checkTree(entries: readonly (readonly number[])[]): void {
  const above = new Map<number, number>()
  for (const [entry, below] of entries.entries()) {
    for (const at of below) {
      if (at === 0 || at >= entries.length) continue
      if (above.has(at)) throw damaged('two ways lead to one entry of the directory')
      above.set(at, entry)
    }
  }
  const seen = new Uint32Array(entries.length)
  for (let start = 1; start < entries.length; start++) {
    let at: number | undefined = start
    while (at !== undefined && seen[at] === 0) {
      seen[at] = start
      at = above.get(at)
    }
    if (at !== undefined && at !== 0 && seen[at] === start) throw damaged('the directory runs in a circle')
  }
}

/** Throws when a chain of the table comes back to itself. Each entry is looked at once. */
function checkChains(next: Uint32Array): void {
  const seen = new Uint32Array(next.length)
  for (let start = 0; start < next.length; start++) {
    let at = start
    while (at < next.length && seen[at] === 0) {
      seen[at] = start + 1
      at = next[at] ?? MAX_SECTOR
    }
    if (at < next.length && seen[at] === start + 1) throw damaged('a chain of sectors has no end')
  }
}

/**
 * Looks through the sector tables and the directory of a compound file before a reader that trusts them: sizes fit the
 * file, and no chain and no branch runs in a circle, which would fill the memory.
 * @throws ArchiveError `broken-file`
 */
export function checkCompoundChains(bytes: Uint8Array): void {
  if (bytes.length < 512) throw damaged('shorter than its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged('an unknown sector size')
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size)
  const perSector = size / 4
  const word = (sector: number, index: number): number => {
    const offset = (sector + 1) * size + index * 4
    return offset + 4 <= bytes.length ? view.getUint32(offset, true) : MAX_SECTOR
  }
  const tableCount = view.getUint32(44, true)
  const miniCount = view.getUint32(64, true)
  const listCount = view.getUint32(72, true)
  if (tableCount > sectors || miniCount > sectors || listCount > sectors)
    throw damaged('tables larger than the file')

  const tables: number[] = []
  for (let index = 0; index < Math.min(tableCount, HEADER_ENTRIES); index++) {
    tables.push(view.getUint32(76 + index * 4, true))
  }
  let list = view.getUint32(68, true)
  for (let count = 0; count < listCount && list < MAX_SECTOR; count++) {
    for (let index = 0; index < perSector - 1 && tables.length < tableCount; index++)
      tables.push(word(list, index))
    list = word(list, perSector - 1)
  }
  const next = Uint32Array.from({ length: tables.length * perSector }, (_, at) =>
    word(tables[Math.floor(at / perSector)] ?? MAX_SECTOR, at % perSector)
  )
  checkChains(next)

  const mini: number[] = []
  let sector = view.getUint32(60, true)
  while (sector < next.length && mini.length < miniCount * perSector) {
    for (let index = 0; index < perSector; index++) mini.push(word(sector, index))
    sector = next[sector] ?? MAX_SECTOR
  }
  checkChains(Uint32Array.from(mini))
  const entries: number[][] = []
  let directory = view.getUint32(48, true)
  while (directory < next.length && (directory + 1) * size < bytes.length) {
    for (let at = 0; at + ENTRY <= size; at += ENTRY)
      entries.push(REFERENCES.map((place) => word(directory, (at + place) / 4)))
    directory = next[directory] ?? MAX_SECTOR
  }
  checkTree(entries)
}

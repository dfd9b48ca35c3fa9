import { Buffer } from 'node:buffer'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Streams that tell the programs apart; names compare without case ([MS-CFB] 2.6.4). */
const KINDS: readonly (readonly [string, string])[] = [
  ['encryptedpackage', 'encrypted'],
  ['__properties_version1.0', 'msg'],
  ['worddocument', 'doc'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['powerpoint document', 'ppt'],
  ['visiodocument', 'vsd']
]

/** True for a compound file (OLE container): old Word, Excel, Outlook, and encrypted Office files. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

type Entry = { name: string; type: number }

/** The 128-byte directory entry at `at` ([MS-CFB] 2.6.1: 64 bytes of UTF-16 name, its length, the object type). */
function entryAt(view: Buffer, at: number): Entry | null {
  if (at + 128 > view.length) return null
  const length = view.readUInt16LE(at + 64)
  const type = view[at + 66] ?? 0
  if (length < 4 || length > 64 || length % 2 !== 0) return null
  return { name: view.toString('utf16le', at, at + length - 2).toLowerCase(), type }
}

/**
 * Offsets of the directory's own entries along its sector chain ([MS-CFB] 2.2, 2.3), as far as the header lists
 * the sectors of the table. A file attached to a message has a directory too, which is not in this chain.
 */
function* directoryEntries(view: Buffer): Generator<number> {
  if (view.length < 512) return
  const size = 1 << Math.min(view.readUInt16LE(30), 16)
  if (size < 512) return
  let sector = view.readUInt32LE(48)
  for (let count = 0; count < 4096 && (sector + 1) * size < view.length; count++) {
    for (let at = (sector + 1) * size; at < (sector + 2) * size; at += 128) yield at
    const place = Math.floor(sector / (size / 4))
    if (place >= 109) return
    const table = (view.readUInt32LE(76 + place * 4) + 1) * size + (sector % (size / 4)) * 4
    if (table + 4 > view.length) return
    sector = view.readUInt32LE(table)
  }
}

function kindOf(entries: Iterable<Entry | null>): string | undefined {
  const names = new Set<string>()
  for (const entry of entries)
    if (entry !== null && (entry.type === 1 || entry.type === 2)) names.add(entry.name)
  return KINDS.find(([name]) => names.has(name))?.[1]
}

/**
 * What a compound file holds: `doc`, `xls`, `ppt`, `msg`, `vsd`, `encrypted` (an Office file behind a password)
 * or `cfb` when unknown. Where the directory's own chain says nothing, every 128-byte row is read as an entry,
 * so a damaged chain does not matter.
 */
export function compoundFileKind(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = function* (): Generator<Entry | null> {
    for (let at = 512; at + 128 <= view.length; at += 128) yield entryAt(view, at)
  }
  const chained = function* (): Generator<Entry | null> {
    for (const at of directoryEntries(view)) yield entryAt(view, at)
  }
  return kindOf(chained()) ?? kindOf(rows()) ?? 'cfb'
}

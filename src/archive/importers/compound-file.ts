const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Streams that tell the programs apart; names compare without case ([MS-CFB] 2.6.4). */
const KINDS: readonly (readonly [string, string])[] = [
  ['encryptedpackage', 'encrypted'],
  ['worddocument', 'doc'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['powerpoint document', 'ppt'],
  ['__properties_version1.0', 'msg'],
  ['visiodocument', 'vsd']
]

/** True for a compound file (OLE container): old Word, Excel, Outlook, and encrypted Office files. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * What a compound file holds: `doc`, `xls`, `ppt`, `msg`, `vsd`, `encrypted` (an Office file behind a password)
 * or `cfb` when unknown. Every 128-byte row is read as a directory entry ([MS-CFB] 2.6.1: 64 bytes of UTF-16
 * name, its length, the object type), so a damaged sector chain does not matter.
 */
export function compoundFileKind(bytes: Uint8Array): string {
  const names = new Set<string>()
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 128 <= view.length; at += 128) {
    const length = view.readUInt16LE(at + 64)
    const type = view[at + 66]
    if (length < 4 || length > 64 || length % 2 !== 0 || (type !== 1 && type !== 2)) continue
    names.add(view.toString('utf16le', at, at + length - 2).toLowerCase())
  }
  return KINDS.find(([name]) => names.has(name))?.[1] ?? 'cfb'
}

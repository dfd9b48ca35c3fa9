/** Zips byte by byte, so that tests can say of an entry what no honest program would (APPNOTE 4.3). */
import { constants, crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  /** Text is written as UTF-8 with the flag that says so; bytes as they are, without it. */
  name: string | Uint8Array
  content: string | Uint8Array
  /** Says that the entry is encrypted. */
  encrypted?: boolean
  /** The size the entry claims to have, in place of its own. */
  claims?: number
  /** Deflated bytes that stand for the content; the entry claims `claims`. */
  packed?: Uint8Array
  /** The entry has no bytes of its own: its place is that of the member of this number. */
  sharedWith?: number
}

/** What deflates to `megabytes` of the letter `a`, made without inflating it: 1 KB for each. */
export function deflatedLetters(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1 << 20, 'a'), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), deflateRawSync('')])
}

export function writeZip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const offsets: number[] = []
  for (const { name, content, encrypted, claims, packed: given, sharedWith } of members) {
    const label = typeof name === 'string' ? Buffer.from(name, 'utf8') : Buffer.from(name)
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    const packed = given === undefined ? deflateRawSync(bytes) : Buffer.from(given)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE((typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0), 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? bytes.length, 18)
    head.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, label, packed])
    const central = Buffer.alloc(46)
    central.write('PK\u0001\u0002', 'latin1')
    central.writeUInt16LE(20, 4)
    head.copy(central, 6)
    const place = sharedWith === undefined ? offset : offsets[sharedWith]!
    offsets.push(place)
    central.writeUInt32LE(place, 42)
    directory.push(central, label)
    if (sharedWith !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((total, part) => total + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** Zips byte by byte, so that tests can say of an entry what no honest program would (APPNOTE 4.3). */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  /** Text is written as UTF-8 with the flag that says so; bytes as they are, without it. */
  name: string | Uint8Array
  content: string | Uint8Array
  /** Says that the entry is encrypted. */
  encrypted?: boolean
  /** The size the entry claims to have, in place of its own. */
  claims?: number
}

export function writeZip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, encrypted, claims } of members) {
    const label = typeof name === 'string' ? Buffer.from(name, 'utf8') : Buffer.from(name)
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    const packed = deflateRawSync(bytes)
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
    central.writeUInt32LE(offset, 42)
    locals.push(local)
    directory.push(central, label)
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

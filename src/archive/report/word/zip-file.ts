/** A zip written piece by piece: of what was added only the packed bytes stay in memory (APPNOTE 4.3, without zip64). */
import { constants, crc32, deflateRawSync } from 'node:zlib'

type Entry = { name: Buffer; packed: Buffer[]; crc: number; bytes: number }

export class ZipFile {
  readonly #entries: Entry[] = []

  /** Adds a file whole. */
  add(name: string, text: string): void {
    const file = this.begin(name)
    file.write(text)
    file.end()
  }

  /** Begins a file that grows; several may grow at once. */
  begin(name: string): { write(text: string): void; end(): void } {
    const entry: Entry = { name: Buffer.from(name, 'utf8'), packed: [], crc: 0, bytes: 0 }
    this.#entries.push(entry)
    return {
      write: (text) => {
        const bytes = Buffer.from(text, 'utf8')
        entry.crc = crc32(bytes, entry.crc)
        entry.bytes += bytes.length
        // each piece ends on a byte, so that the next can follow it
        entry.packed.push(deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }))
      },
      end: () => void entry.packed.push(deflateRawSync(''))
    }
  }

  /** All that was added. */
  bytes(): Uint8Array<ArrayBuffer> {
    const parts: Buffer[] = []
    const directory: Buffer[] = []
    let offset = 0
    for (const { name, packed, crc, bytes } of this.#entries) {
      const size = packed.reduce((sum, { length }) => sum + length, 0)
      const head = Buffer.alloc(26)
      head.writeUInt16LE(20, 0)
      // names are UTF-8
      head.writeUInt16LE(0x800, 2)
      head.writeUInt16LE(8, 4)
      // 1980-01-01, the earliest day a zip can say: when a part was made is nobody's business
      head.writeUInt16LE(0x21, 8)
      head.writeUInt32LE(crc, 10)
      head.writeUInt32LE(size, 14)
      head.writeUInt32LE(bytes, 18)
      head.writeUInt16LE(name.length, 22)
      parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, name, ...packed)
      const central = Buffer.alloc(46)
      central.write('PK\u0001\u0002', 'latin1')
      central.writeUInt16LE(20, 4)
      head.copy(central, 6)
      central.writeUInt32LE(offset, 42)
      directory.push(central, name)
      offset += 30 + name.length + size
    }
    const end = Buffer.alloc(22)
    end.write('PK\u0005\u0006', 'latin1')
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(
      directory.reduce((sum, { length }) => sum + length, 0),
      12
    )
    end.writeUInt32LE(offset, 16)
    return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
  }
}

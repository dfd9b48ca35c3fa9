import { ArchiveError } from '../../../shared/ipc/errors.ts'

/** Bytes of one value of each type that has more than one (TIFF 6.0, "Types"; 13 is IFD of the supplements). */
const SIZES = [0, 0, 0, 2, 4, 8, 0, 0, 2, 4, 8, 4, 8, 4]
/** Tags whose values are offsets of further directories: SubIFDs, Exif, GPS, and one of Fujifilm's. */
const LEADS_ON = new Set([330, 34665, 34853, 61440])
const MAX_DEPTH = 4

/**
 * Walks the directories of a TIFF before a library follows them: none may lead back to one that was passed, and no entry
 * may state more values than the file has bytes.
 * @throws ArchiveError `broken-file`
 */
export function checkDirectories(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0x49
  const passed = new Set<number>()
  const isInside = (at: number, length: number) => at + length <= bytes.length
  const uint16 = (at: number) => (isInside(at, 2) ? view.getUint16(at, isLittle) : 0)
  const uint32 = (at: number) => (isInside(at, 4) ? view.getUint32(at, isLittle) : 0)

  const walk = (offset: number, depth: number): void => {
    // a directory that begins where the file has ended is one of no entries
    if (!isInside(offset, 2)) return
    if (passed.has(offset) || depth > MAX_DEPTH)
      throw new ArchiveError('broken-file', 'TIFF directories in a ring')
    passed.add(offset)
    const count = uint16(offset)
    for (let at = offset + 2, n = 0; n < count && isInside(at, 12); n++, at += 12) {
      const [tag, type, values] = [uint16(at), uint16(at + 2), uint32(at + 4)]
      const length = values * (SIZES[type] ?? 0)
      if (length > bytes.length)
        throw new ArchiveError('broken-file', `TIFF tag ${tag} states ${values} values`)
      if (!LEADS_ON.has(tag) || (type !== 4 && type !== 13)) continue
      const from = length <= 4 ? at + 8 : uint32(at + 8)
      for (let value = 0; value < values; value++) walk(uint32(from + value * 4), depth + 1)
    }
  }
  for (
    let offset = uint32(4);
    offset !== 0 && isInside(offset, 2);
    offset = uint32(offset + 2 + uint16(offset) * 12)
  ) {
    walk(offset, 0)
  }
}

import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** RTF as mail keeps it in a property ([MS-OXRTFCP]): a head of 16 bytes, then the text packed (LZFu) or as it is (MELA). */
const HEAD = 16
const PACKED = 0x75465a4c
const PLAIN = 0x414c454d
const WINDOW = 4096
/** A reference of two bytes gives at most 17. */
const LONGEST = 17
/** What both sides begin with as already said ([MS-OXRTFCP] 2.1.3.1). */
const PRELOADED = Buffer.from(
  String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` +
    `\r\n${String.raw`\par \pard\plain\f0\fs20\b\i\u\tab\tx`}`,
  'latin1'
)

/** Largest text unpacked, in bytes. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

export type UnpackedRtf = {
  rtf: Uint8Array
  /** False when a stated size or the checksum is another than that of the bytes, or the end is missing. */
  isWhole: boolean
}

/** The checksum of the format: that of zip, begun with zero and not inverted ([MS-OXRTFCP] 2.1.3.1.4). */
const checksum = (bytes: Uint8Array): number => (crc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0

/** Unpacks until the reference to the place being written, which ends the text; `hasEnd` is false without it. */
function unpack(packed: Uint8Array, limit: number): { rtf: Uint8Array; hasEnd: boolean } {
  const most = Math.min(limit, Math.ceil(packed.length / 2) * LONGEST)
  const said = Buffer.alloc(PRELOADED.length + most)
  PRELOADED.copy(said)
  let length = PRELOADED.length
  let at = 0
  const result = (hasEnd: boolean) => ({ rtf: said.subarray(PRELOADED.length, length), hasEnd })
  while (at < packed.length) {
    const control = packed[at++] ?? 0
    for (let bit = 0; bit < 8; bit++) {
      if ((control & (1 << bit)) === 0) {
        if (at >= packed.length || length >= said.length) return result(false)
        said[length++] = packed[at++] ?? 0
        continue
      }
      if (at + 2 > packed.length) return result(false)
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const back = (length - (reference >> 4)) & (WINDOW - 1)
      if (back === 0) return result(true)
      const size = (reference & 15) + 2
      // what lies before the first letter is the empty part of the window
      if (back > length || length + size > said.length) return result(false)
      for (let copied = 0; copied < size; copied++, length++) said[length] = said[length - back] ?? 0
    }
  }
  return result(false)
}

/**
 * The RTF of a compressed body (PidTagRtfCompressed). What stands before a damaged place is given.
 * @returns null when the bytes are nothing of the kind
 */
export function unpackRtf(bytes: Uint8Array): UnpackedRtf | null {
  if (bytes.length < HEAD) return null
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, HEAD)
  const [size, rawSize, kind, sum] = [0, 4, 8, 12].map((at) => head.readUInt32LE(at)) as [
    number,
    number,
    number,
    number
  ]
  if (kind === PLAIN) {
    const rtf = bytes.subarray(HEAD, HEAD + Math.min(rawSize, MAX_UNPACKED_BYTES))
    return { rtf, isWhole: rtf.length === rawSize }
  }
  if (kind !== PACKED) return null
  // the size counts from behind itself
  const packed = bytes.subarray(HEAD, Math.max(HEAD, Math.min(size + 4, bytes.length)))
  const { rtf, hasEnd } = unpack(packed, MAX_UNPACKED_BYTES)
  const isWhole = hasEnd && rtf.length === rawSize && size + 4 <= bytes.length && checksum(packed) === sum
  return { rtf, isWhole }
}

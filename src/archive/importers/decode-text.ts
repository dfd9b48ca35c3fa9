import iconv from 'iconv-lite'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { EncodingFinding } from '../../shared/model/encoding.ts'
import { decode8Bit, type ForcedEncoding } from './decode-8bit.ts'
import { decodeMixed } from './decode-mixed.ts'

export type DecodedText = {
  /** NFC is not applied here except where the encoding itself needs it (windows-1258, the old Vietnamese ones). */
  text: string
  /** WHATWG name of the encoding (`utf-8`, `utf-16le`, `windows-1258` …), or `tcvn3`, `vni`, `vps`, `viscii`, `viqr`. */
  encoding: string
  warnings: string[]
  /** What is known of an old encoding it was, or may be, in. */
  found?: EncodingFinding
}

const SAMPLE = 64 * 1024

/** Tab, LF, VT, FF, CR, SUB (end of a DOS file) and ESC occur in honest text. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/

const latinOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1')

/** True when the bytes can be no text in any encoding read here: stray NULs or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  // most texts have none, and a pattern sees that sooner than a count
  if (!CONTROL.test(latinOf(bytes))) return false
  const length = Math.min(bytes.length, SAMPLE)
  let nul = 0
  let control = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) nul++
    else if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) control++
  }
  return nul > 0 || control > length * 0.02
}

/**
 * Byte order of UTF-16 without a BOM, or null. In Vietnamese or Latin text every space, digit and plain letter
 * has a zero high byte, so zeros pile up on one side of the pairs and are absent from the other.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  const order =
    odd > pairs * 0.3 && even < pairs * 0.01
      ? 'utf-16le'
      : even > pairs * 0.3 && odd < pairs * 0.01
        ? 'utf-16be'
        : null
  if (order === null) return null
  // A table of small integers shows the same zeros, but its low bytes are control characters.
  const low = order === 'utf-16le' ? 0 : 1
  let control = 0
  for (let i = 0; i < length; i += 2) {
    const byte = bytes[i + low] as number
    if (bytes[i + 1 - low] === 0 && byte < 0x20 && !(byte >= 9 && byte <= 13)) control++
  }
  return control > pairs * 0.02 ? null : order
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  // iconv-lite rather than TextDecoder: the latter has utf-16be only where ICU is complete.
  const text = iconv.decode(bytes, encoding)
  return { text, encoding, warnings: text.includes('\uFFFD') ? ['encoding-damaged'] : [] }
}

/** Strict UTF-8, or null. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] }
  } catch {
    return null
  }
}

/** UTF-8 with a few damaged places (at most 1 in 50 of its non-ASCII characters), or null. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let damaged = 0
  let beyondAscii = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) damaged++
    else if (code > 0x7f) beyondAscii++
  }
  return damaged * 50 <= beyondAscii ? { text, encoding: 'utf-8', warnings: ['encoding-damaged'] } : null
}

/**
 * Bytes of a text file as a string: BOM first, then UTF-16 by its zero bytes, then UTF-8, then the encoding the
 * file declares (`declared`, a WHATWG or IANA name, or null), last the old Vietnamese encodings by trial
 * (`decode8Bit`; `forced` is how a person wants them read: warnings `encoding-converted` or, for a Windows page, `encoding-guessed`).
 * @throws ArchiveError `broken-file` when the bytes are no text
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
  forced?: ForcedEncoding
): DecodedText {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  if (!(a === 0xef && b === 0xbb && c === 0xbf)) {
    const wide = guessUtf16(bytes)
    if (wide !== null) return decodeUtf16(bytes, wide)
  }
  if (isBinary(bytes)) throw new ArchiveError('broken-file', 'The bytes are not text in a known encoding')
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8
  const mixed = decodeMixed(bytes, declared, forced)
  if (mixed?.warnings.includes('encoding-converted') === true) return mixed
  return decodeDamagedUtf8(bytes) ?? mixed ?? decode8Bit(bytes, declared, forced)
}

/** True when `decodeText` would take the bytes; used by sniffing on a leading part of a file. */
export function isText(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return guessUtf16(bytes.subarray(0, bytes.length & ~1)) !== null || !isBinary(bytes)
}

/** True for a BOM or strict UTF-8 without control characters; a character cut at the end of the sample is passed over. */
export function isUnicodeText(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  if (a === 0xef && b === 0xbb && c === 0xbf) return true
  const sample = bytes.subarray(0, SAMPLE)
  try {
    return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true }))
  } catch {
    return false
  }
}

import { Buffer } from 'node:buffer'
import { decode8Bit, type Decoded8Bit, type ForcedEncoding } from './decode-8bit.ts'

const LINE_FEED = 0x0a
/** By chance hardly any line in an encoding of single bytes is UTF-8 throughout with two letters beyond ASCII in it. */
const LEAST_LETTERS = 2

/** Letters beyond ASCII of bytes that are UTF-8 (RFC 3629, 3); -1 for bytes that are not. */
function lettersIn(bytes: Uint8Array, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end;) {
    const first = bytes[at++]!
    if (first < 0x80) continue
    const more = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0
    if (more === 0 || at + more > end) return -1
    for (const last = at + more; at < last; at++) if ((bytes[at]! & 0xc0) !== 0x80) return -1
    letters++
  }
  return letters
}

/**
 * A text joined from others of which some are UTF-8 and the rest in one encoding of single bytes, line by line.
 * @returns null where no line is clearly UTF-8
 */
export function decodeMixed(
  bytes: Uint8Array,
  declared: string | null,
  forced?: ForcedEncoding
): Decoded8Bit | null {
  const lines: (string | null)[] = []
  const rest: Uint8Array[] = []
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found < 0 ? bytes.length : found
    const isUnicode = lettersIn(bytes, start, end) >= LEAST_LETTERS
    const line = bytes.subarray(start, end)
    lines.push(isUnicode ? Buffer.from(line).toString('utf8') : null)
    if (!isUnicode) rest.push(line, Buffer.from([LINE_FEED]))
    start = end + 1
  }
  if (lines.every((line) => line === null)) return null
  const decoded = decode8Bit(Buffer.concat(rest), declared, forced)
  const others = decoded.text.split('\n')
  // marks of a page may stand for breaks of lines
  if (others.length !== lines.filter((line) => line === null).length + 1) return null
  let next = 0
  const text = lines.map((line) => line ?? others[next++] ?? '').join('\n')
  return { ...decoded, text: text.replace(/^\ufeff/, '') }
}

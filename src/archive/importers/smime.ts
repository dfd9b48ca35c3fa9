import { Buffer } from 'node:buffer'
import { ArchiveError } from '../../shared/ipc/errors.ts'

/** Mail that was signed or encrypted as one piece (S/MIME, RFC 8551): what of it can be read. */
const SIGNED_DATA = '2a864886f70d010702'
/** What else comes as one piece (RFC 5652, 6, 8; RFC 5083): encrypted, with a signature inside or not. */
const ENCRYPTED = /^2a864886f70d0107(?:03|04|06)$|^2a864886f70d0109100117$/
const MAX_NESTING = 16

type Element = { tag: number; content: Buffer; next: number }

/** One element of BER (X.690, 8.1), of definite or indefinite length; null where the bytes are none. */
function elementAt(bytes: Buffer, at: number, depth = 0): Element | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || depth > MAX_NESTING) return null
  if (first === 0x80) {
    let next = at + 2
    while (bytes.readUInt16BE(next) !== 0) {
      const inner = elementAt(bytes, next, depth + 1)
      if (inner === null) return null
      next = inner.next
    }
    return { tag, content: bytes.subarray(at + 2, next), next: next + 2 }
  }
  const size = first & 0x80 ? first & 0x7f : 0
  if (size > 4) return null
  const length = size === 0 ? first : bytes.readUIntBE(at + 2, size)
  const start = at + 2 + size
  if (start + length > bytes.length) return null
  return { tag, content: bytes.subarray(start, start + length), next: start + length }
}

function childrenOf(content: Buffer): Element[] {
  const children: Element[] = []
  for (let at = 0; at < content.length;) {
    const child = elementAt(content, at)
    if (child === null) break
    children.push(child)
    at = child.next
  }
  return children
}

/** A string of octets, whole or in pieces. */
const octets = ({ tag, content }: Element): Buffer =>
  tag === 0x24 ? Buffer.concat(childrenOf(content).map((piece) => piece.content)) : content

/** The message inside a signature that encloses it (RFC 5652, 5.1 and 5.2); null for anything else, as what is encrypted. */
export function signedContent(bytes: Buffer): Buffer | null {
  try {
    const [type, data] = childrenOf(elementAt(bytes, 0)?.content ?? Buffer.alloc(0))
    if (type?.content.toString('hex') !== SIGNED_DATA || data === undefined) return null
    const fields = childrenOf(childrenOf(data.content)[0]?.content ?? Buffer.alloc(0))
    // version, digest algorithms, then what was signed: its type and, tagged, the octets
    const [, wrapped] = childrenOf(fields[2]?.content ?? Buffer.alloc(0))
    const [content] = wrapped === undefined ? [] : childrenOf(wrapped.content)
    return content === undefined ? null : octets(content)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** True for the signature beside a message: it says nothing to a reader. */
export const isSignature = (contentType: string): boolean =>
  /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/i.test(contentType)

/** True for a part that encloses the message, signed or encrypted. */
export const isEnvelope = (contentType: string): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/i.test(contentType)

/** How a piece begins that is written as text (RFC 7468): base64, mostly after a line that says what it is. */
const ARMOUR = /^\s{0,8}(?:-----BEGIN (?:PKCS ?#?7[^-\n]*|CMS)-----\s{1,8})?(?=MI[A-Za-z0-9+/]{30})/

/** The bytes of a file that is one piece of what this module reads, null for any other; only its opening is looked at. */
function pieceOf(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file[0] === 0x30) return file
  const [before] = ARMOUR.exec(file.subarray(0, 256).toString('latin1')) ?? []
  if (before === undefined) return null
  const end = file.indexOf('-----', before.length)
  return Buffer.from(file.toString('latin1', before.length, end < 0 ? file.length : end), 'base64')
}

/** What the piece is: its type as hexadecimal digits (RFC 5652, 3). */
function typeOf(piece: Buffer): string {
  // the length of the whole, then the type, which is short
  const at = piece[1] === undefined || piece[1] <= 0x80 ? 2 : 2 + (piece[1] & 0x7f)
  const size = piece[at] === 0x06 ? (piece[at + 1] ?? 0) : 0
  return piece.subarray(at + 2, at + 2 + size).toString('hex')
}

/** True for a file that was signed or encrypted as one piece, or for a signature, whatever it is called. */
export function isSealed(bytes: Uint8Array): boolean {
  const piece = pieceOf(bytes)
  return piece !== null && (typeOf(piece) === SIGNED_DATA || ENCRYPTED.test(typeOf(piece)))
}

/**
 * What a signed file encloses.
 * @throws ArchiveError `protected-file` for one encrypted, `no-text` for a signature that stands beside what it signs,
 *   `broken-file`
 */
export function sealedContent(bytes: Uint8Array): Buffer {
  const piece = pieceOf(bytes)
  if (piece === null) throw new ArchiveError('broken-file', 'Nothing signed')
  if (ENCRYPTED.test(typeOf(piece))) throw new ArchiveError('protected-file', 'The content is encrypted')
  if (elementAt(piece, 0) === null) throw new ArchiveError('broken-file', 'The signed file is cut')
  const content = signedContent(piece)
  if (content === null || content.length === 0)
    throw new ArchiveError('no-text', 'A signature without what it signs')
  return content
}

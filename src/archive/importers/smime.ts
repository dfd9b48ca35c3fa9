import { Buffer } from 'node:buffer'

/** Mail that was signed or encrypted as one piece (S/MIME, RFC 8551): what of it can be read. */
const SIGNED_DATA = '2a864886f70d010702'
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

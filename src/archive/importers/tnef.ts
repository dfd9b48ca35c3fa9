import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Attachment } from '../../shared/model/extract.ts'
import { decodeText } from './decode-text.ts'
import { MAX_LETTER_DEPTH } from './guards.ts'
import { declaredCharset } from './html-charset.ts'
import { propertiesIn, STRING_16, STRING_8, type Property } from './tnef-properties.ts'

/** First four bytes of a TNEF stream ([MS-OXTNEF] 2.1.3.1), and the attributes read here (2.1.3.2). */
const SIGNATURE = 0x223e9f78
const CODE_PAGE = 0x00069007
const MESSAGE_FROM = 0x00008000
const MESSAGE_SUBJECT = 0x00018004
const MESSAGE_SENT = 0x00038005
const MESSAGE_TEXT = 0x0002800c
const MESSAGE_PROPERTIES = 0x00069003
const ATTACHMENT_BEGINS = 0x00069002
const ATTACHMENT_TITLE = 0x00018010
const ATTACHMENT_BYTES = 0x0006800f
const ATTACHMENT_PROPERTIES = 0x00069005

/** Properties of an attachment: its long name, and the message it is ([MS-OXPROPS] 2.586, 2.580). */
const LONG_NAME = 0x3707
const DATA_OBJECT = 0x3701
/** Those of the message: the forms of its body ([MS-OXBODY] 2.1), and what stands on the envelope. */
const BODY = 0x1000
const RTF = 0x1009
const BODY_HTML = 0x1013
const SENT = 0x0039
const ENVELOPE: Readonly<Record<number, keyof TnefEnvelope>> = {
  0x0037: 'subject',
  0x0c1a: 'name',
  0x5d01: 'address',
  0x0c1f: 'address',
  0x0e04: 'to',
  0x0e03: 'cc'
}
/** The body of a letter in the forms it was sent in. */
export type TnefBody = { html: string | null; plain: string | null; rtf: Uint8Array | null }

/** What the stream says of its letter: sender, recipients as one line each (by semicolons), when it was sent (ISO, UTC). */
type TnefEnvelope = {
  subject: string | null
  name: string | null
  address: string | null
  to: string | null
  cc: string | null
  sent: string | null
}

/** `inner`: messages attached as messages. */
export type Tnef = { files: Attachment[]; body: TnefBody; envelope: TnefEnvelope; inner: Tnef[] }

/** Reads texts of single bytes, on the code page the stream states. */
type Decode = (bytes: Buffer) => string

const upToZero = (text: string): string => text.replace(/\0.*$/s, '')

/** A property that is text; null for one of another type. */
function textOf({ type, value }: Property, decode: Decode): string | null {
  if (type !== STRING_8 && type !== STRING_16) return null
  return upToZero(type === STRING_16 ? value.toString('utf16le') : decode(value))
}

/** A page in its own encoding; null for bytes that are no text. */
function decodedPage(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes, declaredCharset(bytes)).text
  } catch (error) {
    if (error instanceof ArchiveError) return null
    throw error
  }
}

/** A point in time as ISO, null for none a calendar has. */
function timeOf(milliseconds: number): string | null {
  const time = new Date(milliseconds)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** Hundreds of nanoseconds since 1601 ([MS-DTYP] 2.3.3). */
const fileTime = (value: Buffer): string | null =>
  timeOf(Number(value.readBigUInt64LE() / 10_000n) + Date.UTC(1601, 0))

/** Year, month, day, hour, minute, second as words (2.1.3.3.5). */
function dateWords(data: Buffer): string | null {
  const [year = 0, month = 0, day, hour, minute, second] = [0, 2, 4, 6, 8, 10].map((at) =>
    data.readUInt16LE(at)
  )
  return timeOf(Date.UTC(year, month - 1, day, hour, minute, second))
}

/** One stream while its attributes are read, one by one. */
class TnefReader {
  readonly tnef: Tnef = {
    files: [],
    body: { html: null, plain: null, rtf: null },
    envelope: { subject: null, name: null, address: null, to: null, cc: null, sent: null },
    inner: []
  }
  #page = 'latin1'
  readonly #depth: number

  constructor(depth: number) {
    this.#depth = depth
  }

  readonly #decode: Decode = (bytes) => iconv.decode(bytes, this.#page)

  read(attribute: number, data: Buffer): void {
    const { files, envelope, body } = this.tnef
    const file = files.at(-1)
    if (attribute === CODE_PAGE) this.#useCodePage(data.readUInt32LE())
    else if (attribute === MESSAGE_PROPERTIES) this.#message(data)
    else if (attribute === MESSAGE_SUBJECT) envelope.subject ??= upToZero(this.#decode(data))
    else if (attribute === MESSAGE_TEXT) body.plain ??= upToZero(this.#decode(data))
    else if (attribute === MESSAGE_SENT) envelope.sent ??= dateWords(data)
    else if (attribute === MESSAGE_FROM) this.#from(data)
    else if (attribute === ATTACHMENT_BEGINS) files.push({ name: '', bytes: new Uint8Array() })
    else if (file === undefined) return
    else if (attribute === ATTACHMENT_TITLE) file.name ||= upToZero(this.#decode(data))
    else if (attribute === ATTACHMENT_BYTES) file.bytes = new Uint8Array(data)
    else if (attribute === ATTACHMENT_PROPERTIES) this.#attachment(file, data)
  }

  #useCodePage(page: number): void {
    const name = page === 65001 ? 'utf8' : `cp${page}`
    if (iconv.encodingExists(name)) this.#page = name
  }

  /** A name and an address of the form `SMTP:mai@…`, after their lengths (2.1.3.3.4). */
  #from(data: Buffer): void {
    const { envelope } = this.tnef
    const end = 8 + data.readUInt16LE(4)
    envelope.name ??= upToZero(this.#decode(data.subarray(8, end)))
    const address = upToZero(this.#decode(data.subarray(end)))
    if (/^smtp:/i.test(address)) envelope.address ??= address.slice(5)
  }

  /** The body in whichever forms it has, and the envelope; what stands before damage is kept. */
  #message(list: Buffer): void {
    const { body, envelope } = this.tnef
    const said: Partial<TnefEnvelope> = {}
    for (const property of propertiesIn(list)) {
      const { id, value } = property
      const text = textOf(property, this.#decode)
      const field = ENVELOPE[id]
      if (field !== undefined) {
        // an address of Exchange says nothing outside
        if (text !== null && (field !== 'address' || text.includes('@')))
          envelope[field] = said[field] ??= text
      } else if (id === BODY) body.plain = text ?? body.plain
      else if (id === BODY_HTML) body.html ??= text ?? decodedPage(value)
      else if (id === RTF) body.rtf ??= new Uint8Array(value)
      else if (id === SENT && value.length === 8) envelope.sent = fileTime(value)
    }
  }

  #attachment(file: Attachment, list: Buffer): void {
    for (const property of propertiesIn(list)) {
      if (property.id === LONG_NAME) file.name = textOf(property, this.#decode) ?? file.name
      // a message is a stream of its own, after the identifier of what it is (2.1.3.4)
      else if (property.id === DATA_OBJECT && this.#depth < MAX_LETTER_DEPTH) {
        const inner = openTnef(property.value.subarray(16), this.#depth + 1)
        if (inner !== null) this.tnef.inner.push(inner)
      }
    }
  }
}

/** True for a `winmail.dat`, whatever it is called. */
export function isTnefStream(bytes: Uint8Array): boolean {
  return bytes.length >= 6 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE() === SIGNATURE
}

/**
 * The files in a `winmail.dat` and its letter, as Outlook sends them to people outside of its own mail system ([MS-OXTNEF]). What
 * stands before a damaged place is given.
 * @param depth how many messages it is attached in
 * @returns null when the bytes are no such stream
 */
export function openTnef(bytes: Uint8Array, depth = 0): Tnef | null {
  if (!isTnefStream(bytes)) return null
  const stream = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const reader = new TnefReader(depth)
  try {
    // level (1), attribute (4), length (4), the data, its checksum (2)
    for (let at = 6; at + 11 <= stream.length;) {
      const data = stream.subarray(at + 9, at + 9 + stream.readUInt32LE(at + 5))
      reader.read(stream.readUInt32LE(at + 1), data)
      at += 11 + data.length
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const { tnef } = reader
  return { ...tnef, files: tnef.files.filter((file) => file.bytes.length > 0) }
}

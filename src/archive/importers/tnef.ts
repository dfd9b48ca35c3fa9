import { Buffer } from 'node:buffer'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Attachment } from '../../shared/model/extract.ts'
import { decodeText } from './decode-text.ts'
import { declaredCharset } from './html-charset.ts'

/** First four bytes of a TNEF stream ([MS-OXTNEF] 2.1.3.1), and the attributes read here (2.1.3.2). */
const SIGNATURE = 0x223e9f78
const ATTACHMENT_BEGINS = 0x00069002
const ATTACHMENT_TITLE = 0x00018010
const ATTACHMENT_BYTES = 0x0006800f
const ATTACHMENT_PROPERTIES = 0x00069005
const MESSAGE_PROPERTIES = 0x00069003

/** The file's long name among the properties of an attachment ([MS-OXPROPS] 2.586). */
const LONG_NAME = 0x3707
/** The forms of a body among those of the message ([MS-OXBODY] 2.1). */
const BODY = 0x1000
const RTF = 0x1009
const BODY_HTML = 0x1013
const STRING_8 = 0x001e
const STRING_16 = 0x001f
/** Types of variable length: strings, objects, binary; their values are counted and padded to four bytes. */
const VARIABLE = new Set([STRING_8, STRING_16, 0x000d, 0x0102])
const FIXED: Readonly<Record<number, number>> = {
  0x0005: 8,
  0x0006: 8,
  0x0007: 8,
  0x0014: 8,
  0x0040: 8,
  0x0048: 16
}
const MULTIPLE = 0x1000

function padded(length: number): number {
  return (length + 3) & ~3
}

/** The body of a letter in the forms it was sent in. */
export type TnefBody = { html: string | null; plain: string | null; rtf: Uint8Array | null }

export type Tnef = { files: Attachment[]; body: TnefBody }

type Property = { id: number; type: number; value: Buffer }

/**
 * The values in a list of MAPI properties (2.1.3.4), one by one.
 * @throws RangeError where the list is damaged
 */
function* propertiesIn(list: Buffer): Generator<Property> {
  let at = 4
  const count = list.readUInt32LE(0)
  for (let property = 0; property < count; property++) {
    const type = list.readUInt16LE(at)
    const id = list.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) {
      const isNamed = list.readUInt32LE(at + 16) === 1
      at += 24 + (isNamed ? padded(list.readUInt32LE(at + 20)) : 0)
    }
    const plain = type & ~MULTIPLE
    const isCounted = VARIABLE.has(plain) || (type & MULTIPLE) !== 0
    const values = isCounted ? list.readUInt32LE(at) : 1
    if (isCounted) at += 4
    for (let value = 0; value < values; value++) {
      const length = VARIABLE.has(plain) ? list.readUInt32LE(at) : (FIXED[plain] ?? 4)
      if (VARIABLE.has(plain)) at += 4
      // a count of values may be any number
      if (at + length > list.length) throw new RangeError('The list of properties breaks off')
      yield { id, type: plain, value: list.subarray(at, at + length) }
      at += padded(length)
    }
  }
}

/** A property that is text; null for one of another type. */
function textOf({ type, value }: Property): string | null {
  if (type !== STRING_8 && type !== STRING_16) return null
  return value.toString(type === STRING_16 ? 'utf16le' : 'latin1').replace(/\0.*$/s, '')
}

/** The long name among the properties of an attachment; null when there is none. */
function longNameOf(list: Buffer): string | null {
  for (const property of propertiesIn(list)) {
    if (property.id === LONG_NAME) return textOf(property)
  }
  return null
}

/** The body in whichever forms the properties of the message have; what stands before damage is given. */
function bodyOf(list: Buffer, form: TnefBody): void {
  for (const property of propertiesIn(list)) {
    if (property.id === BODY) form.plain ??= textOf(property)
    else if (property.id === BODY_HTML) {
      const html = textOf(property) ?? decodedPage(property.value)
      form.html ??= html
    } else if (property.id === RTF) form.rtf ??= new Uint8Array(property.value)
  }
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

/**
 * The files in a `winmail.dat` and the body of its letter, as Outlook sends them to people outside of its own mail system ([MS-OXTNEF]). What
 * stands before a damaged place is given.
 * @returns null when the bytes are no such stream
 */
export function openTnef(bytes: Uint8Array): Tnef | null {
  const stream = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (stream.length < 6 || stream.readUInt32LE(0) !== SIGNATURE) return null
  const files: Attachment[] = []
  const body: TnefBody = { html: null, plain: null, rtf: null }
  try {
    // level (1), attribute (4), length (4), the data, its checksum (2)
    for (let at = 6; at + 11 <= stream.length;) {
      const attribute = stream.readUInt32LE(at + 1)
      const data = stream.subarray(at + 9, at + 9 + stream.readUInt32LE(at + 5))
      at += 11 + data.length
      const file = files.at(-1)
      if (attribute === ATTACHMENT_BEGINS) files.push({ name: '', bytes: new Uint8Array() })
      else if (attribute === MESSAGE_PROPERTIES) bodyOf(data, body)
      else if (file === undefined) continue
      else if (attribute === ATTACHMENT_TITLE) file.name ||= data.toString('latin1')
      else if (attribute === ATTACHMENT_BYTES) file.bytes = new Uint8Array(data)
      else if (attribute === ATTACHMENT_PROPERTIES) file.name = longNameOf(data) ?? file.name
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const named = files.map((file) => ({ ...file, name: file.name.replace(/\0.*$/s, '') }))
  return { files: named.filter((file) => file.bytes.length > 0), body }
}

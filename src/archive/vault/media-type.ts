import { fileTypeFromBuffer } from 'file-type'
import type { Format } from '../../shared/model/item.ts'
import { isCalendar } from '../importers/calendar.ts'
import { compoundFileKind, isCompoundFile } from '../importers/compound-file.ts'
import { isContact } from '../importers/contact.ts'
import { isText, isUnicodeText } from '../importers/decode-text.ts'
import { isSealed } from '../importers/smime.ts'
import { isTnefStream } from '../importers/tnef.ts'
import { openingOf, sniffText } from './sniff-text.ts'

export type MediaType = { format: Format; mediaType: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const XLS = 'application/vnd.ms-excel'
const XLSB = 'application/vnd.ms-excel.sheet.binary.macroenabled.12'
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const PPT = 'application/vnd.ms-powerpoint'
const ICS = 'text/calendar'
const ODP = 'application/vnd.oasis.opendocument.presentation'
const MEDIA_TYPES: Readonly<Record<Exclude<Format, 'other' | 'image'>, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  docx: DOCX,
  pdf: 'application/pdf',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  mhtml: 'multipart/related',
  md: 'text/markdown',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  doc: 'application/msword',
  csv: 'text/csv',
  xlsx: XLSX,
  pptx: PPTX
}

/** Pictures that are read by recognition, by the name file-type gives them. */
const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  tif: 'image/tiff',
  webp: 'image/webp',
  bmp: 'image/bmp',
  gif: 'image/gif'
}

/** What file-type says of the formats read here; Word's template and macro variants have the same parts. */
const BY_SIGNATURE: Readonly<Record<string, keyof typeof MEDIA_TYPES>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  rtf: 'rtf',
  odt: 'odt',
  ott: 'odt',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  ppsm: 'pptx',
  potx: 'pptx',
  potm: 'pptx'
}

const BY_EXTENSION: Readonly<Record<string, keyof typeof MEDIA_TYPES>> = {
  txt: 'txt',
  text: 'txt',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  pdf: 'pdf',
  eml: 'eml',
  mbox: 'eml',
  mbx: 'eml',
  ics: 'eml',
  msg: 'msg',
  mht: 'mhtml',
  mhtml: 'mhtml',
  md: 'md',
  markdown: 'md',
  rtf: 'rtf',
  odt: 'odt',
  ott: 'odt',
  doc: 'doc',
  csv: 'csv',
  tsv: 'csv',
  xls: 'xlsx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xlsb: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  ods: 'xlsx',
  ots: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  ppsm: 'pptx',
  potx: 'pptx',
  potm: 'pptx',
  ppt: 'pptx',
  pps: 'pptx',
  pot: 'pptx',
  odp: 'pptx',
  otp: 'pptx',
  fodt: 'odt',
  fods: 'xlsx',
  fodp: 'pptx'
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Formats with a signature: under such a name, a file without it is a damaged one, which its importer says. */
const BY_BYTES: ReadonlySet<Format> = new Set<Format>([
  'pdf',
  'docx',
  'msg',
  'rtf',
  'odt',
  'doc',
  'xlsx',
  'pptx'
])

/** Formats in a zip container, told from a plain zip by name when the container does not begin as usual. */
const ZIPPED: ReadonlySet<Format> = new Set<Format>(['docx', 'odt', 'xlsx', 'pptx'])

function found(format: keyof typeof MEDIA_TYPES): MediaType {
  return { format, mediaType: MEDIA_TYPES[format] }
}

function foundCompound(bytes: Uint8Array, extension: string): MediaType | null {
  const kind = compoundFileKind(bytes)
  const byName = BY_EXTENSION[extension]
  if (kind === 'msg') return found('msg')
  if (kind === 'doc') return found('doc')
  if (kind === 'xls') return { format: 'xlsx', mediaType: XLS }
  if (kind === 'ppt') return { format: 'pptx', mediaType: PPT }
  if (kind === 'encrypted') {
    // whatever it is called: only Office writes such files, and its importers say what to do
    return found(byName === 'xlsx' || byName === 'pptx' ? byName : 'docx')
  }
  // A directory too damaged to tell: the importer the name claims says what is wrong with it.
  return kind === 'cfb' && (byName === 'msg' || byName === 'doc' || byName === 'xlsx' || byName === 'pptx')
    ? found(byName)
    : null
}

/**
 * Format and media type of a file, by its bytes first, then by the extension of `name` where bytes are silent
 * (an empty file, plain text, a damaged head). Null when it is nothing read here.
 */
export async function sniffMediaType(bytes: Uint8Array, name: string): Promise<MediaType | null> {
  const extension = extensionOf(name)
  const byName = BY_EXTENSION[extension]
  if (bytes.length === 0) return byName === undefined ? null : found(byName)
  if (isCompoundFile(bytes)) return foundCompound(bytes, extension)
  if (isCalendar(bytes)) return { format: 'eml', mediaType: ICS }
  if (isContact(bytes)) return { format: 'eml', mediaType: 'text/vcard' }
  if (isSealed(bytes)) return { format: 'eml', mediaType: 'application/pkcs7-mime' }
  if (isTnefStream(bytes)) return { format: 'eml', mediaType: 'application/ms-tnef' }
  const signature = (await fileTypeFromBuffer(bytes))?.ext
  if (signature !== undefined) {
    const format = BY_SIGNATURE[signature]
    if (signature === 'ods' || signature === 'ots') return { format: 'xlsx', mediaType: ODS }
    if (signature === 'odp' || signature === 'otp') return { format: 'pptx', mediaType: ODP }
    if (format !== undefined) return found(format)
    const image = IMAGES[signature]
    // a text may well begin with "BM"
    if (image !== undefined && !(signature === 'bmp' && isUnicodeText(bytes))) {
      return { format: 'image', mediaType: image }
    }
    // only its name tells a binary workbook from a plain zip without looking into it
    if (signature === 'zip' && extension === 'xlsb') return { format: 'xlsx', mediaType: XLSB }
    if (signature === 'zip' && byName !== undefined && ZIPPED.has(byName)) return found(byName)
    // file-type calls any XML `xml`; XHTML is told apart below. Everything else it knows is not ours.
    if (signature !== 'xml' && signature !== 'bmp') return null
  }
  // The header of a PDF may stand anywhere in the first kilobyte (ISO 32000-1, implementation note 13).
  if (openingOf(bytes).slice(0, 1024).includes('%PDF-')) return found('pdf')
  if (isText(bytes)) {
    const text = sniffText(bytes, extension, byName)
    if (text === 'xlsx') return { format: 'xlsx', mediaType: XLS }
    if (text === 'pptx') return { format: 'pptx', mediaType: ODP }
    if (text !== null) return found(text)
  }
  // A damaged head: the importer of the format the name claims says what is wrong with it.
  return byName !== undefined && BY_BYTES.has(byName) ? found(byName) : null
}

/**
 * A short name for what an unknown file seems to be (`doc`, `xls`, `msg`, `odt`, `png`, …): the detail of the
 * error `unknown-format`. Falls back to the extension; empty when nothing is known.
 */
export async function nameForeignType(bytes: Uint8Array, name: string): Promise<string> {
  if (isCompoundFile(bytes)) {
    const kind = compoundFileKind(bytes)
    return kind === 'cfb' || kind === 'encrypted' ? extensionOf(name) : kind
  }
  return (await fileTypeFromBuffer(bytes))?.ext ?? extensionOf(name)
}

/** Programs, disk images and links by signature or extension: never documents, whoever dropped the folder. */
const PROGRAMS =
  /^(?:exe|dll|sys|com|scr|msi|msp|cab|ocx|drv|elf|macho|deb|rpm|apk|iso|img|vhdx?|vmdk|dmg|wasm|class|nes|swf|lnk|url|tmp|pif)$/

/** True for sound, film, programs and disk images: what an archive of documents does not take in unasked. */
export async function isNoDocument(bytes: Uint8Array, name: string): Promise<boolean> {
  const type = await fileTypeFromBuffer(bytes)
  if (/^(?:video|audio)\//.test(type?.mime ?? '')) return true
  return PROGRAMS.test(type?.ext ?? '') || PROGRAMS.test(extensionOf(name)) || isProgram(bytes)
}

/** "MZ": a program for DOS or Windows, whatever it is called. */
const isProgram = (bytes: Uint8Array) => bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.length > 1024

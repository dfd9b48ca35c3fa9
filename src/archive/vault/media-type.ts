import { fileTypeFromBuffer } from 'file-type'
import type { Format } from '../../shared/model/item.ts'
import { compoundFileKind, isCompoundFile } from '../importers/compound-file.ts'
import { isText, isUnicodeText } from '../importers/decode-text.ts'

export type MediaType = { format: Format; mediaType: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const XLS = 'application/vnd.ms-excel'
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const PPT = 'application/vnd.ms-powerpoint'
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
  xltx: 'xlsx',
  xltm: 'xlsx',
  ods: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  ppsm: 'pptx',
  potx: 'pptx',
  potm: 'pptx',
  ppt: 'pptx',
  pps: 'pptx',
  pot: 'pptx'
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The first 4 KB as Latin-1, with the zero bytes of UTF-16 dropped: enough to see ASCII words. */
function openingOf(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return latin.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
}

const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>)/i
const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|received|mime-version|message-id|return-path|delivered-to|reply-to|sender|content-type|x-[a-z-]+)\s*:/i

/** Header fields a message opens with (RFC 5322 §2.2): lines `Name: value`, folded lines, up to the blank line. */
function countMailHeaders(opening: string): number {
  let known = 0
  for (const line of opening.replace(/^(?:From [^\n]*\n)/, '').split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue
    if (line === '' || !/^[!-9;-~]+\s*:/.test(line)) break
    if (MAIL_HEADER.test(line)) known++
  }
  return known
}

/** A page saved as one file (RFC 2557): a MIME message whose parts belong to one page, as its headers say. */
function isPageArchive(opening: string): boolean {
  const headers = opening.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n\r?\n/)[0] ?? ''
  return (
    /^content-type\s*:\s*multipart\/related/im.test(headers) &&
    /^(?:snapshot-content-location\s*:|from\s*:\s*["']?<?saved by|x-mimeole\s*:)/im.test(headers) &&
    !/^(?:received|to|cc|delivered-to|return-path)\s*:/im.test(headers)
  )
}

/** Text formats whose bytes say nothing of themselves, so the name decides. */
const BY_NAME_ONLY: ReadonlySet<Format> = new Set<Format>(['html', 'eml', 'txt', 'md', 'csv'])

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
    if (byName === 'xlsx' || byName === 'pptx') return found(byName)
    return extension === '' || byName === 'docx' || byName === 'doc' ? found('docx') : null
  }
  // A directory too damaged to tell: the importer the name claims says what is wrong with it.
  return kind === 'cfb' && (byName === 'msg' || byName === 'doc' || byName === 'xlsx' || byName === 'pptx')
    ? found(byName)
    : null
}

function sniffText(bytes: Uint8Array, extension: string): MediaType | null {
  const opening = openingOf(bytes)
  if (HTML_OPENING.test(opening)) return found('html')
  const headers = countMailHeaders(opening)
  const byName = BY_EXTENSION[extension]
  if (headers >= 1 && (byName === 'mhtml' || (byName !== 'eml' && isPageArchive(opening))))
    return found('mhtml')
  if (byName === 'eml' && headers >= 1) return found('eml')
  if (extension === '' && headers >= 3) return found('eml')
  if (byName !== undefined && BY_NAME_ONLY.has(byName)) return found(byName)
  // whatever it is called, what is Unicode text can be read as text
  return extension === '' || isUnicodeText(bytes) ? found('txt') : null
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
  const signature = (await fileTypeFromBuffer(bytes))?.ext
  if (signature !== undefined) {
    const format = BY_SIGNATURE[signature]
    if (signature === 'ods' || signature === 'ots') return { format: 'xlsx', mediaType: ODS }
    if (format !== undefined) return found(format)
    const image = IMAGES[signature]
    // a text may well begin with "BM"
    if (image !== undefined && !(signature === 'bmp' && isUnicodeText(bytes))) {
      return { format: 'image', mediaType: image }
    }
    if (signature === 'zip' && byName !== undefined && ZIPPED.has(byName)) return found(byName)
    // file-type calls any XML `xml`; XHTML is told apart below. Everything else it knows is not ours.
    if (signature !== 'xml' && signature !== 'bmp') return null
  }
  // The header of a PDF may stand anywhere in the first kilobyte (ISO 32000-1, implementation note 13).
  if (openingOf(bytes).slice(0, 1024).includes('%PDF-')) return found('pdf')
  if (isText(bytes)) {
    const text = sniffText(bytes, extension)
    if (text !== null) return text
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
  /^(?:exe|dll|sys|com|scr|msi|msp|cab|ocx|drv|elf|macho|deb|rpm|apk|iso|img|vhdx?|vmdk|dmg|wasm|class|nes|swf|lnk|tmp|pif)$/

/** True for sound, film, programs and disk images: what an archive of documents does not take in unasked. */
export async function isNoDocument(bytes: Uint8Array, name: string): Promise<boolean> {
  const type = await fileTypeFromBuffer(bytes)
  if (/^(?:video|audio)\//.test(type?.mime ?? '')) return true
  return PROGRAMS.test(type?.ext ?? '') || PROGRAMS.test(extensionOf(name)) || isProgram(bytes)
}

/** "MZ": a program for DOS or Windows, whatever it is called. */
const isProgram = (bytes: Uint8Array) => bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.length > 1024

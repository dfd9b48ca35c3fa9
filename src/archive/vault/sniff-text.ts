/** What a text is, by its opening words: pages, mail, Office's XML of 2003 — under whatever name it was saved. */
import type { Format } from '../../shared/model/item.ts'
import { looksVietnamese } from '../cleaning/encodings/detect-legacy.ts'
import { decode8Bit } from '../importers/decode-8bit.ts'
import { isUnicodeText } from '../importers/decode-text.ts'
import { isTextSheet } from '../importers/text-sheet.ts'

/** The first 4 KB as Latin-1, with the zero bytes of UTF-16 dropped: enough to see ASCII words. */
export function openingOf(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return latin.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
}

const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>)/i
/** Part of a page: programs of offices write their reports so, and call them .doc or .xls. */
const HTML_PART =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:table|div|p|style|font|center|span|h[1-6]|br|ul|ol|b|u|i)\b[^<>]*>/i
/** The formats a text can turn out to be. */
type TextFormat = Exclude<Format, 'other' | 'image'>

const OFFICE: ReadonlySet<Format> = new Set<Format>(['doc', 'docx', 'xlsx', 'rtf'])

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

/**
 * A page saved as one file (RFC 2557): a MIME message whose parts belong to one page, as its headers say. Word and
 * Excel write no sender at all.
 */
function isPageArchive(opening: string): boolean {
  const headers = opening.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n\r?\n/)[0] ?? ''
  return (
    /^content-type\s*:\s*multipart\/related/im.test(headers) &&
    (/^(?:snapshot-content-location\s*:|from\s*:\s*["']?<?saved by|x-mimeole\s*:)/im.test(headers) ||
      !/^(?:from|sender|subject)\s*:/im.test(headers)) &&
    !/^(?:received|to|cc|delivered-to|return-path)\s*:/im.test(headers)
  )
}

/** What flat OpenDocument files say they are in the root's `office:mimetype` (OpenDocument 1.3 part 3, 19.382). */
const FLAT_ODF: readonly (readonly [string, 'odt' | 'xlsx' | 'pptx'])[] = [
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'xlsx'],
  ['opendocument.presentation', 'pptx']
]

/** Files of offices as XML without a container, told by their namespaces: Office 2003 and flat OpenDocument. */
function officeXml(opening: string): 'xlsx' | 'docx' | 'odt' | 'pptx' | null {
  if (!/^\s*<\?xml/.test(opening)) return null
  if (opening.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xlsx'
  if (opening.includes('http://schemas.microsoft.com/office/word/2003/wordml')) return 'docx'
  const mimetype =
    /<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.([\w.]+)/.exec(opening)?.[1] ?? ''
  return FLAT_ODF.find(([name]) => mimetype.startsWith(name))?.[1] ?? null
}

/** Text formats whose bytes say nothing of themselves, so the name decides. */
const BY_NAME_ONLY: ReadonlySet<Format> = new Set<Format>(['html', 'eml', 'txt', 'md', 'csv'])

/** Words beyond ASCII that must be Vietnamese in a text of single bytes whose name says nothing. */
const LEAST_WORDS = 3

/** True when bytes beyond ASCII turn into Vietnamese: a text in an old encoding or on the Windows page. */
function isOldText(bytes: Uint8Array): boolean {
  const { text, warnings } = decode8Bit(bytes.subarray(0, 64 * 1024), null)
  if (warnings.includes('encoding-converted')) return true
  const words = text.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word))
  const good = words.filter((word) => looksVietnamese(word)).length
  return good >= LEAST_WORDS && good * 10 >= words.length * 8
}

/**
 * The format of bytes that are text, null where they are none that is read here.
 * @param byName the format the name claims; `extension` that of the name, in small letters
 */
export function sniffText(
  bytes: Uint8Array,
  extension: string,
  byName: TextFormat | undefined
): TextFormat | null {
  const opening = openingOf(bytes)
  if (HTML_OPENING.test(opening)) return 'html'
  if (byName !== undefined && OFFICE.has(byName) && HTML_PART.test(opening)) return 'html'
  const xml = officeXml(opening)
  if (xml !== null) return xml
  if (isTextSheet(opening)) return 'xlsx'
  const headers = countMailHeaders(opening)
  if (headers >= 1 && (byName === 'mhtml' || (byName !== 'eml' && isPageArchive(opening)))) return 'mhtml'
  if (byName === 'eml' && headers >= 1) return 'eml'
  if (extension === '' && headers >= 3) return 'eml'
  if (byName !== undefined && BY_NAME_ONLY.has(byName)) return byName
  // a link to a page is no document
  if (/^\s*\[InternetShortcut\]/i.test(opening)) return null
  // rows of text that a program called a workbook, for Excel opens them
  if (byName === 'xlsx') return 'csv'
  return extension === '' || isUnicodeText(bytes) || isOldText(bytes) ? 'txt' : null
}

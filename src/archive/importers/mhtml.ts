import { Buffer } from 'node:buffer'
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract } from '../../shared/model/extract.ts'
import { siteOf } from '../../shared/model/site.ts'
import type { ForcedEncoding } from './decode-8bit.ts'
import { decodeText } from './decode-text.ts'
import { checkCancelled, checkSize } from './guards.ts'
import { declaredCharset } from './html-charset.ts'
import { extractPage } from './html.ts'
import type { Importer } from './importer.ts'
import { statedValue } from './metadata.ts'

/** Largest page archive read, in bytes, pictures included. */
export const MAX_MHTML_BYTES = 96 * 1024 * 1024

/** Header block of a part: after a boundary line, up to its Content-Type field when that says HTML. */
const HTML_PART =
  /(\r?\n--[^\r\n]+\r?\n(?:(?!content-(?:type|disposition))[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*)(?=content-type:[ \t]*(?:text\/html|application\/xhtml\+xml))/gi

function headerOf(mail: ParsedMail | Attachment, name: string): string | null {
  const value = mail.headers?.get(name)
  return typeof value === 'string' ? statedValue(value) : null
}

/** Where the archive was saved from (RFC 2557 §4.2; `Snapshot-Content-Location` is Chromium's). */
function locationOf(mail: ParsedMail): string | null {
  return headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location')
}

function parameterOf(mail: ParsedMail | Attachment, name: string): string | null {
  const value = mail.headers?.get('content-type')
  if (typeof value !== 'object' || value === null || !('params' in value)) return null
  const params = value.params as Readonly<Record<string, string>>
  return statedValue(params[name])
}

/**
 * The page of the archive among its HTML parts (frames are parts too), by RFC 2557 §7 and RFC 2387 §3.2: the part
 * named by the `start` parameter, or at the location the archive was saved from, or else the first.
 */
function rootPage(mail: ParsedMail, pages: readonly Attachment[]): Attachment | undefined {
  const start = parameterOf(mail, 'start')?.replace(/^<|>$/g, '')
  const saved = locationOf(mail)
  return (
    pages.find((page) => start !== undefined && page.cid === start) ??
    pages.find((page) => saved !== null && headerOf(page, 'content-location') === saved) ??
    pages[0]
  )
}

function pageExtract(
  bytes: Uint8Array,
  charset: string | null,
  subject: string | null,
  location: string | null,
  forced?: ForcedEncoding
): Extract {
  const decoded = decodeText(bytes, charset ?? declaredCharset(bytes), forced)
  try {
    const page = extractPage(decoded.text)
    const metadata = {
      ...page.metadata,
      title: page.metadata.title ?? subject,
      source: page.metadata.source ?? siteOf(location),
      ...(location !== null && siteOf(location) !== null ? { url: location } : {})
    }
    return {
      ...page,
      metadata,
      encoding: decoded.encoding,
      warnings: [...decoded.warnings, ...page.warnings],
      ...(decoded.found ? { found: decoded.found } : {})
    }
  } catch (error) {
    if (error instanceof RangeError) throw new ArchiveError('broken-file', 'The page is nested too deeply')
    throw error
  }
}

/** Web pages saved as one file (RFC 2557): the root page as the html importer reads it; nothing else is kept. */
export const mhtmlImporter: Importer = {
  id: 'mhtml',
  version: 7,
  format: 'mhtml',
  extensions: ['.mht', '.mhtml'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  async read(bytes, context) {
    checkSize(bytes, MAX_MHTML_BYTES)
    checkCancelled(context.signal)
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    let mail: ParsedMail
    try {
      // Pages marked as attachments are handed over one by one and as bytes, so that the page's own
      // declaration of its encoding counts as in any saved page.
      const marked = latin.replace(HTML_PART, '$1Content-Disposition: attachment\r\n')
      mail = await simpleParser(Buffer.from(marked, 'latin1'), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipImageLinks: true,
        ignoreEmbedded: true
      })
    } catch (error) {
      throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
    }
    checkCancelled(context.signal)
    const subject = statedValue(mail.subject)
    const pages = mail.attachments.filter((part) =>
      /^(?:text\/html|application\/xhtml\+xml)$/.test(part.contentType)
    )
    const root = rootPage(mail, pages)
    if (root !== undefined) {
      const own = headerOf(root, 'content-location')
      const location = siteOf(own) === null ? locationOf(mail) : own
      return pageExtract(root.content, parameterOf(root, 'charset'), subject, location, context.encoding)
    }
    // An archive of one part has no boundary: the message itself is the page.
    if (typeof mail.html === 'string' && mail.html.trim() !== '') {
      return pageExtract(Buffer.from(mail.html, 'utf8'), null, subject, locationOf(mail))
    }
    throw new ArchiveError('broken-file', 'The archive holds no page')
  }
}

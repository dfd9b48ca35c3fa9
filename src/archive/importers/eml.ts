import { Buffer } from 'node:buffer'
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { parsePage } from './dom.ts'
import { pageBlocks } from './html-blocks.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { plainBlocks } from './plain-blocks.ts'

/** Largest message read, in bytes, attachments included. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024

/** The sender as a name, or as an address when no name is given. */
function senderOf(from: AddressObject | undefined): string | null {
  const names = (from?.value ?? []).map(
    (address) => statedValue(address.name) ?? statedValue(address.address)
  )
  return statedValue(names.filter((name) => name !== null).join(', '))
}

/** The `Date:` field as written, with the sender's own offset; a field no program can read is left out. */
function dateOf(mail: ParsedMail): string | null {
  if (mail.date === undefined || Number.isNaN(mail.date.getTime())) return null
  const line = mail.headerLines.find((header) => header.key === 'date')?.line
  return statedValue(line?.replace(/^date\s*:/i, '').replace(/\([^)]*\)/g, ''))
}

function bodyOf(mail: ParsedMail): ExtractBlock[] {
  if (typeof mail.html === 'string' && mail.html.trim() !== '') {
    const blocks = pageBlocks(parsePage(mail.html))
      .filter((block) => block.reason === null)
      .map(({ kind, text }): ExtractBlock => ({ kind, text, reason: null }))
    if (blocks.length > 0) return blocks
  }
  return plainBlocks(mail.text ?? '')
}

/** Mail messages (RFC 5322 with MIME): subject, sender, date, body; attachments by name only. */
export const emlImporter: Importer = {
  id: 'eml',
  version: 1,
  format: 'eml',
  extensions: ['.eml'],
  mediaTypes: ['message/rfc822'],
  async read(bytes, context) {
    if (bytes.length === 0) throw new ArchiveError('empty-file', 'The file has no bytes')
    if (bytes.length > MAX_MAIL_BYTES) {
      throw new ArchiveError('too-large', `The message has ${bytes.length} bytes`, {
        bytes: bytes.length,
        limit: MAX_MAIL_BYTES
      })
    }
    let mail: ParsedMail
    try {
      mail = await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipTextLinks: true,
        skipImageLinks: true
      })
    } catch (error) {
      throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
    }
    if (context.signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
    const subject = statedValue(mail.subject)
    const attachments = mail.attachments
      .filter((attachment) => !attachment.related)
      .map((attachment) => statedValue(attachment.filename) ?? attachment.contentType)
    const blocks: ExtractBlock[] = [
      ...(subject === null ? [] : [{ kind: 'title' as const, text: subject, reason: null }]),
      ...bodyOf(mail),
      ...attachments.map((name): ExtractBlock => ({ kind: 'list', text: `- ${name}`, reason: null }))
    ]
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The message holds no text')
    return {
      blocks,
      metadata: { ...noMetadata(), title: subject, author: senderOf(mail.from), date: dateOf(mail) },
      encoding: null,
      pages: null,
      warnings: attachments.length > 0 ? ['mail-attachments-not-imported'] : []
    }
  }
}

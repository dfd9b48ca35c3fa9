import { Buffer } from 'node:buffer'
import { simpleParser, type AddressObject, type EmailAddress, type ParsedMail } from 'mailparser'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Importer } from './importer.ts'
import type { Attachment } from '../../shared/model/extract.ts'
import {
  attachmentName,
  letterBody,
  letterExtract,
  MAX_LETTER_DEPTH,
  UNNAMED,
  type Letter
} from './letter.ts'
import { knownCharsets } from './mail-charset.ts'
import { statedValue } from './metadata.ts'

/** Largest message read, in bytes, attachments included. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024

/** Names, or addresses where no name is given; the members of a group one by one. */
function namesOf(addresses: readonly EmailAddress[]): string[] {
  return addresses.flatMap((address) => {
    if (address.group !== undefined && address.group.length > 0) return namesOf(address.group)
    const name = statedValue(address.name) ?? statedValue(address.address)
    return name === null ? [] : [name]
  })
}

function fieldNames(field: AddressObject | AddressObject[] | undefined): string[] {
  return field === undefined ? [] : namesOf([field].flat().flatMap((part) => part.value))
}

/** The `Date:` field as written, with the sender's own offset; a field no program can read is left out. */
function dateOf(mail: ParsedMail): string | null {
  const line = mail.headerLines?.find((header) => header.key === 'date')?.line
  const written = statedValue(line?.replace(/^date\s*:/i, '').replace(/\([^)]*\)/g, ''))
  return written === null || Number.isNaN(Date.parse(written)) ? null : written
}

async function parse(bytes: Buffer): Promise<ParsedMail> {
  return simpleParser(knownCharsets(bytes), {
    skipHtmlToText: true,
    skipTextLinks: true,
    skipImageLinks: true,
    // Attached messages come as attachments, so that each is read as a letter of its own.
    ignoreEmbedded: true
  })
}

async function readLetter(bytes: Buffer, depth: number, signal: AbortSignal): Promise<Letter> {
  if (signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
  const mail = await parse(bytes)
  const attachments: Attachment[] = []
  const inner: Letter[] = []
  for (const attachment of mail.attachments) {
    if (attachment.contentType === 'message/rfc822' && depth < MAX_LETTER_DEPTH) {
      inner.push(await readLetter(attachment.content, depth + 1, signal))
    } else if (attachment.related !== true && attachment.content.length > 0) {
      const type = attachment.contentType.split('/')[1]?.replace(/[^a-z0-9].*$/i, '') ?? 'bin'
      const fallback = `${UNNAMED}.${attachment.contentType === 'message/rfc822' ? 'eml' : type}`
      const bytes = new Uint8Array(attachment.content)
      attachments.push({ name: attachmentName(statedValue(attachment.filename), fallback), bytes })
    }
  }
  return {
    subject: statedValue(mail.subject),
    from: statedValue(fieldNames(mail.from).join(', ')),
    to: fieldNames(mail.to),
    date: dateOf(mail),
    body: letterBody(typeof mail.html === 'string' ? mail.html : null, mail.text ?? null),
    attachments,
    inner
  }
}

/** Mail messages (RFC 5322 with MIME): subject, sender, date, body, attached messages, attachments. */
export const emlImporter: Importer = {
  id: 'eml',
  version: 3,
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
    let letter: Letter
    try {
      letter = await readLetter(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        0,
        context.signal
      )
    } catch (error) {
      if (error instanceof ArchiveError) throw error
      throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
    }
    if (context.signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
    return letterExtract(letter)
  }
}

import { Buffer } from 'node:buffer'
import { simpleParser, type AddressObject, type EmailAddress, type ParsedMail } from 'mailparser'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { calendarExtract, invitationBlocks, isCalendar } from './calendar.ts'
import { contactExtract, isContact } from './contact.ts'
import { checkCancelled, checkSize, MAX_LETTER_DEPTH } from './guards.ts'
import type { Importer, ImporterContext } from './importer.ts'
import type { Attachment, Extract } from '../../shared/model/extract.ts'
import { attachmentLines, attachmentName, UNNAMED } from './attachment-names.ts'
import { letterBody, isOrnament, letterExtract, personWithAddress, type Letter } from './letter.ts'
import { knownCharsets, readableHeaders, withWindowsPage } from './mail-charset.ts'
import { isMbox, mboxExtract, mboxMessages } from './mbox.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { isEnvelope, isSealed, isSignature, sealedContent, signedContent } from './smime.ts'
import { openTnef } from './tnef.ts'
import { tnefLetter } from './tnef-letter.ts'

/** Largest message read, in bytes, attachments included. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024
/** Largest file of many messages read, in bytes. */
const MAX_MBOX_BYTES = 256 * 1024 * 1024
/** Largest calendar or file of cards read, in bytes. */
const MAX_CALENDAR_BYTES = 16 * 1024 * 1024

type Field = AddressObject | AddressObject[] | undefined

/** The people of a field; the members of a group one by one. */
function peopleOf(field: Field): EmailAddress[] {
  const members = (addresses: readonly EmailAddress[]): EmailAddress[] =>
    addresses.flatMap((one) => (one.group !== undefined && one.group.length > 0 ? members(one.group) : [one]))
  return field === undefined ? [] : members([field].flat().flatMap((part) => part.value))
}

/** Names, or addresses where no name is given. */
function fieldNames(field: Field): string[] {
  return peopleOf(field).flatMap(({ name, address }) => statedValue(name) ?? statedValue(address) ?? [])
}

function fieldPeople(field: Field): string[] {
  return peopleOf(field).flatMap(
    ({ name, address }) => personWithAddress(statedValue(name), statedValue(address)) ?? []
  )
}

/** The `Date:` field as written, with the sender's own offset; a field no program can read is left out. */
function dateOf(mail: ParsedMail): string | null {
  const line = mail.headerLines?.find((header) => header.key === 'date')?.line
  const written = statedValue(line?.replace(/^date\s*:/i, '').replace(/\([^)]*\)/g, ''))
  return written === null || Number.isNaN(Date.parse(written)) ? null : written
}

/** A character that no letter of the stated character set is. */
const isDamaged = ({ text, html }: ParsedMail) => `${text ?? ''}${html || ''}`.includes('\ufffd')

async function parse(bytes: Buffer): Promise<ParsedMail> {
  const message = readableHeaders(knownCharsets(bytes))
  const options = {
    skipHtmlToText: true,
    skipTextLinks: true,
    skipImageLinks: true,
    // Attached messages come as attachments, so that each is read as a letter of its own.
    ignoreEmbedded: true
  }
  const mail = await simpleParser(message, options)
  if (!isDamaged(mail)) return mail
  const again = await simpleParser(withWindowsPage(message), options)
  return isDamaged(again) ? mail : again
}

/** Extensions that are not what the media type's own name suggests. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/x-vcard': 'vcf',
  'text/vcard': 'vcf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/octet-stream': 'bin'
}

/** The extension of a file that came without a name. */
const extensionOf = (contentType: string): string =>
  EXTENSIONS[contentType.toLowerCase()] ?? contentType.split('/')[1]?.replace(/[^a-z0-9].*$/i, '') ?? 'bin'

/** A message PGP encrypted as a whole (RFC 3156, 4). */
const isPgpEncrypted = ({ headerLines }: ParsedMail) =>
  headerLines.some(({ key, line }) => key === 'content-type' && /:\s*multipart\/encrypted\b/i.test(line))

/** Outlook's own form of a letter, by its type or, where a server lost that, by its name. */
const isTnef = ({ contentType, filename }: { contentType: string; filename?: string | undefined }) =>
  /ms-tnef/i.test(contentType) || /^winmail\.dat$/i.test(filename ?? '')

async function readLetter(bytes: Buffer, depth: number, signal: AbortSignal): Promise<Letter> {
  checkCancelled(signal)
  const mail = await parse(bytes)
  const body = letterBody(typeof mail.html === 'string' ? mail.html : null, mail.text ?? null)
  const attachments: Attachment[] = []
  const inner: Letter[] = []
  let isEncrypted = isPgpEncrypted(mail)
  let isDamaged = false
  for (const attachment of isEncrypted ? [] : mail.attachments) {
    if (isSignature(attachment.contentType)) continue
    if (isEnvelope(attachment.contentType)) {
      const signed = depth < MAX_LETTER_DEPTH ? signedContent(attachment.content) : null
      const enclosed = signed === null ? null : await readLetter(signed, depth + 1, signal)
      body.push(...(enclosed?.body ?? []))
      attachments.push(...(enclosed?.attachments ?? []))
      inner.push(...(enclosed?.inner ?? []))
      isEncrypted ||= enclosed?.isEncrypted ?? true
      continue
    }
    // a form of the letter for calendars, beside its text; what came as a file is a file
    const isFile = attachment.headers.has('content-disposition') || statedValue(attachment.filename) !== null
    if (/^text\/calendar$/i.test(attachment.contentType) && !isFile) {
      body.push(...invitationBlocks(attachment.content))
      continue
    }
    if (attachment.contentType === 'message/rfc822' && depth < MAX_LETTER_DEPTH) {
      inner.push(await readLetter(attachment.content, depth + 1, signal))
      continue
    }
    const isInline = attachment.related === true
    const packed = isTnef(attachment) ? openTnef(attachment.content) : null
    if (packed !== null) {
      const own = tnefLetter(packed, signal)
      if (body.length === 0) {
        body.push(...own.body)
        isDamaged ||= own.isDamaged ?? false
      }
      attachments.push(...own.attachments)
      inner.push(...own.inner)
    } else if (
      attachment.content.length > 0 &&
      !isOrnament(attachment.contentType, isInline, attachment.content.length)
    ) {
      const fallback = `${UNNAMED}.${extensionOf(attachment.contentType)}`
      const bytes = new Uint8Array(attachment.content)
      attachments.push({ name: attachmentName(statedValue(attachment.filename), fallback), bytes })
    }
  }
  return {
    subject: statedValue(mail.subject),
    from: statedValue(fieldNames(mail.from).join(', ')),
    sender: statedValue(fieldPeople(mail.from).join(', ')),
    to: fieldPeople(mail.to),
    cc: fieldPeople(mail.cc),
    date: dateOf(mail),
    body,
    attachments,
    inner,
    isEncrypted,
    isDamaged
  }
}

/** Fields a message or a part of one opens with (RFC 2045, 3): what was signed is mail, and no file. */
const MAIL_OPENING = /^(?:content-[a-z-]+|mime-version|from|to|subject|date|received|return-path)\s*:/i

/**
 * What a signature encloses (.p7m): a letter is read, a file comes in as an item under its own name.
 * @throws ArchiveError `protected-file` for what is encrypted, `no-text` for a signature beside what it signs
 */
async function readSealed(bytes: Uint8Array, { name, signal }: ImporterContext): Promise<Extract> {
  checkSize(bytes, MAX_MBOX_BYTES)
  checkCancelled(signal)
  const content = sealedContent(bytes)
  if (MAIL_OPENING.test(content.subarray(0, 64).toString('latin1'))) {
    return letterExtract(await readLetter(content, 0, signal))
  }
  const own = attachmentName(statedValue(name.replace(/\.p7[ms]$/i, '')), `${UNNAMED}.bin`)
  const file = { name: own, bytes: new Uint8Array(content) }
  return {
    blocks: attachmentLines([file]),
    metadata: { ...noMetadata(), title: statedValue(own.replace(/\.\w{1,5}$/, '')) },
    encoding: null,
    pages: null,
    warnings: [],
    attachments: [file]
  }
}

/**
 * Mail messages (RFC 5322 with MIME): subject, sender, date, body, attached messages, attachments; files of many
 * messages (.mbox), each of which becomes an item; a winmail.dat without its mail; invitations (.ics), cards of people
 * (.vcf) and what was signed or encrypted as one piece (.p7m).
 */
export const emlImporter: Importer = {
  id: 'eml',
  version: 11,
  format: 'eml',
  extensions: ['.eml', '.mbox', '.mbx', '.ics', '.vcf', '.p7m', '.p7s'],
  mediaTypes: [
    'message/rfc822',
    'application/mbox',
    'application/ms-tnef',
    'text/calendar',
    'text/vcard',
    'application/pkcs7-mime'
  ],
  async read(bytes, context) {
    if (bytes.length === 0) throw new ArchiveError('empty-file', 'The file has no bytes')
    if (isCalendar(bytes) || isContact(bytes)) {
      checkSize(bytes, MAX_CALENDAR_BYTES)
      checkCancelled(context.signal)
      return isCalendar(bytes) ? calendarExtract(bytes) : contactExtract(bytes)
    }
    if (isSealed(bytes)) return readSealed(bytes, context)
    const packed = openTnef(bytes)
    if (packed !== null) {
      checkSize(bytes, MAX_MAIL_BYTES)
      return letterExtract(tnefLetter(packed, context.signal))
    }
    const messages = isMbox(bytes) && bytes.length <= MAX_MBOX_BYTES ? mboxMessages(bytes) : []
    if (messages.length > 1) return mboxExtract(messages)
    if (bytes.length > MAX_MAIL_BYTES) {
      throw new ArchiveError('too-large', `The message has ${bytes.length} bytes`, {
        bytes: bytes.length,
        limit: MAX_MAIL_BYTES
      })
    }
    let letter: Letter
    try {
      letter = await readLetter(
        messages[0] ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        0,
        context.signal
      )
    } catch (error) {
      if (error instanceof ArchiveError) throw error
      throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
    }
    checkCancelled(context.signal)
    return letterExtract(letter)
  }
}

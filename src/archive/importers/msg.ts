import iconv from 'iconv-lite'
import * as msgreader from '@kenjiuno/msgreader'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { checkCompoundChains } from './compound-chains.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { decodeText } from './decode-text.ts'
import { checkCancelled, checkSize, MAX_LETTER_DEPTH } from './guards.ts'
import { declaredCharset } from './html-charset.ts'
import type { Importer } from './importer.ts'
import type { Attachment } from '../../shared/model/extract.ts'
import { attachmentName, UNNAMED } from './attachment-names.ts'
import { letterExtract, personWithAddress, type Letter } from './letter.ts'
import { outlookBody } from './mail-rtf.ts'
import { statedValue } from './metadata.ts'

/** Largest Outlook message read, in bytes, attachments included. */
export const MAX_MSG_BYTES = 64 * 1024 * 1024

/** The package is CommonJS: bundlers and Node see its default export one level apart. */
type Reader = typeof msgreader.default
const outer = msgreader.default as Reader | { readonly default: Reader }
const MsgReader: Reader = 'default' in outer ? outer.default : outer

type Fields = ReturnType<InstanceType<Reader>['getFileData']>

/** Windows code page of texts that are not Unicode, by the language the message was written under ([MS-LCID]). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  1066: 1258,
  1028: 950,
  2052: 936,
  1041: 932,
  1042: 949
}

/** Name of the encoding of 8-bit texts, or null for the reader's own (Latin). */
function ansiEncoding(fields: Fields): string | null {
  const pages = [
    fields.messageCodepage,
    fields.messageLocaleId === undefined ? undefined : CODE_PAGES[fields.messageLocaleId],
    fields.internetCodepage
  ]
  const page = pages.find((code) => code !== undefined && code !== 65001 && iconv.encodingExists(`cp${code}`))
  return page === undefined ? null : `cp${page}`
}

function parse(view: DataView): { reader: InstanceType<Reader>; fields: Fields } {
  const reader = new MsgReader(view)
  const fields = reader.getFileData()
  const encoding = ansiEncoding(fields)
  if (encoding === null || encoding === 'cp1252') return { reader, fields }
  const again = new MsgReader(view)
  again.parserConfig = { ansiEncoding: encoding }
  return { reader: again, fields: again.getFileData() }
}

/** Bytes of an attachment; null when the message only refers to them, or what it says of them is damaged. */
function bytesOf(reader: InstanceType<Reader>, attachment: Fields): Uint8Array<ArrayBuffer> | null {
  try {
    const { content } = reader.getAttachment(attachment)
    return content.length === 0 ? null : new Uint8Array(content)
  } catch {
    return null
  }
}

/** The HTML form of the body: a string, or bytes in the page's own encoding ([MS-OXBODY] 2.1.1). */
function htmlOf(fields: Fields): string | null {
  if (fields.bodyHtml !== undefined) return fields.bodyHtml
  if (fields.html === undefined || fields.html.length === 0) return null
  const page = fields.internetCodepage
  const declared = declaredCharset(fields.html)
  const named = page !== undefined && iconv.encodingExists(`cp${page}`) ? `cp${page}` : null
  try {
    return decodeText(fields.html, declared ?? named).text
  } catch {
    // Bytes that are no text: the plain form still speaks.
    return null
  }
}

/** An address of the internet; Exchange has names of its own, which say nothing outside. */
function smtpOnly(address: string | undefined): string | null {
  const stated = statedValue(address)
  return stated?.includes('@') === true ? stated : null
}

function addressOf(fields: Fields): string | null {
  return smtpOnly(fields.senderAddressType === 'EX' ? fields.senderSmtpAddress : fields.senderEmail)
}

/**
 * The `Date:` field of the transport's headers, which has the sender's offset; else when it was sent, delivered
 * or made, in UTC: a draft has only the last.
 */
function dateOf(fields: Fields): string | null {
  const header = statedValue(/^date:([^\r\n]*)/im.exec(fields.headers ?? '')?.[1]?.replace(/\([^)]*\)/g, ''))
  if (header !== null && !Number.isNaN(Date.parse(header))) return header
  const written =
    fields.clientSubmitTime ??
    fields.messageDeliveryTime ??
    fields.creationTime ??
    fields.lastModificationTime
  return written === undefined || Number.isNaN(Date.parse(written)) ? null : written
}

function letterOf(reader: InstanceType<Reader>, fields: Fields, depth: number, signal: AbortSignal): Letter {
  const attachments: Attachment[] = []
  const inner: Letter[] = []
  for (const attachment of fields.attachments ?? []) {
    const content = attachment.innerMsgContentFields
    if (attachment.innerMsgContent === true && content !== undefined && depth < MAX_LETTER_DEPTH) {
      inner.push(letterOf(reader, content, depth + 1, signal))
    } else if (attachment.attachmentHidden !== true) {
      const name = attachment.fileName ?? attachment.name ?? attachment.fileNameShort
      const type = attachment.attachMimeTag?.split('/')[1]?.replace(/[^a-z0-9].*$/i, '') ?? 'bin'
      const bytes = bytesOf(reader, attachment)
      if (bytes !== null)
        attachments.push({ name: attachmentName(statedValue(name), `${UNNAMED}.${type}`), bytes })
    }
  }
  const people = (isWanted: (type: string | undefined) => boolean): string[] =>
    (fields.recipients ?? [])
      .filter((recipient) => isWanted(recipient.recipType))
      .flatMap(
        ({ name, smtpAddress, email }) =>
          personWithAddress(statedValue(name), smtpOnly(smtpAddress) ?? smtpOnly(email)) ?? []
      )
  return {
    subject: statedValue(fields.subject),
    from: statedValue(fields.senderName) ?? addressOf(fields),
    sender: personWithAddress(statedValue(fields.senderName), addressOf(fields)),
    to: people((type) => type !== 'cc' && type !== 'bcc'),
    cc: people((type) => type === 'cc'),
    date: dateOf(fields),
    ...outlookBody(
      { html: htmlOf(fields), plain: fields.body ?? null, rtf: fields.compressedRtf ?? null },
      signal
    ),
    attachments,
    inner
  }
}

/** Outlook messages ([MS-OXMSG]): subject, sender, date, body, attached messages, attachments. */
export const msgImporter: Importer = {
  id: 'msg',
  version: 8,
  format: 'msg',
  extensions: ['.msg'],
  mediaTypes: ['application/vnd.ms-outlook'],
  read(bytes, context) {
    return Promise.resolve().then(() => {
      checkSize(bytes, MAX_MSG_BYTES)
      checkCancelled(context.signal)
      if (!isCompoundFile(bytes) || compoundFileKind(bytes) !== 'msg') {
        throw new ArchiveError('broken-file', 'No Outlook message')
      }
      checkCompoundChains(bytes)
      let letter: Letter
      try {
        const { reader, fields } = parse(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
        if (fields.messageClass === undefined && fields.subject === undefined && fields.body === undefined) {
          throw new ArchiveError('broken-file', fields.error ?? 'The message has no properties')
        }
        letter = letterOf(reader, fields, 0, context.signal)
      } catch (error) {
        if (error instanceof ArchiveError) throw error
        throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
      }
      return letterExtract(letter)
    })
  }
}

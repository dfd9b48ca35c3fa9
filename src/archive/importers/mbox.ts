import { Buffer } from 'node:buffer'
import { simpleParser } from 'mailparser'
import type { Attachment, Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { attachmentName, underOwnNames } from './attachment-names.ts'
import { knownCharsets } from './mail-charset.ts'
import { noMetadata, statedValue } from './metadata.ts'

/** The line that opens a message: `From sender Mon Jun 01 10:00:00 2009` (RFC 4155, appendix A). */
const SEPARATOR = /^From \S.*\d{1,2}:\d{2}.*$/
const MARK = Buffer.from('From ')
const LINE_FEED = 0x0a

/** Offsets at which messages begin: a separator at the start, or behind an empty line. */
function beginnings(bytes: Buffer): { start: number; body: number }[] {
  const found: { start: number; body: number }[] = []
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const isBehindEmptyLine =
      at === 0 ||
      (bytes[at - 1] === LINE_FEED &&
        (bytes[at - 2] === LINE_FEED || (bytes[at - 2] === 0x0d && bytes[at - 3] === LINE_FEED)))
    if (!isBehindEmptyLine) continue
    const end = bytes.indexOf(LINE_FEED, at)
    const line = bytes.toString('latin1', at, end < 0 ? bytes.length : end).trimEnd()
    if (line.length < 500 && SEPARATOR.test(line))
      found.push({ start: at, body: end < 0 ? bytes.length : end + 1 })
  }
  return found
}

/** True for a file of messages one after the other, as Thunderbird and other programs keep a folder. */
export function isMbox(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 500)).toString('latin1')
  return SEPARATOR.test(opening.split(/\r?\n/)[0] ?? '')
}

/** The messages of an mbox file, each as it was before lines that look like separators got a `>` in front. */
export function mboxMessages(bytes: Uint8Array): Buffer[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = beginnings(all)
  return starts
    .map(({ body }, index) => all.subarray(body, starts[index + 1]?.start ?? all.length))
    .map((message) =>
      message.includes('\n>From ')
        ? Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
        : message
    )
    .filter((message) => message.toString('latin1', 0, 200).trim() !== '')
}

/** Subject, sender and day of a message, by its header alone. */
async function headOf(message: Buffer): Promise<{ subject: string | null; line: string }> {
  const end = /\r?\n\r?\n/.exec(message.toString('latin1', 0, 64 * 1024))?.index ?? 64 * 1024
  const head = Buffer.concat([knownCharsets(message.subarray(0, end)), Buffer.from('\r\n\r\n')])
  const mail = await simpleParser(head, { skipHtmlToText: true, skipTextLinks: true, skipImageLinks: true })
  const subject = statedValue(mail.subject)
  const date =
    mail.date === undefined || Number.isNaN(mail.date.getTime()) ? null : mail.date.toISOString().slice(0, 10)
  const parts = [subject, statedValue(mail.from?.text), date].filter((part) => part !== null)
  return { subject, line: parts.join(' – ') }
}

/** A folder of mail: a list of its messages, which come in as items of their own. */
export async function mboxExtract(messages: readonly Buffer[]): Promise<Extract> {
  const blocks: ExtractBlock[] = []
  const attachments: Attachment[] = []
  for (const [index, message] of messages.entries()) {
    const { subject, line } = await headOf(message)
    // signs Windows takes in no file name
    const spelled = statedValue(subject?.slice(0, 120).replace(/[<>:"|?*]+/g, ' ')) ?? null
    const stem = attachmentName(spelled, `thu-${index + 1}`)
    const name = `${stem}.eml`
    attachments.push({ name, bytes: new Uint8Array(message) })
    blocks.push({ kind: 'list', text: `- ${line === '' ? name : line.normalize('NFC')}`, reason: null })
  }
  return {
    blocks,
    metadata: noMetadata(),
    encoding: null,
    pages: null,
    warnings: [],
    attachments: underOwnNames(attachments)
  }
}

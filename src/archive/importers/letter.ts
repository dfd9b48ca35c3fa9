import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Attachment, Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { attachmentLines, underOwnNames } from './attachment-names.ts'
import { parsePage } from './dom.ts'
import { pageBlocks } from './html-blocks.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { plainBlocks } from './plain-blocks.ts'

/** A mail message as its readers (MIME, Outlook) hand it on. */
export type Letter = {
  subject: string | null
  /** Sender as a name, or as an address when no name is given. */
  from: string | null
  /** Sender with the address. */
  sender: string | null
  to: readonly string[]
  cc: readonly string[]
  /** As the message writes it; null when it states none a program can read. */
  date: string | null
  body: readonly ExtractBlock[]
  /** Files that came with it; each becomes an item of its own. */
  attachments: readonly Attachment[]
  /** Messages attached as messages (forwarded as attachments, bounced). */
  inner: readonly Letter[]
  /** Its text is encrypted, so that only what stands on the envelope is known. */
  isEncrypted?: boolean
  /** A part of its body could not be read. */
  isDamaged?: boolean
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
}

/** What the plain form says when most of its words are missing in the HTML form: then the two are not the same letter. */
function plainBeside(html: readonly ExtractBlock[], plain: readonly ExtractBlock[]): readonly ExtractBlock[] {
  const known = new Set(html.flatMap((block) => wordsOf(block.text)))
  const words = plain.flatMap((block) => wordsOf(block.text))
  return words.filter((word) => !known.has(word)).length * 2 > words.length ? plain : []
}

/**
 * Text of a body: the HTML form when it says anything, else the plain form; both where they say different things (RFC 2046
 * 5.1.4 wants them alike). Hidden text is left out.
 */
export function letterBody(html: string | null, text: string | null): ExtractBlock[] {
  const plain = plainBlocks((text ?? '').normalize('NFC'))
  if (html !== null && html.trim() !== '') {
    let blocks: ExtractBlock[] = []
    try {
      blocks = pageBlocks(parsePage(html))
        .filter((block) => block.reason === null)
        .map(({ kind, text: words, fonts }): ExtractBlock => {
          // where fonts of old encodings stand is counted in the text as it is
          if (fonts !== undefined) return { kind, text: words, reason: null, fonts }
          return { kind, text: words.normalize('NFC'), reason: null }
        })
    } catch (error) {
      // Elements nested by the ten thousand exhaust the stack; the plain form may still be there.
      if (!(error instanceof RangeError)) throw error
    }
    if (blocks.length > 0) return [...blocks, ...plainBeside(blocks, plain)]
  }
  return plain
}

function line(kind: ExtractBlock['kind'], text: string): ExtractBlock {
  return { kind, text: text.normalize('NFC'), reason: null }
}

function innerBlocks(letter: Letter): ExtractBlock[] {
  const head = [
    letter.sender === null ? null : `Người gửi: ${letter.sender}`,
    letter.date === null ? null : `Ngày gửi: ${letter.date}`
  ].filter((text) => text !== null)
  return [
    ...(letter.subject === null ? [] : [line('heading', letter.subject)]),
    ...head.map((text) => line('paragraph', text)),
    ...restOf(letter)
  ]
}

/** Body, recipients, names of attachments, then the attached letters. */
function restOf(letter: Letter): ExtractBlock[] {
  return [
    ...letter.body,
    ...(letter.to.length === 0 ? [] : [line('paragraph', `Người nhận: ${letter.to.join(', ')}`)]),
    ...(letter.cc.length === 0 ? [] : [line('paragraph', `Đồng gửi: ${letter.cc.join(', ')}`)]),
    ...attachmentLines(letter.attachments),
    ...letter.inner.flatMap(innerBlocks)
  ]
}

/** All files of a letter and of those in it, each under a name of its own. */
function allAttachments(letter: Letter): Attachment[] {
  const walk = (one: Letter): Attachment[] => [...one.attachments, ...one.inner.flatMap(walk)]
  return underOwnNames(walk(letter))
}

/** A picture in the text of a letter above this size is a scan somebody pasted, below it a logo or a signature. */
const SMALL_PICTURE = 100 * 1024

/** True for what belongs to the look of a letter and is no attachment to its reader. */
export function isOrnament(contentType: string, isInline: boolean, bytes: number): boolean {
  return isInline && (!contentType.startsWith('image/') || bytes < SMALL_PICTURE)
}

/** A person as `Name <address>`; what is missing is left out, and an address is not said twice. */
export function personWithAddress(name: string | null, address: string | null): string | null {
  if (name === null || address === null || name === address) return name ?? address
  return name.includes('@') ? address : `${name} <${address}>`
}

/**
 * A letter as an Extract: subject as title, body, recipients, names of attachments, attached letters; the attachments.
 * @throws ArchiveError when there is no subject, no body and no attachment: `no-text`, `protected-file` for one encrypted,
 * `broken-file` for one damaged
 */
export function letterExtract(letter: Letter): Extract {
  const sender = letter.sender === null ? [] : [line('paragraph', `Người gửi: ${letter.sender}`)]
  const [body, others] = [letter.body, restOf({ ...letter, body: [] })]
  const rest = [...body, ...sender, ...others]
  const isEmpty = letter.body.length === 0 && letter.attachments.length === 0 && letter.inner.length === 0
  const hasLocked = (one: Letter): boolean => one.isEncrypted === true || one.inner.some(hasLocked)
  const hasDamage = (one: Letter): boolean => one.isDamaged === true || one.inner.some(hasDamage)
  if (letter.subject === null && isEmpty) {
    const code = hasLocked(letter) ? 'protected-file' : hasDamage(letter) ? 'broken-file' : 'no-text'
    throw new ArchiveError(code, 'The message holds no text')
  }
  return {
    blocks: [...(letter.subject === null ? [] : [line('title', letter.subject)]), ...rest],
    metadata: {
      ...noMetadata(),
      title: statedValue(letter.subject?.normalize('NFC')),
      author: statedValue(letter.from?.normalize('NFC')),
      date: letter.date
    },
    encoding: null,
    pages: null,
    warnings: [
      ...(hasLocked(letter) ? ['mail-encrypted'] : []),
      ...(hasDamage(letter) ? ['mail-body-damaged'] : [])
    ],
    attachments: allAttachments(letter)
  }
}

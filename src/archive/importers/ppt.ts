import { Buffer } from 'node:buffer'
import { CFB } from '@e965/xlsx'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { fontEncoding } from '../cleaning/encodings/detect-legacy.ts'
import { checkCompoundChains } from './compound-chains.ts'
import { asBroken, checkCancelled } from './guards.ts'
import { noMetadata } from './metadata.ts'
import { persistOffsets, recordAt, recordsBelow, recordsIn, TYPE, type PptRecord } from './ppt-records.ts'

/** Token of a presentation behind a password ([MS-PPT] 2.3.2). */
const ENCRYPTED = 0xf3d1c4df
/** Instances of the lists of a document (2.4.14.3): its slides, and the notes to them. */
const SLIDES = 0
const NOTES = 2

/** A text and what it is on its slide (2.13.33 TextTypeEnum): 0 and 6 titles, 1, 5, 7, 8 bodies, 2 notes. */
type SlideText = { type: number; text: string }

/** Texts among records: each follows a header that says what it is. */
function textsOf(stream: Buffer, records: Iterable<PptRecord>): SlideText[] {
  const texts: SlideText[] = []
  let type = 4
  for (const record of records) {
    if (record.type === TYPE.textHeader && record.end - record.start >= 4)
      type = stream.readUInt32LE(record.start)
    else if (record.type === TYPE.textChars)
      texts.push({ type, text: stream.toString('utf16le', record.start, record.end) })
    // the low bytes of UTF-16 letters (2.9.43)
    else if (record.type === TYPE.textBytes)
      texts.push({ type, text: stream.toString('latin1', record.start, record.end) })
  }
  return texts
}

function textBlocks({ type, text }: SlideText, page: number): ExtractBlock[] {
  const lines = text
    .replace(/\v/g, '\n')
    .split('\r')
    .map((line) =>
      line
        .replace(/[^\S\n]+/g, ' ')
        .replace(/[\u0000-\u0009\u000e-\u001f]/g, '')
        .trim()
    )
    .filter((line) => line !== '')
  if (type === 0 || type === 6) {
    const title = lines.join(' ').replaceAll('\n', ' ')
    return title === '' ? [] : [{ kind: 'heading', text: title, reason: null, page }]
  }
  const isList = (type === 1 || type === 7 || type === 8) && lines.length > 1
  return lines.map((line): ExtractBlock => ({
    kind: isList ? 'list' : 'paragraph',
    text: isList ? `- ${line}` : line,
    reason: null,
    page
  }))
}

type Listed = { persist: number; slide: number; texts: SlideText[] }

/** The slides or notes a document lists in their order, with the texts kept in the list (2.4.14.3). */
function listedIn(stream: Buffer, document: PptRecord, instance: number): Listed[] {
  const listed: Listed[] = []
  for (const list of recordsIn(stream, document.start, document.end)) {
    if (list.type !== TYPE.slideList || list.instance !== instance) continue
    let pending: PptRecord[] = []
    const close = () => {
      listed.at(-1)?.texts.push(...textsOf(stream, pending))
      pending = []
    }
    for (const record of recordsIn(stream, list.start, list.end)) {
      if (record.type === TYPE.slidePersist && record.end - record.start >= 16) {
        close()
        listed.push({
          persist: stream.readUInt32LE(record.start),
          slide: stream.readUInt32LE(record.start + 12),
          texts: []
        })
      } else pending.push(record)
    }
    close()
  }
  return listed
}

function presentationBlocks(stream: Buffer, currentEdit: number, signal: AbortSignal) {
  const { offsets, document: id } = persistOffsets(stream, currentEdit)
  const document = recordAt(stream, offsets.get(id ?? -1) ?? -1)
  if (document === null || document.type !== TYPE.document)
    throw new ArchiveError('broken-file', 'No document in the presentation')
  const objectOf = (persist: number, type: number): PptRecord | null => {
    const record = recordAt(stream, offsets.get(persist) ?? -1)
    return record?.type === type ? record : null
  }
  const notes = new Map<number, SlideText[]>()
  for (const { persist, texts } of listedIn(stream, document, NOTES)) {
    const object = objectOf(persist, TYPE.notes)
    if (object === null) continue
    const below = [...recordsBelow(stream, object)]
    const atom = below.find(({ type }) => type === TYPE.notesAtom)
    const own = [...texts, ...textsOf(stream, below)].filter(({ type }) => type === 2)
    if (atom !== undefined && atom.end - atom.start >= 4) notes.set(stream.readUInt32LE(atom.start), own)
  }
  const slides = listedIn(stream, document, SLIDES)
  const blocks = slides.flatMap(({ persist, slide, texts }, index) => {
    checkCancelled(signal)
    const object = objectOf(persist, TYPE.slide)
    const drawn = object === null ? [] : textsOf(stream, recordsBelow(stream, object))
    const own = [...texts, ...drawn, ...(notes.get(slide) ?? [])].flatMap((text) =>
      textBlocks(text, index + 1)
    )
    const isTitle = (block: ExtractBlock) => block.kind === 'heading'
    return [...own.filter(isTitle), ...own.filter((block) => !isTitle(block))]
  })
  const names = [...recordsBelow(stream, document)]
    .filter(({ type }) => type === TYPE.fontEntity)
    .map(({ start }) => stream.toString('utf16le', start, start + 64).replace(/\0.*$/s, ''))
  const fonts = [...new Set(names)].filter((name) => fontEncoding(name) !== null)
  return { blocks, pages: slides.length, fonts }
}

/**
 * A presentation of PowerPoint 97 to 2003 ([MS-PPT]): slide by slide its title, its text and the speaker's notes, as of
 * the last saving.
 * @throws ArchiveError `protected-file`, `broken-file` or `no-text`
 */
export function readPpt(bytes: Uint8Array, signal: AbortSignal): Extract {
  checkCompoundChains(bytes)
  try {
    const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer'
    })
    const streamOf = (name: string): Buffer | null => {
      const content = CFB.find(container, name)?.content
      return content === undefined ? null : Buffer.from(content as Uint8Array)
    }
    const user = streamOf('Current User')
    const stream = streamOf('PowerPoint Document')
    const head = user === null ? null : recordAt(user, 0)
    if (stream === null || user === null || head === null || head.end - head.start < 12)
      throw new ArchiveError('broken-file', 'No presentation in the container')
    if (user.readUInt32LE(head.start + 4) === ENCRYPTED)
      throw new ArchiveError('protected-file', 'The presentation asks for a password')
    const { blocks, pages, fonts } = presentationBlocks(stream, user.readUInt32LE(head.start + 8), signal)
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The presentation holds no text')
    return {
      blocks: blocks.map((block) => ({ ...block, text: block.text.normalize('NFC') })),
      metadata: noMetadata(),
      encoding: null,
      pages,
      warnings: [],
      ...(fonts.length > 0 ? { fonts } : {})
    }
  } catch (error) {
    throw asBroken(error)
  }
}

import { Buffer } from 'node:buffer'
import { CFB } from '@e965/xlsx'
import { ArchiveError } from '../../shared/ipc/errors.ts'

/** Pairs of offset and length in the head of the Word stream ([MS-DOC] 2.5.6 FibRgFcLcb97), by their place in the list. */
export const PART = {
  styles: 1,
  noteRefs: 2,
  noteTexts: 3,
  remarkRefs: 4,
  remarkTexts: 5,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  remarkOwners: 36,
  endnoteRefs: 46,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74
} as const

/** The texts that follow each other in one row of characters, in the order of 2.3.1 to 2.3.8. */
const STORIES = ['body', 'notes', 'headers', 'macros', 'remarks', 'endnotes', 'boxes', 'headerBoxes'] as const
export type Story = (typeof STORIES)[number]

/** A stretch of characters that stand together in the stream; `start` counts characters, `at` bytes. */
type Piece = { start: number; end: number; at: number; isWide: boolean; changes: Buffer }

export type DocFile = {
  word: Buffer
  table: Buffer
  /** Every character of every story; one unit of the string is one position of the format. */
  text: string
  pieces: readonly Piece[]
  /** Where the characters of each story stand. */
  stories: Readonly<Record<Story, { start: number; end: number }>>
  /** Bytes of the table stream a pair of the head points at; empty when it names none. */
  part(index: number): Buffer
  /** Where in `table` such a part begins; what follows a part is not always counted in its length. */
  partStart(index: number): number
}

const EMPTY = Buffer.alloc(0)
const LATIN = new TextDecoder('windows-1252')

function pairAt(word: Buffer, index: number): { at: number; length: number } {
  const count = word.readUInt16LE(152)
  if (index >= count) return { at: 0, length: 0 }
  return { at: word.readUInt32LE(154 + index * 8), length: word.readUInt32LE(158 + index * 8) }
}

/** Changes made in a fast saving: bytes that stand before the piece table, and the table itself (2.9.38 Clx). */
function splitClx(clx: Buffer): { changes: Buffer[]; table: Buffer } {
  const changes: Buffer[] = []
  let at = 0
  while (at < clx.length && clx[at] === 1) {
    const length = clx.readUInt16LE(at + 1)
    changes.push(clx.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  if (clx[at] !== 2) throw new ArchiveError('broken-file', 'The document has no table of pieces')
  return { changes, table: clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1)) }
}

function piecesOf(clx: Buffer): Piece[] {
  const { changes, table } = splitClx(clx)
  const count = Math.floor((table.length - 4) / 12)
  return Array.from({ length: Math.max(0, count) }, (_, index): Piece => {
    const place = (count + 1) * 4 + index * 8
    const where = table.readUInt32LE(place + 2)
    const change = table.readUInt16LE(place + 6)
    // bit 30: one byte a character, at half the offset (2.9.73 FcCompressed)
    const isWide = (where & 0x40000000) === 0
    const offset = where & 0x3fffffff
    return {
      start: table.readUInt32LE(index * 4),
      end: table.readUInt32LE(index * 4 + 4),
      at: isWide ? offset : Math.floor(offset / 2),
      isWide,
      // bit 0: the other bits number one of the changes (2.9.215 Prm1)
      changes: (change & 1) === 1 ? (changes[change >> 1] ?? EMPTY) : EMPTY
    }
  })
}

/** The characters of the pieces, which follow each other without gaps and fit the stream. */
function textOf(word: Buffer, pieces: readonly Piece[]): string {
  const parts: string[] = []
  let next = 0
  for (const { start, end, at, isWide } of pieces) {
    const size = (end - start) * (isWide ? 2 : 1)
    // every character has its own bytes, so a text is never longer than its stream
    if (start !== next || end < start || at + size > word.length || end > word.length)
      throw new ArchiveError('broken-file', 'The table of pieces does not fit the document')
    const bytes = word.subarray(at, at + size)
    parts.push(isWide ? bytes.toString('utf16le') : LATIN.decode(bytes))
    next = end
  }
  return parts.join('')
}

/**
 * The parts of a Word 97 to 2003 file ([MS-DOC] 2.4): its streams, its characters, and which of them belong to what.
 * @throws ArchiveError `broken-file`; RangeError where a length points out of the file
 */
export function openDoc(bytes: Uint8Array): DocFile {
  const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    type: 'buffer'
  })
  const stream = (name: string): Buffer => {
    // documents put into this one have streams of the same names below
    const content = CFB.find(container, `/${name}`)?.content
    if (content === undefined) throw new ArchiveError('broken-file', `The document has no ${name}`)
    return Buffer.from(content as Uint8Array)
  }
  const word = stream('WordDocument')
  const table = stream((word.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table')
  const part = (index: number): Buffer => {
    const { at, length } = pairAt(word, index)
    return length === 0 || at + length > table.length ? EMPTY : table.subarray(at, at + length)
  }
  const pieces = piecesOf(part(PART.pieces))
  const text = textOf(word, pieces)
  let start = 0
  const stories = Object.fromEntries(
    STORIES.map((story, index) => {
      const from = Math.min(start, text.length)
      start += word.readUInt32LE(76 + index * 4)
      return [story, { start: from, end: Math.min(start, text.length) }]
    })
  ) as DocFile['stories']
  return { word, table, text, pieces, stories, part, partStart: (index) => pairAt(word, index).at }
}

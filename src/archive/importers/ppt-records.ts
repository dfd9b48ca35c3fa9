import type { Buffer } from 'node:buffer'

/** A record of a PowerPoint stream ([MS-PPT] 2.3.1): its type, its instance, and where its data stands. */
export type PptRecord = { type: number; instance: number; isContainer: boolean; start: number; end: number }

/** Record types read here (2.13.24). */
export const TYPE = {
  document: 0x03e8,
  slide: 0x03ee,
  notes: 0x03f0,
  notesAtom: 0x03f1,
  slidePersist: 0x03f3,
  slideList: 0x0ff0,
  textHeader: 0x0f9f,
  textChars: 0x0fa0,
  textBytes: 0x0fa8,
  fontEntity: 0x0fb7,
  userEdit: 0x0ff5,
  currentUser: 0x0ff6,
  persistDirectory: 0x1772
} as const

/** Real files nest some ten containers. */
const MAX_DEPTH = 40

/** The record that begins at an offset; null when it does not fit before `end`. */
export function recordAt(stream: Buffer, at: number, end = stream.length): PptRecord | null {
  if (at < 0 || at + 8 > end) return null
  const head = stream.readUInt16LE(at)
  const length = stream.readUInt32LE(at + 4)
  const start = at + 8
  if (start + length > end) return null
  return {
    type: stream.readUInt16LE(at + 2),
    instance: head >> 4,
    isContainer: (head & 0xf) === 0xf,
    start,
    end: start + length
  }
}

/** The records one after the other in a container. What follows a damaged one is not read. */
export function* recordsIn(stream: Buffer, start: number, end: number): Generator<PptRecord> {
  for (let at = start; at < end;) {
    const record = recordAt(stream, at, end)
    if (record === null) return
    yield record
    at = record.end
  }
}

/** All records below a container, in order; containers themselves come before what they hold. */
export function* recordsBelow(stream: Buffer, parent: PptRecord, depth = 0): Generator<PptRecord> {
  if (depth > MAX_DEPTH) return
  for (const record of recordsIn(stream, parent.start, parent.end)) {
    yield record
    if (record.isContainer) yield* recordsBelow(stream, record, depth + 1)
  }
}

/**
 * Where the newest version of each object stands, by its number (2.3.4, 2.3.5): each saving adds an edit that points to
 * the one before.
 */
export function persistOffsets(
  stream: Buffer,
  currentEdit: number
): { offsets: Map<number, number>; document: number | null } {
  const offsets = new Map<number, number>()
  let document: number | null = null
  const seen = new Set<number>()
  for (let at = currentEdit; at > 0 && !seen.has(at);) {
    seen.add(at)
    const edit = recordAt(stream, at)
    if (edit === null || edit.type !== TYPE.userEdit || edit.end - edit.start < 20) break
    document ??= stream.readUInt32LE(edit.start + 16)
    const directory = recordAt(stream, stream.readUInt32LE(edit.start + 12))
    if (directory !== null && directory.type === TYPE.persistDirectory)
      readDirectory(stream, directory, offsets)
    at = stream.readUInt32LE(edit.start + 8)
  }
  return { offsets, document }
}

/** Runs of offsets: 20 bits of the first number, 12 bits of how many follow. */
function readDirectory(stream: Buffer, directory: PptRecord, offsets: Map<number, number>): void {
  let at = directory.start
  while (at + 4 <= directory.end) {
    const head = stream.readUInt32LE(at)
    at += 4
    const first = head & 0xfffff
    for (let index = 0; index < head >>> 20 && at + 4 <= directory.end; index++, at += 4) {
      if (!offsets.has(first + index)) offsets.set(first + index, stream.readUInt32LE(at))
    }
  }
}

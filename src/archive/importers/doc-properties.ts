import { Buffer } from 'node:buffer'
import type { DocFile } from './doc-file.ts'

/** What changes a property ([MS-DOC] 2.2.5.1 Sprm): its code, and where in the buffer its operand stands. */
export type Sprm = { code: number; operand: Buffer }

/** Pages of properties have this many bytes (2.9.33, 2.9.175). */
const PAGE = 512
const EMPTY = Buffer.alloc(0)

/** Bytes of an operand by the three upper bits of its code; 6 is a length of its own. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

function operandSize(code: number, list: Buffer, at: number): number {
  const kind = code >> 13
  if (kind !== 6) return SIZES[kind] ?? 0
  // the definition of a table has a length of two bytes (2.9.316); changed tabs may be longer than one byte says (2.9.180)
  if (code === 0xd608) return 1 + list.readUInt16LE(at)
  const length = list[at] ?? 0
  if (code !== 0xc615 || length !== 255) return 1 + length
  const deleted = list[at + 1] ?? 0
  return 3 + deleted * 4 + (list[at + 2 + deleted * 4] ?? 0) * 3
}

/** The changes in a list of them, in order; what does not fit is left out. */
export function* sprmsIn(list: Buffer): Generator<Sprm> {
  let at = 0
  while (at + 3 <= list.length) {
    const code = list.readUInt16LE(at)
    if (code >> 13 === 6 && at + 4 > list.length) return
    const size = operandSize(code, list, at + 2)
    if (at + 2 + size > list.length) return
    yield { code, operand: list.subarray(at + 2, at + 2 + size) }
    at += 2 + size
  }
}

/** Properties of the bytes from `start` to `end` of the Word stream. */
type Run = { start: number; end: number; list: Buffer; style: number }

/** `characters`: a page numbers one byte for each run; `paragraphs`: thirteen, and their properties name a style. */
type Kind = 'characters' | 'paragraphs'

function runAt(page: Buffer, index: number, count: number, kind: Kind): Run {
  const places = (count + 1) * 4
  const offset = (page[places + index * (kind === 'characters' ? 1 : 13)] ?? 0) * 2
  const run = {
    start: page.readUInt32LE(index * 4),
    end: page.readUInt32LE(index * 4 + 4),
    list: EMPTY,
    style: 0
  }
  if (offset === 0) return run
  const length = page[offset] ?? 0
  if (kind === 'characters') return { ...run, list: page.subarray(offset + 1, offset + 1 + length) }
  // a length of 0 is followed by the one that counts (2.9.174 PapxInFkp)
  const [from, to] =
    length === 0 ? [offset + 2, offset + 2 + (page[offset + 1] ?? 0) * 2] : [offset + 1, offset + length * 2]
  const whole = page.subarray(from, to)
  return whole.length < 2 ? run : { ...run, style: whole.readUInt16LE(0), list: whole.subarray(2) }
}

/** The runs of one kind in a document, sorted as its pages are. */
export class DocRuns {
  readonly #runs: Run[] = []

  constructor({ word, part }: DocFile, index: number, kind: Kind) {
    const bins = part(index)
    // no honest file has more pages than its stream
    const count = Math.min(Math.floor((bins.length - 4) / 8), Math.ceil(word.length / PAGE))
    for (let at = 0; at < count; at++) {
      const number = bins.readUInt32LE((Math.floor((bins.length - 4) / 8) + 1) * 4 + at * 4) & 0x3fffff
      const page = word.subarray(number * PAGE, (number + 1) * PAGE)
      if (page.length < PAGE) continue
      const runs = page[PAGE - 1] ?? 0
      const most = Math.min(runs, kind === 'characters' ? 101 : 29)
      for (let run = 0; run < most; run++) this.#runs.push(runAt(page, run, most, kind))
    }
    this.#runs.sort((a, b) => a.start - b.start)
  }

  /** The run that holds a byte of the stream; null where none does. */
  at(offset: number): Run | null {
    let low = 0
    let high = this.#runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#runs[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const run = this.#runs[low - 1]
    return run !== undefined && offset < run.end ? run : null
  }
}

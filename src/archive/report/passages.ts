/**
 * The evidence of a summary: the source text cut into passages, each given a number the first time
 * something printed rests on it. One number is one passage; it is reused wherever the passage serves again.
 */
import type { Block } from '../../shared/model/item.ts'
import type { Evidence } from '../../shared/model/meeting.ts'
import type { EvidenceRow } from '../../shared/model/printable/tom-tat.ts'
import { tidy } from './wording.ts'

/** A half-open range of the cleaned text. */
export type Passage = { start: number; end: number }

/** A sentence up to this length is one passage; a longer one is cut at its semicolons. */
const LONG_SENTENCE = 280

// Words before a full stop that does not end a sentence: TP. Hà Nội, TS. Nguyễn Văn A, Đ/c.
const ABBREVIATIONS = new Set(
  'tp tx tt ts ths pgs gs bs ks cn ls kts nsnd nsưt đ/c đc tr st vd v.v'.split(' ')
)

/** The sentences of `text`, as ranges without the white space around them. */
export function splitSentences(text: string): Passage[] {
  const found: Passage[] = []
  let start = 0
  const stops = /(?:\.{3}|[.!?…])[”"’)\]]*(?=\s+[“"‘([]*[\p{Lu}\d–-])/gu
  for (const stop of text.matchAll(stops)) {
    const word = /(\S*)$/u.exec(text.slice(start, stop.index))?.[1] ?? ''
    const lone =
      /^[“"‘([]*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase().replace(/^[“"‘([]+/u, ''))
    if (stop[0] === '.' && lone) continue
    found.push({ start, end: stop.index + stop[0].length })
    start = stop.index + stop[0].length
  }
  found.push({ start, end: text.length })
  return found.flatMap((range) => trimRange(text, range))
}

/** The passages of one block: its sentences, long ones cut at semicolons outside brackets and quotes. */
export function splitPassages(text: string): Passage[] {
  return splitSentences(text).flatMap((range) =>
    range.end - range.start <= LONG_SENTENCE ? [range] : splitClauses(text, range)
  )
}

function splitClauses(text: string, range: Passage): Passage[] {
  const clauses: Passage[] = []
  let depth = 0
  let start = range.start
  for (let at = range.start; at < range.end; at++) {
    const character = text[at] ?? ''
    if ('([“'.includes(character)) depth++
    else if (')]”'.includes(character)) depth = Math.max(0, depth - 1)
    else if (character === ';' && depth === 0) {
      clauses.push({ start, end: at + 1 })
      start = at + 1
    }
  }
  clauses.push({ start, end: range.end })
  // Short neighbours belong together: cut only as finely as the length asks.
  const joined: Passage[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    if (last !== undefined && clause.end - last.start <= LONG_SENTENCE) last.end = clause.end
    else joined.push({ ...clause })
  }
  return joined.flatMap((clause) => trimRange(text, clause))
}

function trimRange(text: string, { start, end }: Passage): Passage[] {
  const inner = text.slice(start, end)
  const lead = inner.length - inner.trimStart().length
  const length = inner.trim().length
  return length === 0 ? [] : [{ start: start + lead, end: start + lead + length }]
}

export type EvidenceBook = {
  /** Numbers of the passages that the evidence touches, ascending; new passages get the next numbers. */
  mark(evidence: readonly Evidence[]): number[]
  /** The passages themselves, without giving them a number. Two lists that share a key share a passage. */
  keys(evidence: readonly Evidence[]): string[]
  /** All numbered passages in order. */
  rows(): EvidenceRow[]
}

/** `label`: how an item is called beside its passages, where there are several. */
type Source = { id: number; text: string; blocks: readonly Block[]; label?: string }
type Found = { key: string; readonly quote: string; place: string | null }

/**
 * Opens the book of evidence over one item. Evidence whose quote is no longer at its offsets is looked for
 * in the text; what is not found, or belongs to an item that is not here, stands for itself without a place.
 */
export function openEvidence(...sources: readonly Source[]): EvidenceBook {
  const books = new Map(sources.map((source) => [source.id, bookOf(source)]))
  const numbers = new Map<string, number>()
  const rows: EvidenceRow[] = []

  const find = (one: Evidence): Found[] => {
    const found = books.get(one.item)?.(one) ?? []
    if (found.length > 0) return found
    return one.quote.trim() === '' ? [] : [{ key: one.quote, quote: tidy(one.quote), place: null }]
  }

  return {
    mark: (evidence) => {
      const marks = evidence.flatMap(find).map((found) => {
        const known = numbers.get(found.key)
        if (known !== undefined) return known
        const number = rows.length + 1
        numbers.set(found.key, number)
        rows.push({ number, quote: found.quote, place: found.place })
        return number
      })
      return [...new Set(marks)].sort((a, b) => a - b)
    },
    keys: (evidence) => [...new Set(evidence.flatMap(find).map((found) => found.key))],
    rows: () => [...rows]
  }
}

/** The passages of one item that an evidence touches. */
function bookOf(source: Source): (one: Evidence) => Found[] {
  const places = namePlaces(source.blocks)
  const passages = source.blocks
    .flatMap((block) => {
      if (block.start === null || block.end === null) return []
      const offset = block.start
      const place = [places.get(block), source.label].filter(Boolean).join(', ') || null
      return splitPassages(source.text.slice(offset, block.end)).map((range) => {
        const [start, end] = [offset + range.start, offset + range.end]
        const found: Found = {
          key: `${source.label ?? ''} ${start}-${end}`,
          // asked for of the few that are printed
          get quote() {
            return tidy(source.text.slice(start, end))
          },
          place
        }
        return { start, end, found }
      })
    })
    .sort((a, b) => a.start - b.start)
  return (one) => {
    const start = whereIs(source, one)
    if (start === null) return []
    const found: Found[] = []
    for (let at = firstAfter(passages, start); at < passages.length; at++) {
      const passage = passages[at]
      if (passage === undefined || passage.start >= start + one.quote.length) break
      found.push(passage.found)
    }
    return found
  }
}

/** The index of the first of passages in the order of the text that ends behind `offset`. */
function firstAfter(passages: readonly Passage[], offset: number): number {
  let [low, high] = [0, passages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function whereIs(source: Source, { item, start, end, quote }: Evidence): number | null {
  if (item !== source.id) return null
  if (source.text.slice(start, end) === quote) return start
  const found = source.text.indexOf(quote)
  return quote === '' || found < 0 ? null : found
}

/** "đoạn n" counts paragraphs, lists and tables from the top; other blocks are called by what they are. */
function namePlaces(blocks: readonly Block[]): Map<Block, string> {
  const names = { title: 'nhan đề', heading: 'đề mục', caption: 'chú thích ảnh' } as const
  const places = new Map<Block, string>()
  let paragraph = 0
  for (const block of blocks) {
    if (block.start === null) continue
    if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'caption')
      places.set(block, names[block.kind])
    else places.set(block, `đoạn ${++paragraph}`)
  }
  return places
}

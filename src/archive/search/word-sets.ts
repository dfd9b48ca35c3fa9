/**
 * Which items hold one word, or a word that begins so. A query is mostly common syllables, and the same ones come again
 * with every letter typed: the sets of common ones are kept as bits, so that several are brought together without asking
 * the index, and of items written since only those are asked about. Rare words are asked for each time; their lists are
 * short.
 */
import type { ReadableDb } from '../db/open.ts'
import { itemsWithTags, tagsOfWords } from '../stores/search-tags.ts'
import { isSame, momentOf, type Moment } from './changes.ts'
import { intersect, unite, without, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { inHeads } from './match.ts'

type Table = 'search_heads' | 'search_bodies' | 'search_words' | 'search_exact'

/** Rising ids, or bits where they are many. */
export type WordSet = { count: number } & ({ ids: Ids; bits: null } | { ids: null; bits: Uint32Array })

/** A word in at least one item of so many is kept as bits, which are then no larger than its list. */
const COMMON = 32
/** Of all sets together; the one asked for longest ago goes first. */
const MOST_BYTES = 24 * 2 ** 20
/** Tags whose items are kept one by one. */
const MOST_TAGS = 16
/** The greatest id there can be. */
const LAST = Number.MAX_SAFE_INTEGER

type Kept = { epoch: number; sets: Map<string, { set: WordSet; upTo: Moment }>; bytes: number }

const held = new WeakMap<ReadableDb, Kept>()

/** Ids of the rows of a table of the index that satisfy an expression, rising; from `first` to `last`. */
export function idsIn(db: ReadableDb, table: Table, expression: string, first = 1, last = LAST): number[] {
  const from = first > 1 ? ` AND rowid >= ${first}` : ''
  const to = last < LAST ? ` AND rowid <= ${last}` : ''
  return db
    .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?${from}${to}`)
    .pluck()
    .all(expression) as number[]
}

/** Where an expression is looked for: a table of the index, or any of the heads of an item. */
type Place = Table | 'heads'

/** The ids as far as they are asked for. The words of tags, which stand in a table of their own, are words of the items that carry them. */
export function idsWithTags(db: ReadableDb, columns: ItemColumns, place: Place, expression: string): Ids {
  return idsBetween(db, columns, place, expression, columns.first, LAST)
}

function idsBetween(
  db: ReadableDb,
  columns: ItemColumns,
  place: Place,
  expression: string,
  first: number,
  last: number
): Ids {
  const own =
    place === 'heads'
      ? idsIn(db, 'search_heads', inHeads(expression), first, last)
      : idsIn(db, place, expression, first, last)
  if (place === 'search_heads' || place === 'search_bodies') return own
  const spelling = place === 'search_exact' ? 'exact' : 'folded'
  return unite(own, taggedWith(db, columns, spelling, expression, first, last))
}

/** Items that carry a tag whose path satisfies an expression. */
export function taggedWith(
  db: ReadableDb,
  columns: ItemColumns,
  spelling: 'folded' | 'exact',
  expression: string,
  first = columns.first,
  last = LAST
): Ids {
  const tags = tagsOfWords(db, spelling, expression)
  const carrying = (some: readonly number[]) => {
    const list = JSON.stringify(some)
    return (from: number, to: number) => itemsWithTags(db, list, from, to)
  }
  if (tags.length > MOST_TAGS || first > 1 || last < LAST)
    return tags.length === 0 ? [] : carrying(tags)(first, last)
  // the same few tags come again with other words
  return tags
    .map((tag) => idsOf(keptSet(db, columns, `tag ${tag}`, true, carrying([tag]))))
    .reduce<Ids>(unite, [])
}

/** The items that satisfy an expression of one word. @param isKept keep them though they are few */
export function wordSet(
  db: ReadableDb,
  columns: ItemColumns,
  place: Place,
  expression: string,
  isKept = false
): WordSet {
  return keptSet(db, columns, `${place} ${expression}`, isKept, (first, last) =>
    idsBetween(db, columns, place, expression, first, last)
  )
}

type Read = (first: number, last: number) => Ids

/** A set as it is now: kept and brought up to date where it is common, else read. */
function keptSet(db: ReadableDb, columns: ItemColumns, key: string, isKept: boolean, read: Read): WordSet {
  // of a few items only
  if (columns.first > 1) return setOf(read(columns.first, LAST), columns.size)
  let kept = held.get(db)
  if (kept?.epoch !== columns.epoch)
    held.set(db, (kept = { epoch: columns.epoch, sets: new Map(), bytes: 0 }))
  const known = kept.sets.get(key)
  if (known) {
    kept.sets.delete(key)
    kept.bytes -= bytesOf(known.set)
  }
  const set =
    known === undefined
      ? setOf(read(1, LAST), columns.size)
      : isSame(known.upTo, columns)
        ? known.set
        : renewed(known.set, known.upTo, columns, read)
  if (isKept || isCommon(set.count, columns.size)) keep(kept, key, { set, upTo: momentOf(columns) })
  return set
}

/** The set with the items written since read anew. */
function renewed(set: WordSet, upTo: Moment, { changes, size }: ItemColumns, read: Read): WordSet {
  const { ids, from } = changes.since(upTo)
  const again = ids.length === 0 ? [] : intersect(read(ids[0]!, ids[ids.length - 1]!), ids)
  const added = read(from, LAST)
  if (set.bits === null) {
    const old = without(set.ids, ids).filter((id) => id < from)
    return setOf(unite(unite(old, again), added), size)
  }
  const bits = new Uint32Array(wordsFor(size))
  bits.set(set.bits)
  for (const id of ids) bits[id >>> 5]! &= ~(1 << (id & 31))
  for (const some of [again, added]) for (const id of some) bits[id >>> 5]! |= 1 << (id & 31)
  return { count: countOf(bits), ids: null, bits }
}

function countOf(bits: Uint32Array): number {
  // https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel
  let count = 0
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

function keep(kept: Kept, key: string, known: { set: WordSet; upTo: Moment }): void {
  kept.sets.set(key, known)
  kept.bytes += bytesOf(known.set)
  for (const [oldest, { set }] of kept.sets) {
    if (kept.bytes <= MOST_BYTES) break
    kept.sets.delete(oldest)
    kept.bytes -= bytesOf(set)
  }
}

const bytesOf = ({ count, bits }: WordSet) => 100 + (bits === null ? 8 * count : bits.byteLength)

const isCommon = (count: number, size: number) => count * COMMON >= size
const wordsFor = (size: number) => (size + 31) >>> 5

function setOf(ids: Ids, size: number): WordSet {
  return isCommon(ids.length, size)
    ? { count: ids.length, ids: null, bits: bitsOf(ids, size) }
    : { count: ids.length, ids, bits: null }
}

function bitsOf(ids: Ids, size: number): Uint32Array {
  const bits = new Uint32Array(wordsFor(size))
  // an id past the end came in since the columns were read, and falls off
  for (const id of ids) bits[id >>> 5]! |= 1 << (id & 31)
  return bits
}

/** The ids of a set, rising. */
export function idsOf({ ids, bits }: WordSet): Ids {
  return bits === null ? ids : idsOfBits(bits)
}

function idsOfBits(bits: Uint32Array): number[] {
  const ids: number[] = []
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at]!; word !== 0; word &= word - 1) ids.push(at * 32 + 31 - Math.clz32(word & -word))
  }
  return ids
}

/** The ids in every one of the sets, rising; of none of them nothing. */
export function idsInAll(sets: readonly WordSet[]): Ids {
  const lists = sets.flatMap(({ ids }) => (ids === null ? [] : [ids])).sort((a, b) => a.length - b.length)
  const bits = sets.flatMap((set) => (set.bits === null ? [] : [set.bits]))
  if (lists.length > 0) {
    const listed = lists.reduce<Ids>((a, b) => intersect(a, b), lists[0]!)
    return listed.filter((id) => bits.every((some) => (some[id >>> 5]! >>> (id & 31)) & 1))
  }
  return bits.length === 0 ? [] : idsOfBits(bits.reduce(inBoth))
}

/** How many ids are in every one of the sets. */
export function countInAll(sets: readonly WordSet[]): number {
  const bits = sets.flatMap((set) => (set.bits === null ? [] : [set.bits]))
  return bits.length < sets.length ? idsInAll(sets).length : countOf(bits.reduce(inBoth))
}

function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = a.slice()
  for (let at = 0; at < both.length; at++) both[at]! &= b[at]!
  return both
}

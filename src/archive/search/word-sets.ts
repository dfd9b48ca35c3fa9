/**
 * Which items hold one word, or a word that begins so. A query is mostly common syllables, and the same ones come again
 * with every letter typed: the sets of common ones are kept as bits until the archive changes, so that several are
 * brought together without asking the index. Rare words are asked for each time; their lists are short.
 */
import type { ReadableDb } from '../db/open.ts'
import { itemsOfTagWords } from '../stores/search-tags.ts'
import { intersect, unite, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { inHeads } from './match.ts'

type Table = 'search_heads' | 'search_bodies' | 'search_words' | 'search_exact'

/** Rising ids, or bits where they are many. */
export type WordSet = { count: number } & ({ ids: Ids; bits: null } | { ids: null; bits: Uint32Array })

/** A word in at least one item of so many is kept as bits, which are then no larger than its list. */
const COMMON = 32
/** Of all sets together; the one asked for longest ago goes first. */
const MOST_BYTES = 24 * 2 ** 20

type Kept = { stamp: string; sets: Map<string, WordSet>; bytes: number }

const held = new WeakMap<ReadableDb, Kept>()

/** Ids of the rows of a table of the index that satisfy an expression, rising; from `first` on. */
export function idsIn(db: ReadableDb, table: Table, expression: string, first = 1): number[] {
  const from = first > 1 ? ` AND rowid >= ${first}` : ''
  return db
    .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?${from}`)
    .pluck()
    .all(expression) as number[]
}

/** Where an expression is looked for: a table of the index, or any of the heads of an item. */
type Place = Table | 'heads'

/** The ids as far as they are asked for. The words of tags, which stand in a table of their own, are words of the items that carry them. */
export function idsWithTags(db: ReadableDb, { first }: ItemColumns, place: Place, expression: string): Ids {
  const own =
    place === 'heads'
      ? idsIn(db, 'search_heads', inHeads(expression), first)
      : idsIn(db, place, expression, first)
  if (place === 'search_heads' || place === 'search_bodies') return own
  return unite(own, itemsOfTagWords(db, place === 'search_exact' ? 'exact' : 'folded', expression, first))
}

/** The items that satisfy an expression of one word. @param isKept keep them though they are few */
export function wordSet(
  db: ReadableDb,
  columns: ItemColumns,
  place: Place,
  expression: string,
  isKept = false
): WordSet {
  const { stamp, size, first } = columns
  let kept = held.get(db)
  if (kept?.stamp !== stamp) held.set(db, (kept = { stamp, sets: new Map(), bytes: 0 }))
  const key = `${place} ${first} ${expression}`
  const known = kept.sets.get(key)
  if (known) {
    kept.sets.delete(key)
    kept.sets.set(key, known)
    return known
  }
  const ids = idsWithTags(db, columns, place, expression)
  const isCommon = ids.length * COMMON >= size
  const set: WordSet = isCommon
    ? { count: ids.length, ids: null, bits: bitsOf(ids, size) }
    : { count: ids.length, ids, bits: null }
  if (isCommon || isKept) keep(kept, key, set)
  return set
}

function keep(kept: Kept, key: string, set: WordSet): void {
  kept.sets.set(key, set)
  kept.bytes += bytesOf(set)
  for (const [oldest, its] of kept.sets) {
    if (kept.bytes <= MOST_BYTES) break
    kept.sets.delete(oldest)
    kept.bytes -= bytesOf(its)
  }
}

const bytesOf = ({ count, bits }: WordSet) => 100 + (bits === null ? 8 * count : bits.byteLength)

function bitsOf(ids: Ids, size: number): Uint32Array {
  const bits = new Uint32Array((size + 31) >>> 5)
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

function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = a.slice()
  for (let at = 0; at < both.length; at++) both[at]! &= b[at]!
  return both
}

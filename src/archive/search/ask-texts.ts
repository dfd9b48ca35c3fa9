/** How wanted words stand together in the texts of many hits, as the index knows it. */
import type { ReadableDb } from '../db/open.ts'
import { intersect, without, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { anyOfThem, sideBySide } from './match.ts'
import { once } from './once.ts'
import { latestFirst, NOTHING, worthMost, type InTexts, type Ordered } from './ordered.ts'
import { pairsOf } from './pairs.ts'
import { isLittleToRead, readTogether } from './read-texts.ts'
import { isLongOpen, openKeys, type Wanted, type Wording } from './wanted.ts'
import { idsIn, idsOf, wordSet } from './word-sets.ts'

/** A tier drawn from more hits than this is put in order by date: scoring so many would be felt. */
const MOST_SCORED = 20_000

/** Asks the index, one question after the other as far as they are needed. */
export function askTogether(
  db: ReadableDb,
  columns: ItemColumns,
  hits: Ids,
  wanted: Wanted,
  prefer: Uint8Array | null
): InTexts {
  const { wordings } = wanted
  const answers = new Map<string, Ids>()
  const inBodies = (expression: string): Ids => {
    const known = answers.get(expression) ?? inTexts(db, columns, expression)
    answers.set(expression, known)
    return known
  }
  const read = (ids: Ids) => readTogether(db, columns, ids, wanted, prefer)
  const whole = anyOfThem(wordings.map(({ folded }) => sideBySide(folded, false)))!
  const open = wordings.filter(isLongOpen)
  const begun = once(() => intersect(hits, inBodies(beginnings(open))))
  // one question for both: what stands wholly together is begun, and is told apart by reading where that is little
  const both = once(() =>
    open.length === wordings.length &&
    isWorthBoth(columns, hits, wordings) &&
    isLittleToRead(columns, begun())
      ? read(begun())
      : null
  )
  const wholly = once(() => intersect(hits, inBodies(whole)))
  return {
    whole() {
      const known = both()
      if (known !== null) return known.whole()
      const ids = wholly()
      if (isLittleToRead(columns, ids)) return read(ids).whole()
      return scored(db, columns, whole, ids, hits.length > MOST_SCORED, prefer)
    },
    begun() {
      if (open.length === 0) return NOTHING
      const known = both()
      if (known !== null) return known.begun()
      const ids = without(begun(), wholly())
      if (isLittleToRead(columns, ids)) return read(ids).begun()
      // not looked into, and a long text holds more of anything
      const lengthOf = (id: number) => Math.floor(Math.log2(2 + columns.length[id]! / 4000))
      const by = preferred(columns, prefer)
      return { ids, by: (a, b) => lengthOf(a) - lengthOf(b) || by(a, b) }
    },
    partly(isAll) {
      const worth = worthOfPairs(db, columns, wordings[0]!, isAll ? CLOSELY : IN_PASSING, inBodies)
      return worthMost(columns, hits, worth, prefer)
    }
  }
}

/** Where the page is hardly filled by what stands wholly together, and three words or more are known. */
const isWorthBoth = ({ size }: ItemColumns, hits: Ids, wordings: readonly Wording[]) =>
  hits.length * 10 <= size && wordings.every(({ folded }) => folded.length > 3)

/**
 * Items where all words but the half-typed one stand side by side: that one stands in every hit. Of two words the index
 * has to find the second by its beginning, which takes it longest.
 */
function beginnings(wordings: readonly Wording[]): string {
  const phrases = wordings.map((wording) => {
    const keys = openKeys(wording)
    return keys.length > 2 ? sideBySide(keys.slice(0, -1), false) : sideBySide(keys, true)
  })
  return anyOfThem(phrases)!
}

function inTexts(db: ReadableDb, columns: ItemColumns, expression: string): Ids {
  const isOneWord = !expression.includes(' ')
  return isOneWord
    ? idsOf(wordSet(db, columns, 'search_bodies', expression))
    : idsIn(db, 'search_bodies', expression)
}

/** Texts with the words as typed first, then the latest. */
function preferred(columns: ItemColumns, prefer: Uint8Array | null): (a: number, b: number) => number {
  const byDate = latestFirst(columns)
  return prefer === null ? byDate : (a, b) => prefer[b]! - prefer[a]! || byDate(a, b)
}

/** Texts that hold the expression: those with the words as typed first, then by bm25 (by date where there are too many). */
function scored(
  db: ReadableDb,
  columns: ItemColumns,
  expression: string,
  ids: Ids,
  isMany: boolean,
  prefer: Uint8Array | null
): Ordered {
  if (isMany) return { ids, by: preferred(columns, prefer) }
  const rows = db
    .prepare('SELECT rowid, bm25(search_bodies) FROM search_bodies WHERE search_bodies MATCH ?')
    .raw()
    .all(expression) as [number, number][]
  // bm25 is smaller for better
  const score = new Map(rows)
  const by = preferred(columns, null)
  return {
    ids,
    by: (a, b) =>
      (prefer === null ? 0 : prefer[b]! - prefer[a]!) || (score.get(a) ?? 0) - (score.get(b) ?? 0) || by(a, b)
  }
}

/**
 * How many pairs of neighbours are asked for one by one, and the share of all items beyond which a pair whose words meet
 * there is not: it tells little mostly, and takes long.
 */
type Care = { pairs: number; share: number }
const IN_PASSING: Care = { pairs: 3, share: 1 / 8 }
const CLOSELY: Care = { pairs: 4, share: 1 / 2 }

/** What items are worth for words that are neighbours in them as in the query: each pair counts by how rare it is. */
function worthOfPairs(
  db: ReadableDb,
  columns: ItemColumns,
  wording: Wording,
  care: Care,
  inBodies: (expression: string) => Ids
): Float64Array {
  const worth = new Float64Array(columns.size)
  const pairs = pairsOf(db, columns, wording).slice(0, care.pairs)
  for (const [at, { keys, items }] of pairs.entries()) {
    if (at > 0 && items > columns.size * care.share) break
    const ids = inBodies(sideBySide(keys, false))
    const rarity = Math.log(1 + columns.size / (1 + ids.length))
    for (const id of ids) worth[id]! += rarity
  }
  return worth
}

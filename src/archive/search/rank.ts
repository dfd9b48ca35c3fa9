/**
 * Ranking. Two syllables of one Vietnamese word count far more side by side than apart, a title more than a text, the
 * spelling as typed more than other accents. So hits are put in tiers, best first, and only as many tiers are worked out
 * as the page asked for needs: a query of the commonest words is ranked by its best hits, never by scoring all of them.
 * Inside a tier titles go by their length, texts by bm25 (https://www.sqlite.org/fts5.html#the_bm25_function), then by
 * date.
 */
import type { ReadableDb } from '../db/open.ts'
import { membership, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { allOfThem, anyOfThem, inHeads, sideBySide, wordOf } from './match.ts'
import { idsIn } from './meant.ts'
import type { Wanted, Wording } from './wanted.ts'

export type RankedRow = { id: number; score: number }

/** A tier drawn from more hits than this is put in order by date: scoring so many would be felt. */
const MOST_SCORED = 20_000

type Tier = () => Ids

/** Hits in the order of their worth, worked out as far as they are asked for. */
export type Ranking = {
  /** @returns the rows of a page; fewer at the end */
  page(offset: number, limit: number): RankedRow[]
}

/** Ranks hits. @param wanted null where the query names no words: then by date */
export function rankHits(db: ReadableDb, columns: ItemColumns, hits: Ids, wanted: Wanted | null): Ranking {
  const byDate = latestFirst(columns)
  const isHit = membership(hits, columns.size)
  const tiers: Tier[] = [
    ...(wanted === null ? [] : tiersOf(db, columns, hits, wanted)),
    () => [...hits].sort(byDate)
  ]
  const ordered: RankedRow[] = []
  return {
    page(offset, limit) {
      while (ordered.length < offset + limit && tiers.length > 0) {
        const score = tiers.length
        for (const id of tiers.shift()!()) {
          if (isHit[id] !== 1) continue
          isHit[id] = 2
          ordered.push({ id, score })
        }
      }
      return ordered.slice(offset, offset + limit)
    }
  }
}

/** The later date first, then what came in later. */
export const latestFirst =
  ({ date }: ItemColumns) =>
  (a: number, b: number) =>
    date[b]! - date[a]! || b - a

function tiersOf(db: ReadableDb, columns: ItemColumns, hits: Ids, { wordings, hasAccents }: Wanted): Tier[] {
  const [typed] = wordings
  if (!typed) return []
  const inTitle = (expression: string | null, column: 'title' | 'title_exact' = 'title') =>
    expression === null
      ? []
      : shortestTitleFirst(columns, idsIn(db, 'search_heads', inHeads(expression, column)))
  const inText = (expression: string | null) =>
    bodies(db, columns, hits, expression, hasAccents ? exactly() : null)
  const whole = anyOfThem(wordings.map((wording) => sideBySide(wording.folded, false)))!
  const open = anyOfThem(wordings.flatMap(openPhrase))
  const longOpen = anyOfThem(wordings.filter(isLongOpen).flatMap(openPhrase))
  const exactly = once(() => exactWords(db, columns, typed))
  const wholeInText = once(() => inText(whole))
  const asTyped = () => (hasAccents ? wholeInText().filter((id) => exactly()[id] === 1) : [])
  // a syllable of three letters is probably all there: what it begins waits
  const isShort = typed.open !== null && typed.open.prefix.length < 3
  const openInTitle = () => inTitle(open)
  return [
    () => (hasAccents ? inTitle(sideBySide(typed.exact, false), 'title_exact') : []),
    asTyped,
    () => inTitle(whole),
    ...(isShort ? [openInTitle, wholeInText] : [wholeInText, openInTitle]),
    () => inText(longOpen),
    () => shortestTitleFirst(columns, idsIn(db, 'search_heads', inHeads(whole))),
    () => inTitle(anyOfThem(wordings.map(everyWord))),
    () => partlyTogether(db, columns, hits, typed)
  ]
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/**
 * Of titles that hold the words, the shortest says least besides: it is the likeliest to be meant, since a title of n
 * words can be remembered by n places.
 */
function shortestTitleFirst(columns: ItemColumns, ids: number[]): Ids {
  const byDate = latestFirst(columns)
  return ids.sort((a, b) => columns.titleLength[a]! - columns.titleLength[b]! || byDate(a, b))
}

/** Texts that hold the expression: those with the words as typed first, then by bm25 (by date where there are too many). */
function bodies(
  db: ReadableDb,
  columns: ItemColumns,
  hits: Ids,
  expression: string | null,
  prefer: Uint8Array | null
): Ids {
  if (expression === null) return []
  const byDate = latestFirst(columns)
  const preferred = (a: number, b: number) => (prefer === null ? 0 : prefer[b]! - prefer[a]!)
  if (hits.length > MOST_SCORED) {
    return idsIn(db, 'search_bodies', expression).sort((a, b) => preferred(a, b) || byDate(a, b))
  }
  const rows = db
    .prepare('SELECT rowid, bm25(search_bodies) FROM search_bodies WHERE search_bodies MATCH ?')
    .raw()
    .all(expression) as [number, number][]
  // bm25 is smaller for better
  rows.sort((a, b) => preferred(a[0], b[0]) || a[1] - b[1] || byDate(a[0], b[0]))
  return rows.map(([id]) => id)
}

const openKeys = ({ folded, open }: Wording) => [...folded.slice(0, -1), open!.prefix]

function openPhrase(wording: Wording): string[] {
  return wording.open === null ? [] : [sideBySide(openKeys(wording), true)]
}

/** Half-typed words of one or two letters are looked for among short texts only. */
const isLongOpen = ({ open }: Wording) => open !== null && open.prefix.length > 2

/** Which items hold every word just as typed. */
function exactWords(db: ReadableDb, columns: ItemColumns, { exact, open }: Wording): Uint8Array {
  const words = open === null ? exact : exact.slice(0, -1)
  const expression = allOfThem([...new Set(words)].map(wordOf))
  return membership(expression === null ? [] : idsIn(db, 'search_exact', expression), columns.size)
}

function everyWord({ folded, open }: Wording): string {
  const words = (open ? folded.slice(0, -1) : folded).map(wordOf)
  if (open) words.push(`${wordOf(open.prefix)} *`)
  return allOfThem([...new Set(words)])!
}

/** Pairs of neighbours that are asked for one by one. */
const MOST_PAIRS = 3

/** Hits where words that are neighbours in the query are neighbours too: each pair counts by how rare it is. */
function partlyTogether(db: ReadableDb, columns: ItemColumns, hits: Ids, { folded, open }: Wording): Ids {
  const words = open === null ? folded : folded.slice(0, -1)
  if (words.length < 3 && (open === null || words.length < 2)) return []
  const worth = new Float64Array(columns.size)
  const pairs = new Set(words.slice(1).map((word, at) => sideBySide([words[at]!, word], false)))
  for (const pair of rarestFirst(db, [...pairs]).slice(0, MOST_PAIRS)) {
    const ids = idsIn(db, 'search_bodies', pair)
    const rarity = Math.log(1 + columns.size / (1 + ids.length))
    for (const id of ids) worth[id]! += rarity
  }
  const byDate = latestFirst(columns)
  const found = hits.filter((id) => worth[id]! > 0)
  // a long text holds more of anything
  for (const id of found) worth[id]! /= Math.log2(2 + columns.length[id]! / 4000)
  return found.sort((a, b) => worth[b]! - worth[a]! || byDate(a, b))
}

/** Pairs that stand together in few items tell more than those of the commonest words. */
function rarestFirst(db: ReadableDb, pairs: readonly string[]): readonly string[] {
  if (pairs.length <= MOST_PAIRS) return pairs
  const items = (pair: string) =>
    db
      .prepare('SELECT count(*) FROM search_words WHERE search_words MATCH ?')
      .pluck()
      .get(pair.replace(' ', '" AND "')) as number
  return pairs
    .map((pair) => ({ pair, items: items(pair) }))
    .sort((a, b) => a.items - b.items)
    .map(({ pair }) => pair)
}

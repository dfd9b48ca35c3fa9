/**
 * Ranking. Two syllables of one Vietnamese word count far more side by side than apart, a title more than a text, the
 * spelling as typed more than other accents. So hits are put in tiers, best first, and only as many tiers are worked out
 * as the page asked for needs: a query of the commonest words is ranked by its best hits, never by scoring all of them.
 * Inside a tier bm25 decides (https://www.sqlite.org/fts5.html#the_bm25_function), then the later date.
 */
import type { ReadableDb } from '../db/open.ts'
import { membership, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { allOfThem, anyOfThem, inHeads, sideBySide, wordOf } from './match.ts'
import { idsIn } from './meant.ts'
import type { Wanted, Wording } from './wanted.ts'

export type RankedRow = { id: number; score: number }

/** Weights of title, notes, tags, source, cites, name, title_exact. */
const HEADS = 'bm25(search_heads, 8.0, 2.0, 3.0, 1.0, 2.0, 2.0, 0.0)'
const BODIES = 'bm25(search_bodies)'

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
  const heads = (expression: string | null) => scored(db, columns, 'search_heads', HEADS, expression)
  const bodies = (expression: string | null, prefer?: Uint8Array) =>
    hits.length > MOST_SCORED && hits.length > 0
      ? newest(db, columns, expression, prefer)
      : scored(db, columns, 'search_bodies', BODIES, expression, prefer)
  const inTitle = (expression: string | null) => expression && inHeads(expression, 'title')
  const whole = anyOfThem(wordings.map((wording) => sideBySide(wording.folded, false)))
  const open = anyOfThem(wordings.flatMap(openPhrase))
  const long = anyOfThem(wordings.filter(isLongOpen).flatMap(openPhrase))
  const exactly = hasAccents ? exactWords(db, columns, wordings[0]!) : undefined
  return [
    () => (hasAccents ? heads(inHeads(sideBySide(wordings[0]!.exact, false), 'title_exact')) : []),
    () => heads(inTitle(whole)),
    () => heads(inTitle(open)),
    () => bodies(whole, exactly?.()),
    () => bodies(long, exactly?.()),
    () => heads(inHeads(`${whole}`)),
    () => heads(inTitle(anyOfThem(wordings.map(allInTitle)))),
    () => (hits.length > MOST_SCORED ? [] : bodies(anyOfThem(wordings.flatMap(partlyTogether))))
  ]
}

/** Ids of a table's rows that satisfy an expression, by bm25, then by date; `prefer` go before all others. */
function scored(
  db: ReadableDb,
  columns: ItemColumns,
  table: 'search_heads' | 'search_bodies',
  bm25: string,
  expression: string | null,
  prefer?: Uint8Array
): Ids {
  if (expression === null || expression === '') return []
  const rows = db
    .prepare(`SELECT rowid, ${bm25} FROM ${table} WHERE ${table} MATCH ?`)
    .raw()
    .all(expression) as [number, number][]
  const byDate = latestFirst(columns)
  // bm25 is smaller for better
  rows.sort((a, b) => (prefer ? prefer[b[0]]! - prefer[a[0]]! : 0) || a[1] - b[1] || byDate(a[0], b[0]))
  return rows.map(([id]) => id)
}

/** The same without scoring: by date. */
function newest(db: ReadableDb, columns: ItemColumns, expression: string | null, prefer?: Uint8Array): Ids {
  if (expression === null || expression === '') return []
  const byDate = latestFirst(columns)
  return idsIn(db, 'search_bodies', expression).sort(
    (a, b) => (prefer ? prefer[b]! - prefer[a]! : 0) || byDate(a, b)
  )
}

const openKeys = ({ folded, open }: Wording) => [...folded.slice(0, -1), open!.prefix]

function openPhrase(wording: Wording): string[] {
  return wording.open === null ? [] : [sideBySide(openKeys(wording), true)]
}

/** Half-typed words of one or two letters are looked for among short texts only. */
const isLongOpen = ({ open }: Wording) => open !== null && open.prefix.length > 2

/** Which items hold every word just as typed. */
function exactWords(db: ReadableDb, columns: ItemColumns, { exact, open }: Wording): () => Uint8Array {
  let marks: Uint8Array | null = null
  const words = open === null ? exact : exact.slice(0, -1)
  return () => {
    const expression = allOfThem([...new Set(words)].map(wordOf))
    marks ??= membership(expression === null ? [] : idsIn(db, 'search_exact', expression), columns.size)
    return marks
  }
}

function allInTitle(wording: Wording): string {
  const words = (wording.open ? wording.folded.slice(0, -1) : wording.folded).map(wordOf)
  if (wording.open) words.push(`${wordOf(wording.open.prefix)} *`)
  return allOfThem([...new Set(words)])!
}

/** Every word, and at least two that are neighbours in the query: each pair counts by how rare it is. */
function partlyTogether({ folded, open }: Wording): string[] {
  const words = open === null ? folded : folded.slice(0, -1)
  if (words.length < 2) return []
  const pairs = words.slice(1).map((word, at) => sideBySide([words[at]!, word], false))
  return [`(${allOfThem([...new Set(words)].map(wordOf))!}) AND (${anyOfThem([...new Set(pairs)])!})`]
}

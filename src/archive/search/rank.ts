/**
 * Ranking. Every hit satisfies the match expression; hits that also satisfy what is preferred (words side by side,
 * accents as typed) come first, because two syllables of one Vietnamese word count far more together than apart.
 * Inside a tier bm25 decides, with title and exact spelling weighing more, then the later date.
 */
import type { SortOrder } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import type { Conditions } from '../stores/item-filter.ts'
import type { CompiledQuery } from './compile.ts'

/** Weights of title, body, notes, tags, source, cites, name, title_exact, body_exact. */
const BM25 = 'bm25(search_index, 8.0, 1.0, 2.0, 3.0, 1.0, 2.0, 2.0, 8.0, 1.0)'

export type RankedRow = { id: number; score: number }
export type RankedPage = { total: number; ranked: RankedRow[] }

const orders: Record<Exclude<SortOrder, 'relevance'>, string> = {
  date: 'i.date DESC, i.id DESC',
  title: 'i.title_key, i.id',
  accession: 'i.id DESC'
}

/** One page of hits with the total. */
export function rankedPage(
  db: ReadableDb,
  compiled: Pick<CompiledQuery, 'match' | 'preferred'>,
  where: Conditions,
  sort: SortOrder,
  window: { offset: number; limit: number }
): RankedPage {
  const { match, preferred } = compiled
  const total = count(db, match, where)
  if (total === 0 || window.offset >= total) return { total, ranked: [] }
  if (match === null || sort !== 'relevance') {
    const order = sort === 'relevance' ? orders.date : orders[sort]
    return { total, ranked: plainRows(db, match, where, order, window) }
  }
  if (preferred === null) return { total, ranked: bestRows(db, match, where, window) }

  const first = `(${match}) AND (${preferred})`
  const ahead = count(db, first, where)
  const ranked = window.offset < ahead ? bestRows(db, first, where, window) : []
  const left = window.limit - ranked.length
  if (left > 0 && ahead < total) {
    const offset = Math.max(0, window.offset - ahead)
    ranked.push(...bestRows(db, `(${match}) NOT (${preferred})`, where, { offset, limit: left }))
  }
  return { total, ranked }
}

const from = (match: string | null) =>
  match === null ? 'items i' : 'search_index JOIN items i ON i.id = search_index.rowid'
const matching = (match: string | null) => (match === null ? '' : 'search_index MATCH ? AND ')
const bound = (match: string | null, where: Conditions) =>
  match === null ? where.params : [match, ...where.params]

function count(db: ReadableDb, match: string | null, where: Conditions): number {
  const row = db
    .prepare(`SELECT count(*) AS n FROM ${from(match)} WHERE ${matching(match)}${where.sql}`)
    .get(...bound(match, where)) as { n: number }
  return row.n
}

function plainRows(
  db: ReadableDb,
  match: string | null,
  where: Conditions,
  order: string,
  window: { offset: number; limit: number }
): RankedRow[] {
  const rows = db
    .prepare(
      `SELECT i.id FROM ${from(match)} WHERE ${matching(match)}${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`
    )
    .all(...bound(match, where), window.limit, window.offset) as { id: number }[]
  return rows.map(({ id }) => ({ id, score: 0 }))
}

function bestRows(
  db: ReadableDb,
  match: string,
  where: Conditions,
  window: { offset: number; limit: number }
): RankedRow[] {
  const rows = db
    .prepare(
      `SELECT i.id, ${BM25} AS distance FROM ${from(match)} WHERE ${matching(match)}${where.sql}
       ORDER BY distance, i.date DESC, i.id DESC LIMIT ? OFFSET ?`
    )
    .all(...bound(match, where), window.limit, window.offset) as { id: number; distance: number }[]
  // bm25 is smaller for better; a score is larger for better
  return rows.map(({ id, distance }) => ({ id, score: -distance }))
}

/** "Có phải bạn tìm …": words of this archive near to what was typed. */
import { printQuery } from '../../shared/query/print.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import { shownTerms, type Query } from '../../shared/query/tree.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { tokenise } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { compileQuery } from './compile.ts'
import { rankedPage } from './rank.ts'

/**
 * The typed text with each word this archive does not know replaced by its nearest known one, when that finds
 * something; null otherwise.
 */
export function suggest(db: ReadableDb, tree: Query, text: string): string | null {
  const unknown = new Map<string, string>()
  for (const term of shownTerms(tree)) {
    for (const token of term.words.flatMap((word) => tokenise(word))) {
      if (isKnown(db, token.folded)) continue
      const near = nearest(db, token.folded)
      if (near === null) return null
      unknown.set(token.text, near)
    }
  }
  if (unknown.size === 0) return null
  let suggestion = text.normalize('NFC')
  for (const [typed, near] of unknown) suggestion = suggestion.replaceAll(typed.normalize('NFC'), near)
  const { tree: repaired } = parseQuery(suggestion)
  if (repaired === null || suggestion === text) return null
  const compiled = compileQuery(db, repaired)
  const { total } = rankedPage(db, compiled, compiled.where, 'relevance', { offset: 0, limit: 1 })
  return total > 0 ? printable(repaired, suggestion) : null
}

/** Plain words stay as they were typed; anything else in the one way a query is printed. */
function printable(query: Query, suggestion: string): string {
  return /^[\p{L}\p{N}\s]+$/u.test(suggestion) ? suggestion : printQuery(query)
}

const isKnown = (db: ReadableDb, key: string) =>
  db.prepare("SELECT 1 FROM search_terms WHERE term = ? AND col IN ('title', 'body') LIMIT 1").get(key) !==
  undefined

/** The most frequent word at the smallest edit distance: one for short words, two from six letters on. */
function nearest(db: ReadableDb, key: string): string | null {
  const most = key.length >= 6 ? 2 : 1
  const rows = db
    .prepare(
      `SELECT term, sum(doc) AS doc FROM search_terms
       WHERE col IN ('title_exact', 'body_exact') AND length(term) BETWEEN ? AND ? GROUP BY term`
    )
    .all(key.length - most, key.length + most) as { term: string; doc: number }[]
  let best: { term: string; distance: number; doc: number } | null = null
  for (const { term, doc } of rows) {
    const distance = editDistance(key, fold(term), most)
    if (distance > most) continue
    if (!best || distance < best.distance || (distance === best.distance && doc > best.doc)) {
      best = { term, distance, doc }
    }
  }
  return best?.term ?? null
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up once it exceeds `most`.
 * See https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1)
      }
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** One search: text → tree → SQL → ranked page with snippets. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { SearchAnswer, SearchHit, SortOrder } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { filterConditions, type Conditions } from '../stores/item-filter.ts'
import { listItems, summariesOf, textOf } from '../stores/items.ts'
import { notesOf } from '../stores/annotations.ts'
import { compileQuery, type CompiledQuery } from './compile.ts'
import { needleOf, type Needle } from './occurrences.ts'
import { rankedPage } from './rank.ts'
import { readQuery } from './read-query.ts'
import { showHit } from './snippet.ts'
import { suggest } from './suggest.ts'

type SearchRequest = Request<'search.run'>

/** Answers a search; never throws for what a person may type. An empty query lists everything the filter lets through. */
export function runSearch(db: ReadableDb, request: SearchRequest): SearchAnswer {
  const started = performance.now()
  const { text, filter, sort, offset, limit } = request
  const { typed, widened, problems } = readQuery(text)
  const answer = (total: number, hits: SearchHit[], suggestion: string | null): SearchAnswer => ({
    query: text,
    total,
    ms: Math.round((performance.now() - started) * 10) / 10,
    hits,
    suggestion,
    problems
  })
  if (typed === null || widened === null) {
    const { total, items } = listItems(db, filter, sort, { offset, limit })
    return answer(
      total,
      items.map((item) => ({ item, score: 0, snippet: item.opening, marks: [], titleMarks: [] })),
      null
    )
  }
  const compiled = compileQuery(db, widened, typed)
  const { total, ranked } = pageOf(db, compiled, filterConditions(filter), sort, { offset, limit })
  if (total === 0) return answer(0, [], offset === 0 ? suggest(db, typed, text) : null)
  const needle = needleOf(widened)
  const items = summariesOf(
    db,
    ranked.map((row) => row.id)
  )
  const scores = new Map(ranked.map((row) => [row.id, row.score]))
  const hits = items.map((item): SearchHit => {
    const { passage, titleMarks } = showHit(item.title, running(textOf(db, item.id), item.title), needle)
    const shown = passage ?? notesPassage(db, item.id, needle)
    return {
      item,
      score: scores.get(item.id) ?? 0,
      snippet: shown?.snippet ?? item.opening,
      marks: shown?.marks ?? [],
      titleMarks
    }
  })
  return answer(total, hits, null)
}

/** The ids of the same rows in the same order. */
export function searchIds(db: ReadableDb, request: Request<'search.ids'>): ItemId[] {
  const { text, filter, sort, offset, limit } = request
  const { typed, widened } = readQuery(text)
  const filtered = filterConditions(filter)
  const found =
    typed === null || widened === null
      ? rankedPage(db, { match: null, preferred: null }, filtered, sort, { offset, limit })
      : pageOf(db, compileQuery(db, widened, typed), filtered, sort, { offset, limit })
  return found.ranked.map(({ id }) => id as ItemId)
}

function pageOf(
  db: ReadableDb,
  compiled: CompiledQuery,
  filtered: Conditions,
  sort: SortOrder,
  window: { offset: number; limit: number }
) {
  return rankedPage(db, compiled, both(filtered, compiled.where), sort, window)
}

/** Both conditions at once. */
export function both(a: Conditions, b: Conditions): Conditions {
  return { sql: `${a.sql} AND ${b.sql}`, params: [...a.params, ...b.params] }
}

/** The text under its title, which the list shows anyway. */
function running(text: string, title: string): string {
  return text.startsWith(title) ? text.slice(title.length + 1) : text
}

function notesPassage(db: ReadableDb, id: ItemId, needle: Needle) {
  const notes = notesOf(db, id)
  return notes === '' ? null : showHit('', notes, needle).passage
}

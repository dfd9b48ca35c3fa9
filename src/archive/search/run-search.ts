/** One search: text → tree → items → ranked page with snippets. */
import type { Request } from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { SearchAnswer, SearchHit } from '../../shared/model/search.ts'
import type { Query } from '../../shared/query/tree.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { translateSqlite, type ReadableDb } from '../db/open.ts'
import { summariesOf } from '../stores/items.ts'
import { notesOf } from '../stores/annotations.ts'
import type { FoldedText } from './find-window.ts'
import { heldText, type HeldText } from './held-texts.ts'
import { hitsOf } from './hits.ts'
import { itemColumns } from './item-columns.ts'
import { needleOf, type Needle } from './occurrences.ts'
import { readQuery } from './read-query.ts'
import type { RankedRow } from './rank.ts'
import { showHit } from './snippet.ts'
import { searchTexts } from './without-index.ts'

/** Answers a search; never throws for what a person may type. An empty query lists everything the filter lets through. */
export function runSearch(db: ReadableDb, request: Request<'search.run'>): SearchAnswer {
  const started = performance.now()
  const { text } = request
  const { widened, problems } = readQuery(text)
  const { total, ranked, isDamaged } = rankedOf(db, request, widened)
  const items = summariesOf(
    db,
    ranked.map((row) => row.id)
  )
  const scores = new Map(ranked.map((row) => [row.id, row.score]))
  const needle = needleOf(widened)
  const columns = itemColumns(db)
  const hits = items.map((item): SearchHit => {
    if (widened === null) return { item, score: 0, snippet: item.opening, marks: [], titleMarks: [] }
    const { passage, titleMarks } = showHit(
      item.title,
      running(heldText(db, columns, item.id), item.title),
      needle
    )
    const shown = passage ?? notesPassage(db, item.id, needle)
    return {
      item,
      score: scores.get(item.id) ?? 0,
      snippet: shown?.snippet ?? item.opening,
      marks: shown?.marks ?? [],
      titleMarks
    }
  })
  return {
    query: text,
    total,
    ms: Math.round((performance.now() - started) * 10) / 10,
    hits,
    problems: isDamaged ? [...problems, { start: 0, end: 0, code: 'index-damaged' }] : problems
  }
}

/** The rows of a page; from the texts themselves where the index cannot be read. */
function rankedOf(
  db: ReadableDb,
  request: Request<'search.run'>,
  meant: Query | null
): { total: number; ranked: RankedRow[]; isDamaged: boolean } {
  const { filter, sort, offset, limit } = request
  try {
    const found = hitsOf(db, request)
    return { total: found.ids.length, ranked: found.page(sort, offset, limit), isDamaged: false }
  } catch (error) {
    if (meant === null || !isDamage(error)) throw error
    const ids = searchTexts(db, meant, filter)
    const ranked = ids.slice(offset, offset + limit).map((id) => ({ id, score: 0 }))
    return { total: ids.length, ranked, isDamaged: true }
  }
}

const isDamage = (error: unknown) => {
  const ours = translateSqlite(error)
  return ours instanceof ArchiveError && ours.code === 'archive-damaged'
}

/** The ids of the same rows in the same order. */
export function searchIds(db: ReadableDb, request: Request<'search.ids'>): ItemId[] {
  const { sort, offset, limit } = request
  return hitsOf(db, request)
    .page(sort, offset, limit)
    .map(({ id }) => id as ItemId)
}

/** The text under its title, which the list shows anyway. */
function running(held: HeldText, title: string): FoldedText {
  const from = held.text.startsWith(title) ? title.length + 1 : 0
  return { text: held.text.slice(from), folded: () => held.folded().slice(from) }
}

function notesPassage(db: ReadableDb, id: ItemId, needle: Needle) {
  const notes = notesOf(db, id)
  return notes === '' ? null : showHit('', { text: notes, folded: () => fold(notes) }, needle).passage
}

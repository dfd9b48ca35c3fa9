/** Searching while the index is damaged: the texts themselves are read, newest first, for as long as a person waits. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ListFilter } from '../../shared/model/search.ts'
import type { Query, Term } from '../../shared/query/tree.ts'
import { keysIn, prefixKeys } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { textOf } from '../stores/items.ts'
import { filterHits } from './filter-hits.ts'
import { itemColumns, presentIds } from './item-columns.ts'
import { termKeys } from './match.ts'
import { latestFirst } from './ordered.ts'

/** Milliseconds. */
const PATIENCE = 1500

type Text = { title: string; all: string }

/** Ids of items whose words mean the query, the latest first, as far as they could be read in time. */
export function searchTexts(db: ReadableDb, query: Query, filter: ListFilter): number[] {
  const columns = itemColumns(db)
  const until = performance.now() + PATIENCE
  const title = db.prepare('SELECT title FROM items WHERE id = ?').pluck()
  const found: number[] = []
  for (const id of [...filterHits(db, columns, presentIds(columns), filter)].sort(latestFirst(columns))) {
    if (performance.now() > until) break
    const head = ` ${keysIn(title.get(id) as string).folded} `
    const text = { title: head, all: `${head}${keysIn(textOf(db, id as ItemId)).folded} ` }
    if (means(query, text, 'all')) found.push(id)
  }
  return found
}

function means(query: Query, text: Text, part: keyof Text): boolean {
  switch (query.kind) {
    case 'term':
      return holds(text[part], query)
    case 'and':
      return query.parts.every((each) => means(each, text, part))
    case 'or':
      return query.parts.some((each) => means(each, text, part))
    case 'not':
      return !means(query.part, text, part)
    case 'near':
      return holds(text[part], query.left) && holds(text[part], query.right)
    case 'field':
      return means(query.part, text, query.field === 'title' ? 'title' : part)
    case 'filter':
    case 'date':
      return true
  }
}

/** Accents aside, whatever the term asks: better too much than too little for the while. */
function holds(text: string, term: Term): boolean {
  const keys = termKeys(term, false)
  if (keys.length === 0) return false
  if (!term.prefix) return text.includes(` ${keys.join(' ')} `)
  const { prefix, whole } = prefixKeys(term.words[term.words.length - 1] ?? '')
  const before = keys.slice(0, -1)
  return (
    text.includes(` ${[...before, prefix].join(' ')}`) || text.includes(` ${[...before, whole].join(' ')} `)
  )
}

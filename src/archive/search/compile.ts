/** Query → SQL: which items it lets through, and what ranks them. */
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import type { Query, Term } from '../../shared/query/tree.ts'
import type { ReadableDb } from '../db/open.ts'
import type { Conditions } from '../stores/item-filter.ts'
import { listTagPaths } from '../stores/tags.ts'
import { adjacency, exactWord, isTextOnly, matchOf } from './match.ts'

export type CompiledQuery = {
  /** Over `items i`: every item the query means. */
  where: Conditions
  /** A match expression every hit satisfies and whose bm25 ranks it; null when the query holds no words. */
  match: string | null
  /** What preferred hits satisfy besides (words side by side, accents as typed); null when there is nothing to prefer. */
  preferred: string | null
}

const NOTHING: Conditions = { sql: '0', params: [] }

/**
 * Compiles a tree; it never fails, whatever the words. `typed` is the query before abbreviations were widened: its
 * neighbouring words are what is preferred side by side.
 */
export function compileQuery(db: ReadableDb, query: Query, typed: Query = query): CompiledQuery {
  const parts = query.kind === 'and' ? query.parts : [query]
  const texts = parts.filter(isTextOnly)
  const others = parts.filter((part) => !isTextOnly(part))
  const match = texts.length === 0 ? null : matchOf({ kind: 'and', parts: texts })
  const unreadable = texts.length > 0 && match === null && others.length === 0
  return {
    where: unreadable ? NOTHING : all(others.map((part) => condition(db, part))),
    match,
    preferred: match === null ? null : preference(typed.kind === 'and' ? typed.parts : [typed])
  }
}

function preference(texts: readonly Query[]): string | null {
  const words = texts.filter((part): part is Term => part.kind === 'term')
  const [only] = words
  return words.length === 1 && only ? exactWord(only) : adjacency(words)
}

const all = (parts: Conditions[]): Conditions => joined(parts, 'AND', '1')

function joined(parts: Conditions[], operator: 'AND' | 'OR', empty: string): Conditions {
  if (parts.length === 0) return { sql: empty, params: [] }
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${operator} `)})`,
    params: parts.flatMap((part) => part.params)
  }
}

/** Any subtree as a condition over `items i`. */
function condition(db: ReadableDb, query: Query): Conditions {
  if (isTextOnly(query)) {
    const match = matchOf(query)
    if (match === null) return NOTHING
    return { sql: 'i.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)', params: [match] }
  }
  switch (query.kind) {
    case 'and':
      return all(query.parts.map((part) => condition(db, part)))
    case 'or':
      return joined(
        query.parts.map((part) => condition(db, part)),
        'OR',
        '0'
      )
    case 'not': {
      const part = condition(db, query.part)
      return { sql: `NOT ${part.sql}`, params: part.params }
    }
    case 'date':
      return dateCondition(query.from, query.to)
    case 'filter':
      return filterCondition(db, query.field, query.value)
    default:
      // a field around something that is not text: the filter counts, the field says nothing more
      return query.kind === 'field' ? condition(db, query.part) : NOTHING
  }
}

function dateCondition(from: string | null, to: string | null): Conditions {
  const parts: Conditions[] = [{ sql: 'i.date IS NOT NULL', params: [] }]
  if (from !== null) parts.push({ sql: 'substr(i.date, 1, 10) >= ?', params: [from] })
  if (to !== null) parts.push({ sql: 'substr(i.date, 1, 10) <= ?', params: [to] })
  return all(parts)
}

function filterCondition(db: ReadableDb, field: 'tag' | 'cites' | 'format', value: string): Conditions {
  if (field === 'format') return { sql: 'i.format = ?', params: [value] }
  if (field === 'cites') {
    const key = documentKey(value)
    if (key === '') return NOTHING
    return {
      sql: `(i.document_key = ? OR i.id IN (SELECT item_id FROM citations WHERE document_key >= ? AND document_key < ?))`,
      params: [key, key, key + '\uffff']
    }
  }
  return {
    sql: 'i.id IN (SELECT item_id FROM item_tags WHERE tag_id IN (SELECT value FROM json_each(?)))',
    params: [JSON.stringify(tagsNamed(db, value))]
  }
}

/** Ids of the tags a person means by a path typed with or without accents, with all below them. */
function tagsNamed(db: ReadableDb, value: string): number[] {
  const key = (path: string) =>
    fold(path.normalize('NFC'))
      .replace(/\s*\/\s*/g, '/')
      .replace(/[\s_]+/g, ' ')
      .trim()
  const wanted = key(value.replace(/\/?\*$/, ''))
  return listTagPaths(db)
    .filter(({ path, name }) => {
      const own = key(path)
      return (
        own === wanted || own.startsWith(`${wanted}/`) || key(name) === wanted || own.includes(`/${wanted}/`)
      )
    })
    .map((tag) => tag.id)
}

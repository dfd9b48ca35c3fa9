/** Query → the items it means. It never fails, whatever the words. */
import { keysMeant } from '../../shared/vietnamese/cited-name.ts'
import type { Query, Term } from '../../shared/query/tree.ts'
import type { ReadableDb } from '../db/open.ts'
import { listTagPaths } from '../stores/tags.ts'
import { heldText } from './held-texts.ts'
import { intersect, membership, unite, without, type Ids } from './ids.ts'
import { dateNumber, presentIds, type ItemColumns } from './item-columns.ts'
import { naming } from './links.ts'
import {
  allOfThem,
  fieldColumns,
  inHead,
  isBarelyOpen,
  nearOf,
  phraseOf,
  sideBySide,
  termKeys,
  wordOf,
  wordsOnly,
  type Column
} from './match.ts'
import { phraseCounter } from './phrase-in-text.ts'
import { isLittleToRead } from './read-texts.ts'
import { standsExactly } from './stands-exactly.ts'
import { tagsMeant } from './tag-values.ts'
import { idsIn, idsInAll, idsOf, idsWithTags, taggedWith, wordSet, type WordSet } from './word-sets.ts'

type Scope = { db: ReadableDb; columns: ItemColumns }

/** Words of an `and` that are looked up one by one; a pasted page asks for the others in one question. */
const MOST_SETS = 8

/**
 * Ids of all items a tree means, in the trash or not, rising.
 * @param within the items that are asked about, where not all are: others may be left out
 * @param isAlternative one of several, as the meanings of an abbreviation are: these come again, and phrases are kept
 */
export function itemsMeant(
  scope: Scope,
  query: Query,
  within: Ids | null = null,
  isAlternative = false
): Ids {
  const words = wordsOnly(query)
  if (words) return idsOf(wordSet(scope.db, scope.columns, tableOf(words), words.expression))
  switch (query.kind) {
    case 'term':
      return withPhrase(scope, query, within, isAlternative)
    case 'near':
      return withNear(scope, query)
    case 'field':
      return inField(scope, query.part, fieldColumns[query.field])
    case 'or':
      return query.parts.map((part) => itemsMeant(scope, part, within, true)).reduce(unite)
    case 'and':
      return allParts(scope, query.parts, within)
    case 'not':
      return without(presentIds(scope.columns), itemsMeant(scope, query.part))
    case 'date':
    case 'filter':
      return narrowed(scope, presentIds(scope.columns), query)
  }
}

const tableOf = ({ strict }: { strict: boolean }) => (strict ? 'search_exact' : 'search_words')

/** Words first, then what else must be there, then what takes away. */
function allParts(scope: Scope, parts: readonly Query[], within: Ids | null): Ids {
  const narrowing = parts.filter(isNarrowing)
  const others = parts.filter((part) => wordsOnly(part) === null && !isNarrowing(part))
  const words = parts.flatMap((part) => wordsOnly(part) ?? [])
  let found: Ids | null = words.length === 0 ? null : withWords(scope, words)
  if (found !== null && within !== null) found = intersect(found, within)
  for (const part of others) {
    if (found?.length === 0) return []
    const some: Ids = itemsMeant(scope, part, found ?? within)
    found = found === null ? some : intersect(found, some)
  }
  return narrowing.reduce<Ids>((ids, part) => narrowed(scope, ids, part), found ?? presentIds(scope.columns))
}

/** Items with every one of the words. */
function withWords({ db, columns }: Scope, words: readonly { strict: boolean; expression: string }[]): Ids {
  const expressions = { search_words: new Set<string>(), search_exact: new Set<string>() }
  for (const word of words) expressions[tableOf(word)].add(word.expression)
  const found: WordSet[] = []
  for (const table of ['search_words', 'search_exact'] as const) {
    const all = [...expressions[table]]
    for (const expression of all.slice(0, MOST_SETS)) found.push(wordSet(db, columns, table, expression))
    const together = allOfThem(all.slice(MOST_SETS))
    if (together !== null) {
      const ids = idsWithTags(db, columns, table, together)
      found.push({ count: ids.length, ids, bits: null })
    }
  }
  return idsInAll(found)
}

type Narrowing = Extract<Query, { kind: 'not' | 'date' | 'filter' }>

const isNarrowing = (part: Query): part is Narrowing =>
  part.kind === 'not' || part.kind === 'date' || part.kind === 'filter'

/** The ids that satisfy a condition rather than hold words. */
function narrowed(scope: Scope, ids: Ids, part: Narrowing): Ids {
  const { columns, db } = scope
  if (part.kind === 'not') return without(ids, itemsMeant(scope, part.part))
  if (part.kind === 'date') {
    const from = part.from === null ? 1 : dateNumber(part.from)
    const to = part.to === null ? Infinity : dateNumber(part.to) + 9999
    return ids.filter((id) => columns.date[id]! >= from && columns.date[id]! <= to)
  }
  if (part.field === 'format') {
    const place = columns.formats.indexOf(part.value)
    return ids.filter((id) => columns.format[id] === place)
  }
  const chosen =
    part.field === 'cites'
      ? citing(db, part.value)
      : part.field === 'person'
        ? naming(db, columns, part.value)
        : taggedAs(db, part.field, part.value)
  const isChosen = membership(chosen, columns.size)
  return ids.filter((id) => isChosen[id] === 1)
}

/** Words side by side anywhere in an item; with strict accents where the term is strict. */
function withPhrase(scope: Scope, term: Term, within: Ids | null, isAlternative: boolean): Ids {
  const { db, columns } = scope
  const keys = termKeys(term, false)
  if (keys.length === 0) return []
  const folded = isBarelyOpen(term)
    ? beginningOfPhrase(scope, term, keys)
    : sideBySideIn(scope, term, keys, within, isAlternative)
  if (!term.strict) return folded
  const exact = [...new Set(termKeys(term, true))].map((key) =>
    wordSet(db, columns, 'search_exact', wordOf(key))
  )
  const inText = standsExactly(db, intersect(folded, idsInAll(exact)), term)
  return unite(inText, taggedWith(db, columns, 'exact', phraseOf(term, true)!))
}

/** Where the words stand in a few items only, their texts are read: the index would go through all that hold them. */
function sideBySideIn(
  scope: Scope,
  term: Term,
  keys: readonly string[],
  within: Ids | null,
  isAlternative: boolean
): Ids {
  const { db, columns } = scope
  const phrase = phraseOf(term)!
  if (term.prefix) return anywhere(scope, phrase)
  const ids = withKeys(scope, keys, within)
  if (ids?.length === 0) return []
  // letters alone do not tell 597 from the end of 8.597
  const isPlain = !keys.some((key) => /\d/.test(key))
  if (!isPlain || ids === null || !isLittleToRead(columns, ids)) return anywhere(scope, phrase, isAlternative)
  const count = phraseCounter(keys, false)
  const inText = ids.filter((id) => count(heldText(db, columns, id).searchable()) > 0)
  return inText.length === ids.length ? ids : unite(idsWithTags(db, columns, 'heads', phrase), inText)
}

/** Items of those asked about that hold all the keys; null where so many are not looked up one by one. */
function withKeys({ db, columns }: Scope, keys: readonly string[], within: Ids | null): Ids | null {
  if (keys.length > MOST_SETS) return within
  const sets = [...new Set(keys)].map((key) => wordSet(db, columns, 'search_words', wordOf(key)))
  return idsInAll(within === null ? sets : [...sets, { count: within.length, ids: within, bits: null }])
}

/** `dân v`: "dân" and some word with v; the next letter makes it a phrase. */
function beginningOfPhrase({ db, columns }: Scope, term: Term, keys: readonly string[]): Ids {
  const before = keys.slice(0, -1)
  const last = phraseOf({ ...term, words: term.words.slice(-1) })!
  const words = idsWithTags(db, columns, 'search_words', allOfThem([...before.map(wordOf), last])!)
  const headed = idsWithTags(db, columns, 'heads', phraseOf(term)!)
  if (before.length < 2) return unite(words, headed)
  return unite(headed, intersect(words, idsIn(db, 'search_bodies', sideBySide(before, false), columns.first)))
}

function anywhere({ db, columns }: Scope, expression: string, isKept = false): Ids {
  const inText = isKept
    ? idsOf(wordSet(db, columns, 'search_bodies', expression, true))
    : idsIn(db, 'search_bodies', expression, columns.first)
  return unite(idsWithTags(db, columns, 'heads', expression), inText)
}

function withNear(scope: Scope, query: Extract<Query, { kind: 'near' }>): Ids {
  const near = nearOf(query)
  if (near === null) return []
  const ids = anywhere(scope, near)
  const strict = [query.left, query.right].filter((term) => term.strict)
  return strict.reduce<Ids>((found, term) => intersect(found, itemsMeant(scope, term)), ids)
}

/** A subtree looked for in one column. */
function inField(scope: Scope, query: Query, column: Column): Ids {
  const inColumn = (expression: string) => idsIn(scope.db, 'search_heads', expression, scope.columns.first)
  switch (query.kind) {
    case 'term': {
      const isExact = query.strict && column === 'title'
      const phrase = phraseOf(query, isExact)
      if (phrase === null) return []
      return inColumn(inHead(phrase, isExact ? 'title_exact' : column))
    }
    case 'near': {
      const near = nearOf(query)
      return near === null ? [] : inColumn(inHead(near, column))
    }
    case 'or':
      return query.parts.map((part) => inField(scope, part, column)).reduce(unite)
    case 'and':
      return query.parts
        .map((part) => inField(scope, part, column))
        .reduce<Ids | null>((a, b) => (a === null ? b : intersect(a, b)), null)!
    case 'not':
      return without(presentIds(scope.columns), inField(scope, query.part, column))
    default:
      // a field around something that is not text: the filter counts, the field says nothing more
      return itemsMeant(scope, query)
  }
}

/** Items that are or cite a document, named in any spelling. */
function citing(db: ReadableDb, value: string): Ids {
  const ask = db
    .prepare(
      `SELECT id FROM items WHERE document_key = ?
       UNION SELECT item_id FROM linked_documents WHERE document_key >= ? AND document_key < ?
       UNION SELECT item_id FROM cited WHERE document_key >= ? AND document_key < ?`
    )
    .pluck()
  return keysMeant(value)
    .map((key) => ask.all(key, key, key + '\uffff', key, key + '\uffff') as Ids)
    .reduce(unite, [])
}

/** Items with a tag that a person means by a path, or with one below it; or with an annotation that has it. */
function taggedAs(db: ReadableDb, field: 'tag' | 'noteTag', value: string): number[] {
  const tags = tagsMeant(listTagPaths(db), value)
  const carriers =
    field === 'tag'
      ? 'item_tags'
      : 'annotation_tags JOIN annotations ON annotations.id = annotation_tags.annotation_id'
  return db
    .prepare(`SELECT item_id FROM ${carriers} WHERE tag_id IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(JSON.stringify(tags.map((tag) => tag.id))) as number[]
}

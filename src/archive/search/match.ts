/** Terms of a query as FTS5 match expressions (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
import type { Query, Term, TextField } from '../../shared/query/tree.ts'
import { prefixKeys, tokenise } from '../../shared/vietnamese/tokens.ts'

/** Columns of `search_heads` that hold folded keys. */
const FOLDED = 'title notes source cites name'

/** A column of `search_heads`. */
export type Column = 'title' | 'notes' | 'source' | 'title_exact'
export const fieldColumns: Record<TextField, Column> = { title: 'title', source: 'source', note: 'notes' }

/** Keys hold letters and digits only, but nothing reaches FTS5 unquoted all the same. */
const quoted = (keys: readonly string[]) => `"${keys.join(' ').replaceAll('"', '""')}"`

/** Prefixes shorter than this stand for so many words that the tables without a prefix index are not asked for them. */
const SHORTEST_OPEN = 3

/** The words of a term as keys of the chosen kind; a word that is no token (a bare sign) gives none. */
export function termKeys(term: Term, exact: boolean): string[] {
  return term.words.flatMap((word) => tokenise(word).map((token) => (exact ? token.exact : token.folded)))
}

/** True when the person typed accents, so that the exact spelling should come first. */
export function hasAccents(term: Term): boolean {
  return term.words.some((word) => tokenise(word).some((token) => /[^\u0000-\u007f]/.test(token.exact)))
}

/** The end of a half-typed word, or null for a term that is not open. */
function openEnd(term: Term): { prefix: string; whole: string } | null {
  return term.prefix ? prefixKeys(term.words[term.words.length - 1] ?? '') : null
}

/** True where the last word is too little to be looked for among places. */
export const isBarelyOpen = (term: Term): boolean => {
  const end = openEnd(term)
  return end !== null && end.prefix.length < SHORTEST_OPEN
}

/** A term's words side by side, or null when it holds nothing to look for. */
export function phraseOf(term: Term, exact = false): string | null {
  const keys = termKeys(term, exact)
  if (keys.length === 0) return null
  const end = openEnd(term)
  if (end === null) return quoted(keys)
  if (exact) return `${quoted(keys)} *`
  const before = keys.slice(0, -1)
  const open = `${quoted([...before, end.prefix])} *`
  return end.whole === end.prefix ? open : `(${open} OR ${quoted([...before, end.whole])})`
}

/** The same for one column of `search_heads`. */
export const inHead = (expression: string, column: Column) => `{${column}} : (${expression})`
/** The same for all its folded columns. */
export const inHeads = (expression: string) => `{${FOLDED}} : (${expression})`

/** Two terms near each other (NEAR takes phrases only, so a half-typed last word is a phrase with a star). */
export function nearOf({ left, right, distance }: Extract<Query, { kind: 'near' }>): string | null {
  const sides = [left, right].map((term) => {
    const keys = termKeys(term, false)
    return keys.length === 0 ? null : quoted(keys) + (term.prefix ? ' *' : '')
  })
  return sides.includes(null) ? null : `NEAR(${sides.join(' ')}, ${distance})`
}

/**
 * A single word, or several under `or`, as one expression for `search_words` (or, where all are strict, for
 * `search_exact`); null for anything else. Words under `and` may stand in different tables: one in the text, one in a tag.
 */
export function wordsOnly(query: Query): { strict: boolean; expression: string } | null {
  if (query.kind === 'term') {
    const keys = termKeys(query, query.strict)
    if (keys.length !== 1) return null
    return { strict: query.strict, expression: phraseOf(query, query.strict)! }
  }
  if (query.kind !== 'or') return null
  const parts = query.parts.map(wordsOnly)
  const [first] = parts
  if (!first || parts.some((part) => part?.strict !== first.strict)) return null
  // a pasted page says many words again and again: once each is enough
  const expressions = new Set(parts.map((part) => part!.expression))
  return { strict: first.strict, expression: `(${[...expressions].join(' OR ')})` }
}

/** Expressions all at once, or any of them; null where there are none. */
export const allOfThem = (expressions: readonly string[]) => joined(expressions, ' AND ')
export const anyOfThem = (expressions: readonly string[]) => joined(expressions, ' OR ')

function joined(expressions: readonly string[], operator: string): string | null {
  if (expressions.length < 2) return expressions[0] ?? null
  return expressions.map((one) => `(${one})`).join(operator)
}

/** One key as an expression. */
export const wordOf = (key: string) => quoted([key])
/** Keys side by side as an expression. */
export const sideBySide = (keys: readonly string[], isOpen: boolean) => quoted(keys) + (isOpen ? ' *' : '')

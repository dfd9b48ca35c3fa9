/** Terms and subtrees of a query as FTS5 match expressions (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
import type { Query, Term, TextField } from '../../shared/query/tree.ts'
import { prefixKeys, tokenise } from '../../shared/vietnamese/tokens.ts'

const FOLDED_COLUMNS = 'title body notes tags source cites name'
const EXACT_COLUMNS = 'title_exact body_exact'
const fieldColumns: Record<TextField, string> = { title: 'title', source: 'source', note: 'notes' }

/** Keys hold letters and digits only, but nothing reaches FTS5 unquoted all the same. */
const quoted = (keys: readonly string[]) => `"${keys.join(' ').replaceAll('"', '""')}"`

/** The words of a term as keys of the chosen kind; a word that is no token (a bare sign) gives none. */
export function termKeys(term: Term, exact: boolean): string[] {
  return term.words.flatMap((word) => tokenise(word).map((token) => (exact ? token.exact : token.folded)))
}

/** True when the person typed accents, so that the exact spelling should come first. */
export function hasAccents(term: Term): boolean {
  return term.words.some((word) => tokenise(word).some((token) => /[^\u0000-\u007f]/.test(token.exact)))
}

/** One term in FTS5's language without a column filter, or null when it holds nothing to look for. */
function phrase(term: Term, exact: boolean): string | null {
  const keys = termKeys(term, exact)
  if (keys.length === 0) return null
  if (!term.prefix) return quoted(keys)
  const last = term.words[term.words.length - 1] ?? ''
  if (exact) return `${quoted(keys)} *`
  const { prefix, whole } = prefixKeys(last)
  const before = keys.slice(0, -1)
  const open = `${quoted([...before, prefix])} *`
  return whole === prefix ? open : `(${open} OR ${quoted([...before, whole])})`
}

function termMatch(term: Term, columns: string | null): string | null {
  const body = phrase(term, term.strict)
  if (body === null) return null
  return `{${columns ?? (term.strict ? EXACT_COLUMNS : FOLDED_COLUMNS)}} : ${body.startsWith('(') ? body : `(${body})`}`
}

/** True for a subtree FTS5 can answer alone: words, phrases, and/or/near/not-beside-something. */
export function isTextOnly(query: Query): boolean {
  switch (query.kind) {
    case 'term':
    case 'near':
      return true
    case 'field':
      return isTextOnly(query.part)
    case 'and':
    case 'or':
      return query.parts.every(isTextOnly)
    case 'not':
    case 'filter':
    case 'date':
      return false
  }
}

/** A text-only subtree as a match expression; null when nothing in it can be looked for. */
export function matchOf(query: Query, columns: string | null = null): string | null {
  switch (query.kind) {
    case 'term':
      return termMatch(query, columns)
    case 'near': {
      const strict = query.left.strict || query.right.strict
      const sides = [query.left, query.right].map((term) => nearSide(term, strict))
      if (sides.includes(null)) return null
      return `{${columns ?? (strict ? EXACT_COLUMNS : FOLDED_COLUMNS)}} : NEAR(${sides.join(' ')}, ${query.distance})`
    }
    case 'field':
      return matchOf(query.part, fieldColumns[query.field])
    case 'and':
    case 'or': {
      // a pasted page says many words again and again: once each is enough
      const every = query.parts.map((part) => matchOf(part, columns)).filter((part) => part !== null)
      const parts = [...new Set(every)]
      if (parts.length === 0) return null
      return parts.length === 1 ? parts[0]! : `(${parts.join(query.kind === 'and' ? ' AND ' : ' OR ')})`
    }
    default:
      return null
  }
}

/** NEAR takes phrases only, so the half-typed last word of a side is one phrase with a star. */
function nearSide(term: Term, exact: boolean): string | null {
  const keys = termKeys(term, exact)
  return keys.length === 0 ? null : quoted(keys) + (term.prefix ? ' *' : '')
}

/**
 * What neighbouring words of a plain query earn when they stand side by side: each pair as a phrase, and in the
 * exact columns too when accents were typed. Null for fewer than two words, or when no pair is made of plain words.
 */
export function adjacency(words: readonly Term[]): string | null {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) {
    const pair: Term = {
      kind: 'term',
      words: [...words[i]!.words, ...words[i + 1]!.words],
      prefix: words[i + 1]!.prefix,
      strict: false
    }
    const folded = phrase(pair, false)
    if (folded !== null) pairs.add(`{title body notes tags} : (${folded})`)
    const exact = hasAccents(pair) ? phrase(pair, true) : null
    if (exact !== null) pairs.add(`{${EXACT_COLUMNS}} : (${exact})`)
  }
  return pairs.size === 0 ? null : `(${[...pairs].join(' OR ')})`
}

/** A single word typed with accents, looked for exactly, to be preferred over the same letters with others. */
export function exactWord(term: Term): string | null {
  if (term.strict || !hasAccents(term)) return null
  const exact = phrase(term, true)
  return exact === null ? null : `{${EXACT_COLUMNS}} : (${exact})`
}

/**
 * The query room: the search language as text and as a tree, and nothing about how either is carried out.
 * It may not know SQL, items or screens. The tree is plain data; build it with the functions below, which
 * keep it in its one normal form (flat `and`/`or`, no double `not`), so equal meanings print alike.
 */

export type TextField = 'title' | 'source' | 'note'
export type FilterField = 'tag' | 'noteTag' | 'cites' | 'format' | 'person'

/** One word, or several that must stand next to each other in this order. */
export type Term = {
  kind: 'term'
  /** As typed, in NFC, one token each (see `tokenise`): `2200-QĐ/TU` is 2200, QĐ, TU. Never empty. */
  words: readonly string[]
  /** The last word stands for every word that begins with it. */
  prefix: boolean
  /** Accents must agree. */
  strict: boolean
}

export type Query =
  | Term
  | { kind: 'and'; parts: readonly Query[] }
  | { kind: 'or'; parts: readonly Query[] }
  | { kind: 'not'; part: Query }
  /** At most `distance` tokens between the two, in either order. */
  | { kind: 'near'; distance: number; left: Term; right: Term }
  /** The part is looked for in that field alone. */
  | { kind: 'field'; field: TextField; part: Query }
  /** A property of the item: tag path (of the item, or of an annotation on it), cited document's number, format, a person its meeting report names. The value is as typed, trimmed, NFC. */
  | { kind: 'filter'; field: FilterField; value: string }
  /** Item dates from `from` to `to`, both included, as YYYY-MM-DD; null is open. */
  | { kind: 'date'; from: string | null; to: string | null }

/** Flat list under one kind; a single part is itself; nothing is null. */
function join(kind: 'and' | 'or', parts: readonly (Query | null)[]): Query | null {
  const flat: Query[] = []
  for (const part of parts) {
    if (part === null) continue
    if (part.kind === kind) flat.push(...part.parts)
    else flat.push(part)
  }
  const [only] = flat
  return flat.length > 1 ? { kind, parts: flat } : (only ?? null)
}

/** All of them. */
export const allOf = (parts: readonly (Query | null)[]): Query | null => join('and', parts)

/** Any of them. */
export const anyOf = (parts: readonly (Query | null)[]): Query | null => join('or', parts)

/** Everything but; twice is once back. */
export function noneOf(part: Query): Query {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** Every term of a tree that a hit can show (those under `not` can't), for marks and snippets. */
export function shownTerms(query: Query | null): Term[] {
  if (query === null) return []
  switch (query.kind) {
    case 'term':
      return [query]
    case 'and':
    case 'or':
      return query.parts.flatMap(shownTerms)
    case 'near':
      return [query.left, query.right]
    case 'field':
      return shownTerms(query.part)
    case 'not':
    case 'filter':
    case 'date':
      return []
  }
}

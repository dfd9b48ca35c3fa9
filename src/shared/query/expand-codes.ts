/** Numbers of documents typed in one run: `2200qdtu` also asks for what is or cites 2200-QĐ/TU. */
import { anyOf, type Query } from './tree.ts'

/** A number, then letters of a kind and an issuer: at least two, or it is a measure or a class (`8h`, `12a`). */
const GLUED = /^\d{1,9}\p{L}{2,}[\p{L}\d]*$/u

/** The tree with such numbers widened; inside a field they stay words. The result is for searching, not for showing. */
export function expandCodes(query: Query): Query {
  switch (query.kind) {
    case 'term': {
      const [word = ''] = query.words
      if (query.words.length > 1 || query.strict || !GLUED.test(word)) return query
      return anyOf([query, { kind: 'filter', field: 'cites', value: word }]) ?? query
    }
    case 'and':
    case 'or':
      return { ...query, parts: query.parts.map(expandCodes) }
    case 'not':
      return { ...query, part: expandCodes(query.part) }
    default:
      return query
  }
}

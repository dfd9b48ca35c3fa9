/** What can be wrong with a typed query; the codes are keys of messages (`query.problem.<code>`). */

/** Every code a problem can have. */
export const QUERY_PROBLEM_CODES = [
  'unclosed-quote',
  'unclosed-bracket',
  'stray-bracket',
  'stray-star',
  'missing-operand',
  'near-needs-words',
  'unknown-field',
  'missing-value',
  'unknown-format',
  'unreadable-date',
  'too-long',
  'too-deep',
  // not of the query: the index is being made anew, and the texts are read instead
  'index-damaged'
] as const
export type QueryProblemCode = (typeof QUERY_PROBLEM_CODES)[number]

/** Typed text as a tree to search with: what it says, and the same with abbreviations and dates in all their spellings. */
import { expandAbbreviations } from '../../shared/query/expand.ts'
import { expandCodes } from '../../shared/query/expand-codes.ts'
import { expandDates } from '../../shared/query/expand-dates.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import type { QueryProblem } from '../../shared/model/search.ts'
import type { Query } from '../../shared/query/tree.ts'
import { ABBREVIATIONS, indexAbbreviations } from '../../shared/vietnamese/abbreviations.ts'

const abbreviations = indexAbbreviations(ABBREVIATIONS)

/** `typed` is what ranks (words side by side), `widened` is what is looked for and marked; null when nothing is left. */
export function readQuery(text: string): {
  typed: Query | null
  widened: Query | null
  problems: QueryProblem[]
} {
  const { tree, problems } = parseQuery(text)
  return { typed: tree, widened: tree && widen(tree), problems }
}

/** The tree with abbreviations, dates and numbers of documents widened to all they may be written as. */
export const widen = (tree: Query): Query =>
  expandCodes(expandDates(expandAbbreviations(tree, abbreviations)))

/** What a typed query asks to stand together, as it is ranked by. */
import type { Query, Term } from '../../shared/query/tree.ts'
import { prefixKeys, tokenise } from '../../shared/vietnamese/tokens.ts'
import { hasAccents } from './match.ts'
import { widen } from './read-query.ts'

/** One way to say the whole query in a row: keys of its words. */
export type Wording = {
  folded: readonly string[]
  exact: readonly string[]
  /** The last word is half-typed. */
  open: { prefix: string; whole: string } | null
}

export type Wanted = {
  /** As typed first, then with abbreviations and their meanings put in place of each other. */
  wordings: readonly Wording[]
  hasAccents: boolean
}

/** Ways to say it that are looked at, and words of each: a pasted page asks for no more. */
const MOST_WORDINGS = 8
const MOST_WORDS = 16

/** The plain words of a query in their order; null where it holds none, or is put together in other ways. */
export function wantedOf(typed: Query): Wanted | null {
  const terms = (typed.kind === 'and' ? typed.parts : [typed]).filter(
    (part): part is Term => part.kind === 'term'
  )
  if (terms.length === 0) return null
  const own = { ...wordingOf(terms), terms }
  const others = otherWordings(typed)
  return {
    wordings: [own, ...others].slice(0, MOST_WORDINGS).filter(({ folded }) => folded.length > 0),
    hasAccents: terms.some(hasAccents)
  }
}

function wordingOf(terms: readonly Term[]): Wording {
  const tokens = terms.flatMap((term) => term.words.flatMap((word) => tokenise(word)))
  const last = terms[terms.length - 1]!
  const isWhole = tokens.length <= MOST_WORDS
  const kept = tokens.slice(0, MOST_WORDS)
  return {
    folded: kept.map((token) => token.folded),
    exact: kept.map((token) => token.exact),
    open: last.prefix && isWhole ? prefixKeys(last.words[last.words.length - 1] ?? '') : null
  }
}

/** The query with each abbreviation or meaning in its place replaced, one way after the other. */
function otherWordings(typed: Query): Wording[] {
  const widened = widen(typed)
  const parts = widened.kind === 'and' ? widened.parts : [widened]
  let ways: Term[][] = [[]]
  let isOther = false
  for (const part of parts) {
    const choices = choicesOf(part)
    if (choices.length === 0) continue
    if (choices.length > 1) isOther = true
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice])).slice(0, MOST_WORDINGS)
  }
  return isOther ? ways.slice(1).map(wordingOf) : []
}

function choicesOf(part: Query): Term[][] {
  if (part.kind === 'term') return [[part]]
  if (part.kind === 'and') return [part.parts.filter((each): each is Term => each.kind === 'term')]
  return part.kind === 'or' ? part.parts.flatMap(choicesOf) : []
}

/** The keys of a wording whose last word is half-typed. */
export const openKeys = ({ folded, open }: Wording) => [...folded.slice(0, -1), open!.prefix]

/** Half-typed words of one or two letters are looked for among short texts only. */
export const isLongOpen = ({ open }: Wording) => open !== null && open.prefix.length > 2

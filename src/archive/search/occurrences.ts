/** Where a query's words stand in a text: what is marked in the reader, the title and the snippet. */
import type { Range } from '../../shared/model/search.ts'
import { shownTerms, type Query, type Term } from '../../shared/query/tree.ts'
import { prefixKeys, tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import { hasAccents, termKeys } from './match.ts'

/** One word or phrase to look for, as tests over neighbouring tokens. */
type Pattern = {
  term: Term
  tests: ((token: Token) => boolean)[]
  /** The same with accents as typed; null when none were typed or none are asked for. */
  exactTests: ((token: Token) => boolean)[] | null
}

export type Occurrence = { first: number; last: number; pattern: number }

/** The patterns of a query, ready to be looked for in many texts. */
export type Needle = { patterns: Pattern[]; neighbours: [number, number][] }

/** Prepares a query's words. Words that stand side by side in the query are remembered as neighbours. */
export function needleOf(query: Query | null): Needle {
  const patterns = shownTerms(query)
    .map(patternOf)
    .filter((pattern) => pattern.tests.length > 0)
  const neighbours: [number, number][] = []
  for (let i = 0; i + 1 < patterns.length; i++) neighbours.push([i, i + 1])
  return { patterns, neighbours }
}

function patternOf(term: Term): Pattern {
  const tests = (exact: boolean) => {
    const keys = termKeys(term, exact)
    return keys.map((key, at) => {
      const isOpen = term.prefix && at === keys.length - 1
      if (!isOpen) return (token: Token) => (exact ? token.exact : token.folded) === key
      if (exact) return (token: Token) => token.exact.startsWith(key)
      const { prefix, whole } = prefixKeys(term.words[term.words.length - 1] ?? '')
      return (token: Token) => token.folded.startsWith(prefix) || token.folded === whole
    })
  }
  return {
    term,
    tests: tests(term.strict),
    exactTests: !term.strict && hasAccents(term) ? tests(true) : null
  }
}

/**
 * Every place worth marking, in the order of the text. Accents as typed win over other accents where the text has
 * both; words that are neighbours in the query and in the text win over the same words apart.
 */
export function occurrencesIn(tokens: readonly Token[], needle: Needle): Occurrence[] {
  const found = needle.patterns.map((pattern, index) => {
    const exact = pattern.exactTests ? findAll(tokens, pattern.exactTests, index) : []
    return exact.length > 0 ? exact : findAll(tokens, pattern.tests, index)
  })
  const together = new Set<Occurrence>()
  for (const [left, right] of needle.neighbours) {
    const starts = new Map(found[right]!.map((occurrence) => [occurrence.first, occurrence]))
    for (const occurrence of found[left]!) {
      const next = starts.get(occurrence.last + 1)
      if (next) together.add(occurrence).add(next)
    }
  }
  return found
    .flatMap((all) => {
      const neighbouring = all.filter((occurrence) => together.has(occurrence))
      return neighbouring.length > 0 ? neighbouring : all
    })
    .sort((a, b) => a.first - b.first || a.last - b.last)
}

function findAll(tokens: readonly Token[], tests: readonly ((token: Token) => boolean)[], pattern: number) {
  const found: Occurrence[] = []
  for (let first = 0; first + tests.length <= tokens.length; first++) {
    if (tests.every((test, offset) => test(tokens[first + offset]!))) {
      found.push({ first, last: first + tests.length - 1, pattern })
    }
  }
  return found
}

/** Occurrences as ranges over the text; those that touch or are parted only by one space become one mark. */
export function marksOf(text: string, tokens: readonly Token[], occurrences: readonly Occurrence[]): Range[] {
  const marks: Range[] = []
  for (const { first, last } of occurrences) {
    const start = tokens[first]!.start
    const end = tokens[last]!.end
    const before = marks[marks.length - 1]
    if (before && (start <= before[1] || /^\s$/.test(text.slice(before[1], start)))) {
      before[1] = Math.max(before[1], end)
    } else {
      marks.push([start, end])
    }
  }
  return marks
}

/** All marks of a query in a text. */
export function markText(text: string, needle: Needle): Range[] {
  if (needle.patterns.length === 0) return []
  const tokens = tokenise(text)
  return marksOf(text, tokens, occurrencesIn(tokens, needle))
}

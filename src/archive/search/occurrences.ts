/** Where a query's words stand in a text: what is marked in the reader, the title and the snippet. */
import type { Range } from '../../shared/model/search.ts'
import { shownTerms, type Query, type Term } from '../../shared/query/tree.ts'
import { prefixKeys, tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import { hasAccents, termKeys } from './match.ts'

/** One word or phrase to look for: tests over neighbouring tokens, the strictest reading first. */
type Pattern = {
  readings: ((token: Token) => boolean)[][]
  /** Keys of its words, folded and exact; where it is open the last one is the beginning of a word. */
  keys: readonly string[]
  exactKeys: readonly string[]
  isOpen: boolean
}

export type Occurrence = { first: number; last: number; pattern: number }

/** The patterns of a query, ready to be looked for in many texts; two that follow each other are neighbours. */
export type Needle = { patterns: Pattern[] }

/** Which reading of each pattern counts. */
export type Readings = readonly number[]

/** Prepares a query's words, each once. */
export function needleOf(query: Query | null): Needle {
  const terms = new Map(shownTerms(query).map((term) => [JSON.stringify(term), term]))
  return {
    patterns: [...terms.values()].map(patternOf).filter(({ readings }) => readings[0]!.length > 0)
  }
}

/** Accents as typed before other accents, whole words before words that only begin so. */
function patternOf(term: Term): Pattern {
  const whole = (exact: boolean) => termKeys(term, exact).map((key) => equals(exact, key))
  const open = (exact: boolean) => {
    const tests = whole(exact)
    tests.splice(-1, 1, beginsWith(exact, term.words[term.words.length - 1] ?? ''))
    return tests
  }
  const spellings = term.strict ? [true] : hasAccents(term) ? [true, false] : [false]
  return {
    readings: spellings.flatMap((exact) => (term.prefix ? [whole(exact), open(exact)] : [whole(exact)])),
    keys: termKeys(term, false),
    exactKeys: termKeys(term, true),
    isOpen: term.prefix
  }
}

const equals = (exact: boolean, key: string) => (token: Token) => (exact ? token.exact : token.folded) === key

function beginsWith(exact: boolean, word: string): (token: Token) => boolean {
  if (exact) {
    const key = tokenise(word).at(-1)?.exact ?? ''
    return (token) => token.exact.startsWith(key)
  }
  const { prefix, whole } = prefixKeys(word)
  return (token) => token.folded.startsWith(prefix) || token.folded === whole
}

/** For each pattern the strictest reading that stands anywhere in the given texts of one item. */
export function readingsIn(texts: readonly (readonly Token[])[], needle: Needle): Readings {
  return needle.patterns.map(({ readings }) => {
    const found = readings.findIndex((tests) => texts.some((tokens) => stands(tokens, tests)))
    return found < 0 ? readings.length - 1 : found
  })
}

/**
 * Every place worth marking, in the order of the text. Words that are neighbours in the query and in the text win over
 * the same words apart.
 */
export function occurrencesIn(tokens: readonly Token[], needle: Needle, readings: Readings): Occurrence[] {
  const found = needle.patterns.map((pattern, index) =>
    findAll(tokens, pattern.readings[readings[index]!]!, index)
  )
  const together = new Set<Occurrence>()
  for (let left = 0; left + 1 < found.length; left++) {
    const starts = new Map(found[left + 1]!.map((occurrence) => [occurrence.first, occurrence]))
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

function stands(tokens: readonly Token[], tests: readonly ((token: Token) => boolean)[]): boolean {
  for (let first = 0; first + tests.length <= tokens.length; first++) {
    if (tests.every((test, offset) => test(tokens[first + offset]!))) return true
  }
  return false
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

/** All marks of a query in an item's title and in its text. */
export function markItem(title: string, text: string, needle: Needle): { title: Range[]; text: Range[] } {
  const titleTokens = tokenise(title)
  const textTokens = tokenise(text)
  const readings = readingsIn([titleTokens, textTokens], needle)
  const marks = (of: string, tokens: readonly Token[]) =>
    marksOf(of, tokens, occurrencesIn(tokens, needle, readings))
  return { title: marks(title, titleTokens), text: marks(text, textTokens) }
}

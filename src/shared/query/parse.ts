/**
 * Text → tree. Never throws: what can't be read becomes a problem with its place, the rest is searched.
 *
 * Grammar, loosest first: `a OR b` · `a b`, `a AND b` · `-a`, `NOT a` · `a NEAR/5 b` · `field:a`, `=a`,
 * `"a b"`, `(…)`, `a*`. Syllables are written apart in Vietnamese, so a sign before bare words takes the whole
 * run of them up to the next sign or operator: `-đối thoại` excludes the phrase, `=dân vận` makes both words
 * strict, `đối thoại NEAR/5 nhân dân` has a phrase on either side. `field:` takes one word, phrase or bracket.
 * The word the text ends with is a prefix by itself, except after `-`, `NOT` and `=`.
 */
import type { QueryProblem } from '../model/search.ts'
import { lex, type Lexeme } from './lex.ts'
import { endOfRun, isBare, readRun, report, termOf, type State } from './run.ts'
import { allOf, anyOf, noneOf, type Query, type Term } from './tree.ts'
import { readValue } from './value.ts'

export type ParsedQuery = { tree: Query | null; problems: QueryProblem[] }

/** UTF-16 units read; more is reported and left out. */
export const MAX_QUERY_LENGTH = 4000
const MAX_DEPTH = 40

/** Reads a typed query. Problems are ordered by place; `tree` is null when nothing is left to search. */
export function parseQuery(text: string): ParsedQuery {
  const state: State = { lexemes: lex(text.slice(0, MAX_QUERY_LENGTH)), at: 0, negations: 0, problems: [] }
  if (text.length > MAX_QUERY_LENGTH) {
    state.problems.push({ start: MAX_QUERY_LENGTH, end: text.length, code: 'too-long' })
  }
  const parts: (Query | null)[] = []
  for (;;) {
    parts.push(parseOr(state, 0))
    const stray = state.lexemes[state.at]
    if (stray === undefined) break
    report(state, stray, 'stray-bracket')
    state.at++
  }
  return { tree: allOf(parts), problems: state.problems.sort((a, b) => a.start - b.start || a.end - b.end) }
}

function parseOr(state: State, depth: number): Query | null {
  const parts: (Query | null)[] = [parseAnd(state, depth)]
  for (let next = state.lexemes[state.at]; next?.type === 'or'; next = state.lexemes[state.at]) {
    state.at++
    const right = parseAnd(state, depth)
    if (right === null || parts.at(-1) === null) report(state, next, 'missing-operand')
    parts.push(right)
  }
  return anyOf(parts)
}

function parseAnd(state: State, depth: number): Query | null {
  const parts: Query[] = []
  let pendingAnd: Lexeme | null = null
  for (let next = state.lexemes[state.at]; next !== undefined; next = state.lexemes[state.at]) {
    if (next.type === 'or' || next.type === 'close') break
    if (next.type === 'and') {
      if (parts.length === 0 || pendingAnd !== null) report(state, next, 'missing-operand')
      else pendingAnd = next
      state.at++
      continue
    }
    const part = parsePart(state, next, depth)
    if (part === null) continue
    pendingAnd = null
    parts.push(...part)
  }
  if (pendingAnd !== null) report(state, pendingAnd, 'missing-operand')
  return allOf(parts)
}

/** One operand with the NEARs hanging on it; null where the lexeme gave nothing to search. */
function parsePart(state: State, next: Lexeme, depth: number): Query[] | null {
  if (next.type === 'near') {
    report(state, next, 'near-needs-words')
    state.at++
    return null
  }
  const runEnd = isBare(next) ? endOfRun(state, state.at) : state.at
  if (isBare(next) && state.lexemes[runEnd]?.type !== 'near') {
    state.at++
    return noNulls([termOf(state, [next], false, true)])
  }
  const left = isBare(next) ? readRun(state, false) : parseOperand(state, next, depth, false)
  if (left === null) return null
  return state.lexemes[state.at]?.type === 'near' ? parseNear(state, left) : [left]
}

const noNulls = (parts: (Query | null)[]): Query[] => parts.filter((part) => part !== null)

/** `a NEAR/5 b NEAR/3 c` is `a NEAR/5 b` and `b NEAR/3 c`. */
function parseNear(state: State, first: Query): Query[] {
  const found: Query[] = []
  let left: Query = first
  for (let near = state.lexemes[state.at]; near?.type === 'near'; near = state.lexemes[state.at]) {
    state.at++
    const right = parseNearRight(state)
    if (left.kind !== 'term' || right === null) {
      report(state, near, 'near-needs-words')
      if (right !== null) found.push(left)
      left = right ?? left
      continue
    }
    found.push({ kind: 'near', distance: near.distance, left, right })
    left = right
  }
  const last = found.at(-1)
  const isUsed = last?.kind === 'near' && last.right === left
  return isUsed ? found : [...found, left]
}

function parseNearRight(state: State): Term | null {
  const isStrict = state.lexemes[state.at]?.type === 'equals'
  const next = state.lexemes[state.at + (isStrict ? 1 : 0)]
  if (next?.type !== 'words') return null
  if (isStrict) state.at++
  if (isBare(next)) return readRun(state, isStrict)
  state.at++
  return termOf(state, [next], isStrict, !isStrict)
}

/** A sign with what it governs, a phrase, a bracket, a field. `isSingle`: take one word, not a run. */
function parseOperand(state: State, next: Lexeme, depth: number, isSingle: boolean): Query | null {
  state.at++
  switch (next.type) {
    case 'words':
      return termOf(state, [next], false, true)
    case 'equals':
      return parseStrict(state, next, depth, isSingle)
    case 'minus':
    case 'not':
      return parseNot(state, next, depth)
    case 'open':
      return parseGroup(state, next, depth)
    case 'field':
      return parseField(state, next, depth)
    case 'value':
      return parseValue(state, next)
    case 'unknown-field':
      report(state, next, 'unknown-field')
      return null
    case 'unclosed':
      report(state, next, 'unclosed-quote')
      return null
    default:
      report(state, next, next.type === 'close' ? 'stray-bracket' : 'missing-operand')
      return null
  }
}

function parseStrict(state: State, sign: Lexeme, depth: number, isSingle: boolean): Query | null {
  const next = state.lexemes[state.at]
  if (next?.type !== 'words') {
    report(state, sign, 'missing-operand')
    return next?.type === 'open' ? parseOperand(state, next, depth, isSingle) : null
  }
  if (!isBare(next) || isSingle) {
    state.at++
    return termOf(state, [next], true, false)
  }
  const end = endOfRun(state, state.at)
  if (state.lexemes[end]?.type === 'near') return readRun(state, true)
  const terms: Query[] = []
  while (state.at < end) {
    const word = state.lexemes[state.at++]
    if (isBare(word)) terms.push(...noNulls([termOf(state, [word], true, false)]))
  }
  return allOf(terms)
}

function parseNot(state: State, sign: Lexeme, depth: number): Query | null {
  let isNegated = true
  let next = state.lexemes[state.at]
  while (next?.type === 'minus' || next?.type === 'not') {
    isNegated = !isNegated
    next = state.lexemes[++state.at]
  }
  const isStrict = next?.type === 'equals'
  const after = isStrict ? state.lexemes[state.at + 1] : next
  let part: Query | null = null
  if (isBare(after)) {
    if (isStrict) state.at++
    part = readRun(state, isStrict, false)
  } else if (next !== undefined && !['and', 'or', 'close', 'near'].includes(next.type)) {
    state.negations++
    part = parseOperand(state, next, depth, true)
    state.negations--
  }
  if (part === null) {
    report(state, sign, 'missing-operand')
    return null
  }
  return isNegated ? noneOf(part) : part
}

function parseGroup(state: State, open: Lexeme, depth: number): Query | null {
  if (depth >= MAX_DEPTH) {
    report(state, open, 'too-deep')
    return null
  }
  const part = parseOr(state, depth + 1)
  if (state.lexemes[state.at]?.type === 'close') state.at++
  else report(state, open, 'unclosed-bracket')
  return part
}

function parseField(state: State, sign: Extract<Lexeme, { type: 'field' }>, depth: number): Query | null {
  const next = state.lexemes[state.at]
  const isValue = next?.type === 'words' || next?.type === 'equals' || next?.type === 'open'
  const part = isValue ? parseOperand(state, next, depth, true) : null
  if (part === null) {
    report(state, sign, 'missing-value')
    return null
  }
  return { kind: 'field', field: sign.field, part }
}

function parseValue(state: State, sign: Extract<Lexeme, { type: 'value' }>): Query | null {
  const unclosed = state.lexemes[state.at]
  if (unclosed?.type === 'unclosed') {
    report(state, unclosed, 'unclosed-quote')
    state.at++
  }
  const read = readValue(sign.field, sign.value)
  if (typeof read !== 'string') return read
  report(state, sign, read)
  return null
}

/** Where the parser stands, and the runs of bare words that make its terms. */
import type { QueryProblem } from '../model/search.ts'
import type { Lexeme } from './lex.ts'
import type { QueryProblemCode } from './problem.ts'
import type { Term } from './tree.ts'

/** `negations`: signs of exclusion around; what is excluded is never widened by a half-typed word. */
export type State = { lexemes: readonly Lexeme[]; at: number; negations: number; problems: QueryProblem[] }
export type Words = Extract<Lexeme, { type: 'words' }>

/** Notes a problem at a place of the typed text. */
export function report(state: State, at: { start: number; end: number }, code: QueryProblemCode): void {
  state.problems.push({ start: at.start, end: at.end, code })
}

/** Words without quotation marks. */
export const isBare = (lexeme: Lexeme | undefined): lexeme is Words =>
  lexeme?.type === 'words' && !lexeme.isQuoted

/** Index after the bare words from `at` on; a word with a star ends its run. */
export function endOfRun(state: State, at: number): number {
  let end = at
  for (let next = state.lexemes[end]; isBare(next); next = state.lexemes[end]) {
    end++
    if (next.star) break
  }
  return end
}

/** The run of bare words here as one term. */
export function readRun(state: State, strict: boolean, canBeOpen = !strict): Term | null {
  const end = endOfRun(state, state.at)
  const run = state.lexemes.slice(state.at, end).filter(isBare)
  state.at = end
  return termOf(state, run, strict, canBeOpen)
}

/** Words that stand together as one term; null when they hold no letter or digit. */
export function termOf(
  state: State,
  lexemes: readonly Words[],
  strict: boolean,
  canBeOpen: boolean
): Term | null {
  for (const { strays } of lexemes) {
    for (const at of strays) report(state, { start: at, end: at + 1 }, 'stray-star')
  }
  const unclosed = state.lexemes[state.at]
  if (unclosed?.type === 'unclosed') {
    report(state, unclosed, 'unclosed-quote')
    state.at++
  }
  const words = lexemes.flatMap((lexeme) => lexeme.words)
  const last = lexemes.at(-1)
  if (words.length === 0 || last === undefined) return null
  return {
    kind: 'term',
    words,
    prefix: last.star || (canBeOpen && state.negations === 0 && last.isOpen),
    strict
  }
}

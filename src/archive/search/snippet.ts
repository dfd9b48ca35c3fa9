/** Snippets: the passage of a text that shows best why it was found, with marks as ranges, never as markup. */
import type { Range } from '../../shared/model/search.ts'
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import {
  areStrictest,
  marksOf,
  occurrencesIn,
  readingsIn,
  type Needle,
  type Occurrence
} from './occurrences.ts'

/** Tokens shown before the first hit and in all. */
const LEAD_TOKENS = 6
const SNIPPET_TOKENS = 34
/** A snippet comes from this much of a long text's beginning (UTF-16 units) when all the words stand there as typed. */
const OPENING_LENGTH = 24_000

export type Snippet = { snippet: string; marks: Range[] }

/** What the list shows of a hit: the best passage of its text (null when none of the words stand in it), marks in its title. */
export function showHit(
  title: string,
  text: string,
  needle: Needle
): { passage: Snippet | null; titleMarks: Range[] } {
  const titleTokens = tokenise(title)
  const opening = openingOf(text)
  let textTokens = tokenise(opening)
  let readings = readingsIn([titleTokens, textTokens], needle)
  let searched = opening
  if (opening.length < text.length && !areStrictest([titleTokens, textTokens], needle, readings)) {
    searched = text
    textTokens = tokenise(text)
    readings = readingsIn([titleTokens, textTokens], needle)
  }
  const passage = passageOf(searched, textTokens, occurrencesIn(textTokens, needle, readings))
  const isCut = passage !== null && searched.length < text.length && !passage.snippet.endsWith('…')
  return {
    passage: isCut ? { ...passage, snippet: `${passage.snippet}…` } : passage,
    titleMarks: marksOf(title, titleTokens, occurrencesIn(titleTokens, needle, readings))
  }
}

/** The beginning of a long text, cut at a space; a short one whole. */
function openingOf(text: string): string {
  if (text.length <= OPENING_LENGTH) return text
  const cut = text.slice(0, OPENING_LENGTH).search(/\s\S*$/)
  return text.slice(0, cut > 0 ? cut : OPENING_LENGTH)
}

function passageOf(
  text: string,
  tokens: readonly Token[],
  occurrences: readonly Occurrence[]
): Snippet | null {
  const best = bestStart(occurrences)
  if (best === null) return null
  const first = Math.max(0, best - LEAD_TOKENS)
  const last = Math.min(tokens.length - 1, first + SNIPPET_TOKENS - 1)
  const from = first === 0 ? 0 : tokens[first]!.start
  const to = last === tokens.length - 1 ? text.length : tokens[last]!.end
  const head = first === 0 ? '' : '…'
  const passage = text.slice(from, to)
  const inside = occurrences.filter((occurrence) => occurrence.first >= first && occurrence.last <= last)
  const marks = marksOf(text, tokens, inside).map(([start, end]): Range => [
    start - from + head.length,
    end - from + head.length
  ])
  return { snippet: head + passage.replace(/\s/g, ' ') + (to < text.length ? '…' : ''), marks }
}

/** The token from which a window holds most different words, and then most of them. */
function bestStart(occurrences: readonly Occurrence[]): number | null {
  let best: number | null = null
  let bestWorth = -1
  const window = SNIPPET_TOKENS - LEAD_TOKENS
  let end = 0
  const inside = new Map<number, number>()
  for (const [start, { first, pattern }] of occurrences.entries()) {
    while (end < occurrences.length && occurrences[end]!.last < first + window) {
      const entering = occurrences[end++]!.pattern
      inside.set(entering, (inside.get(entering) ?? 0) + 1)
    }
    const worth = inside.size * 1000 + (end - start)
    if (worth > bestWorth) {
      bestWorth = worth
      best = first
    }
    const left = (inside.get(pattern) ?? 1) - 1
    if (left === 0) inside.delete(pattern)
    else inside.set(pattern, left)
  }
  return best
}

/** Snippets: the passage of a text that shows best why it was found, with marks as ranges, never as markup. */
import type { Range } from '../../shared/model/search.ts'
import { tokenise } from '../../shared/vietnamese/tokens.ts'
import { findWindow, type FoldedText, type TextWindow } from './find-window.ts'
import { marksOf, occurrencesIn, readingsIn, type Needle, type Occurrence } from './occurrences.ts'

/** Tokens shown before the first hit and in all. */
const LEAD_TOKENS = 6
const SNIPPET_TOKENS = 34

export type Snippet = { snippet: string; marks: Range[] }

/** What the list shows of a hit: the best passage of its text (null when none of the words stand in it), marks in its title. */
export function showHit(
  title: string,
  text: FoldedText,
  needle: Needle
): { passage: Snippet | null; titleMarks: Range[] } {
  const titleTokens = tokenise(title)
  const window = findWindow(text, needle)
  const readings = readingsIn([titleTokens, window.tokens], needle)
  const passage = passageOf(window, occurrencesIn(window.tokens, needle, readings))
  return {
    passage,
    titleMarks: marksOf(title, titleTokens, occurrencesIn(titleTokens, needle, readings))
  }
}

function passageOf(
  { text, tokens, isHead, isTail }: TextWindow,
  occurrences: readonly Occurrence[]
): Snippet | null {
  const best = bestStart(occurrences)
  if (best === null) return null
  const first = Math.max(0, best - LEAD_TOKENS)
  const last = Math.min(tokens.length - 1, first + SNIPPET_TOKENS - 1)
  const from = first === 0 ? 0 : tokens[first]!.start
  const to = last === tokens.length - 1 ? text.length : tokens[last]!.end
  const head = first === 0 && isHead ? '' : '…'
  const passage = text.slice(from, to)
  const inside = occurrences.filter((occurrence) => occurrence.first >= first && occurrence.last <= last)
  const marks = marksOf(text, tokens, inside).map(([start, end]): Range => [
    start - from + head.length,
    end - from + head.length
  ])
  return { snippet: head + passage.replace(/\s/g, ' ') + (to < text.length || !isTail ? '…' : ''), marks }
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

import { diffWordsWithSpace } from 'diff'

export type Piece = { text: string; isOwn: boolean }

/** Longer texts are compared for at most this long; then they are shown unmarked. */
const LONGEST_MS = 1500

/** Both texts in pieces: those of each that the other lacks are its own. */
export function wordDifference(a: string, b: string): { first: Piece[]; second: Piece[] } {
  const changes = diffWordsWithSpace(a, b, { timeout: LONGEST_MS })
  if (changes === undefined)
    return { first: [{ text: a, isOwn: false }], second: [{ text: b, isOwn: false }] }
  const first: Piece[] = []
  const second: Piece[] = []
  for (const { value, added, removed } of changes) {
    if (!added) first.push({ text: value, isOwn: removed })
    if (!removed) second.push({ text: value, isOwn: added })
  }
  return { first, second }
}

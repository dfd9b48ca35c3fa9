/** With which accents a word is meant: as the archive's texts spell it beside its neighbours. */
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { heldText } from './held-texts.ts'
import { itemColumns } from './item-columns.ts'
import { sideBySide } from './match.ts'
import { phrasePattern } from './phrase-in-text.ts'

/** Texts that are read, the newest. */
const MOST_READ = 40

/**
 * The spelling of the key in the place `at` of a query that is likeliest meant: in a text the pair counts ("dân vận", not
 * "dân văn", though văn is the commoner word), and so do accents typed that agree.
 * @param tokens the query as it was typed
 * @param keys its keys with those put right
 * @returns null where no text holds the key
 */
export function likeliestSpelling(
  db: ReadableDb,
  tokens: readonly Token[],
  keys: readonly string[],
  at: number
): string | null {
  for (const [first, last] of [
    [at - 1, at + 1],
    [at - 1, at],
    [at, at + 1],
    [at, at]
  ] as const) {
    if (first < 0 || last >= keys.length) continue
    const found = readPlaces(db, keys.slice(first, last + 1))
    // where somebody typed accents the neighbours have them too
    const asTyped = found.filter((place) =>
      place.every(
        (word, n) => n === at - first || !isAccented(tokens[first + n]!) || word === tokens[first + n]!.exact
      )
    )
    const counts = new Map<string, number>()
    for (const place of asTyped.length > 0 ? asTyped : found) {
      const word = place[at - first]!
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    const worth = (spelling: string) =>
      counts.get(spelling)! * (1 + agreeing(tokens[at]!.exact, spelling)) ** 2
    const best = [...counts.keys()].sort((a, b) => worth(b) - worth(a))[0]
    if (best !== undefined) return best
  }
  return null
}

/** How the words are spelt in each place where they stand side by side, in some texts. */
function readPlaces(db: ReadableDb, keys: readonly string[]): string[][] {
  const columns = itemColumns(db)
  const ids = db
    .prepare('SELECT rowid FROM search_bodies WHERE search_bodies MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck()
    .all(sideBySide(keys, false), MOST_READ) as number[]
  const phrase = phrasePattern(keys, false)
  return ids.flatMap((id) => {
    const held = heldText(db, columns, id)
    return [...held.folded().matchAll(phrase)]
      .map(({ index, 0: { length } }) =>
        tokenise(held.text.slice(index, index + length)).map(({ exact }) => exact)
      )
      .filter((words) => words.length === keys.length)
  })
}

const marksOf = (word: string) => new Set(word.normalize('NFD').match(/[\p{M}đ]/gu))
const isAccented = ({ exact }: Token) => marksOf(exact).size > 0

/** Accents of what was typed that a spelling has too. */
const agreeing = (typed: string, spelling: string) => {
  const marks = marksOf(spelling)
  return [...marksOf(typed)].filter((mark) => marks.has(mark)).length
}

/** Words that are neighbours in a query. */
import type { ReadableDb } from '../db/open.ts'
import type { ItemColumns } from './item-columns.ts'
import { wordOf } from './match.ts'
import type { Wording } from './wanted.ts'
import { countInAll, wordSet } from './word-sets.ts'

type Pair = { keys: readonly [string, string]; items: number }

/**
 * Neighbours among the words, each pair with the number of items that hold both: those that stand in few tell more than
 * those of the commonest words, and those that stand in none tell nothing. None where the words are a pair themselves. The
 * last word counts as it stands: most who pause have typed it to its end.
 */
export function pairsOf(db: ReadableDb, columns: ItemColumns, { folded: words }: Wording): Pair[] {
  if (words.length < 3) return []
  const pairs = new Map<string, Pair>()
  const setOf = (word: string) => wordSet(db, columns, 'search_words', wordOf(word))
  for (const [at, word] of words.slice(1).entries()) {
    const keys: Pair['keys'] = [words[at]!, word]
    const key = keys.join(' ')
    if (!pairs.has(key)) pairs.set(key, { keys, items: countInAll(keys.map(setOf)) })
  }
  return [...pairs.values()].filter(({ items }) => items > 0).sort((a, b) => a.items - b.items)
}

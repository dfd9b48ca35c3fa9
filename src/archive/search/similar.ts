/** "Tài liệu gần giống": items that share the rarest pairs of words of one item. */
import type { ItemId, ItemSummary } from '../../shared/model/item.ts'
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { getItem, summariesOf, textOf } from '../stores/items.ts'
import { itemColumns, TRASHED } from './item-columns.ts'
import { anyOfThem, sideBySide } from './match.ts'
import type { Pause } from './pause.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** Pairs of words that an item is told by, and of each text so much is read (tokens). */
const MOST_PAIRS = 24
const MOST_READ = 4000
/** A pair of the title counts as often as this in the text. */
const TITLE_TIMES = 3

/** Items about the same matter, the nearest first. @throws ArchiveError `not-found` */
export async function similarItems(
  db: ReadableDb,
  id: ItemId,
  limit: number,
  pause: Pause
): Promise<ItemSummary[]> {
  const title = tokenise(getItem(db, id).title)
  const text = tokenise(textOf(db, id)).slice(0, MOST_READ)
  const vocabulary = await vocabularyOf(db, pause)
  const pairs = tellingPairs(vocabulary, itemColumns(db).size, title, text)
  const expression = anyOfThem(pairs)
  if (expression === null) return []
  const { marks } = itemColumns(db)
  const rows = db
    .prepare(
      `SELECT rowid FROM search_bodies WHERE search_bodies MATCH ? ORDER BY bm25(search_bodies) LIMIT ${4 * limit + 1}`
    )
    .pluck()
    .all(expression) as number[]
  const near = rows.filter((row) => row !== id && marks[row] !== 0 && !(marks[row]! & TRASHED))
  return summariesOf(db, near.slice(0, limit))
}

/** Neighbouring words, by how often they stand in the item and how rare both are in the archive. */
function tellingPairs(
  { words }: Vocabulary,
  size: number,
  title: readonly Token[],
  text: readonly Token[]
): string[] {
  const itemsWith = (key: string) => words.get(key)?.items ?? 0
  const rarity = (key: string) => Math.log(size / Math.max(1, itemsWith(key)))
  const pairs = new Map<string, { keys: [string, string]; times: number }>()
  const count = (tokens: readonly Token[], times: number) => {
    for (let at = 0; at + 1 < tokens.length; at++) {
      const keys: [string, string] = [tokens[at]!.folded, tokens[at + 1]!.folded]
      const pair = pairs.get(keys.join(' '))
      if (pair) pair.times += times
      else pairs.set(keys.join(' '), { keys, times })
    }
  }
  count(title, TITLE_TIMES)
  count(text, 1)
  // words of this item alone tell nothing of others
  return [...pairs.values()]
    .filter(({ keys }) => keys.every((key) => itemsWith(key) > 1))
    .map(({ keys, times }) => ({ keys, worth: Math.sqrt(times) * (rarity(keys[0]) + rarity(keys[1])) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_PAIRS)
    .map(({ keys }) => sideBySide(keys, false))
}

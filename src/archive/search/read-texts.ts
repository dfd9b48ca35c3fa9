/** A few hits, ranked by reading their texts instead of asking the index how their words stand. */
import type { ReadableDb } from '../db/open.ts'
import { heldText } from './held-texts.ts'
import type { Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { latestFirst, worthMost, type InTexts, type Ordered } from './ordered.ts'
import { pairsOf } from './pairs.ts'
import { phraseCounter } from './phrase-in-text.ts'
import { isLongOpen, openKeys, type Wanted } from './wanted.ts'

/** Hits and UTF-16 units that are read in the time the index takes for a phrase or two. */
const MOST_HITS = 120
const MOST_UNITS = 500_000

/** True where the texts of all hits are read at once. */
export function isLittleToRead({ length }: ItemColumns, hits: Ids): boolean {
  return hits.length <= MOST_HITS && hits.reduce((units, id) => units + length[id]!, 0) <= MOST_UNITS
}

/** How the wanted words stand together in the texts of the hits. */
export function readTogether(
  db: ReadableDb,
  columns: ItemColumns,
  hits: Ids,
  { wordings }: Wanted,
  prefer: Uint8Array | null
): InTexts {
  const wholes = wordings.map(({ folded }) => phraseCounter(folded, false))
  const begins = wordings.filter(isLongOpen).map((wording) => phraseCounter(openKeys(wording), true))
  const texts = new Map<number, string>()
  const score = new Map<number, number>()
  const whole: number[] = []
  const begun: number[] = []
  for (const id of hits) {
    const text = heldText(db, columns, id).searchable()
    texts.set(id, text)
    const wholly = timesIn(text, wholes)
    const times = wholly || timesIn(text, begins)
    if (times === 0) continue
    ;(wholly > 0 ? whole : begun).push(id)
    score.set(id, bm25(times, columns.length[id]!))
  }
  const byDate = latestFirst(columns)
  const by = (a: number, b: number) =>
    (prefer === null ? 0 : prefer[b]! - prefer[a]!) || score.get(b)! - score.get(a)! || byDate(a, b)
  const partly = (): Ordered => {
    const worth = new Float64Array(columns.size)
    for (const { keys, items } of pairsOf(db, columns, wordings[0]!)) {
      const count = phraseCounter(keys, false)
      const rarity = Math.log(1 + columns.size / (1 + items))
      for (const [id, text] of texts) if (count(text) > 0) worth[id]! += rarity
    }
    return worthMost(columns, hits, worth, prefer)
  }
  return { whole: () => ({ ids: whole, by }), begun: () => ({ ids: begun, by }), partly }
}

const timesIn = (text: string, counters: readonly ((text: string) => number)[]) =>
  counters.reduce((times, count) => times + count(text), 0)

/** Units of a text of middling length, against which others are long. */
const MIDDLING = 4000

/** What one phrase is worth in a text, as FTS5 counts it (https://www.sqlite.org/fts5.html#the_bm25_function), its rarity aside. */
const bm25 = (times: number, length: number) => times / (times + 1.2 * (0.25 + (0.75 * length) / MIDDLING))

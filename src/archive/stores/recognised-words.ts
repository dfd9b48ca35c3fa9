/** Words recognised in pictures, by the block they stand in; offsets count from the block's own text. */
import type { RecognisedSpan } from '../../shared/model/extract.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export type RecognisedBlock = { position: number; words: readonly RecognisedSpan[] }

/** start, end, confidence, page, left, top, right, bottom, checked, second reading: short, since there are many. */
type Packed = [number, number, number, number, number, number, number, number, 0 | 1, string?]

const pack = ({ start, end, confidence, page, box, isChecked, second }: RecognisedSpan): Packed => [
  start,
  end,
  confidence,
  page,
  ...box,
  isChecked ? 1 : 0,
  ...(second === undefined ? ([] as const) : ([second] as const))
]

const unpack = ([start, end, confidence, page, l, t, r, b, isChecked, second]: Packed): RecognisedSpan => ({
  start,
  end,
  confidence,
  page,
  box: [l, t, r, b],
  ...(isChecked === 1 ? { isChecked: true } : {}),
  ...(second === undefined ? {} : { second })
})

type Row = { position: number; words: string }
const toBlock = ({ position, words }: Row): RecognisedBlock => ({
  position,
  words: (JSON.parse(words) as Packed[]).map(unpack)
})

/** The item's recognised blocks in reading order; none when all of its text was read as text. */
export function recognisedBlocksOf(db: ReadableDb, id: ItemId): RecognisedBlock[] {
  const rows = db
    .prepare('SELECT position, words FROM recognised_words WHERE item_id = ? ORDER BY position')
    .all(id) as Row[]
  return rows.map(toBlock)
}

/** Those of them that have words on a page; a block reaches over pages where a person joined its words. */
export function recognisedBlocksOn(db: ReadableDb, id: ItemId, page: number): RecognisedBlock[] {
  const rows = db
    .prepare(
      `SELECT position, words FROM recognised_words
       WHERE item_id = ? AND words ->> '$[0][3]' <= ? AND words ->> '$[#-1][3]' >= ? ORDER BY position`
    )
    .all(id, page, page) as Row[]
  return rows.map(toBlock)
}

/** Writes the words of one block, replacing what it had. */
export function putRecognisedWords(db: WritableDb, id: ItemId, { position, words }: RecognisedBlock): void {
  db.prepare(
    `INSERT INTO recognised_words (item_id, position, words) VALUES (?, ?, ?)
     ON CONFLICT (item_id, position) DO UPDATE SET words = excluded.words`
  ).run(id, position, JSON.stringify(words.map(pack)))
}

/** Likenesses: pairs of items that are near copies of each other, and what a person decided about each pair. */
import type { ItemId } from '../../shared/model/item.ts'
import type { LikenessState } from '../../shared/model/likeness.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** Puts the bands of an item's text, replacing what it had. */
export function putBands(db: WritableDb, item: ItemId, bands: readonly number[], isNew: boolean): void {
  if (!isNew) db.prepare('DELETE FROM likeness_bands WHERE item_id = ?').run(item)
  db.prepare(
    `INSERT INTO likeness_bands (band, item_id) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`
  ).run(item, JSON.stringify(bands))
}

/** Items that share a band with the given ones, those with most bands in common first. */
export function candidatesFor(
  db: ReadableDb,
  item: ItemId,
  bands: readonly number[],
  limit: number
): ItemId[] {
  const own = JSON.stringify(bands)
  // most texts are like no other
  const isAny = db
    .prepare(
      'SELECT 1 FROM json_each(?) own CROSS JOIN likeness_bands b ON b.band = own.value WHERE b.item_id <> ? LIMIT 1'
    )
    .get(own, item)
  if (isAny === undefined) return []
  return db
    .prepare(
      // CROSS JOIN keeps this order: without statistics, as in a new archive, SQLite would walk all items for each
      // (https://www.sqlite.org/lang_select.html#crossjoin)
      `SELECT b.item_id FROM json_each(?) own CROSS JOIN likeness_bands b ON b.band = own.value
       CROSS JOIN items i ON i.id = b.item_id
       WHERE b.item_id <> ? AND i.trashed_at IS NULL
       GROUP BY b.item_id ORDER BY count(*) DESC, b.item_id LIMIT ?`
    )
    .pluck()
    .all(own, item, limit) as ItemId[]
}

/** Keeps a pair; one that is known gets the new score and keeps what was decided. */
export function putLikeness(db: WritableDb, a: ItemId, b: ItemId, score: number): void {
  db.prepare(
    `INSERT INTO likenesses (item_id, other_id, score) VALUES (?, ?, ?)
     ON CONFLICT (item_id, other_id) DO UPDATE SET score = excluded.score`
  ).run(Math.min(a, b), Math.max(a, b), score)
}

/** Forgets pairs of an item that nobody has decided about, before its new text is compared. */
export function forgetOffers(db: WritableDb, item: ItemId): void {
  db.prepare("DELETE FROM likenesses WHERE (item_id = ? OR other_id = ?) AND state = 'offered'").run(
    item,
    item
  )
}

/** @returns false when the two are no pair */
export function setLikenessState(db: WritableDb, a: ItemId, b: ItemId, state: LikenessState): boolean {
  return (
    db
      .prepare('UPDATE likenesses SET state = ? WHERE item_id = ? AND other_id = ?')
      .run(state, Math.min(a, b), Math.max(a, b)).changes > 0
  )
}

export type Pair = { item: ItemId; other: ItemId; score: number; state: LikenessState }

const present = `EXISTS (SELECT 1 FROM items i WHERE i.id = l.item_id AND i.trashed_at IS NULL)
  AND EXISTS (SELECT 1 FROM items i WHERE i.id = l.other_id AND i.trashed_at IS NULL)`
const columns = 'l.item_id AS item, l.other_id AS other, l.score, l.state'

/** Pairs of the given state, most alike first; those with an item in the trash are left out. */
export function listPairs(db: ReadableDb, state: LikenessState, limit: number): Pair[] {
  return db
    .prepare(
      `SELECT ${columns} FROM likenesses l WHERE l.state = ? AND ${present}
       ORDER BY l.score DESC, l.item_id, l.other_id LIMIT ?`
    )
    .all(state, limit) as Pair[]
}

/** Pairs an item is one of, most alike first; those put apart are left out. */
export function pairsOf(db: ReadableDb, id: ItemId): Pair[] {
  return db
    .prepare(
      `SELECT ${columns} FROM likenesses l WHERE (l.item_id = ? OR l.other_id = ?) AND l.state <> 'apart' AND ${present}
       ORDER BY l.score DESC, l.item_id, l.other_id LIMIT 50`
    )
    .all(id, id) as Pair[]
}

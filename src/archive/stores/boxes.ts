/** The boxes of a page its blocks stand in, by the block's position. */
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export type BlockBox = { position: number; box: string }

export function putBoxes(db: WritableDb, id: ItemId, boxes: readonly BlockBox[]): void {
  if (boxes.length === 0) return
  const name = db.prepare('INSERT INTO boxes (path) VALUES (?) ON CONFLICT (path) DO NOTHING')
  const put = db.prepare(
    'INSERT INTO block_boxes (item_id, position, box_id) SELECT ?, ?, id FROM boxes WHERE path = ?'
  )
  for (const box of new Set(boxes.map((each) => each.box))) name.run(box)
  for (const { position, box } of boxes) put.run(id, position, box)
}

export function boxesOf(db: ReadableDb, id: ItemId): Map<number, string> {
  const rows = db
    .prepare(
      'SELECT b.position, x.path AS box FROM block_boxes b JOIN boxes x ON x.id = b.box_id WHERE b.item_id = ?'
    )
    .all(id) as BlockBox[]
  return new Map(rows.map(({ position, box }) => [position, box]))
}

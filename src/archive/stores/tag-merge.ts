/** Merging tags: what carried one carries the other, and the first is gone. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { TagId } from '../../shared/model/tag.ts'
import type { WritableDb } from '../db/open.ts'
import { branchOf, findChild, itemsUnder, tagRow } from './tags.ts'

/**
 * Merges tags into another: their items carry `into`, their children hang under it, those whose name a child of
 * `into` has are merged with that one in turn. `into` keeps its name, colour and description; where it has none,
 * it takes the first description there is.
 * @returns all items that carried one of the tags or one below them, and which tag each one that is gone became
 * @throws ArchiveError `not-found`; `invalid-input` when `into` is one of the tags or hangs under one
 */
export function mergeTags(
  db: WritableDb,
  from: readonly TagId[],
  into: TagId
): { items: ItemId[]; became: Map<TagId, TagId> } {
  tagRow(db, into)
  const items = new Set<ItemId>()
  const became = new Map<TagId, TagId>()
  // Deep ones first: a tag that goes with its parent would be gone when its own turn comes.
  const branches = from.map((id) => {
    tagRow(db, id)
    if (branchOf(db, id).includes(into)) {
      throw new ArchiveError('invalid-input', 'a tag cannot be merged into itself or into one below it')
    }
    return { id, size: branchOf(db, id).length }
  })
  for (const { id } of branches.sort((a, b) => a.size - b.size)) {
    if (became.has(id)) continue
    for (const item of itemsUnder(db, id)) items.add(item)
    mergeOne(db, id, into, became)
  }
  return { items: [...items], became }
}

function mergeOne(db: WritableDb, from: TagId, into: TagId, became: Map<TagId, TagId>): void {
  became.set(from, into)
  // what a person gave either way is given by a person
  db.prepare(
    `INSERT INTO item_tags (item_id, tag_id, rule_id) SELECT item_id, ?, rule_id FROM item_tags WHERE tag_id = ?
     ON CONFLICT DO UPDATE SET rule_id = NULL WHERE rule_id IS NOT NULL AND excluded.rule_id IS NULL`
  ).run(into, from)
  // what was taken off stays off, where the other tag is not on: no rule puts back the one under the name of the other
  db.prepare(
    `INSERT INTO tag_removals (item_id, tag_id) SELECT item_id, ? FROM tag_removals r WHERE tag_id = ?
     AND NOT EXISTS (SELECT 1 FROM item_tags it WHERE it.item_id = r.item_id AND it.tag_id = ?) ON CONFLICT DO NOTHING`
  ).run(into, from, into)
  db.prepare(
    `DELETE FROM tag_removals WHERE tag_id = ?
     AND item_id IN (SELECT item_id FROM item_tags WHERE tag_id = ?)`
  ).run(into, into)
  db.prepare(
    `INSERT INTO annotation_tags (annotation_id, tag_id) SELECT annotation_id, ? FROM annotation_tags WHERE tag_id = ?
     ON CONFLICT DO NOTHING`
  ).run(into, from)
  for (const table of ['item_tags', 'tag_removals', 'annotation_tags']) {
    db.prepare(`DELETE FROM ${table} WHERE tag_id = ?`).run(from)
  }
  db.prepare('UPDATE tag_rules SET tag_id = ? WHERE tag_id = ?').run(into, from)
  db.prepare(
    `UPDATE tags SET description = (SELECT description FROM tags WHERE id = ?) WHERE id = ? AND description = ''
     AND (SELECT description FROM tags WHERE id = ?) <> ''`
  ).run(from, into, from)
  // Its name is free from here on: a child may have the same. No name holds a slash.
  db.prepare('UPDATE tags SET name_key = ? WHERE id = ?').run(`/${from}`, from)
  const children = db.prepare('SELECT id, name FROM tags WHERE parent_id = ?').all(from) as {
    id: TagId
    name: string
  }[]
  for (const { id, name } of children) {
    const twin = findChild(db, into, name) as TagId | null
    if (twin === null || twin === id) db.prepare('UPDATE tags SET parent_id = ? WHERE id = ?').run(into, id)
    else mergeOne(db, id, twin, became)
  }
  db.prepare('DELETE FROM tags WHERE id = ?').run(from)
}

/** Which items carry which tags, who gave them (a person or a rule), and what a person took off. */
import type { ItemId } from '../../shared/model/item.ts'
import type { TagColour, TagId } from '../../shared/model/tag.ts'
import type { TagRuleId } from '../../shared/model/tag-rule.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { ensureTag, findTag, listTags } from './tags.ts'

const AMONG = 'IN (SELECT value FROM json_each(?))'

/**
 * Gives tags to items and takes others away, as a person does; tags that are not there yet are made, in `colour`. What
 * is taken away is remembered, and forgotten when it is given again.
 * @returns the items that changed
 */
export function assignTags(
  db: WritableDb,
  itemIds: readonly ItemId[],
  add: readonly string[],
  remove: readonly string[],
  colour?: TagColour
): ItemId[] {
  const json = JSON.stringify(itemIds)
  const changed = new Set<ItemId>()
  const note = (ids: unknown[]) => (ids as ItemId[]).forEach((id) => changed.add(id))
  for (const path of add) {
    const tag = ensureTag(db, path, colour)
    note(
      db
        .prepare(
          `INSERT INTO item_tags (item_id, tag_id) SELECT id, ? FROM items WHERE id ${AMONG}
           ON CONFLICT DO NOTHING RETURNING item_id`
        )
        .pluck()
        .all(tag, json)
    )
    db.prepare(
      `UPDATE item_tags SET rule_id = NULL WHERE tag_id = ? AND rule_id IS NOT NULL AND item_id ${AMONG}`
    ).run(tag, json)
    db.prepare(`DELETE FROM tag_removals WHERE tag_id = ? AND item_id ${AMONG}`).run(tag, json)
  }
  for (const path of remove) {
    const tag = findTag(db, path)
    if (tag === null) continue
    const taken = db
      .prepare(`DELETE FROM item_tags WHERE tag_id = ? AND item_id ${AMONG} RETURNING item_id`)
      .pluck()
      .all(tag, json)
    note(taken)
    db.prepare(
      'INSERT INTO tag_removals (item_id, tag_id) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING'
    ).run(tag, JSON.stringify(taken))
  }
  return [...changed]
}

/** The tags of the given items with how many of them carry each, those on most first, then in the order of the tree. */
export function carriedTags(db: ReadableDb, itemIds: readonly ItemId[]): { path: string; count: number }[] {
  const counts = new Map(
    db
      .prepare(`SELECT tag_id, count(*) FROM item_tags WHERE item_id ${AMONG} GROUP BY tag_id`)
      .raw()
      .all(JSON.stringify(itemIds)) as [TagId, number][]
  )
  return listTags(db)
    .flatMap(({ id, path }) => {
      const count = counts.get(id)
      return count === undefined ? [] : [{ path, count }]
    })
    .sort((a, b) => b.count - a.count)
}

/** Of the given items, in their order: those a rule may give the tag, those that carry it, those a person took it off. */
export function sortForTag(
  db: ReadableDb,
  tag: TagId | null,
  itemIds: readonly number[]
): { adds: ItemId[]; present: ItemId[]; removed: ItemId[] } {
  const having = (table: string) =>
    new Set(
      tag === null
        ? []
        : (db.prepare(`SELECT item_id FROM ${table} WHERE tag_id = ?`).pluck().all(tag) as number[])
    )
  const present = having('item_tags')
  const removed = having('tag_removals')
  const of = (wanted: (id: number) => boolean) => itemIds.filter(wanted) as ItemId[]
  return {
    adds: of((id) => !present.has(id) && !removed.has(id)),
    present: of((id) => present.has(id)),
    removed: of((id) => !present.has(id) && removed.has(id))
  }
}

/** Gives a tag to items by a rule. */
export function tagByRule(db: WritableDb, rule: TagRuleId, tag: TagId, itemIds: readonly ItemId[]): void {
  db.prepare(
    `INSERT INTO item_tags (item_id, tag_id, rule_id) SELECT value, ?, ? FROM json_each(?) WHERE true
     ON CONFLICT DO NOTHING`
  ).run(tag, rule, JSON.stringify(itemIds))
}

/** Takes away what only a rule gave; that is no person's doing, and not remembered. @returns the items */
export function untagByRule(db: WritableDb, rule: TagRuleId): ItemId[] {
  return db.prepare('DELETE FROM item_tags WHERE rule_id = ? RETURNING item_id').pluck().all(rule) as ItemId[]
}

/** Which annotations carry which tags. */
import type { AnnotationId } from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { TagColour } from '../../shared/model/tag.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { ensureTag, findTag } from './tags.ts'

const AMONG = 'IN (SELECT value FROM json_each(?))'

/** Paths of the tags of a row of `annotations` as a JSON array in their order, for a SELECT over that table. */
export const ANNOTATION_TAGS = `CASE WHEN NOT EXISTS (SELECT 1 FROM annotation_tags has WHERE has.annotation_id = annotations.id)
  THEN '[]' ELSE (WITH RECURSIVE path(id, parent_id, name) AS (
    SELECT t.id, t.parent_id, t.name FROM annotation_tags at JOIN tags t ON t.id = at.tag_id
    WHERE at.annotation_id = annotations.id
    UNION ALL
    SELECT t.id, t.parent_id, t.name || '/' || p.name FROM path p JOIN tags t ON t.id = p.parent_id)
  SELECT json_group_array(name ORDER BY name) FROM path WHERE parent_id IS NULL) END`

/**
 * Gives tags to annotations and takes others away; tags that are not there yet are made, in `colour`.
 * @returns the annotations that changed
 */
export function assignAnnotationTags(
  db: WritableDb,
  ids: readonly AnnotationId[],
  add: readonly string[],
  remove: readonly string[],
  colour?: TagColour
): AnnotationId[] {
  const json = JSON.stringify(ids)
  const changed = new Set<AnnotationId>()
  const note = (rows: unknown[]) => (rows as AnnotationId[]).forEach((id) => changed.add(id))
  for (const path of add) {
    note(
      db
        .prepare(
          `INSERT INTO annotation_tags (annotation_id, tag_id) SELECT id, ? FROM annotations WHERE id ${AMONG}
           ON CONFLICT DO NOTHING RETURNING annotation_id`
        )
        .pluck()
        .all(ensureTag(db, path, colour), json)
    )
  }
  for (const path of remove) {
    note(
      db
        .prepare(
          `DELETE FROM annotation_tags WHERE tag_id = ? AND annotation_id ${AMONG} RETURNING annotation_id`
        )
        .pluck()
        .all(findTag(db, path), json)
    )
  }
  return [...changed]
}

/** The items of annotations, each once, those that are gone left out. */
export function itemsOfAnnotations(db: ReadableDb, ids: readonly AnnotationId[]): ItemId[] {
  return db
    .prepare(`SELECT DISTINCT item_id FROM annotations WHERE id ${AMONG} ORDER BY item_id`)
    .pluck()
    .all(JSON.stringify(ids)) as ItemId[]
}

/** Tags: the tree and which items carry which. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Tag, TagColour, TagId } from '../../shared/model/tag.ts'
import { compareVietnamese } from '../../shared/vietnamese/collate.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { tagKey } from './tag-key.ts'

const colours: readonly TagColour[] = ['teal', 'amber', 'plum', 'green', 'ink', 'red', 'olive', 'slate']

/** All tags by name and path, uncounted: counting reads every tagged item. */
export function listTagPaths(db: ReadableDb): Pick<Tag, 'id' | 'name' | 'path'>[] {
  return db
    .prepare(
      `WITH RECURSIVE tree(id, name, path) AS (
         SELECT id, name, name FROM tags WHERE parent_id IS NULL
         UNION ALL
         SELECT t.id, t.name, tree.path || '/' || t.name FROM tags t JOIN tree ON t.parent_id = tree.id)
       SELECT id, name, path FROM tree`
    )
    .all() as Pick<Tag, 'id' | 'name' | 'path'>[]
}

/** All tags with their paths and live counts (a tag's and those below it), in Vietnamese order of the path. */
export function listTags(db: ReadableDb): Tag[] {
  const rows = db
    .prepare(
      `WITH RECURSIVE tree(id, parent_id, name, path, colour, description) AS (
         SELECT id, parent_id, name, name, colour, description FROM tags WHERE parent_id IS NULL
         UNION ALL
         SELECT t.id, t.parent_id, t.name, tree.path || '/' || t.name, t.colour, t.description
         FROM tags t JOIN tree ON t.parent_id = tree.id),
       below(top, id) AS (
         SELECT id, id FROM tags UNION ALL SELECT top, t.id FROM tags t JOIN below ON t.parent_id = below.id)
       SELECT tree.id, parent_id AS parentId, name, path, colour, description, count(DISTINCT i.id) AS itemCount
       FROM tree JOIN below ON below.top = tree.id LEFT JOIN item_tags it ON it.tag_id = below.id
       LEFT JOIN items i ON i.id = it.item_id AND i.trashed_at IS NULL
       GROUP BY tree.id`
    )
    .all() as Omit<Tag, 'noteCount'>[]
  const notes = annotationCounts(db)
  return rows
    .map((row) => ({ ...row, noteCount: notes.get(row.id) ?? 0 }))
    .sort((a, b) => comparePaths(a.path, b.path))
}

/** Annotations of items outside the trash that carry a tag or one below it, by tag. */
function annotationCounts(db: ReadableDb): Map<TagId, number> {
  const rows = db
    .prepare(
      `WITH RECURSIVE carried(tag_id, annotation_id) AS (
         SELECT at.tag_id, at.annotation_id FROM annotation_tags at
         JOIN annotations a ON a.id = at.annotation_id JOIN items i ON i.id = a.item_id WHERE i.trashed_at IS NULL
         UNION
         SELECT t.parent_id, c.annotation_id FROM carried c JOIN tags t ON t.id = c.tag_id WHERE t.parent_id IS NOT NULL)
       SELECT tag_id, count(*) FROM carried GROUP BY tag_id`
    )
    .raw()
    .all() as [TagId, number][]
  return new Map(rows)
}

function comparePaths(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  for (let level = 0; level < Math.min(left.length, right.length); level++) {
    const order = compareVietnamese(left[level]!, right[level]!)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** The tag at a path; levels that are missing are made, a new branch in one colour. @returns its id */
export function ensureTag(db: WritableDb, path: string, colour?: TagColour): TagId {
  let parent: number | null = null
  const levels = path.split('/')
  for (const [depth, name] of levels.entries()) {
    const known = findChild(db, parent, name)
    if (known !== null) {
      parent = known
      continue
    }
    const inherited: TagColour | null = parent === null ? null : colourOf(db, parent)
    const chosen: TagColour =
      (depth === levels.length - 1 || parent === null ? colour : undefined) ?? inherited ?? nextColour(db)
    parent = Number(
      db
        .prepare('INSERT INTO tags (parent_id, name, name_key, colour) VALUES (?, ?, ?, ?)')
        .run(parent, name, tagKey(name), chosen).lastInsertRowid
    )
  }
  return parent as TagId
}

/** The tag at a path, or null. */
export function findTag(db: ReadableDb, path: string): TagId | null {
  let parent: number | null = null
  for (const name of path.split('/')) {
    parent = findChild(db, parent, name)
    if (parent === null) return null
  }
  return parent as TagId | null
}

/** The tag of a name under a parent (null = at the top), or null. */
export function findChild(db: ReadableDb, parent: number | null, name: string): number | null {
  const row = db
    .prepare('SELECT id FROM tags WHERE ifnull(parent_id, 0) = ? AND name_key = ?')
    .get(parent ?? 0, tagKey(name)) as { id: number } | undefined
  return row?.id ?? null
}

function colourOf(db: ReadableDb, id: number): TagColour {
  return (db.prepare('SELECT colour FROM tags WHERE id = ?').get(id) as { colour: TagColour }).colour
}

/** Top-level tags take the colours in turn, so that neighbours differ. */
function nextColour(db: ReadableDb): TagColour {
  const { n } = db.prepare('SELECT count(*) AS n FROM tags WHERE parent_id IS NULL').get() as { n: number }
  return colours[n % colours.length]!
}

/** @throws ArchiveError `name-taken` when a sister has the name, `not-found` */
export function renameTag(db: WritableDb, id: TagId, name: string): void {
  const { parent_id } = tagRow(db, id)
  refuseSister(db, parent_id, name, id)
  db.prepare('UPDATE tags SET name = ?, name_key = ? WHERE id = ?').run(name, tagKey(name), id)
}

export function recolourTag(db: WritableDb, id: TagId, colour: TagColour): void {
  tagRow(db, id)
  db.prepare('UPDATE tags SET colour = ? WHERE id = ?').run(colour, id)
}

/** Says what a tag is for; '' takes the words away. @throws ArchiveError `not-found` */
export function describeTag(db: WritableDb, id: TagId, description: string): void {
  tagRow(db, id)
  db.prepare('UPDATE tags SET description = ? WHERE id = ?').run(description, id)
}

/**
 * Hangs a tag under another (null = top level).
 * @throws ArchiveError `invalid-input` when it would hang under itself, `name-taken` when a tag there has its name
 */
export function moveTag(db: WritableDb, id: TagId, parentId: TagId | null): void {
  const { name } = tagRow(db, id)
  if (parentId !== null) {
    tagRow(db, parentId)
    if (branchOf(db, id).includes(parentId)) {
      throw new ArchiveError('invalid-input', 'a tag cannot hang under itself')
    }
  }
  refuseSister(db, parentId, name, id)
  db.prepare('UPDATE tags SET parent_id = ? WHERE id = ?').run(parentId, id)
}

/** Deletes a tag with all below it, and the rules that give it. @returns the items that lost a tag */
export function deleteTag(db: WritableDb, id: TagId): ItemId[] {
  tagRow(db, id)
  const ids = branchOf(db, id)
  const json = JSON.stringify(ids)
  const items = db
    .prepare('SELECT DISTINCT item_id FROM item_tags WHERE tag_id IN (SELECT value FROM json_each(?))')
    .all(json) as { item_id: number }[]
  for (const table of ['item_tags', 'annotation_tags', 'tag_removals', 'tag_rules']) {
    db.prepare(`DELETE FROM ${table} WHERE tag_id IN (SELECT value FROM json_each(?))`).run(json)
  }
  for (const each of ids.reverse()) db.prepare('DELETE FROM tags WHERE id = ?').run(each)
  return items.map((row) => row.item_id as ItemId)
}

/** Items that carry the tag or one below it. */
export function itemsUnder(db: ReadableDb, id: TagId): ItemId[] {
  const rows = db
    .prepare('SELECT DISTINCT item_id FROM item_tags WHERE tag_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(branchOf(db, id))) as { item_id: number }[]
  return rows.map((row) => row.item_id as ItemId)
}

/** The tag and all below it, parents before children. */
export function branchOf(db: ReadableDb, id: TagId): number[] {
  const rows = db
    .prepare(
      `WITH RECURSIVE below(id, depth) AS (SELECT ?, 0 UNION ALL SELECT t.id, depth + 1 FROM tags t JOIN below ON t.parent_id = below.id)
       SELECT id FROM below ORDER BY depth`
    )
    .all(id) as { id: number }[]
  return rows.map((row) => row.id)
}

/** @throws ArchiveError `not-found` */
export function tagRow(db: ReadableDb, id: TagId): { parent_id: TagId | null; name: string } {
  const row = db.prepare('SELECT parent_id, name FROM tags WHERE id = ?').get(id)
  if (!row) throw new ArchiveError('not-found', `tag ${id}`)
  return row as { parent_id: TagId | null; name: string }
}

function refuseSister(db: ReadableDb, parentId: number | null, name: string, self: TagId): void {
  const sister = findChild(db, parentId, name)
  if (sister !== null && sister !== self)
    throw new ArchiveError('name-taken', `a tag "${name}" is there already`, { name })
}

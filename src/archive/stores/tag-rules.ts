/** Rules that tag what a search finds. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { ListFilter } from '../../shared/model/search.ts'
import type { NewTagRule, TagRule, TagRuleId } from '../../shared/model/tag-rule.ts'
import type { TagId } from '../../shared/model/tag.ts'
import { sortKey } from '../../shared/vietnamese/sort-key.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { ensureTag, listTagPaths } from './tags.ts'

export type StoredRule = TagRule & { tagId: TagId }

/** All of them by name. */
export function listTagRules(db: ReadableDb): StoredRule[] {
  const paths = new Map(listTagPaths(db).map(({ id, path }) => [id, path]))
  const rows = db
    .prepare(
      `SELECT r.id, r.name, r.tag_id AS tagId, r.text, r.filter, r.is_on AS isOn, count(i.id) AS given
       FROM tag_rules r LEFT JOIN item_tags it ON it.rule_id = r.id
       LEFT JOIN items i ON i.id = it.item_id AND i.trashed_at IS NULL GROUP BY r.id`
    )
    .all() as (Omit<StoredRule, 'tagPath' | 'filter' | 'isOn'> & { filter: string; isOn: number })[]
  return rows
    .map((row) => ({
      ...row,
      tagPath: paths.get(row.tagId) ?? '',
      filter: ListFilter.parse(JSON.parse(row.filter)),
      isOn: row.isOn === 1
    }))
    .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1))
}

/** True where at least one rule is switched on. */
export const isAnyRuleOn = (db: ReadableDb): boolean =>
  db.prepare('SELECT 1 FROM tag_rules WHERE is_on = 1 LIMIT 1').get() !== undefined

/** Writes a rule, or changes the one of its id; a tag that is not there yet is made. @throws ArchiveError `not-found` */
export function putTagRule(db: WritableDb, rule: NewTagRule): TagRuleId {
  const row = {
    name: rule.name,
    tag: ensureTag(db, rule.tagPath),
    text: rule.text,
    filter: JSON.stringify(rule.filter),
    isOn: rule.isOn ? 1 : 0
  }
  if (rule.id === undefined) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO tag_rules (name, tag_id, text, filter, is_on, made_at) VALUES (@name, @tag, @text, @filter, @isOn, @at)`
      )
      .run({ ...row, at: new Date().toISOString() })
    return Number(lastInsertRowid) as TagRuleId
  }
  const { changes } = db
    .prepare(
      'UPDATE tag_rules SET name = @name, tag_id = @tag, text = @text, filter = @filter, is_on = @isOn WHERE id = @id'
    )
    .run({ ...row, id: rule.id })
  if (changes === 0) throw new ArchiveError('not-found', `tag rule ${rule.id}`)
  return rule.id
}

/** @throws ArchiveError `not-found` */
export function setTagRuleOn(db: WritableDb, id: TagRuleId, isOn: boolean): void {
  const { changes } = db.prepare('UPDATE tag_rules SET is_on = ? WHERE id = ?').run(isOn ? 1 : 0, id)
  if (changes === 0) throw new ArchiveError('not-found', `tag rule ${id}`)
}

/** Deletes a rule; what it gave stays, by no rule that is there. @throws ArchiveError `not-found` */
export function deleteTagRule(db: WritableDb, id: TagRuleId): void {
  const { changes } = db.prepare('DELETE FROM tag_rules WHERE id = ?').run(id)
  if (changes === 0) throw new ArchiveError('not-found', `tag rule ${id}`)
}

/** Texts that name tags, wherever one is kept: saved searches and rules. */
export type KeptSearch = {
  table: 'saved_searches' | 'tag_rules'
  id: number
  text: string
  filter: ListFilter
}

export function keptSearches(db: ReadableDb): KeptSearch[] {
  return (['saved_searches', 'tag_rules'] as const).flatMap((table) =>
    (
      db.prepare(`SELECT id, text, filter FROM ${table}`).all() as {
        id: number
        text: string
        filter: string
      }[]
    ).map((row) => ({ ...row, table, filter: ListFilter.parse(JSON.parse(row.filter)) }))
  )
}

export function rewriteSearch(db: WritableDb, { table, id, text, filter }: KeptSearch): void {
  db.prepare(`UPDATE ${table} SET text = ?, filter = ? WHERE id = ?`).run(text, JSON.stringify(filter), id)
}

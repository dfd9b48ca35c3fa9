/** Rules of cleaning, and which items a site has. */
import type { CleaningRule, CleaningRuleId } from '../../shared/model/cleaning-rule.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** By site, the latest first. */
export function listRules(db: ReadableDb): CleaningRule[] {
  return db
    .prepare(
      `SELECT id, site, action, told_by AS toldBy, value, sample, added_at AS addedAt
       FROM cleaning_rules ORDER BY site, id DESC`
    )
    .all() as CleaningRule[]
}

/** Writes a rule in place of what the same sign said before. */
export function putRule(db: WritableDb, rule: Omit<CleaningRule, 'id'>): void {
  db.prepare(
    `INSERT INTO cleaning_rules (site, action, told_by, value, sample, added_at)
     VALUES (@site, @action, @toldBy, @value, @sample, @addedAt)
     ON CONFLICT (site, told_by, value) DO UPDATE
     SET action = excluded.action, sample = excluded.sample, added_at = excluded.added_at`
  ).run(rule)
}

/** @returns false when there was no such rule */
export function deleteRule(db: WritableDb, id: CleaningRuleId): boolean {
  return db.prepare('DELETE FROM cleaning_rules WHERE id = ?').run(id).changes > 0
}

/** The site an item is of: the host of its address, or else its source; null where neither is known. */
export function siteOfItem(db: ReadableDb, id: ItemId): string | null {
  const row = db.prepare('SELECT coalesce(site, source) AS site FROM items WHERE id = ?').get(id) as
    { site: string | null } | undefined
  return row?.site ?? null
}

/** Items of a site outside the trash. */
export function itemsOfSite(db: ReadableDb, site: string): ItemId[] {
  const rows = db
    .prepare(
      `SELECT id FROM items WHERE site = @site AND trashed_at IS NULL
       UNION ALL SELECT id FROM items WHERE site IS NULL AND source = @site AND trashed_at IS NULL`
    )
    .all({ site }) as { id: ItemId }[]
  return rows.map(({ id }) => id)
}

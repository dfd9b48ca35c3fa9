/** Stores hold the SQL of one noun each; row types stay in this room. Here: a list filter as SQL conditions over `items i`. */
import type { ListFilter } from '../../shared/model/search.ts'
import { tagKey } from './tag-key.ts'

export type Conditions = { sql: string; params: (string | number)[] }

/** How long an item counts as newly brought in, in days. */
export const RECENT_DAYS = 7

/** The items a filter lets through; the trash only when it is asked for. */
export function filterConditions(filter: ListFilter, now: Date = new Date()): Conditions {
  const parts = [filter.view === 'trash' ? 'i.trashed_at IS NOT NULL' : 'i.trashed_at IS NULL']
  const params: (string | number)[] = []
  if (filter.view === 'recent') {
    parts.push('i.added_at >= ?')
    params.push(new Date(now.getTime() - RECENT_DAYS * 86_400_000).toISOString())
  }
  if (filter.view === 'untagged') parts.push('NOT EXISTS (SELECT 1 FROM item_tags t WHERE t.item_id = i.id)')
  if (filter.view === 'annotated') parts.push('EXISTS (SELECT 1 FROM annotations a WHERE a.item_id = i.id)')
  if (filter.view === 'meetings') parts.push('i.is_meeting = 1')
  if (filter.format) {
    parts.push('i.format = ?')
    params.push(filter.format)
  }
  if (filter.year) {
    parts.push('substr(i.date, 1, ?) = ?')
    params.push(filter.year.length, filter.year)
  }
  if (filter.source) {
    parts.push('i.source = ?')
    params.push(filter.source)
  }
  if (filter.tagPath) {
    const tagged = tagCondition(filter.tagPath)
    parts.push(tagged.sql)
    params.push(...tagged.params)
  }
  return { sql: parts.join(' AND '), params }
}

/** Items that carry a tag or one below it. The path is matched from the root down, letter case aside. */
export function tagCondition(tagPath: string): Conditions {
  const keys = tagPath.split('/').map(tagKey)
  return {
    sql: `i.id IN (
      WITH RECURSIVE named(id, depth) AS (
        SELECT id, 1 FROM tags WHERE parent_id IS NULL AND name_key = json_extract(?, '$[0]')
        UNION ALL
        SELECT t.id, n.depth + 1 FROM tags t JOIN named n ON t.parent_id = n.id
        WHERE n.depth >= json_array_length(?) OR t.name_key = json_extract(?, '$[' || n.depth || ']')
      )
      SELECT it.item_id FROM item_tags it JOIN named n ON n.id = it.tag_id WHERE n.depth >= json_array_length(?))`,
    params: Array<string>(4).fill(JSON.stringify(keys))
  }
}

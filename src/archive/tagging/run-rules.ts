/**
 * Tagging: rules that tag what a search finds, and texts that follow their tags. This room looks through search and
 * writes through stores, inside the caller's transaction.
 */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { TagRuleAim, TagTrial, TrialGroup } from '../../shared/model/tag-rule.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { idsFrom } from '../search/hits.ts'
import { readQuery } from '../search/read-query.ts'
import { sortForTag, tagByRule } from '../stores/item-tags.ts'
import { summariesOf } from '../stores/items.ts'
import type { StoredRule } from '../stores/tag-rules.ts'
import { findTag } from '../stores/tags.ts'

/** Items a trial names of each group; the others are counted. */
const MOST_SHOWN = 200

/** @throws ArchiveError `rule-needs-search` for a rule that would tag everything, or what is in the trash */
export function checkAim({ text, filter }: Pick<TagRuleAim, 'text' | 'filter'>): void {
  const { view, tagPath, format, year, source } = filter
  const isNarrowed = view !== 'all' || [tagPath, format, year, source].some((each) => each !== null)
  const isReadable = readQuery(text).widened !== null
  if (view === 'trash' || (!isReadable && (text.trim() !== '' || !isNarrowed))) {
    throw new ArchiveError('rule-needs-search', 'a rule needs something to look for')
  }
}

/** What a rule would do now. @throws ArchiveError `rule-needs-search` */
export function tryRule(db: ReadableDb, aim: TagRuleAim): TagTrial {
  checkAim(aim)
  const sorted = sortForTag(db, findTag(db, aim.tagPath), idsFrom(db, aim, 1))
  const group = (ids: readonly ItemId[]): TrialGroup => {
    // the latest come first, as in a list
    const shown = ids.slice(-MOST_SHOWN).reverse()
    return {
      count: ids.length,
      items: summariesOf(db, shown).map(({ id, accession, title, date }) => ({ id, accession, title, date }))
    }
  }
  return { adds: group(sorted.adds), present: group(sorted.present), removed: group(sorted.removed) }
}

/**
 * Tags what rules find among the items from the id `first` on; a later rule sees what an earlier one gave.
 * @returns the items that got a tag, and the names of the rules that gave one
 */
export function runRules(
  db: WritableDb,
  rules: readonly StoredRule[],
  first = 1
): { itemIds: ItemId[]; names: string[] } {
  const tagged = new Set<ItemId>()
  const names: string[] = []
  for (const rule of rules) {
    const { adds } = sortForTag(db, rule.tagId, idsFrom(db, rule, first))
    if (adds.length === 0) continue
    tagByRule(db, rule.id, rule.tagId, adds)
    for (const id of adds) tagged.add(id)
    names.push(rule.name)
  }
  return { itemIds: [...tagged], names }
}

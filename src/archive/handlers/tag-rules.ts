/** tagRules.*: searches that tag what they find. */
import { untagByRule } from '../stores/item-tags.ts'
import { deleteTagRule, listTagRules, putTagRule, setTagRuleOn } from '../stores/tag-rules.ts'
import { checkAim, runRules, tryRule } from '../tagging/run-rules.ts'
import { beginWithNext } from '../tagging/tag-arrivals.ts'
import type { ReadsOf, WritesOf } from './handler.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { TagRuleId } from '../../shared/model/tag-rule.ts'
import type { ReadableDb } from '../db/open.ts'

/** Rules of these ids, or all that are switched on. @throws ArchiveError `not-found` */
function chosenRules(db: ReadableDb, ids: readonly TagRuleId[] | undefined) {
  const rules = listTagRules(db)
  if (ids === undefined) return rules.filter(({ isOn }) => isOn)
  return ids.map((id) => {
    const rule = rules.find((each) => each.id === id)
    if (!rule) throw new ArchiveError('not-found', `tag rule ${id}`)
    return rule
  })
}

const namesOf = (db: ReadableDb, id: TagRuleId) => chosenRules(db, [id])[0]!.name

export const tagRuleReads: ReadsOf<'tagRules.list' | 'tagRules.trial'> = {
  'tagRules.list': ({ db }) => listTagRules(db),
  'tagRules.trial': ({ db }, aim) => tryRule(db, aim)
}

export const tagRuleWrites: WritesOf<
  'tagRules.save' | 'tagRules.setOn' | 'tagRules.remove' | 'tagRules.run'
> = {
  'tagRules.save': ({ db }, rule) => {
    checkAim(rule)
    beginWithNext(db)
    return {
      value: { id: putTagRule(db, rule) },
      topics: ['tagRules', 'tags'],
      itemIds: [],
      subject: rule.name
    }
  },
  'tagRules.setOn': ({ db }, { id, isOn }) => {
    beginWithNext(db)
    setTagRuleOn(db, id, isOn)
    return { value: {}, topics: ['tagRules'], itemIds: [], subject: namesOf(db, id) }
  },
  'tagRules.remove': ({ db }, { id, takeBack }) => {
    const subject = namesOf(db, id)
    const itemIds = takeBack ? untagByRule(db, id) : []
    deleteTagRule(db, id)
    return {
      value: { items: itemIds.length },
      topics: ['tagRules', 'tags', 'items'],
      itemIds,
      indexIds: [],
      subject
    }
  },
  'tagRules.run': ({ db }, { ids }) => {
    const { itemIds, names } = runRules(db, chosenRules(db, ids))
    return {
      value: { items: itemIds.length },
      topics: ['tagRules', 'tags', 'items'],
      itemIds,
      indexIds: [],
      subject: names.join(', ')
    }
  }
}

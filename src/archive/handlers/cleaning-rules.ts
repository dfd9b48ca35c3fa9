/** cleaningRules.*: what was said of the blocks of a site. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { addRule, ruleChoices } from '../accession/follow-rules.ts'
import { deleteRule, listRules } from '../stores/cleaning-rules.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const cleaningReads: ReadsOf<'cleaningRules.list' | 'cleaningRules.choices'> = {
  'cleaningRules.list': ({ db }) => listRules(db),
  'cleaningRules.choices': ({ db }, place) => ruleChoices(db, place)
}

export const cleaningWrites: WritesOf<'cleaningRules.add' | 'cleaningRules.remove'> = {
  'cleaningRules.add': ({ db }, rule) => {
    const itemIds = addRule(db, rule)
    return {
      value: { items: itemIds.length },
      topics: ['cleaningRules', 'items', 'annotations', 'meetings', 'citations'],
      itemIds
    }
  },
  'cleaningRules.remove': ({ db }, { id }) => {
    if (!deleteRule(db, id)) throw new ArchiveError('not-found', `rule ${id}`)
    return { value: {}, topics: ['cleaningRules'], itemIds: [] }
  }
}

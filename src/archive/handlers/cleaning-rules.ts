/** cleaningRules.*: what was said of the blocks of a site. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { ruleChoices } from '../accession/follow-rules.ts'
import { deleteRule, listRules } from '../stores/cleaning-rules.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const cleaningReads: ReadsOf<'cleaningRules.list' | 'cleaningRules.choices'> = {
  'cleaningRules.list': ({ db }) => listRules(db),
  'cleaningRules.choices': ({ db }, place) => ruleChoices(db, place)
}

export const cleaningWrites: WritesOf<'cleaningRules.remove'> = {
  'cleaningRules.remove': ({ db }, { id }) => {
    if (!deleteRule(db, id)) throw new ArchiveError('not-found', `rule ${id}`)
    return { value: {}, topics: ['cleaningRules'], itemIds: [] }
  }
}

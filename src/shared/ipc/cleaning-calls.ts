import * as z from 'zod'
import {
  CleaningRule,
  CleaningRuleId,
  NewCleaningRule,
  RuleChoices,
  RulePlace
} from '../model/cleaning-rule.ts'
import { call, Nothing } from './entry.ts'

/** Rules of cleaning, remembered by the site pages come from. */
export const cleaningCalls = {
  'cleaningRules.list': call('read', Nothing, z.array(CleaningRule)),
  /** The ways a rule could tell a block, with what each would change in the items that are held. */
  'cleaningRules.choices': call('read', RulePlace, RuleChoices),
  /**
   * Remembers a rule for what comes in from now on. The item it is made at follows it at once; `apply` has the site's
   * other items follow too, telling `cleaningRules.progress`. Answers how many changed: one step of undo. Throws `no-site`
   * where neither address nor source is known.
   */
  'cleaningRules.add': call(
    'job',
    NewCleaningRule.extend({ apply: z.boolean().default(false) }),
    z.object({ items: z.number().int().nonnegative() })
  ),
  /** Has no more items follow the rule just added; it stays, and so does what followed it so far. */
  'cleaningRules.stop': call('job', Nothing, Nothing),
  /** What the rule changed stays as it is. */
  'cleaningRules.remove': call('write', z.strictObject({ id: CleaningRuleId }), Nothing)
}

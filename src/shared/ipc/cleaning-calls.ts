import * as z from 'zod'
import {
  CleaningAction,
  CleaningRule,
  CleaningRuleId,
  NewCleaningRule,
  RuleChoices
} from '../model/cleaning-rule.ts'
import { ItemId } from '../model/item.ts'
import { call, Nothing } from './entry.ts'

/** Rules of cleaning, remembered by the site pages come from. */
export const cleaningCalls = {
  'cleaningRules.list': call('read', Nothing, z.array(CleaningRule)),
  /** The ways a rule could tell a block, with what each would change in the items that are held. */
  'cleaningRules.choices': call(
    'read',
    z.strictObject({ itemId: ItemId, position: z.number().int().nonnegative(), action: CleaningAction }),
    RuleChoices
  ),
  /**
   * Remembers a rule for what comes in from now on; `apply` has it hold for the site's items at hand too, and answers
   * how many changed. Throws `no-site` where neither address nor source of the item is known.
   */
  'cleaningRules.add': call(
    'write',
    NewCleaningRule.extend({ apply: z.boolean().default(false) }),
    z.object({ items: z.number().int().nonnegative() })
  ),
  /** What the rule changed stays as it is. */
  'cleaningRules.remove': call('write', z.strictObject({ id: CleaningRuleId }), Nothing)
}

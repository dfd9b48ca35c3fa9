/** Rules of cleaning: what a person said once about a block of a site's pages, to hold for all of its pages. */
import * as z from 'zod'
import { ItemId } from './item.ts'

export const CleaningRuleId = z.number().int().positive().brand<'CleaningRuleId'>()
export type CleaningRuleId = z.infer<typeof CleaningRuleId>

/**
 * What a block is told by, the narrowest first: all of its words (figures levelled, accents and capitals aside), the
 * words before its colon, the box of the page it stands in, or why the cleaning set it aside.
 */
export const ToldBy = z.literal(['text', 'label', 'box', 'reason'])
export type ToldBy = z.infer<typeof ToldBy>

export const CleaningAction = z.literal(['set-aside', 'keep'])
export type CleaningAction = z.infer<typeof CleaningAction>

/** `site` is the host the pages were found at, or the name of the source where no address is known. */
export const CleaningRule = z.object({
  id: CleaningRuleId,
  site: z.string(),
  action: CleaningAction,
  toldBy: ToldBy,
  value: z.string(),
  /** The beginning of the block it was made of. */
  sample: z.string(),
  addedAt: z.string()
})
export type CleaningRule = z.infer<typeof CleaningRule>

/** One way a rule could tell a block, and what of the site's items already held it would change. */
export const RuleChoice = z.object({
  toldBy: ToldBy,
  value: z.string(),
  items: z.number().int().nonnegative(),
  blocks: z.number().int().nonnegative()
})
export type RuleChoice = z.infer<typeof RuleChoice>

/** `site` is null where neither address nor source is known; then there is no choice. The first choice is the likeliest. */
export const RuleChoices = z.object({ site: z.string().nullable(), choices: z.array(RuleChoice) })
export type RuleChoices = z.infer<typeof RuleChoices>

/** What a rule is made of: a block of an item, and what shall be done with its like. */
export const RulePlace = z.strictObject({
  itemId: ItemId,
  position: z.number().int().nonnegative(),
  action: CleaningAction
})
export type RulePlace = z.infer<typeof RulePlace>

export const NewCleaningRule = RulePlace.extend({ toldBy: ToldBy })
export type NewCleaningRule = z.infer<typeof NewCleaningRule>

/** The tag rule: a search that tags what it finds, on import and when it is asked to. */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { SearchName } from './saved-search.ts'
import { ListFilter, QueryText } from './search.ts'
import { TagPath } from './tag.ts'

export const TagRuleId = z.number().int().positive().brand<'TagRuleId'>()
export type TagRuleId = z.infer<typeof TagRuleId>

/** What a rule looks for and which tag it gives. */
export const TagRuleAim = z.strictObject({ tagPath: TagPath, text: QueryText, filter: ListFilter })
export type TagRuleAim = z.infer<typeof TagRuleAim>

export const NewTagRule = TagRuleAim.extend({
  /** The rule that is changed; a new one where there is none. */
  id: TagRuleId.optional(),
  name: SearchName,
  isOn: z.boolean().default(true)
})
export type NewTagRule = z.infer<typeof NewTagRule>

export const TagRule = z.object({
  id: TagRuleId,
  name: z.string(),
  tagPath: z.string(),
  text: QueryText,
  filter: ListFilter,
  isOn: z.boolean(),
  /** Items that carry the tag by this rule alone: nobody gave it by hand. */
  given: z.number().int().nonnegative()
})
export type TagRule = z.infer<typeof TagRule>

const TrialGroup = z.object({
  count: z.number().int().nonnegative(),
  /** The first of them. */
  items: z.array(
    z.object({ id: ItemId, accession: z.string(), title: z.string(), date: z.string().nullable() })
  )
})
export type TrialGroup = z.infer<typeof TrialGroup>

/** What a rule would do now. */
export const TagTrial = z.object({
  /** Would get the tag. */
  adds: TrialGroup,
  /** Carry it already. */
  present: TrialGroup,
  /** A person took it off: they are left alone. */
  removed: TrialGroup
})
export type TagTrial = z.infer<typeof TagTrial>

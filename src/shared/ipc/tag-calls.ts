/** The contract's calls on tags and on the rules that give them: tags.*, tagRules.*. */
import * as z from 'zod'
import { ItemId, ItemIds } from '../model/item.ts'
import { NewTagRule, TagRule, TagRuleAim, TagRuleId, TagTrial } from '../model/tag-rule.ts'
import { Tag, TagColour, TagId, TagName, TagPath } from '../model/tag.ts'
import { call, Nothing } from './entry.ts'

const Changed = z.object({ items: z.number().int() })

export const tagCalls = {
  'tags.list': call('read', Nothing, z.array(Tag)),
  /** Tags that items about the same matter carry and this one does not, the likeliest first. Throws `not-found`. */
  'tags.suggest': call('read', z.strictObject({ id: ItemId }), z.array(TagPath)),
  /** The tags of the given items, and how many of them carry each; those on most first. */
  'tags.carried': call(
    'read',
    z.strictObject({ ids: ItemIds }),
    z.array(z.object({ path: TagPath, count: z.number().int().positive() }))
  ),
  'tags.create': call('write', z.strictObject({ path: TagPath, colour: TagColour.optional() }), Tag),
  'tags.rename': call('write', z.strictObject({ id: TagId, name: TagName }), Nothing),
  'tags.recolour': call('write', z.strictObject({ id: TagId, colour: TagColour }), Nothing),
  'tags.move': call('write', z.strictObject({ id: TagId, parentId: TagId.nullable() }), Nothing),
  'tags.describe': call(
    'write',
    z.strictObject({ id: TagId, description: z.string().trim().normalize('NFC').max(2000) }),
    Nothing
  ),
  /** What carried one of `from` carries `into`; children move along. Answers how many items carried one of them. */
  'tags.merge': call('write', z.strictObject({ from: z.array(TagId).min(1).max(500), into: TagId }), Changed),
  'tags.delete': call('write', z.strictObject({ id: TagId }), Changed),
  'tags.assign': call(
    'write',
    z.strictObject({
      ids: ItemIds,
      add: z.array(TagPath).max(100).default([]),
      /** Colour of the tags that are made on the way. */
      colour: TagColour.optional(),
      remove: z.array(TagPath).max(100).default([])
    }),
    Changed
  ),

  'tagRules.list': call('read', Nothing, z.array(TagRule)),
  /** Makes a rule or changes one; nothing is tagged yet. Throws `rule-needs-search`, `not-found`. */
  'tagRules.save': call('write', NewTagRule, z.object({ id: TagRuleId })),
  'tagRules.setOn': call('write', z.strictObject({ id: TagRuleId, isOn: z.boolean() }), Nothing),
  /** @param takeBack the tag is taken from the items that have it by this rule alone */
  'tagRules.remove': call(
    'write',
    z.strictObject({ id: TagRuleId, takeBack: z.boolean().default(false) }),
    Changed
  ),
  /** What such a rule would do now; nothing is written. Throws `rule-needs-search`. */
  'tagRules.trial': call('read', TagRuleAim, TagTrial),
  /** Tags what the given rules find, or all that are switched on; answers how many items got a tag. */
  'tagRules.run': call(
    'write',
    z.strictObject({ ids: z.array(TagRuleId).min(1).max(1000).optional() }),
    Changed
  )
} as const

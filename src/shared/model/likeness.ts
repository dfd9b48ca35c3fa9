/** Likeness: two items that tell nearly the same. Found by the archive, decided by a person; nothing is ever dropped. */
import * as z from 'zod'
import { ItemId, ItemSummary } from './item.ts'

/** `offered` is what nobody has looked at; `joined` belong together; `apart` are not offered again. */
export const LikenessState = z.literal(['offered', 'joined', 'apart'])
export type LikenessState = z.infer<typeof LikenessState>

/** The other item of a pair, seen from one of the two. */
export const LikeItem = z.object({
  item: ItemSummary,
  /** 0…1: the share of the shorter text that stands in both. */
  score: z.number(),
  state: LikenessState
})
export type LikeItem = z.infer<typeof LikeItem>

/** Items that are near copies of each other, oldest first. */
export const LikeGroup = z.object({
  items: z.array(ItemSummary),
  /** Of the pair that is least alike. */
  score: z.number(),
  state: LikenessState
})
export type LikeGroup = z.infer<typeof LikeGroup>

export const LikePair = z.strictObject({ item: ItemId, other: ItemId })

/** The annotation: a highlight on a quoted passage of an item, with or without a note (the body). */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { Placement, TextSelectors } from './selector.ts'

export const AnnotationId = z.number().int().positive().brand<'AnnotationId'>()
export type AnnotationId = z.infer<typeof AnnotationId>

/** vàng, lục, hồng, lam */
export const HighlightColour = z.literal(['yellow', 'green', 'pink', 'blue'])
export type HighlightColour = z.infer<typeof HighlightColour>

export const Annotation = z.object({
  id: AnnotationId,
  itemId: ItemId,
  selectors: TextSelectors,
  placement: Placement,
  note: z.string(),
  colour: HighlightColour,
  createdAt: z.string(),
  modifiedAt: z.string()
})
export type Annotation = z.infer<typeof Annotation>

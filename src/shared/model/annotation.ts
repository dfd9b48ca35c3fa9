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

/** A line of the list of all annotations: the passage and the note, cut where they are long, and the item. */
export const ListedAnnotation = z.object({
  id: AnnotationId,
  itemId: ItemId,
  accession: z.string(),
  title: z.string(),
  /** The item's date. */
  date: z.string().nullable(),
  quote: z.string(),
  note: z.string(),
  colour: HighlightColour,
  status: Placement.shape.status,
  createdAt: z.string()
})
export type ListedAnnotation = z.infer<typeof ListedAnnotation>

/** Why an annotation of a file did not come in; the last one did, and waits among those without a place. */
export const ImportProblemCode = z.literal([
  'broken',
  'no-quote',
  'unknown-item',
  'note-too-long',
  'lost-place'
])
export type ImportProblemCode = z.infer<typeof ImportProblemCode>

/** What became of a file of annotations. */
export const AnnotationImport = z.object({
  total: z.number().int(),
  added: z.number().int(),
  /** Were there already. */
  present: z.number().int(),
  problems: z.array(
    z.object({
      /** Which one in the file, from 1. */
      number: z.number().int(),
      code: ImportProblemCode,
      /** The quoted words and the document, as far as the file tells; '' where it does not. */
      quote: z.string(),
      source: z.string()
    })
  )
})
export type AnnotationImport = z.infer<typeof AnnotationImport>

/** The annotation: a highlight on a quoted passage of an item, with or without a note (the body). */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { compareRegions, PageRegion } from './page-region.ts'
import { Placement, TextPositionSelector, TextQuoteSelector } from './selector.ts'

export const AnnotationId = z.number().int().positive().brand<'AnnotationId'>()
export type AnnotationId = z.infer<typeof AnnotationId>

/** vàng, lục, hồng, lam */
export const HighlightColour = z.literal(['yellow', 'green', 'pink', 'blue'])
export type HighlightColour = z.infer<typeof HighlightColour>

/** Where it lies in the text; the quote is '' where a region without words was marked on the original. */
const AnnotationSelectors = z.object({
  quote: TextQuoteSelector.extend({ exact: z.string() }),
  position: TextPositionSelector.extend({ end: z.number().int().nonnegative() })
})

export const Annotation = z.object({
  id: AnnotationId,
  itemId: ItemId,
  selectors: AnnotationSelectors,
  /** Where it lies on the original, when it was made there. */
  region: PageRegion.nullable(),
  /** Of its place in the text; for one that has its place on the original alone, `exact` without a range. */
  placement: Placement,
  note: z.string(),
  colour: HighlightColour,
  /** Paths of its tags, in their order. */
  tags: z.array(z.string()),
  /** The name of the person who made it; '' where it is not known. */
  creator: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string()
})
export type Annotation = z.infer<typeof Annotation>

/** The only annotations that a piece of work changed: those that are there, as they are now, and those that are not. */
export const AnnotationChange = z.object({ now: z.array(Annotation), gone: z.array(AnnotationId) })
export type AnnotationChange = z.infer<typeof AnnotationChange>

/** The order of an item's annotations: that of the text, then of the pages, those without a place last. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return (
    placeInOrder(a) - placeInOrder(b) ||
    (a.region && b.region ? compareRegions(a.region, b.region) : 0) ||
    a.selectors.position.start - b.selectors.position.start ||
    a.id - b.id
  )
}

const placeInOrder = ({ placement: { range, status } }: Annotation): number =>
  range?.start ?? (status === 'orphan' ? 2 : 1) * Number.MAX_SAFE_INTEGER

/** A line of the list of all annotations: the passage and the note, cut where they are long, and the item. */
export const ListedAnnotation = z.object({
  id: AnnotationId,
  itemId: ItemId,
  accession: z.string(),
  title: z.string(),
  /** The item's date. */
  date: z.string().nullable(),
  quote: z.string(),
  region: PageRegion.nullable(),
  note: z.string(),
  colour: HighlightColour,
  tags: z.array(z.string()),
  status: Placement.shape.status,
  createdAt: z.string()
})
export type ListedAnnotation = z.infer<typeof ListedAnnotation>

/** Why an annotation of a file did not come in. */
const REFUSED = ['broken', 'no-quote', 'broken-region', 'unknown-item', 'note-too-long'] as const
/** Came in: without a place in the text, by its words alone, without a place on the original. */
const KEPT = ['lost-place', 'region-dropped', 'no-such-page', 'outside-page'] as const
export const ImportProblemCode = z.literal([...REFUSED, ...KEPT])
export type ImportProblemCode = z.infer<typeof ImportProblemCode>

/** Whether the annotation came in all the same. */
export const isKept = (code: ImportProblemCode): boolean => (KEPT as readonly string[]).includes(code)

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

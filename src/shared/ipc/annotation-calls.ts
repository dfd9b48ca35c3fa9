/** The contract's calls on annotations: annotations.*. */
import * as z from 'zod'
import {
  Annotation,
  AnnotationId,
  AnnotationImport,
  HighlightColour,
  ListedAnnotation
} from '../model/annotation.ts'
import { ItemId, ItemIds } from '../model/item.ts'
import { ListFilter, QueryText } from '../model/search.ts'
import { PageRegion } from '../model/page-region.ts'
import { TextQuoteSelector, TextSelectors } from '../model/selector.ts'
import { TagColour, TagPath } from '../model/tag.ts'
import { call, Nothing } from './entry.ts'

export const AnnotationFormat = z.literal(['docx', 'csv', 'md', 'jsonld'])
export type AnnotationFormat = z.infer<typeof AnnotationFormat>

const AnnotationIds = z.array(AnnotationId).min(1).max(200_000)

/** Annotations one by one, of the given items, or of all that a search or a filter finds, as a file. */
export const AnnotationExport = z.strictObject({
  of: z.union([
    z.strictObject({ itemIds: ItemIds }),
    z.strictObject({ annotationIds: AnnotationIds }),
    z.strictObject({ text: QueryText, filter: ListFilter })
  ]),
  format: AnnotationFormat,
  language: z.literal(['vi', 'en']).default('vi')
})
export type AnnotationExport = z.infer<typeof AnnotationExport>

/** Words of a page are kept as long as a sentence can be. */
const LONGEST_QUOTE = 200_000
const annotated = {
  selectors: TextSelectors.optional(),
  region: PageRegion.optional(),
  words: TextQuoteSelector.extend({ exact: z.string().min(1).max(LONGEST_QUOTE) }).optional()
}

export const annotationCalls = {
  'annotations.list': call('read', z.strictObject({ itemId: ItemId }), z.array(Annotation)),
  /** All annotations of items outside the trash, by item. */
  'annotations.all': call('read', Nothing, z.array(ListedAnnotation)),
  /**
   * On a passage of the text (`selectors`), on a place of the original (`region`), or on both: where the place of a
   * page's words in the text is not known they come as `words`, and are looked for, so that the annotation shows there
   * too. Throws `quote-not-found` for selectors that are not in the text.
   */
  'annotations.create': call(
    'write',
    z
      .strictObject({
        itemId: ItemId,
        ...annotated,
        note: z.string().max(20_000).default(''),
        colour: HighlightColour.default('yellow')
      })
      .refine(({ selectors, region }) => selectors !== undefined || region !== undefined, {
        message: 'selectors, a region, or both'
      })
      .refine(({ selectors, words }) => selectors === undefined || words === undefined, {
        message: 'selectors or words'
      }),
    Annotation
  ),
  'annotations.update': call(
    'write',
    z.strictObject({
      id: AnnotationId,
      note: z.string().max(20_000).optional(),
      colour: HighlightColour.optional()
    }),
    Annotation
  ),
  /** Says where an annotation belongs: its quote and position are described anew. Throws `quote-not-found`. */
  'annotations.place': call(
    'write',
    z.strictObject({ id: AnnotationId, selectors: TextSelectors }),
    Annotation
  ),
  /** Says that an annotation does not belong to the passage it is shown at: it has no place in the text then. */
  'annotations.refuse': call('write', z.strictObject({ id: AnnotationId }), Annotation),
  /** Gives a drawn region other bounds. Throws `not-found` for an annotation that has none, or on words. */
  'annotations.moveRegion': call(
    'write',
    z.strictObject({ id: AnnotationId, region: PageRegion }),
    Annotation
  ),
  /** Gives annotations tags and takes others away. */
  'annotations.tag': call(
    'write',
    z.strictObject({
      ids: AnnotationIds,
      add: z.array(TagPath).max(100).default([]),
      /** Colour of the tags that are made on the way. */
      colour: TagColour.optional(),
      remove: z.array(TagPath).max(100).default([])
    }),
    z.object({ annotations: z.number().int() })
  ),
  'annotations.delete': call('write', z.strictObject({ id: AnnotationId }), Nothing),
  /** `fileName` is without extension. Throws `no-annotations` where the items have none. */
  'annotations.export': call(
    'read',
    AnnotationExport,
    z.object({ fileName: z.string(), data: z.instanceof(Uint8Array), count: z.number().int() })
  ),
  /**
   * Brings annotations in from the text of a JSON-LD file, in one step that can be undone; each that could not come, or
   * lost its place, is told. Throws `not-annotations` for a text that is none at all.
   */
  'annotations.import': call('write', z.strictObject({ text: z.string().max(200_000_000) }), AnnotationImport)
} as const

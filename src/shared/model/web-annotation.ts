/**
 * Annotations as the W3C Web Annotation Data Model writes them (https://www.w3.org/TR/annotation-model/), as far as this
 * program writes them itself: what the model says MUST be there, is. The context is a name; nothing is ever fetched.
 */
import * as z from 'zod'

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** §4.2.1: what a fragment's syntax is told by. */
export const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118'
export const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/'

/** RFC 3987: a scheme, and no blank. */
const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i)
/** xsd:dateTime, in UTC (§3.3.1). */
const DateTime = z.iso.datetime()

/** §3.2.4 and §3.3.5: one text, and what it is there for. */
const TextualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/plain').optional(),
  purpose: z.literal(['commenting', 'classifying', 'tagging'])
})

const NUMBER = String.raw`\d+(?:\.\d+)?`
const FOUR = `${NUMBER}(?:,${NUMBER}){3}`

/**
 * §4.2.1: a place on a page of a PDF (RFC 8118 §3: `page`, `viewrect`, `highlight`) or on a picture (Media Fragments 1.0
 * §4.2.2: whole pixels; `page` before it, for a picture of several, is a name it does not know and passes over).
 */
const FragmentSelector = z.union([
  z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: z.literal(PDF_FRAGMENTS),
    value: z.string().regex(new RegExp(`^page=[1-9]\\d*&viewrect=${FOUR}(?:&highlight=${FOUR})*$`))
  }),
  z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: z.literal(MEDIA_FRAGMENTS),
    value: z.string().regex(/^(?:page=[1-9]\d*&)?xywh=pixel:\d+(?:,\d+){3}$/)
  })
])

/** Those above, §4.2.4 and §4.2.5. Positions count code points here, not UTF-16 units. */
const Selector = z.union([
  FragmentSelector,
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string()
  }),
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative()
  })
])

/** §3.1: an id, the type, at least one target. */
export const WebAnnotation = z.strictObject({
  id: Iri,
  type: z.literal('Annotation'),
  motivation: z.literal(['commenting', 'highlighting']),
  /** §3.3.1 and §3.3.2 */
  creator: z.strictObject({ type: z.literal('Person'), name: z.string().min(1) }).optional(),
  created: DateTime,
  modified: DateTime,
  body: z.array(TextualBody).min(1),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: Iri,
    selector: z.array(Selector).min(1)
  })
})
export type WebAnnotation = z.infer<typeof WebAnnotation>

/** §5.1 and §5.2: a collection that brings its one page along. */
export const WebAnnotationCollection = z.strictObject({
  '@context': z.literal(ANNOTATION_CONTEXT),
  id: Iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.number().int().nonnegative(),
  first: z.strictObject({
    id: Iri,
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(WebAnnotation)
  })
})
export type WebAnnotationCollection = z.infer<typeof WebAnnotationCollection>

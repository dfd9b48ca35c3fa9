/** Annotations as JSON-LD of the W3C Web Annotation Data Model. */
import { randomUUID } from 'node:crypto'
import type { Annotation } from '../../shared/model/annotation.ts'
import {
  ANNOTATION_CONTEXT,
  WebAnnotationCollection,
  type WebAnnotation
} from '../../shared/model/web-annotation.ts'
import { toCodePoints, type Recount } from './code-points.ts'
import { writeFragment } from './fragments.ts'
import type { AnnotatedItem } from './gather.ts'

/**
 * The name of an item wherever it lies: archive, accession number, checksum of the original. Read again by
 * read-json-ld.ts.
 */
export function sourceName(archive: string, accession: string, sha256: string): string {
  // encodeURIComponent leaves these, which a URN does not allow bare (RFC 8141 §2)
  const name = encodeURIComponent(archive.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['!()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`
  )
  return `urn:tulieu:${name}:${accession}:sha256:${sha256}`
}

/**
 * One collection with one page. The file is checked against the model's shapes before it leaves.
 * @throws ZodError when it does not have them, which would be a mistake here
 */
export function writeJsonLd(archive: string, label: string, items: readonly AnnotatedItem[]): string {
  const id = `urn:uuid:${randomUUID()}`
  const all = items.flatMap(({ item, text, annotations }) => {
    const source = sourceName(archive, item.accession, item.original.sha256)
    const count = toCodePoints(text)
    const isPdf = item.original.mediaType === 'application/pdf'
    return annotations.map((annotation) => webAnnotation(annotation, source, count, isPdf))
  })
  const collection = WebAnnotationCollection.parse({
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: all.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', startIndex: 0, items: all }
  } satisfies WebAnnotationCollection)
  return `${JSON.stringify(collection, null, 2)}\n`
}

function webAnnotation(
  annotation: Annotation,
  source: string,
  count: Recount,
  isPdf: boolean
): WebAnnotation {
  const { id, note, colour, tags, selectors, region, creator, createdAt, modifiedAt } = annotation
  const { quote, position } = selectors
  return {
    id: `${source}:annotation:${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    ...(creator === '' ? {} : { creator: { type: 'Person' as const, name: creator } }),
    created: createdAt,
    modified: modifiedAt,
    body: [
      ...(note === ''
        ? []
        : [
            {
              type: 'TextualBody' as const,
              value: note,
              format: 'text/plain' as const,
              purpose: 'commenting' as const
            }
          ]),
      { type: 'TextualBody', value: colour, purpose: 'classifying' },
      ...tags.map((value) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const }))
    ],
    target: {
      type: 'SpecificResource',
      source,
      // several of one target are ways to the same place (§4.2)
      selector: [
        ...(region === null ? [] : [{ type: 'FragmentSelector' as const, ...writeFragment(region, isPdf) }]),
        ...(quote.exact === ''
          ? []
          : [quote, { ...position, start: count(position.start), end: count(position.end) }])
      ] as WebAnnotation['target']['selector']
    }
  }
}

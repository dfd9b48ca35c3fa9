import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { Range } from '../../../../shared/model/search.ts'

/** An annotation with the range where it lies in the text as it is now. */
export type PlacedAnnotation = { annotation: Annotation; range: Range }

const known = new WeakMap<Annotation, PlacedAnnotation>()

/** The same object for the same annotation, so that what is drawn of it is drawn once. */
function placedOf(annotation: Annotation): PlacedAnnotation | null {
  const { range } = annotation.placement
  if (range === null) return null
  const placed = known.get(annotation) ?? { annotation, range: [range.start, range.end] }
  known.set(annotation, placed)
  return placed
}

/** Those that have a place, in the order of their passages. */
export function placedOnly(annotations: readonly Annotation[]): PlacedAnnotation[] {
  return annotations
    .flatMap((annotation) => placedOf(annotation) ?? [])
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
}

/** The annotation over an offset; of several the one with the shortest passage. */
export function annotationAt(placed: readonly PlacedAnnotation[], offset: number): PlacedAnnotation | null {
  const over = placed.filter(({ range }) => offset >= range[0] && offset < range[1])
  const lengthOf = ({ range }: PlacedAnnotation): number => range[1] - range[0]
  return over.reduce<PlacedAnnotation | null>(
    (best, one) => (best === null || lengthOf(one) < lengthOf(best) ? one : best),
    null
  )
}

import { useCallback, useMemo, useState } from 'react'
import type { Annotation, AnnotationId, HighlightColour } from '../../../../shared/model/annotation.ts'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import type { Place } from './place.ts'
import { annotationAt, placedOnly, type PlacedAnnotation } from './placed.ts'
import { useAnnotationActs, type AnnotationActs } from './use-annotation-acts.ts'

/** The annotations of one item, which of them is in hand, and what can be done with them. */
export type AnnotationsView = AnnotationActs & {
  acts: AnnotationActs
  placed: readonly PlacedAnnotation[]
  /** Those that were made on the original and have their place there. */
  onPages: readonly Annotation[]
  /** Those whose passage is no longer in the text, nor on the original. */
  orphans: readonly Annotation[]
  /** Ranges to paint, by colour. */
  paints: Readonly<Record<`note-${HighlightColour}`, readonly Range[]>>
  activeId: AnnotationId | null
  editingId: AnnotationId | null
  /** The region that is to be moved and sized by keys; a new object asks again. */
  reshaping: { id: AnnotationId } | null
  /** What the first note is being written on; nothing is stored before it is kept. */
  draft: Place | null
  /** Takes the annotation at this offset of the text in hand, or lays the one in hand down. */
  pickAt(offset: number): void
  create(place: Place, colour: HighlightColour, note?: string): void
  /** Opens the field for a note on a place; null drops what was being written. */
  startDraft(place: Place | null): void
  /** Keeps the draft as an annotation; an empty one is dropped. */
  saveDraft(note: string): void
}

const NONE: readonly Annotation[] = []

export function useAnnotations(
  item: ItemDetail,
  notify: Notify,
  show: AnnotationsView['show']
): AnnotationsView {
  const annotations = useCall('annotations.list', { itemId: item.id }).data ?? NONE
  const [activeId, setActive] = useState<AnnotationId | null>(null)
  const [editingId, setEditing] = useState<AnnotationId | null>(null)
  const [reshaping, setReshaping] = useState<AnnotationsView['reshaping']>(null)
  const [draft, setDraft] = useState<Place | null>(null)

  const placed = useMemo(() => placedOnly(annotations), [annotations])
  const orphans = useMemo(
    () => annotations.filter((annotation) => annotation.placement.status === 'orphan'),
    [annotations]
  )
  const onPages = useMemo(
    () => annotations.filter(({ region, placement }) => region !== null && placement.status !== 'orphan'),
    [annotations]
  )
  const paints = useMemo(() => {
    const of = (colour: HighlightColour): Range[] =>
      placed.filter(({ annotation }) => annotation.colour === colour).map(({ range }) => range)
    return {
      'note-yellow': draft && 'range' in draft ? [...of('yellow'), draft.range] : of('yellow'),
      'note-green': of('green'),
      'note-pink': of('pink'),
      'note-blue': of('blue')
    }
  }, [placed, draft])

  const reshape = useCallback<AnnotationActs['reshape']>(
    (id) => {
      setReshaping(id === null ? null : { id })
      if (id === null) return
      setActive(id)
      show(id, 'original')
    },
    [show]
  )
  const hands = useMemo(() => ({ activate: setActive, edit: setEditing, reshape, show }), [reshape, show])
  const { acts, create } = useAnnotationActs(item, placed, notify, hands)
  const startDraft = useCallback((place: Place | null) => {
    setActive(null)
    setEditing(null)
    setDraft(place)
  }, [])
  const saveDraft = useCallback(
    (note: string) => {
      setDraft(null)
      if (draft !== null && note.trim() !== '') create(draft, 'yellow', note.trim())
    },
    [draft, create]
  )
  const pickAt = useCallback(
    (offset: number) => setActive(annotationAt(placed, offset)?.annotation.id ?? null),
    [placed]
  )

  return useMemo(
    () => ({
      ...acts,
      acts,
      placed,
      onPages,
      orphans,
      paints,
      activeId,
      editingId,
      reshaping,
      draft,
      startDraft,
      saveDraft,
      pickAt,
      create
    }),
    [
      acts,
      placed,
      onPages,
      orphans,
      paints,
      activeId,
      editingId,
      reshaping,
      draft,
      startDraft,
      saveDraft,
      pickAt,
      create
    ]
  )
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation, AnnotationId, HighlightColour } from '../../../../shared/model/annotation.ts'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { describeRange } from '../../../../shared/anchor/describe.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import type { Place } from './place.ts'
import { annotationAt, placedOnly, type PlacedAnnotation } from './placed.ts'

/** What can be done with one annotation; the same object as long as the item is, so that a card is drawn once. */
export type AnnotationActs = {
  activate(id: AnnotationId | null): void
  edit(id: AnnotationId | null): void
  saveNote(id: AnnotationId, note: string): void
  recolour(id: AnnotationId, colour: HighlightColour): void
  /** Says that an annotation belongs to the passage it is shown at. */
  confirmPlace(id: AnnotationId): void
  remove(id: AnnotationId): void
  /** Brings its place into view, in the text or on the original. */
  show(id: AnnotationId, where: 'read' | 'original'): void
}

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
  const { t } = useMessages()
  const annotations = useCall('annotations.list', { itemId: item.id }).data ?? NONE
  const { mutate: sendCreate } = useAction('annotations.create')
  const { mutate: sendUpdate } = useAction('annotations.update')
  const { mutate: sendPlace } = useAction('annotations.place')
  const { mutate: sendDelete } = useAction('annotations.delete')
  const [activeId, setActive] = useState<AnnotationId | null>(null)
  const [editingId, setEditing] = useState<AnnotationId | null>(null)
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

  const create = useCallback<AnnotationsView['create']>(
    (place, colour, note = '') => {
      const where =
        'range' in place
          ? { selectors: describeRange(item.text, ...place.range) }
          : { region: place.region, ...(place.words === null ? {} : { words: place.words }) }
      sendCreate(
        { itemId: item.id, ...where, colour, note },
        {
          onSuccess: ({ id }) => setActive(id),
          onError: notify.failed
        }
      )
    },
    [item.id, item.text, sendCreate, notify]
  )
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
  const saveNote = useCallback<AnnotationsView['saveNote']>(
    (id, note) => {
      setEditing(null)
      sendUpdate({ id, note: note.trim() }, { onError: notify.failed })
    },
    [sendUpdate, notify]
  )
  const recolour = useCallback<AnnotationsView['recolour']>(
    (id, colour) => sendUpdate({ id, colour }, { onError: notify.failed }),
    [sendUpdate, notify]
  )
  const latest = useRef({ text: item.text, placed })
  useEffect(() => {
    latest.current = { text: item.text, placed }
  }, [item.text, placed])
  const confirmPlace = useCallback<AnnotationsView['confirmPlace']>(
    (id) => {
      const { text, placed: now } = latest.current
      const range = now.find(({ annotation }) => annotation.id === id)?.range
      if (range === undefined) return
      const selectors = describeRange(text, ...range)
      sendPlace(
        { id, selectors },
        { onSuccess: () => notify.done(t('annotations.placed')), onError: notify.failed }
      )
    },
    [sendPlace, notify, t]
  )
  const remove = useCallback<AnnotationsView['remove']>(
    (id) =>
      sendDelete({ id }, { onSuccess: () => notify.done(t('annotations.deleted')), onError: notify.failed }),
    [sendDelete, notify, t]
  )
  const pickAt = useCallback(
    (offset: number) => setActive(annotationAt(placed, offset)?.annotation.id ?? null),
    [placed]
  )

  const acts = useMemo<AnnotationActs>(
    () => ({ activate: setActive, edit: setEditing, saveNote, recolour, confirmPlace, remove, show }),
    [saveNote, recolour, confirmPlace, remove, show]
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
      draft,
      startDraft,
      saveDraft,
      pickAt,
      create
    ]
  )
}

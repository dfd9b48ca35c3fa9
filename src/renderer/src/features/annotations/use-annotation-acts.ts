import { useCallback, useEffect, useMemo, useRef } from 'react'
import { describeRange } from '../../../../shared/anchor/describe.ts'
import type { Input } from '../../../../shared/ipc/contract.ts'
import type { AnnotationId, HighlightColour } from '../../../../shared/model/annotation.ts'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { PageRegion } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import type { Place } from './place.ts'
import type { PlacedAnnotation } from './placed.ts'

/** What can be done with one annotation; the same object as long as the item is, so that a card is drawn once. */
export type AnnotationActs = {
  activate(id: AnnotationId | null): void
  edit(id: AnnotationId | null): void
  saveNote(id: AnnotationId, note: string): void
  recolour(id: AnnotationId, colour: HighlightColour): void
  /** Says that an annotation belongs to the passage it is shown at. */
  confirmPlace(id: AnnotationId): void
  /** Says that it does not: it is listed among those without a place. */
  refusePlace(id: AnnotationId): void
  /** Takes a region in hand, to be moved and sized by keys; null lays it down. */
  reshape(id: AnnotationId | null): void
  moveRegion(id: AnnotationId, region: PageRegion): void
  remove(id: AnnotationId): void
  /** Brings its place into view, in the text or on the original. */
  show(id: AnnotationId, where: 'read' | 'original'): void
}

type Hands = Pick<AnnotationActs, 'activate' | 'edit' | 'reshape' | 'show'>

const lettersOf = (text: string): string => text.replace(/\s+/gu, '')

/** A place as it is sent. Words of a page whose text has changed under them are looked for in the archive. */
function placeIn(
  text: string,
  place: Place
): Pick<Input<'annotations.create'>, 'selectors' | 'region' | 'words'> {
  if ('range' in place) return { selectors: describeRange(text, ...place.range) }
  const { region, words, inText } = place
  if (words === null) return { region }
  const isThere = inText !== null && lettersOf(text.slice(...inText)) === lettersOf(words.exact)
  return isThere ? { region, selectors: describeRange(text, ...inText) } : { region, words }
}

/**
 * What is sent to the archive for one item's annotations, and what is said of it.
 * @param hands what takes an annotation in hand in the window; the same functions as long as the item is
 */
export function useAnnotationActs(
  item: ItemDetail,
  placed: readonly PlacedAnnotation[],
  notify: Notify,
  { activate, edit, reshape, show }: Hands
): { acts: AnnotationActs; create(place: Place, colour: HighlightColour, note?: string): void } {
  const { t } = useMessages()
  const { mutate: sendCreate } = useAction('annotations.create')
  const { mutate: sendUpdate } = useAction('annotations.update')
  const { mutate: sendPlace } = useAction('annotations.place')
  const { mutate: sendRefuse } = useAction('annotations.refuse')
  const { mutate: sendRegion } = useAction('annotations.moveRegion')
  const { mutate: sendDelete } = useAction('annotations.delete')
  const latest = useRef({ text: item.text, placed })
  useEffect(() => {
    latest.current = { text: item.text, placed }
  }, [item.text, placed])

  const create = useCallback(
    (place: Place, colour: HighlightColour, note = '') => {
      sendCreate(
        { itemId: item.id, ...placeIn(item.text, place), colour, note },
        { onSuccess: ({ id }) => activate(id), onError: notify.failed }
      )
    },
    [item.id, item.text, sendCreate, activate, notify]
  )
  const acts = useMemo<AnnotationActs>(() => {
    const onError = notify.failed
    return {
      activate,
      edit,
      reshape,
      show,
      saveNote: (id, note) => {
        edit(null)
        sendUpdate({ id, note: note.trim() }, { onError })
      },
      recolour: (id, colour) => sendUpdate({ id, colour }, { onError }),
      confirmPlace: (id) => {
        const { text, placed: now } = latest.current
        const range = now.find(({ annotation }) => annotation.id === id)?.range
        if (range === undefined) return
        const selectors = describeRange(text, ...range)
        sendPlace({ id, selectors }, { onSuccess: () => notify.done(t('annotations.placed')), onError })
      },
      refusePlace: (id) =>
        sendRefuse({ id }, { onSuccess: () => notify.done(t('annotations.refused')), onError }),
      moveRegion: (id, region) => sendRegion({ id, region }, { onError }),
      remove: (id) => sendDelete({ id }, { onSuccess: () => notify.done(t('annotations.deleted')), onError })
    }
  }, [activate, edit, reshape, show, sendUpdate, sendPlace, sendRefuse, sendRegion, sendDelete, notify, t])
  return { acts, create }
}

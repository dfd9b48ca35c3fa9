/** Recognised text: tells that nobody checked it, and leads through its doubtful places. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { Doubt } from '../../../../shared/model/recognition.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'

/** The doubtful places of one item, which of them is in hand, and what can be done with it. */
export type RecognitionView = {
  /** Pages whose text was recognised; none for an item that was read as text. */
  pages: readonly number[]
  doubts: readonly Doubt[]
  /** The place in hand, 0-based; null while the check is closed. */
  index: number | null
  isBusy: boolean
  /** Ranges to paint. */
  paints: { doubt: readonly Range[]; 'doubt-current': readonly Range[] }
  /** A place to bring into view; a new object asks again. */
  reveal: { range: Range } | null
  open(index: number): void
  /** To the next (1) or the former (-1) place, around the ends; opens the check. */
  step(direction: 1 | -1): void
  close(): void
  /** Takes the doubtful place at this offset of the text in hand; false when there is none. */
  pickAt(offset: number): boolean
  /** Says that the place in hand is right as it stands. */
  accept(): void
  /** Puts `text` in its place. */
  correct(text: string): void
}

const NONE: readonly never[] = []

export function useRecognition(item: ItemDetail, notify: Notify): RecognitionView {
  const { t } = useMessages()
  const recognition = useCall('items.recognition', { id: item.id }).data ?? null
  const accepting = useAction('items.acceptText')
  const correcting = useAction('items.correctText')
  const [place, setPlace] = useState<{ id: number; index: number } | null>(null)
  const [reveal, setReveal] = useState<{ range: Range } | null>(null)
  const doubts = recognition?.doubts ?? NONE
  const wanted = place?.id === item.id ? place.index : null
  const index = wanted === null || doubts.length === 0 ? null : Math.min(wanted, doubts.length - 1)
  const current = index === null ? undefined : doubts[index]
  const { id, text } = item

  const open = useCallback((at: number) => setPlace({ id, index: at }), [id])
  const close = useCallback(() => setPlace(null), [])
  useEffect(() => {
    setReveal(current === undefined ? null : { range: current.range })
  }, [current])

  const { mutate: sendAccept } = accepting
  const { mutate: sendCorrect } = correcting
  return useMemo<RecognitionView>(() => {
    const total = doubts.length
    return {
      pages: recognition?.pages ?? NONE,
      doubts,
      index,
      isBusy: accepting.isPending || correcting.isPending,
      paints: {
        doubt: doubts.filter((doubt) => doubt !== current).map(({ range }) => range),
        'doubt-current': current === undefined ? NONE : [current.range]
      },
      reveal,
      open,
      step(direction) {
        if (total === 0) return
        const from = index ?? (direction === 1 ? -1 : 0)
        open((from + direction + total) % total)
      },
      close,
      pickAt(offset) {
        const at = doubts.findIndex(({ range: [start, end] }) => start <= offset && offset < end)
        if (at >= 0) open(at)
        return at >= 0
      },
      accept() {
        if (current === undefined) return
        const words = text.slice(...current.range)
        sendAccept(
          { id, range: [...current.range] },
          { onSuccess: () => notify.done(t('recognition.accepted', { words })), onError: notify.failed }
        )
      },
      correct(words) {
        if (current === undefined) return
        const [start, end] = current.range
        sendCorrect(
          { id, start, end, text: words },
          { onSuccess: () => notify.done(t('recognition.corrected', { words })), onError: notify.failed }
        )
      }
    }
  }, [
    recognition,
    doubts,
    index,
    current,
    reveal,
    accepting.isPending,
    correcting.isPending,
    sendAccept,
    sendCorrect,
    open,
    close,
    id,
    text,
    notify,
    t
  ])
}

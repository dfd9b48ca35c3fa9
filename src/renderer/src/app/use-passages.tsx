import { useEffect, useMemo, useState } from 'react'
import type { ItemDetail } from '../../../shared/model/item.ts'
import type { Range } from '../../../shared/model/search.ts'
import { useMessages } from '../client/messages.tsx'
import { AnnotationMargin } from '../features/annotations/AnnotationMargin.tsx'
import { citeQuote } from '../features/annotations/cite-quote.ts'
import { OrphanList } from '../features/annotations/OrphanList.tsx'
import { selectionCommand } from '../features/annotations/selection-command.ts'
import { SelectionBar } from '../features/annotations/SelectionBar.tsx'
import { useAnnotations, type AnnotationsView } from '../features/annotations/use-annotations.ts'
import { isPutKey, PutMenu } from '../features/meeting/PutMenu.tsx'
import { RecognitionBar } from '../features/recognition/RecognitionBar.tsx'
import { useRecognition } from '../features/recognition/use-recognition.ts'
import type { PassageSlots } from '../features/reader/slots.ts'
import type { Notify } from '../ui/notify.ts'
import { useViewState } from './view-state.ts'

/**
 * What annotations, the check of recognised text and the meeting report add to the reading text: painted passages,
 * margin, selection bar, those without a place, the bar above. `isPutting`: the menu of the report is open.
 */
export function usePassages(
  item: ItemDetail,
  notify: Notify,
  onTag: () => void,
  isPutting: boolean,
  onPutting: (isPutting: boolean) => void
): PassageSlots {
  const { t, formatDate } = useMessages()
  const view = useAnnotations(item, notify)
  const recognition = useRecognition(item, notify)
  const wanted = useWantedAnnotation(view)

  return useMemo<PassageSlots>(() => {
    const copy = (quote: string): void => {
      const date = item.date === null ? null : formatDate(item.date)
      const words = { accession: (accession: string) => t('annotations.cite-accession', { accession }) }
      void navigator.clipboard
        .writeText(citeQuote(quote, { ...item, date }, words))
        .then(() => notify.told(t('annotations.copied')), notify.failed)
    }
    return {
      paints: { ...view.paints, ...recognition.paints },
      above: <RecognitionBar item={item} view={recognition} />,
      reveal: recognition.reveal ?? wanted,
      onPick: (offset) => {
        view.pickAt(offset)
        recognition.pickAt(offset)
      },
      margin: (surface) => <AnnotationMargin view={view} beside={surface} />,
      below: <OrphanList view={view} />,
      onKey: (event, { range }, close) => {
        if (isPutKey(event)) {
          onPutting(true)
          return true
        }
        const command = selectionCommand(event)
        if (command === 'highlight') view.create(range, 'yellow')
        if (command === 'note') view.startDraft(range)
        if (command !== null) close()
        return command !== null
      },
      bar: ({ range, quote, box }, close) => (
        <SelectionBar
          box={box}
          onHighlight={(colour) => {
            view.create(range, colour)
            close()
          }}
          onNote={() => {
            view.startDraft(range)
            close()
          }}
          onTag={onTag}
          onCopy={() => copy(quote)}
          more={
            <PutMenu
              {...{ itemId: item.id, range, notify, isOpen: isPutting, onOpen: onPutting, onDone: close }}
            />
          }
          onClose={close}
        />
      )
    }
  }, [item, view, recognition, wanted, notify, onTag, isPutting, onPutting, t, formatDate])
}

/** Takes the annotation that was asked for from elsewhere in hand, and gives its passage to bring into view. */
function useWantedAnnotation({ placed, orphans, activate }: AnnotationsView): { range: Range } | null {
  const id = useViewState((state) => state.wantedAnnotation)
  const [reveal, setReveal] = useState<{ range: Range } | null>(null)
  useEffect(() => {
    if (id === null) return
    const found = placed.find(({ annotation }) => annotation.id === id)
    if (found === undefined && !orphans.some((orphan) => orphan.id === id)) return
    activate(id)
    if (found !== undefined) setReveal({ range: found.range })
    useViewState.getState().annotationShown()
  }, [id, placed, orphans, activate])
  return reveal
}

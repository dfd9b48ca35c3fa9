import { useMemo } from 'react'
import type { ItemDetail } from '../../../shared/model/item.ts'
import { AnnotationMargin } from '../features/annotations/AnnotationMargin.tsx'
import { OrphanList } from '../features/annotations/OrphanList.tsx'
import { selectionCommand } from '../features/annotations/selection-command.ts'
import { SelectionBar } from '../features/annotations/SelectionBar.tsx'
import { PageNoteList } from '../features/annotations/PageNoteList.tsx'
import type { AnnotationsView } from '../features/annotations/use-annotations.ts'
import { isPutKey, PutMenu } from '../features/meeting/PutMenu.tsx'
import { RecognitionBar } from '../features/recognition/RecognitionBar.tsx'
import { useRecognition } from '../features/recognition/use-recognition.ts'
import type { PassageSlots } from '../features/reader/slots.ts'
import type { Notify } from '../ui/notify.ts'
import { useCopyQuote } from './use-copy-quote.ts'
import type { WantedPlace } from './use-wanted-annotation.ts'

/**
 * What annotations, the check of recognised text and the meeting report add to the reading text: painted passages,
 * margin, selection bar, those without a place, the bar above. `isPutting`: the menu of the report is open.
 */
export function usePassages(
  item: ItemDetail,
  view: AnnotationsView,
  wanted: WantedPlace,
  notify: Notify,
  onTag: () => void,
  isPutting: boolean,
  onPutting: (isPutting: boolean) => void
): PassageSlots {
  const copy = useCopyQuote(item, notify)
  const recognition = useRecognition(item, notify)

  return useMemo<PassageSlots>(() => {
    const placed = view.placed.map(({ annotation, range }) => ({ annotation, place: range }))
    const draft = view.draft && 'range' in view.draft ? view.draft.range : null
    return {
      paints: { ...view.paints, ...recognition.paints },
      above: <RecognitionBar item={item} view={recognition} />,
      reveal: recognition.reveal ?? wanted.inText,
      onPick: (offset) => {
        view.pickAt(offset)
        recognition.pickAt(offset)
      },
      margin: (surface) => <AnnotationMargin view={view} placed={placed} draft={draft} beside={surface} />,
      below: (
        <>
          <PageNoteList view={view} />
          <OrphanList view={view} />
        </>
      ),
      onKey: (event, { range }, close) => {
        if (isPutKey(event)) {
          onPutting(true)
          return true
        }
        const command = selectionCommand(event)
        if (command === 'highlight') view.create({ range }, 'yellow')
        if (command === 'note') view.startDraft({ range })
        if (command !== null) close()
        return command !== null
      },
      bar: ({ range, quote, box }, close) => (
        <SelectionBar
          box={box}
          onHighlight={(colour) => {
            view.create({ range }, colour)
            close()
          }}
          onNote={() => {
            view.startDraft({ range })
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
  }, [item, view, recognition, wanted, notify, onTag, isPutting, onPutting, copy])
}

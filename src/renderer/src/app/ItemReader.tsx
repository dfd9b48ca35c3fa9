import { useCallback, useMemo, useState } from 'react'
import type { ItemDetail } from '../../../shared/model/item.ts'
import type { Range } from '../../../shared/model/search.ts'
import { useAnnotations, type AnnotationsView } from '../features/annotations/use-annotations.ts'
import { InfoForm } from '../features/info/InfoForm.tsx'
import { MeetingForm } from '../features/meeting/MeetingForm.tsx'
import { isPutKey, PutBar } from '../features/meeting/PutMenu.tsx'
import { ReaderPane } from '../features/reader/ReaderPane.tsx'
import type { TextSelection } from '../features/reader/surface.ts'
import { BackToList, ListSteps } from './ListWay.tsx'
import { useNotify } from './use-notify.ts'
import { useCopyQuote } from './use-copy-quote.ts'
import { useOriginalSlots } from './use-original-slots.tsx'
import { usePassages } from './use-passages.tsx'
import { useViewState } from './view-state.ts'
import { useWantedAnnotation } from './use-wanted-annotation.ts'

/** Puts reader, annotations, report form and facts of one item together. */
export function ItemReader({ item }: { item: ItemDetail }) {
  const notify = useNotify()
  const query = useViewState((state) => state.query)
  const tab = useViewState((state) => state.readerTab)
  const hitIndex = useViewState((state) => state.hit.index)
  const isListHidden = useViewState((state) => state.list.isHidden)
  const { setReaderTab, setHit, openDialog, openItem } = useViewState.getState()
  const [evidence, setEvidence] = useState<{ ranges: readonly Range[]; label: string } | null>(null)
  const [pointedOffset, setPointed] = useState<number | null>(null)
  const [picked, setPicked] = useState<{ offset: number } | null>(null)

  const id = item.id
  const tag = useCallback(() => openDialog({ kind: 'tag-items', ids: [id] }), [id, openDialog])
  const print = useCallback(() => openDialog({ kind: 'print', itemIds: [id] }), [id, openDialog])
  const [isPutting, setPutting] = useState(false)
  const show = useCallback<AnnotationsView['show']>(
    (annotation, where) => useViewState.getState().openAnnotation(id, annotation, where),
    [id]
  )
  const annotations = useAnnotations(item, notify, show)
  const wanted = useWantedAnnotation(annotations)
  const passages = usePassages(item, annotations, wanted, notify, tag, isPutting, setPutting)
  const original = useOriginalSlots(annotations, wanted, useCopyQuote(item, notify), tag)

  const meeting = useMemo(
    () => ({
      evidence,
      onPointAt: setPointed,
      onPick: (offset: number) => setPicked({ offset }),
      bar: ({ range, box }: TextSelection, close: () => void) => (
        <PutBar
          {...{ itemId: id, range, box, notify, isOpen: isPutting, onOpen: setPutting, onClose: close }}
          onDone={close}
        />
      ),
      onKey: (event: KeyboardEvent) => {
        if (isPutKey(event)) setPutting(true)
        return isPutKey(event)
      },
      form: (
        <MeetingForm
          itemId={id}
          pointedOffset={pointedOffset}
          pickedOffset={picked}
          onEvidence={setEvidence}
          onOpenItem={openItem}
          onPreview={print}
          notify={notify}
        />
      )
    }),
    [id, evidence, pointedOffset, picked, isPutting, openItem, print, notify]
  )

  return (
    <ReaderPane
      item={item}
      queryText={query}
      tab={tab}
      hitIndex={hitIndex}
      leading={isListHidden ? <BackToList /> : undefined}
      trailing={isListHidden ? <ListSteps /> : undefined}
      passages={passages}
      original={original}
      meeting={meeting}
      info={<InfoForm item={item} notify={notify} />}
      onTab={setReaderTab}
      onHit={setHit}
      onTag={tag}
      onPrint={print}
      notify={notify}
    />
  )
}

import { useMemo, type ReactNode } from 'react'
import type { ItemDetail } from '../../../shared/model/item.ts'
import { ReaderPane } from '../features/reader/ReaderPane.tsx'
import { useNotify } from './use-notify.ts'
import { useViewState } from './view-state.ts'

/** Puts reader, annotations, report form and facts of one item together. */
export function ItemReader({
  item,
  leading,
  trailing
}: {
  item: ItemDetail
  leading?: ReactNode
  trailing?: ReactNode
}) {
  const notify = useNotify()
  const view = useViewState()
  const passages = useMemo(() => ({ paints: {} }), [])
  const meeting = useMemo(() => ({ form: null, evidence: null, onPointAt: () => undefined }), [])
  return (
    <ReaderPane
      item={item}
      queryText={view.query}
      tab={view.readerTab}
      hitIndex={view.hit.index}
      leading={leading}
      trailing={trailing}
      passages={passages}
      meeting={meeting}
      info={null}
      onTab={view.setReaderTab}
      onHit={view.setHit}
      onTag={() => view.openDialog({ kind: 'tag-items', ids: [item.id] })}
      onPrint={() => view.openDialog({ kind: 'print', itemId: item.id })}
      notify={notify}
    />
  )
}

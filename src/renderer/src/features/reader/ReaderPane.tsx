import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall, useSettings } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { HitCounter } from './HitCounter.tsx'
import { mergeHits } from './hits.ts'
import { MeetingTab } from './MeetingTab.tsx'
import { OriginalTab } from './OriginalTab.tsx'
import { ReaderHeader, type ReaderTab } from './ReaderHeader.tsx'
import { ReadTab } from './ReadTab.tsx'
import { stepHit } from './selection-range.ts'
import type { MeetingSlots, PassageSlots } from './slots.ts'
import { TrashBar } from './TrashBar.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    background: tokens.colorNeutralBackground1
  }
})

export type ReaderPaneProps = {
  item: ItemDetail
  /** The query whose words are marked; '' marks none. */
  queryText: string
  tab: ReaderTab
  /** Which hit is current, 0-based. */
  hitIndex: number
  leading?: ReactNode
  trailing?: ReactNode
  passages: PassageSlots
  meeting: MeetingSlots
  /** The form of *Thông tin*. */
  info: ReactNode
  onTab: (tab: ReaderTab) => void
  onHit: (hit: { index: number; total: number }) => void
  onTag: () => void
  onPrint: () => void
  notify: Notify
}

/** The right-hand pane: one item under the tabs Đọc, Bản gốc, Cuộc họp, Thông tin. */
export function ReaderPane(props: ReaderPaneProps) {
  const { item, queryText, tab, hitIndex, passages, onHit, notify } = props
  const styles = useStyles()
  const { t } = useMessages()
  const { readingFace } = useSettings()
  const isAsked = queryText.trim() !== ''
  const marks = useCall('search.marks', { text: queryText, id: item.id }, { enabled: isAsked }).data
  const hits = useMemo(
    () => (isAsked && marks ? mergeHits(item.text, marks.text) : []),
    [isAsked, marks, item.text]
  )
  const total = hits.length
  const current = total === 0 ? null : Math.min(hitIndex, total - 1)
  const [reveal, setReveal] = useState<PassageSlots['reveal']>(null)

  useEffect(() => onHit({ index: 0, total }), [item.id, queryText, total, onHit])
  const step = useCallback(
    (direction: 1 | -1) => {
      const index = stepHit(current, total, direction)
      const range = index === null ? undefined : hits[index]
      if (index === null || range === undefined) return
      onHit({ index, total })
      setReveal({ range })
    },
    [current, total, hits, onHit]
  )

  const slots = useMemo<PassageSlots>(() => {
    const now = current === null ? undefined : hits[current]
    return {
      ...passages,
      paints: { ...passages.paints, hit: hits, 'hit-current': now === undefined ? [] : [now] },
      reveal: passages.reveal ?? reveal ?? null
    }
  }, [passages, hits, current, reveal])

  return (
    <section className={styles.root} aria-label={t('reader.label')}>
      <ReaderHeader
        item={item}
        tab={tab}
        leading={props.leading}
        trailing={props.trailing}
        counter={
          tab === 'read' && current !== null ? (
            <HitCounter index={current} total={total} onStep={step} />
          ) : undefined
        }
        onTab={props.onTab}
        onTag={props.onTag}
        onPrint={props.onPrint}
        notify={notify}
      />
      {item.trashedAt !== null && <TrashBar itemId={item.id} notify={notify} />}
      {tab === 'read' && passages.above}
      {tab === 'read' && (
        <ReadTab item={item} face={readingFace} slots={slots} onTag={props.onTag} notify={notify} />
      )}
      {tab === 'original' && <OriginalTab item={item} notify={notify} />}
      {tab === 'meeting' && <MeetingTab item={item} face={readingFace} slots={props.meeting} />}
      {tab === 'info' && props.info}
    </section>
  )
}

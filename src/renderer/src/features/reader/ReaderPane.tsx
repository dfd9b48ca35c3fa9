import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { Range } from '../../../../shared/model/search.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall, useSettings } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { FindBar } from './FindBar.tsx'
import { HitCounter } from './HitCounter.tsx'
import { mergeHits } from './hits.ts'
import { MeetingTab } from './MeetingTab.tsx'
import { OriginalTab } from './OriginalTab.tsx'
import { ReaderHeader, type ReaderTab } from './ReaderHeader.tsx'
import { ReadTab } from './ReadTab.tsx'
import { stepHit } from './selection-range.ts'
import type { MeetingSlots, OriginalSlots, PassageSlots } from './slots.ts'
import { TrashBar } from './TrashBar.tsx'
import { useFind } from './use-find.ts'

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
  original: OriginalSlots
  meeting: MeetingSlots
  /** The form of *Thông tin*. */
  info: ReactNode
  onTab: (tab: ReaderTab) => void
  onHit: (hit: { index: number; total: number }) => void
  onTag: () => void
  onPrint: () => void
  notify: Notify
}

/** What is selected, when it is words of one line: what one would look for. */
function selectedLine(): string {
  const words = document.getSelection()?.toString().trim() ?? ''
  return words.length <= 100 && !words.includes('\n') ? words : ''
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

  const root = useRef<HTMLElement>(null)
  const showPlace = useCallback((range: Range) => setReveal({ range }), [])
  const { find, open, close } = useFind(item.text, showPlace)
  // Closed where it is not shown, so that it never holds F3 there.
  const isFinding = find !== null && tab === 'read'
  const closeFind = () => {
    close()
    root.current?.querySelector<HTMLElement>('[data-reading]')?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isFindChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!isFindChord || event.key.toLowerCase() !== 'f') return
    if (tab !== 'read' && tab !== 'original') return
    event.preventDefault()
    if (tab === 'original') props.onTab('read')
    open(selectedLine())
  }

  const slots = useMemo<PassageSlots>(() => {
    const now = current === null ? undefined : hits[current]
    const shown = isFinding && find ? { hits: find.hits, now: find.current } : { hits, now }
    return {
      ...passages,
      paints: {
        ...passages.paints,
        hit: shown.hits,
        'hit-current': shown.now === undefined ? [] : [shown.now]
      },
      reveal: (isFinding ? reveal : null) ?? passages.reveal ?? reveal ?? null
    }
  }, [passages, hits, current, reveal, isFinding, find])

  return (
    <section ref={root} className={styles.root} aria-label={t('reader.label')} onKeyDown={onKeyDown}>
      <ReaderHeader
        item={item}
        tab={tab}
        leading={props.leading}
        trailing={props.trailing}
        counter={
          tab === 'read' && current !== null && !isFinding ? (
            <HitCounter index={current} total={total} onStep={step} />
          ) : undefined
        }
        onTab={props.onTab}
        onTag={props.onTag}
        onPrint={props.onPrint}
        notify={notify}
      />
      {item.trashedAt !== null && <TrashBar itemId={item.id} notify={notify} />}
      {isFinding && <FindBar find={find} onClose={closeFind} />}
      {tab === 'read' && passages.above}
      {tab === 'read' && (
        <ReadTab item={item} face={readingFace} slots={slots} onTag={props.onTag} notify={notify} />
      )}
      {tab === 'original' && <OriginalTab key={item.id} item={item} slots={props.original} notify={notify} />}
      {tab === 'meeting' && <MeetingTab item={item} face={readingFace} slots={props.meeting} />}
      {tab === 'info' && props.info}
    </section>
  )
}

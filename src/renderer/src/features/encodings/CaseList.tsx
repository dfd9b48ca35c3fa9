import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import type { EncodingCase } from '../../../../shared/model/encoding-repair.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { evidenceText } from './encoding-name.ts'
import type { Doctor } from './use-doctor.ts'

/** From here the program converts by itself (CONVERT_FROM of the archive's cleaning). */
const SURE_FROM = 0.8

const useStyles = makeStyles({
  scroll: {
    overflowY: 'auto',
    padding: '8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: 0
  },
  rows: { position: 'relative', width: '100%' },
  place: { position: 'absolute', left: 0, width: '100%' },
  group: {
    height: '28px',
    padding: '8px 12px 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    height: '52px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':hover': { background: tokens.tlRowHover }
  },
  chosen: { background: tokens.tlRowSelected, ':hover': { background: tokens.tlRowSelected } },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: 0,
    border: 0,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer'
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: '20px' },
  small: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  percent: { width: '44px', flex: 'none', paddingRight: '12px', textAlign: 'right', fontSize: '12px' },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground1 }
})

type Entry = { heading: string } | { item: EncodingCase }

/** The items in question, those in doubt first; a tick takes one into the repair, arrows and Space go through them. */
export function CaseList({ cases, doctor }: { cases: readonly EncodingCase[]; doctor: Doctor }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const scroll = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => {
    const doubtful = cases.filter(({ state }) => state === 'doubtful')
    const others = cases.filter(({ state }) => state !== 'doubtful')
    const group = (heading: string, items: EncodingCase[]): Entry[] =>
      items.length === 0 ? [] : [{ heading }, ...items.map((item) => ({ item }))]
    return [
      ...group(t('encodings.group-doubtful', { count: doubtful.length }), doubtful),
      ...group(t('encodings.group-read', { count: others.length }), others)
    ]
  }, [cases, t])
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => ('heading' in entries[at]! ? 32 : 52),
    overscan: 8
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (delta === undefined || doctor.current === null) return
    event.preventDefault()
    const items = entries.flatMap((entry) => ('item' in entry ? [entry.item] : []))
    const next = items[items.findIndex(({ id }) => id === doctor.current?.id) + delta]
    if (!next) return
    doctor.show(next.id)
    rows.scrollToIndex(entries.findIndex((entry) => 'item' in entry && entry.item === next))
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-case="${next.id}"] button`)?.focus()
    )
  }

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="group"
      aria-label={t('encodings.list')}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index]!
          const style = { transform: `translateY(${start}px)` }
          if ('heading' in entry) {
            return (
              <div key={key} className={mergeClasses(styles.place, styles.group)} style={style}>
                {entry.heading}
              </div>
            )
          }
          const { item } = entry
          const choice = doctor.choiceOf(item)
          const own = item.evidence.candidates.find(({ encoding }) => encoding === choice)
          const confidence = own?.confidence ?? item.confidence
          const isShown = item.id === doctor.current?.id
          return (
            <div key={key} className={styles.place} style={style} data-case={item.id}>
              <div className={mergeClasses(styles.row, isShown && styles.chosen)} data-tl-selected={isShown}>
                <Checkbox
                  aria-label={t('encodings.take', { name: item.name })}
                  checked={doctor.isTicked(item.id)}
                  onChange={(_, { checked }) => doctor.tick(item.id, checked === true)}
                />
                <button
                  type="button"
                  className={styles.words}
                  aria-current={isShown}
                  title={item.name}
                  onClick={() => doctor.show(item.id)}
                >
                  <span className={styles.line}>{item.name}</span>
                  <span className={mergeClasses(styles.line, styles.small)}>
                    {evidenceText(messages, item)}
                  </span>
                </button>
                <span
                  className={mergeClasses(
                    styles.percent,
                    confidence >= SURE_FROM ? styles.sure : styles.unsure
                  )}
                  title={t('encodings.confidence', { percent: Math.round(confidence * 100) })}
                >
                  {Math.round(confidence * 100)}%
                </span>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { AccessionSummary, OutcomeGroup } from '../../../../shared/model/accession.ts'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { tokens } from '../../ui/theme.ts'
import { OutcomeRow } from './OutcomeRow.tsx'
import { useOutcomePages } from './use-outcome-pages.ts'

const useStyles = makeStyles({
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '10px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`
  }
})

type Props = { run: AccessionSummary; group: OutcomeGroup; total: number }

/** The files of one outcome: a hundred thousand of them scroll as well as ten. */
export function OutcomeList({ run, group, total }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const scroll = useRef<HTMLDivElement>(null)
  const height = group === 'failed' || group === 'kept' ? 83 : 57
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6
  })
  const items = virtual.getVirtualItems()
  const outcomeAt = useOutcomePages(run.jobId, group, {
    from: items[0]?.index ?? 0,
    to: items.at(-1)?.index ?? 0
  })
  return (
    <div ref={scroll} className={styles.scroll} role="tabpanel" tabIndex={0}>
      {total === 0 && <EmptyState title={t(`import.none-${group}`)} />}
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const outcome = outcomeAt(index)
          return (
            <li
              key={key}
              data-index={index}
              {...(outcome ? { ref: virtual.measureElement } : {})}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, ...(outcome ? {} : { height }) }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {outcome && <OutcomeRow run={run} outcome={outcome} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import { useMessages } from '../../client/messages.tsx'
import { layoutMargin, type MarginNote } from './margin-layout.ts'
import { NoteCard } from './NoteCard.tsx'
import { NoteMarker } from './NoteMarker.tsx'
import type { AnnotationsView } from './use-annotations.ts'

/** Where ranges stand beside the column; a new `revision` whenever the text may have moved. */
type Beside = { topOf(range: Range): number | null; revision: number; isCompact: boolean }

const useStyles = makeStyles({
  column: { position: 'relative' },
  place: { position: 'absolute', left: 0, right: 0 }
})

/** A note's first line stands on the line of its passage. */
const ALIGN = 2

function sameTops(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
}

/** The notes beside their passages; where the pane is narrow, markers that open them. */
export function AnnotationMargin({ view, beside }: { view: AnnotationsView; beside: Beside }) {
  const styles = useStyles()
  const { t } = useMessages()
  const column = useRef<HTMLDivElement>(null)
  const [tops, setTops] = useState<ReadonlyMap<number, number>>(new Map())
  // A highlight without a note stays quiet in the margin until it is taken in hand.
  const shown = view.placed.filter(
    ({ annotation }) => annotation.note !== '' || annotation.id === view.activeId || beside.isCompact
  )

  // After every drawing: heights change with what is written, and only the page knows them.
  useLayoutEffect(() => {
    const wishes: MarginNote[] = []
    for (const { annotation, range } of shown) {
      const element = column.current?.querySelector<HTMLElement>(`[data-note="${annotation.id}"]`)
      const top = beside.topOf(range)
      if (!element || top === null) continue
      wishes.push({ id: annotation.id, top: Math.max(0, top - ALIGN), height: element.offsetHeight })
    }
    const next = layoutMargin(wishes, view.activeId, beside.isCompact ? 4 : 8)
    if (!sameTops(tops, next)) setTops(next)
  })

  return (
    <div ref={column} className={styles.column} role="complementary" aria-label={t('annotations.margin')}>
      {shown.map(({ annotation }) => {
        const top = tops.get(annotation.id)
        return (
          <div
            key={annotation.id}
            data-note={annotation.id}
            className={styles.place}
            style={top === undefined ? { top: 0, opacity: 0 } : { top }}
          >
            {beside.isCompact ? (
              <NoteMarker annotation={annotation} view={view} />
            ) : (
              <NoteCard annotation={annotation} view={view} isActive={annotation.id === view.activeId} />
            )}
          </div>
        )
      })}
    </div>
  )
}

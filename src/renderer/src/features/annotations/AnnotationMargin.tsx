import { makeStyles } from '@fluentui/react-components'
import { useMemo, useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteMarker } from './NoteMarker.tsx'
import type { AnnotationsView } from './use-annotations.ts'
import { useMarginTops, type Beside } from './use-margin-tops.ts'

const useStyles = makeStyles({
  column: { position: 'relative' },
  place: { position: 'absolute', left: 0, right: 0 }
})

/** The notes beside their passages; where the pane is narrow, markers that open them. */
export function AnnotationMargin({ view, beside }: { view: AnnotationsView; beside: Beside }) {
  const styles = useStyles()
  const { t } = useMessages()
  const column = useRef<HTMLDivElement>(null)
  const { placed, activeId } = view
  const { isCompact } = beside
  // A highlight without a note stays quiet in the margin until it is taken in hand.
  const shown = useMemo(
    () =>
      placed.filter(({ annotation }) => annotation.note !== '' || annotation.id === activeId || isCompact),
    [placed, activeId, isCompact]
  )
  const tops = useMarginTops(column, shown, activeId, beside)

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
            {isCompact ? (
              <NoteMarker annotation={annotation} view={view} />
            ) : (
              <NoteCard annotation={annotation} view={view} isActive={annotation.id === activeId} />
            )}
          </div>
        )
      })}
    </div>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useMemo, useRef, type CSSProperties } from 'react'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { DraftNote } from './DraftNote.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteMarker } from './NoteMarker.tsx'
import type { AnnotationsView } from './use-annotations.ts'
import { useMarginTops, type Beside } from './use-margin-tops.ts'

const useStyles = makeStyles({
  column: { position: 'relative' },
  place: { position: 'absolute', left: 0, right: 0 }
})

/** Stands for the note that is being written; ids of annotations are positive. */
const DRAFT = 0

/** The notes beside what they are on; where the pane is narrow, markers that open them. */
export function AnnotationMargin<P>({
  view,
  placed,
  draft,
  beside
}: {
  view: AnnotationsView
  placed: readonly { annotation: Annotation; place: P }[]
  /** What the note is on that is being written. */
  draft: P | null
  beside: Beside<P>
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const column = useRef<HTMLDivElement>(null)
  const { activeId } = view
  const { isCompact } = beside
  // A highlight without note and tags stays quiet in the margin until it is taken in hand.
  const shown = useMemo(
    () =>
      placed.filter(
        ({ annotation: { note, tags, id } }) => note !== '' || tags.length > 0 || id === activeId || isCompact
      ),
    [placed, activeId, isCompact]
  )
  const notes = useMemo(() => {
    const beside = shown.map(({ annotation, place }) => ({ id: annotation.id as number, place }))
    return draft === null ? beside : [...beside, { id: DRAFT, place: draft }]
  }, [shown, draft])
  const tops = useMarginTops(column, notes, draft === null ? activeId : DRAFT, beside)
  const placeOf = (id: number): CSSProperties => {
    const top = tops.get(id)
    return top === undefined ? { top: 0, opacity: 0 } : { top }
  }

  return (
    <div ref={column} className={styles.column} role="complementary" aria-label={t('annotations.margin')}>
      {shown.map(({ annotation }) => (
        <div
          key={annotation.id}
          data-note={annotation.id}
          className={styles.place}
          style={placeOf(annotation.id)}
        >
          {isCompact ? (
            <NoteMarker annotation={annotation} view={view} />
          ) : (
            <NoteCard annotation={annotation} view={view} isActive={annotation.id === activeId} />
          )}
        </div>
      ))}
      {draft !== null && (
        <div data-note={DRAFT} className={styles.place} style={placeOf(DRAFT)}>
          <DraftNote view={view} isCompact={isCompact} />
        </div>
      )}
    </div>
  )
}

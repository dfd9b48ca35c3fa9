import { makeStyles } from '@fluentui/react-components'
import { useMemo, useRef, type CSSProperties } from 'react'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { DraftNote } from './DraftNote.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteMarker } from './NoteMarker.tsx'
import type { AnnotationsView } from './use-annotations.ts'
import { useMarginTops, type Beside, type Wish } from './use-margin-tops.ts'

const useStyles = makeStyles({
  column: { position: 'relative' },
  place: { position: 'absolute', left: 0, right: 0 }
})

/** Stands for the note that is being written; ids of annotations are positive. */
const DRAFT = 0

const MARKER_HEIGHT = 24
/** A card as it mostly is: a line for the date, and some 28 letters a line of the note. */
const cardHeight = ({ note }: Annotation): number =>
  22 + 16 * note.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 28)), 0)

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
    const all = shown.map(({ annotation, place }): Wish<P> => ({
      id: annotation.id,
      place,
      guess: isCompact ? MARKER_HEIGHT : cardHeight(annotation)
    }))
    return draft === null ? all : [...all, { id: DRAFT, place: draft, guess: 0 }]
  }, [shown, draft, isCompact])
  const { tops, isDrawn } = useMarginTops(column, notes, draft === null ? activeId : DRAFT, beside)
  const placeOf = (id: number): CSSProperties => {
    const top = tops.get(id)
    return top === undefined ? { top: 0, opacity: 0 } : { top }
  }

  return (
    <div ref={column} className={styles.column} role="complementary" aria-label={t('annotations.margin')}>
      {shown
        .filter(({ annotation: { id } }) => id === activeId || isDrawn(id))
        .map(({ annotation }) => (
          <div
            key={annotation.id}
            data-note={annotation.id}
            className={styles.place}
            style={placeOf(annotation.id)}
          >
            {isCompact ? (
              <NoteMarker
                annotation={annotation}
                acts={view.acts}
                isOpen={annotation.id === activeId}
                isEditing={annotation.id === view.editingId}
              />
            ) : (
              <NoteCard
                annotation={annotation}
                acts={view.acts}
                isEditing={annotation.id === view.editingId}
                isActive={annotation.id === activeId}
              />
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

import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CommentRegular, HighlightRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { looks } from '../../ui/highlight-looks.ts'
import { NoteCard } from './NoteCard.tsx'
import type { AnnotationActs } from './use-annotation-acts.ts'

const useStyles = makeStyles({
  marker: { display: 'flex', width: '24px', height: '24px', minWidth: 0, padding: 0 },
  surface: { width: '260px', padding: '12px' }
})

/** A 24 px sign beside the passage that opens the note over the text. */
export const NoteMarker = memo(function NoteMarker({
  annotation,
  acts,
  isOpen,
  isEditing
}: {
  annotation: Annotation
  acts: AnnotationActs
  isOpen: boolean
  /** Its note is being written. */
  isEditing: boolean
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const { id, note, colour } = annotation
  const Icon = note === '' ? HighlightRegular : CommentRegular
  return (
    <Popover
      open={isOpen}
      positioning={{ position: 'before', align: 'top' }}
      onOpenChange={(_, { open }) => acts.activate(open ? id : null)}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.marker}
          size="small"
          aria-label={`${t(looks[colour].name)}. ${note === '' ? t('annotations.no-note') : note}`}
          style={{ borderColor: looks[colour].stroke, color: looks[colour].stroke }}
          icon={<Icon fontSize={16} />}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <NoteCard annotation={annotation} acts={acts} isEditing={isEditing} isActive isFramed={false} />
      </PopoverSurface>
    </Popover>
  )
})

import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CommentRegular, HighlightRegular } from '@fluentui/react-icons'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { looks } from '../../ui/highlight-looks.ts'
import { NoteCard } from './NoteCard.tsx'
import type { AnnotationsView } from './use-annotations.ts'

const useStyles = makeStyles({
  marker: { display: 'flex', width: '24px', height: '24px', minWidth: 0, padding: 0 },
  surface: { width: '260px', padding: '12px' }
})

/** A 24 px sign beside the passage that opens the note over the text. */
export function NoteMarker({ annotation, view }: { annotation: Annotation; view: AnnotationsView }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { id, note, colour } = annotation
  const isOpen = view.activeId === id
  const Icon = note === '' ? HighlightRegular : CommentRegular
  return (
    <Popover
      open={isOpen}
      positioning={{ position: 'before', align: 'top' }}
      onOpenChange={(_, { open }) => view.activate(open ? id : null)}
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
        <NoteCard
          annotation={annotation}
          acts={view.acts}
          isEditing={annotation.id === view.editingId}
          isActive
          isFramed={false}
        />
      </PopoverSurface>
    </Popover>
  )
}

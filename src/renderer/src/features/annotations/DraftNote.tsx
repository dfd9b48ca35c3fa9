import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CommentAddRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { looks } from '../../ui/highlight-looks.ts'
import { NoteEditor } from './NoteEditor.tsx'
import type { AnnotationsView } from './use-annotations.ts'

const useStyles = makeStyles({
  card: {
    padding: '8px 8px 8px 10px',
    borderLeft: `3px solid ${looks.yellow.stroke}`,
    borderRadius: '0 4px 4px 0',
    background: tokens.colorNeutralBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '16px'
  },
  marker: { display: 'flex', width: '24px', height: '24px', minWidth: 0, padding: 0 },
  surface: { width: '260px', padding: '12px' }
})

/** The first note on a passage while it is being written; kept on Lưu, gone on Hủy or when left empty. */
export function DraftNote({ view, isCompact }: { view: AnnotationsView; isCompact: boolean }) {
  const styles = useStyles()
  const { t } = useMessages()
  const editor = (
    <div className={styles.card}>
      <NoteEditor note="" onSave={view.saveDraft} onCancel={() => view.startDraft(null)} />
    </div>
  )
  if (!isCompact) return editor
  return (
    <Popover open positioning={{ position: 'before', align: 'top' }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.marker}
          size="small"
          aria-label={t('annotations.add-note')}
          icon={<CommentAddRegular fontSize={16} />}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface}>{editor}</PopoverSurface>
    </Popover>
  )
}

import { Dialog, DialogTitle, makeStyles } from '@fluentui/react-components'
import type { AnnotationId } from '../../../../shared/model/annotation.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { TagForm } from './TagForm.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '520px', padding: 0, overflow: 'hidden' },
  title: { padding: '20px 24px 0', fontSize: '20px', lineHeight: '28px', fontWeight: 600 }
})

/** Puts tags on one annotation and takes them off; new tags are made in place. */
export function NoteTagDialog({
  id,
  carried,
  onClose,
  notify
}: {
  id: AnnotationId
  /** Paths of the tags it has. */
  carried: readonly string[]
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogTitle className={styles.title}>{t('tags.note-dialog')}</DialogTitle>
        {tags !== undefined && (
          <TagForm
            total={1}
            label={t('tags.note-field')}
            tags={tags}
            carried={carried.map((path) => ({ path, state: 'all', count: 1 }))}
            apply={async (change) => {
              await callArchive('annotations.tag', { ids: [id], ...change })
              return t('tags.note-done')
            }}
            onClose={onClose}
            notify={notify}
          />
        )}
      </ModalSurface>
    </Dialog>
  )
}

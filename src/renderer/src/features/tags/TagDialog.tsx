import { Dialog, DialogTitle, makeStyles, Spinner } from '@fluentui/react-components'
import type { ItemId } from '../../../../shared/model/item.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { TagForm } from './TagForm.tsx'
import { choicesOf } from './tag-choice.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '520px', padding: 0, overflow: 'hidden' },
  title: { padding: '20px 24px 0', fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  waiting: { padding: '24px' }
})

/** Ctrl+T: puts tags on the chosen items and takes them off; new tags are made in place. */
export function TagDialog({
  ids,
  onClose,
  notify
}: {
  ids: readonly ItemId[]
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data
  const carried = useCall('tags.carried', { ids: [...ids] }).data
  const [only] = ids
  const suggested = useCall('tags.suggest', { id: only! }, { enabled: ids.length === 1 }).data ?? []
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogTitle className={styles.title}>{t('tags.dialog', { count: ids.length })}</DialogTitle>
        {tags === undefined || carried === undefined ? (
          <Spinner className={styles.waiting} size="tiny" delay={400} />
        ) : (
          <TagForm
            total={ids.length}
            label={t('tags.field')}
            tags={tags}
            carried={choicesOf(carried, ids.length)}
            suggested={suggested}
            apply={async (change) => {
              const { items } = await callArchive('tags.assign', { ids: [...ids], ...change })
              return t('tags.done', { count: items })
            }}
            onClose={onClose}
            notify={notify}
          />
        )}
      </ModalSurface>
    </Dialog>
  )
}

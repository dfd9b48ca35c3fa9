import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Textarea
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Tag, TagId } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  title: { overflowWrap: 'anywhere' },
  field: { width: '100%' }
})

/** "Mô tả…": what a tag is for, in words that stand in its tooltip. */
export function DescribeTagDialog({
  id,
  onClose,
  notify
}: {
  id: TagId
  onClose: () => void
  notify: Notify
}) {
  const tag = useCall('tags.list', {}).data?.find((each) => each.id === id)
  return tag === undefined ? null : <DescribeForm tag={tag} onClose={onClose} notify={notify} />
}

function DescribeForm({ tag, onClose, notify }: { tag: Tag; onClose: () => void; notify: Notify }) {
  const styles = useStyles()
  const { t } = useMessages()
  const [words, setWords] = useState(tag.description)
  const describe = useAction('tags.describe')
  const apply = (): void => {
    if (words.trim() === tag.description) return onClose()
    describe.mutate(
      { id: tag.id, description: words },
      {
        onSuccess: () => {
          notify.done(t('tags.described', { name: tag.name }))
          onClose()
        },
        onError: notify.failed
      }
    )
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle className={styles.title}>
            {t('tags.describe-title', { name: tag.path.replaceAll('/', ' / ') })}
          </DialogTitle>
          <DialogContent>
            <Textarea
              autoFocus
              className={styles.field}
              rows={4}
              textarea={{ maxLength: 2000, 'aria-label': t('tags.description') }}
              placeholder={t('tags.describe-hint')}
              value={words}
              onChange={(_, { value }) => setWords(value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) apply()
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tags.cancel')}</Button>
            <Button appearance="primary" disabled={describe.isPending} onClick={apply}>
              {t('tags.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}

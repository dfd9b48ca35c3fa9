import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'

/** Says that the item is in the trash, and takes it out again. */
export function TrashBar({ itemId, notify }: { itemId: ItemId; notify: Notify }) {
  const { t } = useMessages()
  const restore = useAction('items.restore')
  return (
    <MessageBar intent="warning" shape="square" style={{ flex: 'none' }}>
      <MessageBarBody>{t('reader.in-trash')}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={restore.isPending}
          onClick={() =>
            restore.mutate(
              { ids: [itemId] },
              { onSuccess: () => notify.done(t('reader.restored')), onError: notify.failed }
            )
          }
        >
          {t('reader.put-back-item')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
